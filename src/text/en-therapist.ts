import type { Call, Consent } from "../model/assessment.ts";
import type { Review } from "../model/checklist.ts";
import type {
  AdviceChangeResult,
  Counts,
  Evaluation,
  RecommendationResult,
  SeverityCounts,
} from "../model/evaluation.ts";
import { type Basis, SEVERITIES } from "../model/words.ts";
import * as words from "./en-words.ts";

const { count, date, listed, longDate, sentence } = words;

const yesNo = (value: boolean | null): string => (value === null ? "not asked" : value ? "yes" : "no");

/** Said by the therapist's report. */
export const therapist = {
  code: (code: string | null, label: string | null, age: string | null, sex: string | null) =>
    [code ?? label ?? "not given", age, sex?.toLowerCase() ?? null].filter((part) => part !== null).join(", "),
  visit: (iso: string) => longDate(iso),
  setting: (by: "therapist" | "caregiver" | "self", depth: string, sets: readonly string[]) =>
    `Answered by ${{ therapist: "therapist", caregiver: "family caregiver", self: "the person" }[by]}, depth ${depth}${sets.length === 0 ? "" : ` (${sets.join(", ")})`}.`,
  present: (who: readonly string[]) => `Present: ${listed(who)}.`,
  consent: (consent: Consent | null) =>
    consent === null
      ? "Consent: not recorded."
      : `Consent: visit ${yesNo(consent.visit)}; photos ${yesNo(consent.photos)}; share with ${consent.share === null ? "not asked" : consent.share.length === 0 ? "nobody" : listed(consent.share)}.`,
  notEntered: (places: readonly string[]) =>
    places.length === 0 ? "Every place was entered." : `Not entered: ${listed(places)}.`,
  goals: (goals: readonly string[]) => goals.map((goal) => `"${goal}"`).join(", "),
  counts: ({ looked, fine, safer, open }: Counts) =>
    `${count(looked, "question")} looked at: ${fine} fine, ${safer} with something found; ${open} still to check.`,
  noAlerts: "None in what was asked.",
  because: (what: readonly string[]) => `Rests on: ${what.join("; ")}.`,
  suspends: (what: readonly ("tests" | "exercise")[]) =>
    what.length === 0
      ? ""
      : `While this stands: no ${listed(
          what.map((kind) => (kind === "tests" ? "timed tests" : "exercise")),
          "and no",
        )}.`,
  notDone: "What was done is not recorded.",
  alertsOpen: {
    "not-answered": (names: readonly string[], more: number) => openAlerts("Asked, not answered", names, more),
    "not-asked": (names: readonly string[], more: number) => openAlerts("Not asked at this depth", names, more),
  },
  noGoals: "Not recorded.",
  wantedFirst: (says: readonly string[]) => `Wanted first: ${says.join("; ")}.`,
  confidence: (sure: readonly number[]) =>
    sure.length === 0 ? "" : `Confidence ${Math.min(...sure)} of 10${sure.length === 1 ? "" : " or more"}`,
  chosen: (title: string, step: string, who: string | null, by: string | null, sure: number | null) =>
    [
      `${title}: ${step}`,
      who,
      by === null ? null : `by ${words.shortDate(by)}`,
      sure === null ? null : `confidence ${sure} of 10`,
    ]
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
  noFactors: "None present in what was asked.",
  factorsKnown: (basis: string, labels: readonly string[]) => sentence(`${basis}: ${labels.join("; ")}`),
  factorBasis: (bases: readonly string[]) => (bases.length === 0 ? "not stated" : bases.join(", ")),
  private: "private",
  privateAnswers: (n: number) =>
    n === 0 ? "" : `${count(n, "private answer stands", "private answers stand")} in the appendix only.`,
  factorUnknown: "not known",
  absentFactors: (labels: readonly string[]) => (labels.length === 0 ? "" : `Ruled out: ${labels.join("; ")}.`),
  unknownFactors: (labels: readonly string[]) => (labels.length === 0 ? "" : `Not known: ${labels.join("; ")}.`),
  falls: (shown: string | null) =>
    shown === null ? "Falls in 12 months: not asked." : `Falls in 12 months: ${shown}.`,
  lastFall: (text: string) => `Last fall: ${sentence(text)}`,
  fellAt: (place: string, kind: "fall" | "near-fall") => `${kind === "fall" ? "Fell" : "Near fall"} here: ${place}.`,
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
  /** a question can show several findings, and own findings come from none */
  findingCounts: (counts: SeverityCounts, own: number, { safer }: Counts) => {
    const parts = [...SEVERITIES]
      .reverse()
      .filter((severity) => counts[severity] > 0)
      .map((severity) => `${counts[severity]} ${severity}`);
    const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
    if (all === 0) return "None found in what was looked at.";
    const from = `from ${count(safer, "question")}${own === 0 ? "" : `, ${own} added by the therapist`}`;
    return `${count(all, "finding")}: ${listed(parts)} (${from}; one question can show several).`;
  },
  own: "(own finding)",
  ownAdvice: "(own advice)",
  reworded: "(reworded)",
  weight: (factors: readonly string[], counted: string | null) =>
    `${factors.join("×")}${counted === null ? "" : ` (${counted})`}`,
  findingRunOn: (one: {
    readonly number: string;
    readonly says: string;
    readonly weight: string;
    readonly decision: string;
  }) => `${one.number} ${one.says}: ${one.weight}, ${one.decision}.`,
  recommendationRunOn: (number: number, title: string, points: string, status: string | null) => {
    const more = [...(points === "0" ? [] : [`${points} points`]), ...(status === null ? [] : [status])];
    return `${number} ${title}${more.length === 0 ? "" : ` (${more.join(", ")})`}`;
  },
  andMoreAnswers: (first: string, more: number) => `${first}; and ${count(more, "more answer")}`,
  noThanks: (says: string) => `If no: ${sentence(says)}`,
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
  inAppendix: (n: number) => `${count(n, "more stands", "more stand")} in the appendix.`,
  covers: (titles: readonly string[]) => `Covers: ${titles.join("; ")}.`,
  refer: (who: string) => `Referral: ${who}.`,
  landlord: "Building work: in a rented home the landlord's consent comes first.",
  why: (why: string) => `Why: ${sentence(why)}`,
  forFindings: (numbers: readonly string[], points: string | null) =>
    numbers.length === 0
      ? "General advice."
      : `For ${numbers.join(", ")}${points === null ? "" : `: ${points} points`}.`,
  sources: (numbers: readonly string[]) => `[${numbers.join(", ")}]`,
  openLine: (what: string, worst: string, why: string) => `${what} (could be ${worst}; ${why})`,
  openReason: { "not-reached": "not reached", skipped: "put off", unknown: "could not check", declined: "declined" },
  grouped: (n: number) =>
    n === 0
      ? ""
      : `${count(n, "line was", "lines were")} filled as a group ("rest of the list looked at, fine"); marked g in the appendix.`,
  score: (score: number | null, range: readonly [number, number] | null) =>
    score === null
      ? "-"
      : range === null || range[0] === range[1]
        ? String(score)
        : `${score} (${range[0]} to ${range[1]})`,
  coverage: (coverage: number) => `${Math.floor(coverage * 100)}% covered`,
  area: (title: string, score: string, coverage: string | null) =>
    `${title} ${score}${coverage === null ? "" : `, ${coverage}`}`,
  placeHead: (place: string, score: string, points: string | null, coverage: string) =>
    `${place}: ${[score, ...(points === null ? [] : [`${points} points`]), coverage].join(", ")}`,
  unscored: (titles: readonly string[]) => `Findings and advice only, no number: ${listed(titles)}.`,
  homeTitle: "Home",
  home: (score: number | null, range: readonly [number, number] | null, place: string | null, points: string) =>
    score === null || place === null
      ? `Home: no number, not enough answered. ${points} points found.`
      : `Home: ${score} of 100${range === null || range[0] === range[1] ? "" : ` (${range[0]} to ${range[1]})`}: ${place}. ${points} points found.`,
  usualStep: "A step without cost and person is free, for the resident or a caregiver.",
  rankOrder: "Rank order only. Not validated. Not a prediction.",
  meaning: (formula: string) =>
    `Points = S × E × F (formula ${formula}): severity 1, 3, 10 or 30 (minor, moderate, major, severe); exposure 0.5, 1, 2 or 3 (rarely, weekly, daily, often); fit 1.5 where a factor of the person or a fall here matters. Of things that stand under one another only the worst counts in full; the points that are left stand in brackets.`,
  draft: "DRAFT until signed",
  signedOn: (by: string, on: string) => `Signed by ${by} on ${date(on)}`,
  edition: ({ title, version, review }: Evaluation["checklists"][number]) =>
    review === null
      ? `${title} ${version}: not yet signed off by a clinician.`
      : `${title} ${version}: signed off by ${signer(review)} on ${date(review.on)}${review.next === null ? "" : `; look again by ${date(review.next)}`}.`,
  basisMark: { observed: "o", measured: "m", reported: "r", photo: "p" } satisfies Record<Basis, string>,
  groupMark: "g",
  basisKey:
    "How it is known: (o) seen, (m) measured, (r) reported, (p) from a photo; (g) filled with the rest of a list that was looked at and fine. First what was found, measured or noted, then the rest.",
  question: (asked: string) => (/[?:.]$/.test(asked) ? asked : `${asked}:`),
  inBrackets: (parts: readonly string[]) => (parts.length === 0 ? "" : `(${parts.join(", ")})`),
  note: (note: string) => `Note: ${note}`,
  photos: (photos: readonly string[]) => `photo ${photos.join(", ")}`,
  source: (number: number, says: string, id: string) => `[${number}] ${says} (${id})`,
  photoCaption: (id: string, shows: string, answer: string) => `${id.replace("-", " ")}: ${shows}: ${answer}`,
  sourceLine: (by: string, title: string, year: number | null, where: string | null) =>
    sentence([by, title, year === null ? null : String(year), where].filter((part) => part !== null).join(". ")),
  handouts: (all: Evaluation["handouts"]) => {
    const fit = all.filter(({ because, withheld }) => because.length > 0 && withheld === null);
    const withheld = all.flatMap(({ title, because, withheld: why }) =>
      because.length > 0 && why !== null ? [`${title} (${why.replace(/\.$/, "")})`] : [],
    );
    return [
      ...(fit.length === 0 ? [] : [`Fit: ${fit.map(({ title }) => title).join("; ")}.`]),
      ...(withheld.length === 0 ? [] : [`Withheld: ${withheld.join("; ")}.`]),
    ].join(" ");
  },
  tool: (tool: string, formula: string) => `Made with ${tool}, formula ${formula}.`,
};

function openAlerts(what: string, names: readonly string[], more: number): string {
  if (names.length === 0) return `${what}: none.`;
  return `${what}: ${names.join("; ")}${more > 0 ? `; and ${more} more in the appendix` : ""}.`;
}

function signer({ by, credentials }: Review): string {
  return credentials === null ? by : `${by}, ${credentials}`;
}
