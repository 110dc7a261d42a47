import type { ComparedFinding, FindingState } from "../model/comparison.ts";
import type { PlanStatus } from "../model/words.ts";
import { count, date, sentence, severity, shortDate } from "./en-words.ts";

/** Said where two visits stand beside each other. */
export const compare = {
  heading: (label: string | null) => (label === null ? "What has changed" : `What has changed: ${label}`),
  dates: (before: string, after: string) => `${date(before)} and ${date(after)}`,
  falls: (falls: number) =>
    falls === 0
      ? "No fall or near fall between the two visits."
      : `${count(falls, "fall or near fall", "falls or near falls")} between the two visits.`,
  /** one sentence a state, only where there is one */
  counts: {
    "not-looked": (n: number) => `${count(n, "thing was", "things were")} not looked at again.`,
    "still-there": (n: number) => `${count(n, "thing is", "things are")} still to make safer.`,
    new: (n: number) => `${count(n, "new thing", "new things")} to make safer.`,
    fixed: (n: number) => `${count(n, "thing is", "things are")} mended.`,
    gone: (n: number) => `${count(n, "thing does not", "things do not")} matter any more.`,
  } satisfies Readonly<Record<FindingState, (n: number) => string>>,
  nothing: "Nothing to make safer was found at either visit, in what was looked at.",
  same: "Nothing is new, and nothing is mended.",
  notLooked: "These may still be there. Please look again.",
  gone: "The room, the thing or the need is gone, or it is no longer counted.",
  note: {
    "not-looked-before": "Nobody had looked there before.",
    "no-longer-asked": "Today's questions do not ask it any more.",
    "other-rules": "Today's rules do not count it.",
  } satisfies Readonly<Record<NonNullable<ComparedFinding["note"]>, string>>,
  weight: ({ severity: { before, after }, points }: ComparedFinding) => {
    const word = (one: typeof before): string => (one === null ? "" : severity[one]);
    const words =
      before !== null && after !== null && before !== after
        ? `${word(before)}, now ${word(after)}`
        : word(after ?? before);
    const number = (one: number | null): string => (one === null ? "" : String(Math.round(one * 10) / 10));
    const both = points.before !== null && points.after !== null && points.before !== points.after;
    return `${words}; ${both ? `${number(points.before)}, now ${number(points.after)}` : number(points.after ?? points.before)} points`;
  },
  own: "own finding",
  points: (before: string, after: string, taken: number, questions: number, coverage: number) =>
    `${before} points then, ${after} now: ${taken >= 0 ? `${points(taken)} taken away` : `${points(-taken)} added`}. Only like is taken from like: the ${count(questions, "question")} that both visits answered (${Math.floor(coverage * 100)}% of what weighs).`,
  more: (n: number) => `And ${n} more, as in the plan of the first of the two visits.`,
  sameAreas: (n: number) => `In ${count(n, "other place", "other places")} with things to make safer, nothing changed.`,
  first: (place: string) => `${place}, then`,
  now: (place: string) => `${place}, now`,
  score: (score: number | null, band: string) => (score === null ? band : `${band} (${score})`),
  row: (score: number | null, shown: string) => (score === null ? shown : `${shown} (${score})`),
  questions: (n: number, coverage: number) => `${n} (${Math.floor(coverage * 100)}%)`,
  change: (taken: number) => (taken === 0 ? "0" : taken > 0 ? `-${points(taken)}` : `+${points(-taken)}`),
  done: (title: string, since: string | null, used: boolean | null, checked: boolean | null) =>
    [
      sentence(`${title}${since === null ? "" : `, ${shortDate(since)}`}`),
      ...(used === false ? ["It is not in use."] : []),
      ...(checked === true ? ["It was tried, and it holds."] : []),
      ...(checked === false ? ["It was tried, and it does not hold."] : []),
    ].join(" "),
  decided: (title: string, status: PlanStatus, reason: string | null, due: string | null) =>
    [
      `${sentence(title)} ${status === "declined" ? "Decided: no." : "Not now."}`,
      ...(reason === null ? [] : [`"${reason}"`]),
      ...(due === null ? [] : [`Ask again on ${date(due)}.`]),
    ].join(" "),
  toDo: (done: number, planned: number, open: number) =>
    `Of what was advised at the first of the two visits: ${done} done, ${planned} planned, ${open} open.`,
  lost: (n: number) =>
    `The questions have changed since the first of the two visits. ${count(n, "answer")} could not be taken over:`,
  meaning:
    "This shows what was seen at two visits. It cannot tell how likely a fall is. A home with nothing on the list can still be a place where one falls.",
  numbers: (formula: string) => `Rank order only. Not validated. Not a prediction. Formula ${formula} for both visits.`,
};

function points(n: number): string {
  return String(Math.round(n * 10) / 10);
}
