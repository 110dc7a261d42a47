import type { Evaluation, FactorState, Finding, RecommendationResult, StepResult } from "../../model/evaluation.ts";
import type { FactorId } from "../../model/ids.ts";
import type { Cost } from "../../model/words.ts";
import type { ReportText } from "../../text/en-report.ts";
import { placeNames } from "../places.ts";
import type { FamilyView } from "./family-shape.ts";

/** The factor that says a landlord must be asked before building work. */
const RENTS = "rents" as FactorId;
/** So many of the things seen are told with each piece of advice. */
const FOUND = 2;
const CHEAP: readonly Cost[] = ["free", "under-50"];

export interface Sayings {
  /** null for what is about the person: there a place says nothing */
  readonly place: (area: string) => string | null;
  readonly finding: (key: string) => Finding | undefined;
  /** what building work asks for: nothing in a home that is known not to be rented */
  readonly rents: FactorState;
}

export function sayings(evaluation: Evaluation): Sayings {
  const byKey = new Map(evaluation.findings.map((finding) => [finding.key, finding]));
  const about = new Set<string>(evaluation.areas.filter(({ scored }) => !scored).map(({ id }) => id));
  const placeOf = placeNames(evaluation);
  return {
    place: (area) => (about.has(area) ? null : placeOf(area)),
    finding: (key) => byKey.get(key),
    rents: evaluation.factors.find(({ id }) => id === RENTS)?.state ?? "unknown",
  };
}

/** The first step in full, the reason, and what else there is to do. A recommendation stands once, with all its steps. */
export function advise(
  one: RecommendationResult,
  { place, finding, rents }: Sayings,
  text: ReportText,
): FamilyView["today"][number] {
  const t = text.family;
  const steps = leading(one);
  const [first, ...others] = steps;
  return {
    title: one.title,
    found: foundText(one, { place, finding }, text),
    step: first === undefined ? "" : stepText(first, landlordOf(one, rents, text), text),
    why: one.why === "" ? "" : t.why(one.why),
    who: t.by(one.who, one.due),
    more: [
      ...others.map((step) => t.stepAfter[step.name](stepText(step, landlordOf(one, rents, text), text))),
      ...(one.refer === null ? [] : [t.refer(text.words.referral[one.refer])]),
    ],
  };
}

/** What was seen, each thing once with all its places; of many the first few, which are the gravest. */
function foundText(
  { findings }: RecommendationResult,
  { place, finding }: Pick<Sayings, "place" | "finding">,
  text: ReportText,
): string {
  const t = text.family;
  const places = new Map<string, Set<string>>();
  for (const { says, area } of findings.flatMap((key) => finding(key) ?? [])) {
    const where = place(area);
    const known = places.get(says) ?? new Set();
    places.set(says, where === null ? known : known.add(where));
  }
  const said = [...places].map(([says, where]) => (where.size === 0 ? says : t.foundAt(says, [...where])));
  return said.length === 0 ? "" : t.found(said.slice(0, FOUND), said.length - FOUND);
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

function stepText(step: StepResult, landlord: string | null, text: ReportText): string {
  const says = text.sentence(step.text);
  const byThemselves = step.cost === "free" && step.who.every((who) => who === "resident" || who === "caregiver");
  const costed = byThemselves
    ? says
    : text.family.costed(says, text.words.cost[step.cost], text.who(step.who), landlord);
  return step.instead === null || names(says, step.instead) ? costed : `${costed} ${text.instead(step.instead)}`;
}

/** Whether a step already says what takes the place of the hold, rail, aid or route that it takes away. Words are compared by how they begin. */
function names(says: string, instead: string): boolean {
  const stems = (of: string): readonly string[] =>
    (of.toLowerCase().match(/[a-z]{4,}/g) ?? []).map((word) => word.slice(0, 4));
  const said = stems(says);
  return stems(instead).every((stem) => said.includes(stem));
}

function landlordOf({ buildingWork }: RecommendationResult, rents: FactorState, text: ReportText): string | null {
  return buildingWork && rents !== "absent" ? text.family.landlord[rents] : null;
}

/** What, who, what about, and what to ask first. What to do until then is said where it protects from something grave. */
export function planRow(
  one: RecommendationResult,
  number: number,
  { rents }: Sayings,
  text: ReportText,
): FamilyView["plan"][number] {
  const t = text.family;
  const [first] = leading(one);
  const today = one.steps.find(({ name }) => name === "today");
  const grave = one.severity === "major" || one.severity === "severe";
  const says = first === undefined ? "" : text.sentence(first.text);
  const until = grave && today !== undefined && today !== first ? t.stepAfter.today(stepText(today, null, text)) : "";
  return {
    title: `${number}. ${text.sentence(one.title)}`,
    step: `${says === text.sentence(one.title) ? "" : says} ${until}`.trim(),
    who: one.who ?? (first === undefined ? "" : text.whoShort(first.who)),
    cost: first === undefined ? "" : first.cost === "varies" ? t.askPrice : text.words.cost[first.cost],
    landlord: landlordOf(one, rents, text) === null ? t.noLandlord : t.askLandlord,
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
