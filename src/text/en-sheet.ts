import type { Review } from "../model/checklist.ts";
import type { Audience, Depth, Licence, Severity, StepName } from "../model/words.ts";
import * as words from "./en-words.ts";
import { sentence } from "./en-words.ts";

const audience: Readonly<Record<Audience, string>> = {
  therapist: "therapists",
  caregiver: "family caregivers",
  self: "the person",
};

const depth: Readonly<Record<Depth, string>> = { quick: "quick", standard: "standard", full: "full depth only" };

const licence: Readonly<Record<Licence, string>> = {
  "public-domain": "public domain",
  open: "open licence",
  "facts-only": "facts only, written anew",
  "permission-needed": "needs permission",
  own: "own practice knowledge",
};

/** What the sheet for review itself says: a checklist as text, for whoever signs it. */
export const enSheet = {
  title: (title: string) => `${title}: sheet for review`,
  edition: (id: string, version: string) => `Checklist ${id}, edition ${version}.`,
  footer: (id: string, version: string) => `${id} ${version}`,
  unsigned: "Not yet signed off by a clinician.",
  signed: ({ by, credentials, on, next }: Review) =>
    `Signed off by ${by}${credentials === null ? "" : `, ${credentials}`} on ${words.date(on)}${next === null ? "" : `; look again by ${words.date(next)}`}.`,
  view: (as: Audience) => `Shown as asked of ${audience[as]}.`,
  unscored: "Findings and advice only: this checklist has no number.",
  repeats: (ask: string, again: string, name: string | null) =>
    `Repeats. First: "${ask}" Then: "${again}"${name === null ? "" : ` Each one is named by the answer to "${name}"`}`,
  exposureFrom: (asked: string) => `How often it is used is the answer to "${asked}"`,
  askedOf: (all: readonly Audience[]) => `Asked only of ${words.listed(all.map((one) => audience[one]))}.`,
  onlyFor: (all: readonly Audience[]) => `only for ${words.listed(all.map((one) => audience[one]))}`,
  when: (condition: string) => sentence(`Asked when ${condition}`),
  whole: (condition: string) => sentence(`The whole checklist is asked when ${condition}`),
  unless: (condition: string) => sentence(`No hazard when ${condition}`),
  depth: (one: Depth) => depth[one],
  once: "asked once for all",
  optional: "may be left out",
  private: "private",
  exposure: (one: keyof typeof words.exposure) => `counts as used ${words.exposure[one]}`,
  id: (id: string) => `[${id}]`,
  clinical: (clinical: string) => `Clinical wording: ${sentence(clinical)}`,
  how: (how: string, who: readonly Audience[] | null) =>
    `How to check${who === null ? "" : ` (${words.listed(who.map((one) => audience[one]))})`}: ${sentence(how)}`,
  why: (why: string) => `Why: ${sentence(why)}`,
  measures: (asked: string) => `Once measured, it takes the place of "${asked}"`,
  under: (asked: string) => `A part of "${asked}": together they never count for more than the worst of it.`,
  number: (unit: string | null, range: string) =>
    `A number${range === "" ? (unit === null ? "" : ` in ${unit}`) : `: ${range}`}.`,
  range: (low: string, high: string) => `${low} to ${high}`,
  clock: {
    stopwatch: (max: string) => `Timed with a stopwatch. Over ${max} counts as "could not do it".`,
    hold: (lasts: string) => `Held for up to ${lasts}, timed.`,
    tally: (lasts: string) => `Counted for ${lasts}.`,
    rest: (lasts: string) => `A rest of ${lasts}.`,
    restSince: (lasts: string, asked: string) => `Until ${lasts} after the start of "${asked}".`,
  },
  readings: (fields: readonly { readonly id: string; readonly unit: string }[]) =>
    `Numbers: ${fields.map(({ id, unit }) => `${id.replaceAll("-", " ")} in ${unit}`).join(", ")}.`,
  computed: (formula: string, unit: string | null) =>
    `Worked out, not asked: ${formula}${unit === null ? "" : `, in ${unit}`}.`,
  operation: {
    difference: (parts: readonly string[]) => parts.join(" less "),
    quotient: (parts: readonly string[]) => parts.join(" divided by "),
    sum: (parts: readonly string[]) => parts.join(" plus "),
    least: (parts: readonly string[]) => `the least of ${words.listed(parts)}`,
    greatest: (parts: readonly string[]) => `the greatest of ${words.listed(parts)}`,
  },
  say: (text: string) => `Say: "${text}"`,
  timed: (id: string) => `A timed test [${id}]`,
  setup: (line: string) => `Before it begins: ${sentence(line)}`,
  guard: (text: string) => `Guard: ${sentence(text)}`,
  stops: (labels: readonly string[]) => `Break it off for: ${labels.join("; ")}.`,
  onStop: (text: string) => `When it was broken off: ${sentence(text)}`,
  tables: "Norms",
  table: (id: string) => `Table ${id}`,
  tableRow: (from: number, to: number | null, values: readonly string[]) =>
    `${to === null ? `${from} and over` : `${from} to ${to}`}: ${values.join(", ")}`,
  tableValue: (column: string, value: number) => `${column} ${value}`,
  free: { text: "A text.", date: "A date.", note: "Shown only; nothing is answered." },
  severalMay: "Several may be true.",
  alone: "alone",
  good: (good: string) => `good: ${good}`,
  clinicalLabel: (clinical: string) => `clinical: ${clinical}`,
  missing: (label: string) => `Not ticked: ${label}`,
  severity: (severity: Severity | "none") => (severity === "none" ? "no hazard" : severity),
  worse: (severity: Severity, factors: string) => `${severity} with ${factors}`,
  hazard: (grade: string, graver: readonly string[], finding: string) =>
    `${grade}${graver.length === 0 ? "" : ` (${graver.join("; ")})`}: "${finding}".`,
  advice: (titles: readonly string[]) => `Advice: ${titles.join("; ")}.`,
  hazardWhen: (condition: string) => `When ${condition}`,
  goodAnswer: (good: string) => `Otherwise good: "${good}"`,
  fit: (factors: string, because: string) => `Counts for more with ${factors}: ${sentence(because)}`,
  sources: (ids: readonly string[]) => `Sources: ${ids.join(", ")}.`,
  questions: "Questions",
  combined: "Findings from several answers",
  alerts: "Alerts",
  alert: (urgency: keyof typeof words.urgency, text: string) => `${words.urgency[urgency]}: ${text}`,
  alertWhen: (condition: string) => sentence(`When ${condition}`),
  suspends: (what: readonly ("tests" | "exercise")[]) =>
    `Until it is settled: no ${words.listed(
      what.map((one) => (one === "tests" ? "timed tests" : "exercise")),
      "and no",
    )}.`,
  givesWay: (to: readonly string[]) => `Gives way to: ${to.join(", ")}.`,
  recommendations: "Advice",
  general: (condition: string) => sentence(`General advice, when ${condition}`),
  step: (name: StepName, text: string) => `${words.step[name]}: ${sentence(text)}`,
  stepTail: (cost: keyof typeof words.cost, who: readonly (keyof typeof words.doer)[]) =>
    `(${words.cost[cost]}; ${words.listed(
      who.map((one) => words.clinicalDoer[one]),
      "or",
    )})`,
  stepWhen: (condition: string) => sentence(`Only when ${condition}`),
  instead: (instead: string) => `In its place: ${sentence(instead)}`,
  buy: (what: readonly { readonly what: string; readonly count: number }[]) =>
    `Buy: ${what.map((one) => (one.count === 1 ? one.what : `${one.count} × ${one.what}`)).join("; ")}.`,
  doneIf: (test: string) => `Done if: ${sentence(test)}`,
  refer: (to: keyof typeof words.referral) => `Referral to ${words.referral[to]}.`,
  covers: (titles: readonly string[]) => `Makes needless: ${titles.join("; ")}.`,
  buildingWork: "Building work: in a rented home the landlord must agree first.",
  measure: (what: readonly string[]) => `Measure: ${what.join("; ")}.`,
  noThanks: (text: string) => `If the answer is no: ${sentence(text)}`,
  handouts: (ids: readonly string[]) => `Handouts: ${ids.join(", ")}.`,
  rules: "What publications say",
  applies: (condition: string) => sentence(`Applies when ${condition}`),
  outcome: (condition: string, says: string) => `When ${condition}: ${sentence(says)}`,
  noNorm: (says: string) => `Where it has no figure: ${sentence(says)}`,
  otherwise: (says: string) => `Else: ${sentence(says)}`,
  sourceList: "Sources in full",
  source: (id: string, line: string, of: Licence, checked: string | null) =>
    `${id}: ${line} (${licence[of]}${checked === null ? "" : checked === "known" ? "; known, not looked up again" : `; looked up ${words.date(checked)}`})`,
};
