import type { Condition, ItemRef, Operand } from "../model/condition.ts";
import type { ChecklistId, FactorId, FieldId, ItemId, RecommendationId, SourceId, TableId } from "../model/ids.ts";
import type { Unit } from "../model/quantity.ts";
import { toRenamed } from "./find-old-name.ts";
import type { ChecklistName, ItemName, Names } from "./names.ts";
import { type At, type Report, unknownWord } from "./problems.ts";

/** Where a name is used: what it may mean there, and who is told if it means nothing. */
export interface Scope {
  readonly names: Names;
  /** the checklist whose items need no `checklist/` before them; null beside the checklists */
  readonly own: string | null;
  /** the repeating checklist that one stands in, so that its items may be named: the own one, or that of `some` */
  readonly within: string | null;
  /** an item's `when` may not rest on what is merely possible */
  readonly ofItem: boolean;
  readonly report: Report;
  /** where a part of the model stands in its file */
  readonly sites: Map<object, At>;
}

/** Notes where a condition was written, and gives it back; what is noted of it already is nearer. */
export function written<T extends Condition | null>(condition: T, at: At, { sites }: Scope): T {
  if (condition !== null && !sites.has(condition)) sites.set(condition, at);
  return condition;
}

export interface FoundItem {
  readonly ref: ItemRef;
  readonly checklist: ChecklistName;
  /** null is an item that is not in shape: nothing can be said of it */
  readonly item: ItemName | null;
  /** the unit of the answer, or of the field that is meant; null is no number */
  readonly unit: Unit | null;
}

/** `rails`, `person/age` or `bp-1.systolic` → the item; null if there is none, which is told. */
export function findItem(text: string, at: At, scope: Scope): FoundItem | null {
  const { own, within, report } = scope;
  const [whole = "", field = null] = text.split(".", 2);
  const [first = "", second] = whole.split("/");
  const name = second === undefined ? (within ?? own) : first;
  const id = second ?? first;
  if (name === null) {
    report(at, {
      code: "unknown-item",
      message: `"${text}" needs its checklist before it`,
      hint: "write checklist/item",
    });
    return null;
  }
  const checklist = findChecklist(name, at, scope);
  if (checklist === null) return null;
  const ref: ItemRef = { checklist: name as ChecklistId, item: id as ItemId, field: field as FieldId | null };
  if (checklist.broken) return { ref, checklist, item: null, unit: null };
  const item = checklist.items.get(id);
  const now = item === undefined ? checklist.renamed.get(id) : undefined;
  if (now !== undefined) {
    report(at, toRenamed(id, now));
    return null;
  }
  if (item === undefined) {
    report(
      at,
      unknownWord({
        code: "unknown-item",
        word: id,
        what: `an item of "${name}"`,
        known: [...checklist.items.keys(), ...checklist.tests.keys()],
      }),
    );
    return null;
  }
  if (checklist.repeats && name !== within && name !== own && item?.once === false) {
    const hint = `write some: { of: ${name}, where: { ${id}: … } }`;
    report(at, { code: "needs-some", message: `there may be several of "${name}"`, hint });
    return null;
  }
  const unit = field === null ? (item?.unit ?? null) : (item?.fields.get(field) ?? null);
  if (field !== null && item !== null && unit === null) {
    const known = [...item.fields.keys()];
    const problem = unknownWord({ code: "unknown-field", word: field, what: `a field of "${id}"`, known });
    report(at, known.length > 0 ? problem : { ...problem, hint: `"${id}" has one answer: leave .${field} out` });
    return null;
  }
  return { ref, checklist, item, unit };
}

/** `chair-stand-norm`, or `function/chair-stand-norm` for another file's table; null if there is none, which is told. */
export function findTable(text: string, at: At, scope: Scope): Extract<Operand, { readonly type: "table" }> | null {
  const [first = "", second] = text.split("/");
  const name = second === undefined ? (scope.own ?? "") : first;
  const id = second ?? first;
  const checklist = findChecklist(name, at, scope);
  if (checklist === null) return null;
  if (!checklist.broken && !checklist.tables.has(id)) {
    const known = checklist.tables;
    scope.report(at, unknownWord({ code: "unknown-table", word: id, what: `a table of "${name}"`, known }));
    return null;
  }
  return { type: "table", checklist: name as ChecklistId, table: id as TableId };
}

export function findChecklist(name: string, at: At, { names, report }: Scope): ChecklistName | null {
  const found = names.checklists.get(name);
  if (found !== undefined) return found;
  report(
    at,
    unknownWord({ code: "unknown-checklist", word: name, what: "a checklist", known: names.checklists.keys() }),
  );
  return null;
}

export function toFactor(name: string, at: At, { names, report }: Scope): FactorId {
  if (names.factors !== null && !names.factors.has(name)) {
    report(at, unknownWord({ code: "unknown-factor", word: name, what: "a factor", known: names.factors }));
  }
  return name as FactorId;
}

export function toSource(name: string, at: At, { names, report }: Scope): SourceId {
  if (names.sources !== null && !names.sources.has(name)) {
    report(at, unknownWord({ code: "unknown-source", word: name, what: "a source", known: names.sources }));
  }
  return name as SourceId;
}

/** `fix-grab-bar` or `bathroom/fix-grab-bar` → the latter. `from` is the checklist in whose file it is written. */
export function toRecommendationId(text: string, from: string, at: At, { names, report }: Scope): RecommendationId {
  const [first = "", second] = text.split("/");
  const name = second === undefined ? from : first;
  const id = second ?? first;
  const checklist = names.checklists.get(name);
  if (checklist === undefined) {
    report(
      at,
      unknownWord({ code: "unknown-checklist", word: name, what: "a checklist", known: names.checklists.keys() }),
    );
  } else if (!checklist.broken && !checklist.recommendations.has(id)) {
    const known = checklist.recommendations.keys();
    report(at, unknownWord({ code: "unknown-recommendation", word: id, what: `a recommendation of "${name}"`, known }));
  }
  return `${name}/${id}` as RecommendationId;
}
