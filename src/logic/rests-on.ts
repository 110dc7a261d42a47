import type { Catalogue, Checklist } from "../model/checklist.ts";
import type { Condition, ItemRef } from "../model/condition.ts";
import type { ChecklistId, FactorId } from "../model/ids.ts";
import { indexOf } from "./catalogue-index.ts";
import { inputsOf } from "./formula.ts";
import { isTimed } from "./restraints.ts";

/** The checklists whose answers decide what this one asks, which alerts it raises and which of its answers are hazards: itself, those that its conditions name, and those that these rest on in turn. */
export function restsOn(catalogue: Catalogue, checklist: Checklist): readonly ChecklistId[] {
  const known = found.get(catalogue) ?? new Map<ChecklistId, readonly ChecklistId[]>();
  found.set(catalogue, known);
  const ids = known.get(checklist.id) ?? findAll(catalogue, checklist);
  known.set(checklist.id, ids);
  return ids;
}

const found = new WeakMap<Catalogue, Map<ChecklistId, readonly ChecklistId[]>>();

/** What conditions speak of. */
interface Named {
  readonly checklists: Set<ChecklistId>;
  readonly factors: Set<FactorId>;
}

function findAll(catalogue: Catalogue, checklist: Checklist): readonly ChecklistId[] {
  const index = indexOf(catalogue);
  const named: Named = { checklists: new Set([checklist.id]), factors: new Set() };
  // A set gives what is put into it on the way as well; a factor may bring a checklist, and that another factor.
  for (let before = 0; before !== named.checklists.size; ) {
    before = named.checklists.size;
    for (const id of named.checklists) {
      const one = index.checklist(id);
      // An alert of any checklist keeps timed tests away.
      if (one?.items.some(isTimed)) return catalogue.checklists.map((any) => any.id);
      if (one !== null) add(named, namedBy(one));
    }
    for (const id of named.factors) gather(index.factor(id)?.when ?? null, named);
  }
  return [...named.checklists];
}

function add(named: Named, more: Named): void {
  for (const id of more.checklists) named.checklists.add(id);
  for (const id of more.factors) named.factors.add(id);
}

const own = new WeakMap<Checklist, Named>();

function namedBy(checklist: Checklist): Named {
  const known = own.get(checklist);
  if (known !== undefined) return known;
  const named: Named = { checklists: new Set(), factors: new Set() };
  const { when, items, alerts, tables } = checklist;
  const refer = ({ checklist: id }: ItemRef): unknown => named.checklists.add(id);
  gather(when, named);
  for (const alert of alerts) gather(alert.when, named);
  for (const table of tables) [table.age, table.sex].forEach(refer);
  for (const item of items) {
    gather(item.when, named);
    gather(item.unless, named);
    if (item.value !== null) inputsOf(item.value).forEach(refer);
    for (const hazard of item.hazards) {
      gather(hazard.when, named);
      for (const { factors } of hazard.worse) for (const id of factors) named.factors.add(id);
    }
  }
  own.set(checklist, named);
  return named;
}

/** Without making lists on the way: there are thousands of conditions, and this stands before the first answer. */
function gather(condition: Condition | null, named: Named): void {
  switch (condition?.type) {
    case undefined:
      return;
    case "test": {
      const { ref, test } = condition;
      named.checklists.add(ref.checklist);
      if (test.type !== "compare") return;
      if (test.to.type === "item") named.checklists.add(test.to.ref.checklist);
      if (test.to.type === "table") named.checklists.add(test.to.checklist);
      return;
    }
    case "test-stopped":
      named.checklists.add(condition.checklist);
      return;
    case "factor":
    case "possible":
      for (const id of condition.factors) named.factors.add(id);
      return;
    case "all":
    case "any":
    case "at-least":
      for (const one of condition.of) gather(one, named);
      return;
    case "not":
      gather(condition.of, named);
      return;
    case "some":
      named.checklists.add(condition.checklist);
      gather(condition.where, named);
  }
}
