import type { Evaluation, FactorState, Finding, RecommendationResult, StepResult } from "../../model/evaluation.ts";
import type { FactorId } from "../../model/ids.ts";
import type { Cost } from "../../model/words.ts";
import type { ReportText } from "../../text/en-report.ts";
import { tellingPlaces } from "../places.ts";
import { isSame, sayStep } from "../say-step.ts";
import type { FamilyView } from "./family-shape.ts";

/** The factor that says a landlord must be asked before building work. */
const RENTS = "rents" as FactorId;
const CHEAP: readonly Cost[] = ["free", "under-50"];

export interface Sayings {
  /** null where the place says nothing */
  readonly place: (finding: Finding) => string | null;
  readonly finding: (key: string) => Finding | undefined;
  /** what building work asks for: nothing in a home that is known not to be rented */
  readonly rents: FactorState;
  /** the day of the visit */
  readonly date: string;
  /** every step of everything, however long it gets */
  readonly full: boolean;
  /** an alert, further up, already says what to do until then */
  readonly isAlerted: (one: RecommendationResult) => boolean;
}

export function sayings(evaluation: Evaluation, full: boolean): Sayings {
  const urgent = new Set<string>(evaluation.alerts.flatMap(({ because }) => because));
  const byKey = new Map(evaluation.findings.map((finding) => [finding.key, finding]));
  return {
    place: tellingPlaces(evaluation),
    finding: (key) => byKey.get(key),
    rents: evaluation.factors.find(({ id }) => id === RENTS)?.state ?? "unknown",
    date: evaluation.date,
    full,
    isAlerted: ({ findings }) => findings.some((key) => urgent.has(byKey.get(key)?.question ?? "")),
  };
}

type Advice = FamilyView["today"][number];

/** For today: what to do leads, and why. A cheap step comes next; what costs more stands in the plan. */
export function todayAdvice(one: RecommendationResult, said: Sayings, text: ReportText): Advice {
  const t = text.family;
  const [first, ...others] = leading(one);
  const next = others.filter(({ name, cost }) => name === "low" && (said.full || CHEAP.includes(cost)));
  return {
    title: first === undefined ? text.sentence(one.title) : stepText(first, one, said, text),
    says: [...by(one, said, text), ...mark(one, text)].join(" "),
    also: [
      ...why(one, said, text),
      ...next.map((step) => t.stepAfter.low(stepText(step, one, said, text))),
      ...refer(one, text),
    ].join(" "),
  };
}

/** For this week: what it is about and where, the cheap step, and what to do until then. */
export function weekAdvice(one: RecommendationResult, said: Sayings, text: ReportText): Advice {
  const [first] = leading(one);
  const step = first === undefined || isSame(first.text, one.title) ? [] : [stepText(first, one, said, text)];
  return {
    title: titleAt(one, said, text),
    says: [...step, ...by(one, said, text), ...mark(one, text)].join(" "),
    also: [...untilThen(one, first ?? null, said, text), ...refer(one, text)].join(" "),
  };
}

/** What to do until then protects from something grave: it is left out only where an alert has said it. */
function untilThen(
  one: RecommendationResult,
  first: StepResult | null,
  { isAlerted }: Sayings,
  text: ReportText,
): readonly string[] {
  const today = one.steps.find(({ name }) => name === "today");
  return today === undefined || today === first || isAlerted(one)
    ? []
    : [text.family.stepAfter.today(sayStep(today, text))];
}

const mark = ({ wanted }: RecommendationResult, { family }: ReportText): readonly string[] =>
  wanted ? [family.wanted] : [];

const by = ({ who, due }: RecommendationResult, { date }: Sayings, { family }: ReportText): readonly string[] =>
  who === null && due === null ? [] : [family.by(who, due, date)];

const refer = ({ refer: to }: RecommendationResult, text: ReportText): readonly string[] =>
  to === null ? [] : [text.family.refer(text.words.referral[to])];

/** What was seen, with its places; of many things the first, which is the gravest. What an alert has said is not said again. */
function why(one: RecommendationResult, said: Sayings, text: ReportText): readonly string[] {
  if (said.isAlerted(one) && !said.full) return [];
  const { place, finding } = said;
  const found = one.findings.flatMap((key) => finding(key) ?? []);
  const says = [...new Set(found.map((each) => each.says))].filter((each) => !isSame(each, one.title));
  const [first] = says;
  if (first === undefined) return one.why === "" ? [] : [text.family.why(one.why)];
  const where = new Set(found.filter((each) => each.says === first).flatMap((each) => place(each) ?? []));
  return [text.family.why(where.size === 0 ? first : text.saidAt(first, [...where]), says.length - 1)];
}

