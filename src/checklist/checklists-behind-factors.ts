import { inputsOf } from "../logic/formula.ts";
import { refsOf } from "../logic/refs-of.ts";
import type { Catalogue, Checklist } from "../model/checklist.ts";
import type { RecommendationId } from "../model/ids.ts";
import { hazardsOf } from "./lint/hazards-of.ts";

/** The checklists without which factors and guards would name what is not there: those they rest on, and those that these rest on in turn. */
export function checklistsBehindFactors(catalogue: Catalogue): ReadonlySet<string> {
  const { checklists, factors, guards } = catalogue;
  const needed = new Set<string>([
    ...factors.flatMap(({ when }) => refsOf(when, catalogue).items.map(({ checklist }) => checklist)),
    ...guards.flatMap(({ withholds }) => withholds.steps.map(({ recommendation }) => checklistOf(recommendation))),
    ...guards.flatMap(({ withholds }) => withholds.tests.map(checklistOf)),
  ]);
  for (const id of needed) {
    const checklist = checklists.find((one) => one.id === id);
    if (checklist !== undefined) for (const other of namedBy(checklist, catalogue)) needed.add(other);
  }
  return needed;
}

function namedBy(checklist: Checklist, catalogue: Catalogue): readonly string[] {
  const { items, combined, alerts, recommendations, rules } = checklist;
  const hazards = hazardsOf({ checklists: [checklist] });
  const conditions = [
    checklist.when,
    ...items.flatMap(({ when, unless }) => [when, unless]),
    ...[...hazards, ...alerts, ...recommendations].map(({ when }) => when),
    ...combined.map(({ hazard }) => hazard.when),
    ...recommendations.flatMap(({ steps }) => Object.values(steps).map((step) => step?.when ?? null)),
    ...rules.flatMap(({ applies, outcomes }) => [applies, ...outcomes.map(({ when }) => when)]),
  ];
  const advice = [
    ...hazards.flatMap((hazard) => hazard.advice),
    ...recommendations.flatMap(({ covers }) => covers),
    ...rules.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => outcome.advice)),
  ];
  return [
    ...conditions.flatMap((when) => refsOf(when, catalogue).items.map((ref) => ref.checklist as string)),
    ...items.flatMap(({ value }) => (value === null ? [] : inputsOf(value).map((ref) => ref.checklist as string))),
    ...checklist.tables.flatMap(({ age, sex }) => [age.checklist, sex.checklist]),
    ...advice.map(checklistOf),
  ];
}

/** `bathroom/fix-grab-bar` → `bathroom`. */
function checklistOf(name: RecommendationId | string): string {
  return name.replace(/\/.*$/, "");
}
