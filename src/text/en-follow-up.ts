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
  noReader: (reader: string) => `two visits are compared for a therapist, a family or a resident, not for a ${reader}`,
  readers: "say --for therapist, --for family or --for resident",
  noSecond: (id: string) => `with what shall ${id} be compared? It follows no earlier visit`,
  noSecondHint: "name two: handrail compare mb-12.1 mb-12.2",
  pdfNeedsFile: "a PDF needs a file",
  pdfNeedsFileHint: "say -o changes.pdf",
  whatFile: (file: string) => `what is to be written into ${file}?`,
  whatFileHint: "end its name in .pdf, .md, .html, .json or .txt, or say --format",
  depthOnPhone: "--phone asks about the plan, and does not go with --as or --depth",
};
