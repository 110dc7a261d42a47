import type { Call, Consent } from "../model/assessment.ts";
import type {
  AdviceChangeResult,
  Counts,
  Evaluation,
  RecommendationResult,
  SeverityCounts,
} from "../model/evaluation.ts";
import { SEVERITIES } from "../model/words.ts";
import * as words from "./en-words.ts";

const { count, date, listed, longDate, sentence } = words;

const yesNo = (value: boolean | null): string => (value === null ? "not asked" : value ? "yes" : "no");

/** Said by the therapist's report. */
export const therapist = {
  code: (code: string | null, label: string | null) => code ?? label ?? "not given",
  ageSex: (age: string | null, sex: string | null) => [age, sex].filter((part) => part !== null).join(", "),
  visit: (iso: string) => longDate(iso),
  setting: (by: "therapist" | "caregiver" | "self", depth: string, sets: readonly string[]) =>
    `Answered by: ${{ therapist: "therapist", caregiver: "family caregiver", self: "the person" }[by]}. Depth: ${depth}. Sets: ${sets.length === 0 ? "none" : sets.join(", ")}.`,
  consent: (consent: Consent | null) =>
    consent === null
      ? "Consent: not recorded."
      : `Consent: visit ${yesNo(consent.visit)}; photos ${yesNo(consent.photos)}; share with ${consent.share === null ? "not asked" : consent.share.length === 0 ? "nobody" : listed(consent.share)}.`,
  notEntered: (places: readonly string[]) =>
    places.length === 0 ? "Every area was reached." : `Not reached: ${listed(places)}.`,
  goals: (goals: readonly string[]) => goals.map((goal) => `"${goal}"`).join(", "),
  by: (who: string | null, due: string | null) =>
    [...(who === null ? [] : [who]), ...(due === null ? [] : [`by ${date(due)}`])].join(", "),
  counts: ({ looked, fine, safer, open }: Counts) =>
    `${looked} looked at, ${fine} fine, ${safer} hazards, ${open} still to check.`,
  noAlerts: "No alert in what was asked.",
  because: (what: readonly string[]) => `Rests on: ${what.join("; ")}.`,
  suspends: (what: readonly ("tests" | "exercise")[]) =>
    what.length === 0
      ? ""
      : `While this stands: no ${listed(
          what.map((kind) => (kind === "tests" ? "timed tests" : "exercise")),
          "and no",
        )}.`,
  notDone: "What was done is not recorded: ______________________________",
  noGoals: "Not recorded.",
  chosen: (title: string, step: string, who: string | null, by: string | null, sure: number | null) =>
    [`${title}: ${step}`, who, by === null ? null : `by ${date(by)}`, sure === null ? null : `confidence ${sure} of 10`]
      .filter((part) => part !== null)
      .join("; "),
  nextLook: (day: string) => `Next look: ${date(day)}.`,
  changed: ({ title, change, group, text, why }: AdviceChangeResult) => {
    const what = {
      drop: `Dropped: ${title}`,
      move: `Moved to ${group === null ? "another group" : words.group[group].toLowerCase()}: ${title}`,
      reword: `Reworded: ${title}. Now: ${text ?? ""}`,
    }[change];
    return `${sentence(what)} Reason: ${sentence(why)}`;
  },
  factorBasis: (bases: readonly string[]) => (bases.length === 0 ? "not stated" : bases.join(", ")),
  private: "private",
  presentFactors: (labels: readonly string[]) =>
    labels.length === 0 ? "None present." : `Present: ${labels.join("; ")}.`,
  withBasis: (label: string, basis: string) => `${label} (${basis})`,
  absentFactors: (labels: readonly string[]) => (labels.length === 0 ? "" : `Ruled out: ${labels.join("; ")}.`),
  unknownFactors: (labels: readonly string[]) => (labels.length === 0 ? "" : `Not known: ${labels.join("; ")}.`),
  falls: (shown: string | null) =>
    shown === null ? "Falls in 12 months: not asked." : `Falls in 12 months: ${shown}.`,
  lastFall: (text: string) => `Last fall: ${sentence(text)}`,
  fellAt: (place: string, kind: "fall" | "near-fall") => `${kind === "fall" ? "Fell" : "Near fall"} here: ${place}.`,
  rule: (about: readonly string[], says: string) =>
    `${about.length === 0 ? "" : `${about.join("; ")}. `}${sentence(says)}`,
  ruleUnknown: {
    "does-not-apply": "The rule does not apply here.",
    "not-known": "It cannot be told: an answer it needs is not known.",
    "no-norm": "There is no published figure for this person.",
    "says-nothing": "It says nothing of these answers.",
  },
  rulesLeft: (n: number) =>
    n === 0
      ? ""
      : n === 1
        ? "One more rule cannot be told: nothing that it needs was asked or measured."
        : `${n} more rules cannot be told: nothing that they need was asked or measured.`,
  keptAway: (titles: readonly string[], says: string) => `Not tested: ${titles.join("; ")}. Because: ${sentence(says)}`,
  ruleMet: (met: boolean | string) => (typeof met === "string" ? `Outcome: ${met}` : met ? "Met" : "Not met"),
  findingCounts: (counts: SeverityCounts, own: number) => {
    const parts = [...SEVERITIES]
      .reverse()
      .filter((severity) => counts[severity] > 0)
      .map((severity) => `${counts[severity]} ${severity}`);
    return `${parts.length === 0 ? "None found in what was looked at" : listed(parts)}${own === 0 ? "" : `; ${own} added by the therapist`}.`;
  },
  own: "(own finding)",
  ownAdvice: "(own advice)",
  status: { open: "open", planned: "planned", done: "done", declined: "declined", "not-now": "not now" },
  statusWith: ({
    status,
    who,
    due,
    reason,
    used,
    checked,
  }: Pick<RecommendationResult, "status" | "who" | "due" | "reason" | "used" | "checked">) =>
    [
      therapist.status[status],
      who,
      due === null
        ? null
        : `${{ open: "by", planned: "by", done: "on", declined: "on", "not-now": "ask again on" }[status]} ${words.shortDate(due)}`,
      used === null ? null : used ? "in use" : "not in use",
      checked === null ? null : checked ? "tried: holds" : "tried: does not hold",
      reason === null ? null : `"${reason}"`,
    ]
      .filter((part) => part !== null)
      .join(", "),
  call: ({ date: day, falls, note }: Call) =>
    `Call on ${date(day)}: ${falls === null ? "falls not asked" : falls === 0 ? "no fall or near fall since the visit" : `${count(falls, "fall or near fall", "falls or near falls")} since the visit`}.${note === null ? "" : ` ${sentence(note)}`}`,
  follows: ({ id, date: day, falls }: NonNullable<Evaluation["earlier"]>) =>
    `Follows the visit of ${date(day)} (${id}). Falls and near falls since then: ${falls ?? "not asked"}.`,
  stepLine: (name: keyof typeof words.step, text: string) => `${words.step[name]}: ${sentence(text)}`,
  costWho: (cost: string, who: string) => `[${who === "" ? cost : `${cost}; ${who}`}]`,
  doneIf: (test: string) => `Done if: ${sentence(test)}`,
  measure: (what: string, value: string | null) => `${what} ${value ?? "________"}`,
  measured: (what: readonly string[]) => `Measured on the visit: ${what.join("; ")}.`,
  wanted: "(wanted first)",
  measures: (what: readonly string[]) => `Measure: ${what.join("; ")}.`,
  buy: (what: readonly string[]) => `Buy: ${what.join("; ")}.`,
  inAppendix: (n: number) => `${count(n, "more line is", "more lines are")} in the appendix.`,
  covers: (titles: readonly string[]) => `Covers: ${titles.join("; ")}.`,
  refer: (who: string) => `Referral: ${who}.`,
  landlord: "Building work: in a rented home the landlord's consent comes first.",
  why: (why: string) => `Why: ${sentence(why)}`,
  takesAway: (points: string, all: string) => `Takes away ${points} of the ${all} points found.`,
  forFindings: (numbers: readonly string[]) =>
    numbers.length === 0
      ? "General advice."
      : `For ${numbers.length === 1 ? "finding" : "findings"} ${numbers.join(", ")}.`,
  sources: (ids: readonly string[]) => `Sources: ${ids.join(", ")}.`,
  openReason: { "not-reached": "not reached", skipped: "put off", unknown: "could not check", declined: "declined" },
  grouped: (n: number) =>
    n === 0
      ? ""
      : `${count(n, "line was", "lines were")} filled as a group ("rest of the list looked at, fine"); marked "group" in the appendix.`,
  score: (score: number | null, range: readonly [number, number] | null) =>
    score === null
      ? "-"
      : range === null || range[0] === range[1]
        ? String(score)
        : `${score} (${range[0]} to ${range[1]})`,
  coverage: (coverage: number) => `${Math.floor(coverage * 100)}%`,
  home: (score: number | null, range: readonly [number, number] | null, place: string | null, points: string) =>
    score === null || place === null
      ? `Home: no number, not enough answered. ${points} points found.`
      : `Home: ${score} of 100${range === null || range[0] === range[1] ? "" : ` (${range[0]} to ${range[1]})`}: ${place}. ${points} points found.`,
  usualStep: "A step without cost and person is free, for the resident or a caregiver.",
  rankOrder: "Rank order only. Not validated. Not a prediction.",
  meaning: (formula: string) =>
    `Points = S × E × F (formula ${formula}): severity minor 1, moderate 3, major 10, severe 30; exposure rarely 0.5, weekly 1, daily 2, often 3; fit 1.5 where a factor of the person, or a fall here, matters. Of things that stand under one another only the worst counts in full.`,
  draft: "DRAFT until signed",
  unsigned: (title: string, version: string) => `${title} ${version}: not yet signed off by a clinician.`,
  signed: (title: string, version: string, by: string, on: string, next: string | null) =>
    `${title} ${version}: signed off by ${by} on ${date(on)}${next === null ? "" : `; look again by ${date(next)}`}.`,
  byGroup: "group",
  question: (asked: string) => (/[?:.]$/.test(asked) ? asked : `${asked}:`),
  inBrackets: (parts: readonly string[]) => (parts.length === 0 ? "" : `(${parts.join(", ")})`),
  note: (note: string) => `Note: ${note}`,
  photos: (photos: readonly string[]) => `photo ${photos.join(", ")}`,
  sourceLine: (by: string, title: string, year: number | null, where: string | null) =>
    sentence([by, title, year === null ? null : String(year), where].filter((part) => part !== null).join(". ")),
  tool: (tool: string, formula: string) => `Made with ${tool}, formula ${formula}.`,
};
