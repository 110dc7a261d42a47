import type { Comparison } from "../model/condition.ts";
import type { Audience, Depth } from "../model/words.ts";
import { listed } from "./en-words.ts";

const COMPARED: Readonly<Record<Comparison, (limit: string) => string>> = {
  gt: (limit) => `more than ${limit}`,
  gte: (limit) => `${limit} or more`,
  lt: (limit) => `less than ${limit}`,
  lte: (limit) => `${limit} or less`,
  eq: (limit) => `exactly ${limit}`,
};

/** Said by forms on paper. What the questions say stands in the checklists. */
export const enForm = {
  title: (titles: readonly string[]) => `Home check: ${listed(titles)}`,
  footer: (title: string) => title,
  head: {
    date: "Date",
    code: "Whose home (no full name)",
    by: "Filled in by",
  },
  yes: "Yes",
  no: "No",
  is: (number: number, words: readonly string[]) => `${number} is ${listed(words, "or")}`,
  isNot: (number: number, words: readonly string[]) => `${number} is not ${listed(words, "or")}`,
  compare: (number: number, comparison: Comparison, limit: string) => `${number} is ${COMPARED[comparison](limit)}`,
  answered: (number: number) => `${number} is answered`,
  has: (labels: readonly string[]) => `with ${listed(labels, "or")}`,
  mayHave: (labels: readonly string[]) => `perhaps with ${listed(labels, "or")}`,
  onlyIf: (condition: string) => `Only if ${condition}.`,
  goTo: (number: number) => (number === 0 ? "you are done" : `go to ${number}`),
  ifZero: (number: number) => `If it is 0: ${number === 0 ? "you are done" : `go to ${number}`}.`,
  fine: "fine",
  unable: "could not do it",
  absence: {
    unknown: { therapist: "not seen", caregiver: "not seen", self: "not seen" },
    "not-applicable": { therapist: "n/a", caregiver: "does not apply", self: "does not apply" },
  },
  /** above the first question */
  howTo: {
    circle: "Tick one circle at a question.",
    square: "Squares: tick all that are true.",
    letters: "The letters are for whoever types this in later.",
    unsure: "Did not see it, or not sure? Tick u.",
    private: "Rather not say? Leave it empty.",
    notHere: "Does it not apply? Write an x beside it.",
    star: "A * means that something is to be done: read on beside it.",
  },
  columns: (title: string, from: number, to: number) =>
    `${title}: is there a second one? Use the second box at ${from} to ${to}. For a third, print this part again.`,
  asideStart: "If you ticked:",
  urgency: { emergency: "NOW", today: "TODAY", "this-week": "THIS WEEK" },
  step: { today: "TODAY", low: "THIS WEEK", bigger: "PLAN" },
  notTicked: (letter: string) => `not ${letter}`,
  see: (number: number) => `see ${number}`,
  stop: {
    title: "Stop: look at this first",
    text: (emergency: string) =>
      `Is something bad right now, or does it get worse? Call ${emergency}. Office closed and it says to call the doctor? Call the on-call number, or go to urgent care.`,
  },
  end: {
    look: "Look again after a fall, a hospital stay, a new medicine or a new aid.",
    limits: "This list shows what you saw. It cannot tell how likely a fall is.",
    type: (sets: string, by: Audience, depth: Depth) =>
      `To get a plan from it: handrail assess ${sets} --as ${by} --depth ${depth} --from-paper`,
  },
};
