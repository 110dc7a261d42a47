import { count, date } from "./en-words.ts";

/** Said when a second visit begins. */
export const enFollowUp = {
  begins: (id: string, day: string, first: number) =>
    `Follows the visit of ${date(day)} (${id}). First: falls since then, the person, and ${count(first, "question")} about what was found.`,
  lost: (n: number) =>
    n === 0
      ? ""
      : `The questions have changed since then: ${count(n, "answer")} could not be taken over. They are named in the interview and in handrail compare.`,
  isOpen: (id: string, open: string) => `a follow-up of ${id} is not finished: ${open}`,
  isOpenHint: (open: string) => `go on with it: handrail resume ${open}`,
  noSets: (sets: readonly string[]) => `what was looked at then is not among today's checklists: ${sets.join(", ")}`,
  noSetsHint: "begin a new visit with: handrail assess",
  depthOnPhone: "--phone asks about the plan, and does not go with --as or --depth",
};