/** What it is about, and which rooms, shoes or aids. */
function titleAt(one: RecommendationResult, { place, finding }: Sayings, text: ReportText): string {
  const where = new Set(one.findings.flatMap((key) => finding(key) ?? []).flatMap((each) => place(each) ?? []));
  return text.sentence(where.size === 0 ? one.title : text.saidAt(one.title.replace(/\.$/, ""), [...where]));
}

/** The step that was chosen leads, else the group's own: today's for today, the low-cost one for this week. */
function leading({ steps, group, chosenStep }: RecommendationResult): readonly StepResult[] {
  const order =
    group === "today"
      ? ["today", "low", "bigger"]
      : group === "this-week"
        ? ["low", "today", "bigger"]
        : ["bigger", "low", "today"];
  const inOrder = order.flatMap((name) => steps.filter((step) => step.name === name));
  return [...inOrder.filter(({ name }) => name === chosenStep), ...inOrder.filter(({ name }) => name !== chosenStep)];
}

function stepText(step: StepResult, one: RecommendationResult, { rents }: Sayings, text: ReportText): string {
  const says = sayStep(step, text);
  const byThemselves = step.cost === "free" && step.who.every((who) => who === "resident" || who === "caregiver");
  if (byThemselves || step.who.length === 0) return says;
  return text.family.costed(says, text.words.cost[step.cost], text.who(step.who), landlordOf(step, one, rents, text));
}

/** A landlord is asked about what is built: not about a free step, nor about what family does. */
function landlordOf(
  { name, who }: StepResult,
  { buildingWork }: RecommendationResult,
  rents: FactorState,
  text: ReportText,
): string | null {
  const isBuilt =
    name === "bigger" || (name === "low" && who.every((one) => one === "handyman" || one === "contractor"));
  return buildingWork && isBuilt && rents !== "absent" ? text.family.landlord[rents] : null;
}

type Row = FamilyView["plan"][number];

/** What is left for the plan of advice that stands further up, under this number: its bigger job, else the step that is not cheap. */
export function laterJob(one: RecommendationResult, number: number, said: Sayings, text: ReportText): readonly Row[] {
  const [, ...others] = leading(one);
  const bigger = others.filter(({ name }) => name === "bigger");
  const dear = others.filter(({ name, cost }) => name === "low" && one.group === "today" && !CHEAP.includes(cost));
  return (bigger.length > 0 ? bigger : said.full ? [] : dear).map((job) => ({
    ...toRow(one, job, [], said, text),
    title: text.family.forNumber(number),
  }));
}

/** What, who, what about, and what to ask first. What to do until then is said where it protects from something grave. */
export function planRow(one: RecommendationResult, said: Sayings, text: ReportText): Row {
  const [first = null] = leading(one);
  const grave = one.severity === "major" || one.severity === "severe";
  return toRow(one, first, grave ? untilThen(one, first, said, text) : [], said, text);
}

function toRow(
  one: RecommendationResult,
  step: StepResult | null,
  until: readonly string[],
  { rents }: Sayings,
  text: ReportText,
): Row {
  const t = text.family;
  const says = step === null || isSame(step.text, one.title) ? [] : [sayStep(step, text)];
  const who = step === null ? "" : text.whoShort(step.who);
  return {
    title: text.sentence(one.title),
    step: [...mark(one, text), ...says, ...until].join(" "),
    who: one.chosenStep === step?.name && one.who !== null ? one.who : who,
    cost: step === null ? "" : text.words.shortCost[step.cost],
    landlord: step === null || landlordOf(step, one, rents, text) === null ? t.noLandlord : t.askLandlord,
  };
}

/** What the free and cheap steps need, the same things added up. */
export function shoppingList(recommendations: readonly RecommendationResult[], text: ReportText): readonly string[] {
  const wanted = new Map<string, { readonly what: string; readonly count: number }>();
  for (const { what, count } of recommendations.flatMap(({ steps }) =>
    steps.filter(({ cost }) => CHEAP.includes(cost)).flatMap(({ buy }) => buy),
  )) {
    const key = what.trim().toLowerCase();
    const sum = wanted.get(key);
    wanted.set(key, { what: sum?.what ?? what, count: (sum?.count ?? 0) + count });
  }
  return [...wanted.values()].map(({ what, count }) => text.buyLine(count, what));
}
