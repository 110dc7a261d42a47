import type { ScoredBand } from "../model/bands.ts";
import type { FactorState } from "../model/evaluation.ts";
import type { Group, StepName } from "../model/words.ts";
import { date, listed, sentence, step } from "./en-words.ts";

interface Points {
  readonly severity: string;
  readonly severityWord: string;
  readonly exposure: string;
  readonly exposureWord: string;
  readonly fit: string;
  readonly because: readonly string[];
  readonly product: string;
}

interface Arithmetic {
  readonly floor: number;
  readonly span: number;
  readonly points: string;
  readonly exact: string;
  readonly score: number;
}

const state: Readonly<Record<FactorState, string>> = { present: "yes", absent: "ruled out", unknown: "not known" };

const grouped: Readonly<Record<Group, string>> = {
  today: "It stands under today: of what can be done today, free, by who is there, it is among the first three.",
  "this-week":
    "It stands under this week: it is severe or wanted first, or it is among the first five that are major or have a step under $50.",
  plan: "It stands in the plan: what stands under today and this week went before it.",
};

const chosen: Readonly<Record<Group, string>> = {
  today: "It stands under today, because a step for today was chosen together.",
  "this-week": "It stands under this week, because its low-cost step was chosen together.",
  plan: "It stands in the plan, because its bigger step was chosen together.",
};

const moved: Readonly<Record<Group, string>> = {
  today: "The therapist moved it to today.",
  "this-week": "The therapist moved it to this week.",
  plan: "The therapist moved it to the plan.",
};

const band: Readonly<Record<ScoredBand, string>> = {
  "act-now": "A severe finding, or an alert for now or today, puts it into the lowest band, whatever the sum.",
  "act-soon": "A major finding, or an alert for this week, puts it into the second band.",
  improve: "There are findings, none of them major or severe, so it is in the third band.",
  "nothing-found": "Nothing was found in what was looked at.",
};

