import type { Catalogue, Checklist } from "../model/checklist.ts";
import type { Condition } from "../model/condition.ts";
import type { ChecklistId, FactorId } from "../model/ids.ts";
import { indexOf } from "./catalogue-index.ts";
import { inputsOf } from "./formula.ts";
import { refsOf } from "./refs-of.ts";
import { isTimed } from "./restraints.ts";
import { partsOf } from "./tests-in.ts";

/** The checklists whose answers decide what this one asks, which alerts it raises and which of its answers are hazards: itself, those that its conditions name, and those that these rest on in turn. */
export function restsOn(catalogue: Catalogue, checklist: Checklist): readonly ChecklistId[] {
  const known = found.get(catalogue) ?? new Map<ChecklistId, readonly ChecklistId[]>();
  found.set(catalogue, known);
  const ids = known.get(checklist.id) ?? findAll(catalogue, checklist);
  known.set(checklist.id, ids);
  return ids;
}

const found = new WeakMap<Catalogue, Map<ChecklistId, readonly ChecklistId[]>>();

function findAll(catalogue: Catalogue, checklist: Checklist): readonly ChecklistId[] {
  const needed = new Set([checklist.id]);
  // What is added on the way is gone through as well.
  for (const id of needed) {
    const one = indexOf(catalogue).checklist(id);
    if (one !== null) for (const other of namedBy(catalogue, one)) needed.add(other);
  }
  return [...needed];
}

function namedBy(catalogue: Catalogue, { when, items, alerts, tables }: Checklist): readonly ChecklistId[] {
  // An alert of any checklist keeps timed tests away.
  if (items.some(isTimed)) return catalogue.checklists.map(({ id }) => id);
  const conditions = [
    when,
    ...items.flatMap((item) => [item.when, item.unless, ...item.hazards.map((hazard) => hazard.when)]),
    ...alerts.map((alert) => alert.when),
  ].filter((one) => one !== null);
  const factors = items.flatMap(({ hazards }) => hazards.flatMap(({ worse }) => worse.flatMap((one) => one.factors)));
  return [
    ...conditions.flatMap((one) => checklistsIn(catalogue, one)),
    ...factorsIn(catalogue, factors),
    ...items.flatMap(({ value }) => (value === null ? [] : inputsOf(value).map((ref) => ref.checklist))),
    ...tables.flatMap(({ age, sex }) => [age.checklist, sex.checklist]),
  ];
}

function checklistsIn(catalogue: Catalogue, condition: Condition): readonly ChecklistId[] {
  const { items, factors } = refsOf(condition, catalogue);
  const instances = partsOf(condition).flatMap((part) => (part.type === "some" ? [part.checklist] : []));
  return [...items.map((ref) => ref.checklist), ...instances, ...factorsIn(catalogue, factors)];
}

/** What a factor rests on; a factor may rest on another. */
function factorsIn(
  catalogue: Catalogue,
  factors: readonly FactorId[],
  seen: Set<FactorId> = new Set(),
): readonly ChecklistId[] {
  return factors.flatMap((id) => {
    const when = indexOf(catalogue).factor(id)?.when;
    if (when === undefined || seen.has(id)) return [];
    seen.add(id);
    const { items, factors: others } = refsOf(when, catalogue);
    const instances = partsOf(when).flatMap((part) => (part.type === "some" ? [part.checklist] : []));
    return [...items.map((ref) => ref.checklist), ...instances, ...factorsIn(catalogue, others, seen)];
  });
}
