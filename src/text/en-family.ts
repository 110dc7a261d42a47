import type { Counts } from "../model/evaluation.ts";
import { count, date, longDate, sentence } from "./en-words.ts";

/** Said by the family's report. */
export const family = {
  heading: (label: string | null) => (label === null ? "Home check" : `Home check: ${label}`),
  date: (iso: string) => `${longDate(iso)}.`,
  goals: (goals: readonly string[]) =>
    goals.length === 0 ? "" : `What matters: ${goals.map((goal) => `"${goal}"`).join(", ")}.`,
  /** "(daughter, by 21 November 2026)"; what is done on the day of the visit is done today */
  by: (who: string | null, due: string | null, today: string) => {
    const when = due === null ? [] : [due === today ? "today" : `by ${date(due)}`];
    return `(${[...(who === null ? [] : [who]), ...when].join(", ")})`;
  },
  counts: ({ looked, fine, safer, open }: Counts) =>
    `${count(looked, "thing")} looked at. ${fine} fine. ${safer} to make safer. ${open} still to check.`,
  nothingFound: "Nothing to make safer was found in what was looked at.",
  wanted: "Wanted first.",
  numbered: (n: number, title: string) => `${n}. ${title}`,
  /** the reason, and how many more there are */
  why: (why: string, more = 0) => `Why: ${sentence(more > 0 ? `${why}; and ${more} more` : why)}`,
  stepAfter: {
    today: (step: string) => `Until then: ${step}`,
    low: (step: string) => `Next: ${step}`,
    bigger: (step: string) => `Later: ${step}`,
  },
  /** "Buy a mat (under $50; family or a helper)." */
  costed: (step: string, cost: string, who: string, landlord: string | null) =>
    `${step.replace(/\.$/, "")} (${[cost, who, ...(landlord === null ? [] : [landlord])].join("; ")}).`,
  /** what a step of building work asks for in a rented home, or in one that may be */
  landlord: { present: "ask the landlord in writing first", unknown: "if you rent, ask the landlord first" },
  planIsAll: "This is the whole plan.",
  /** the bigger job of what stands further up under this number */
  forNumber: (n: number) => `For ${n}:`,
  refer: (who: string) => `Ask to see ${who}.`,
  more: (n: number) => `And ${n} more in the plan.`,
  moreThisWeek: (n: number) => `And ${n} more for this week.`,
  moreToCheck: (n: number) => `And ${n} more to check.`,
  moreGood: (n: number) => `And ${n} more that ${n === 1 ? "is" : "are"} good.`,
  askLandlord: "ask first",
  noLandlord: "-",
  done: (title: string) => `Done: ${title}`,
  openReason: {
    "not-reached": "",
    skipped: "Put off for now.",
    unknown: "",
    declined: "You decided not to say.",
  },
  areasAreAll: "These are all the places with things to make safer.",
  morePlaces: (n: number) => `And ${count(n, "more place", "more places")} with things to make safer.`,
  fineIn: (words: string, n: number) => `${words}: ${count(n, "place", "places")}.`,
  places: (words: string, places: readonly string[]) => `${words}: ${places.join("; ")}.`,
  areaCounts: (safer: number) => (safer === 0 ? null : `${safer} found`),
  lookAgain: (iso: string) =>
    `Look again on ${longDate(iso)}. Look sooner after a fall, a hospital stay, a new medicine or a new aid.`,
  questions: (clinic: string) => (clinic === "" ? "" : `Questions? ${clinic}`),
  unsigned: "A clinician has not yet signed off the questions and the advice.",
  signed: "A clinician has signed off the questions and the advice.",
  number: (score: number, range: readonly [number, number] | null, place: string) =>
    `The home's number: ${score} of 100${range === null || range[0] === range[1] ? "" : ` (range ${range[0]} to ${range[1]})`}. It is the number of the place that needs most: ${place}.`,
  noNumber: "The home has no number yet: too little is answered.",
  numberTail: (formula: string) => `Formula ${formula}; not validated, not a prediction.`,
};