/** What `handrail explain` says. */
export const enExplain = {
  kinds: {
    home: "The home's number",
    alert: "Alerts",
    finding: "Findings",
    advice: "Advice",
    area: "Areas",
    factor: "The person",
  },
  hint: (id: string, key: string) => `For example: handrail explain ${id} ${key}`,
  noSuch: (typed: string) => `nothing here is called "${typed}"`,
  noSuchHint: (id: string) => `see what can be explained: handrail explain ${id}`,
  didYouMean: (key: string) => `did you mean "${key}"?`,
  state,
  answer: (place: string | null, asked: string, shown: string, basis: string | null) =>
    sentence(
      `Answer${place === null ? "" : ` (${place})`}: ${asked}${asked.endsWith("?") ? "" : ":"} ${shown}${basis === null ? "" : `, ${basis}`}`,
    ),
  notAnswered: "not answered",
  sources: (lines: readonly string[]) => `${lines.length === 1 ? "Source" : "Sources"}: ${lines.join("; ")}.`,
  titleAndKey: (title: string, key: string) => `${title} (${key})`,

  finding: (place: string, says: string) => sentence(`${place}: ${says}`),
  own: "The therapist added this finding and set how grave it is.",
  rule: (severity: string | null, when: string, at: string) =>
    sentence(
      severity === null
        ? `The rule, in ${at}: it counts only for some people, when ${when}`
        : `The rule, in ${at}: it is ${severity} when ${when}`,
    ),
  raised: (severity: string, labels: readonly string[]) =>
    sentence(`For this person it is ${severity}, because of: ${labels.join("; ")}`),
  factorPresent: (label: string) => sentence(`Known of the person: ${label}`),
  points: ({ severity, severityWord, exposure, exposureWord, fit, because, product }: Points) =>
    `Points: ${severity} (${severityWord}) × ${exposure} (${exposureWord}) × ${fit}${because.length === 0 ? " (nothing more)" : ` (${because.map((one) => one.replace(/\.$/, "")).join("; ")})`} = ${product}.`,
  pointsShared: (points: string) =>
    `Of these, ${points} count: a thing and its parts together never cost more than the worst of the thing.`,
  leadsTo: (titles: readonly string[]) => `It leads to: ${titles.join("; ")}.`,
  leadsToNothing: (ids: readonly string[]) =>
    `It would lead to ${listed(ids)}, which is not in the plan: dropped, withheld, or part of something bigger.`,

  advice: (title: string) => sentence(title),
  ownAdvice: "The therapist added this advice.",
  calledForBy: (place: string, says: string, key: string) => `Called for by: ${place}: ${says} (${key}).`,
  general: (when: string) => sentence(`General advice, without any finding, when ${when}`),
  byRule: (says: string) => `Called for by a published rule: ${sentence(says)}`,
  takesAway: (points: string, of: string) => `It takes away ${points} of the ${of} points found.`,
  order: (severity: string | null) =>
    `Its place in the list: alerts first, then the gravest finding (${severity === null ? "here none" : `here ${severity}`}), then the points, then what is cheaper to begin.`,
  grouped,
  chosen,
  moved,
  covers: (titles: readonly string[]) => `It includes: ${titles.join("; ")}.`,
  stepLeftOut: (name: StepName, guard: string | null) =>
    guard === null
      ? `Its step "${step[name]}" does not hold for this person.`
      : `Its step "${step[name]}" is withheld, to protect: ${sentence(guard)}`,
  status: (status: string, who: string | null, due: string | null, reason: string | null) =>
    sentence(
      [`Status: ${status}`, who, due === null ? null : `by ${date(due)}`, reason]
        .filter((part) => part !== null)
        .join(", "),
    ),
  standsAt: (at: string) => `It stands in ${at}.`,

  alert: (urgency: string, place: string, says: string) => `${urgency}. ${place}: ${says}`,
  alertRule: (when: string, at: string) => sentence(`The rule, in ${at}: it speaks when ${when}`),
  alertFirst: "An alert stands before every number.",

  factor: (label: string, known: string) => `${label}: ${known}.`,
  factorRule: (when: string, at: string) => sentence(`The rule, in ${at}: it is so when ${when}`),
  waitsFor: (asked: readonly string[]) => `It waits for: ${asked.join("; ")}.`,
  unknownMeans: "What is not known raises nothing; only what protects acts as if it were there.",
  makesGraver: (findings: readonly string[]) => `It counts in: ${findings.join("; ")}.`,
  guard: (says: string) => `In force, to protect: ${sentence(says)}`,
  privateFactor: "It is private: only the therapist's report speaks of it.",

  area: (title: string, score: number | null) =>
    score === null ? `${title}: no number.` : `${title}: ${score} of 100.`,
  home: (score: number | null) => (score === null ? "The home: no number." : `The home: ${score} of 100.`),
  notScored: "This area is about the person: it has findings and advice, and no number.",
  pointsOf: (says: string, points: string, key: string) => `${points} points: ${says} (${key}).`,
  band,
  span: (words: string, floor: number, ceiling: number) => `The band "${words}" goes from ${floor} to ${ceiling}.`,
  bandAlert: (says: string) => `Alert here: ${sentence(says)}`,
  arithmetic: ({ floor, span, points, exact, score }: Arithmetic) =>
    `The number: ${floor} + ${span} × 100 ÷ (100 + ${points}) = ${exact}, rounded down to ${score}.`,
  doesNotApply: "Nothing here applies to this home, so there is no number.",
  tooLittle: (percent: number, enough: number) =>
    `There is no number, because ${percent} % of what weighs was answered; it needs ${enough} %.`,
  couldBeSevere: (asked: readonly string[]) =>
    `There is no number while these are open, for they could be severe: ${asked.join("; ")}.`,
  range: (low: number, high: number) =>
    low === high
      ? "Open questions would not change the number."
      : `With every open question at its worst it would be ${low}: the range is ${low} to ${high}.`,
  coverage: (percent: number) => `${percent} % of what weighs here was answered.`,
  meaning: (validity: string, formula: string) => `Formula ${formula}; it ranks what to do, and is ${validity}.`,
  homeIs: (title: string, key: string) => `It is the lowest area's number: ${title} (${key}).`,
  homeNoNumber: (percent: number, enough: number) =>
    `There is no number: ${percent} % of what weighs in the home was answered (it needs ${enough} %), or something open could be severe, or the lowest area has none.`,
  areaLine: (title: string, score: number, points: string) => `${title}: ${score} of 100, with ${points} points.`,
  homePoints: (points: string) => `All findings together have ${points} points.`,
};

export type ExplainText = typeof enExplain;
