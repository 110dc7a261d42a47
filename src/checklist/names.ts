import type { ItemType } from "../model/checklist.ts";
import type { Unit } from "../model/quantity.ts";
import { STEP_NAMES, type StepName } from "../model/words.ts";
import type { FlatItem, Flattened, ParsedChecklist } from "./flatten-items.ts";
import type { ItemFile, SectionFile } from "./schema-item.ts";
import { toStops } from "./to-test.ts";
import { idOf, isMap, isYes, toList } from "./words.ts";

/** What a condition or an answer must know of an item. */
export interface ItemName {
  readonly type: ItemType;
  readonly options: readonly string[];
  readonly unit: Unit | null;
  readonly once: boolean;
  /** of readings: what each is called, and its unit */
  readonly fields: ReadonlyMap<string, Unit>;
  /** the timed test that it is a part of */
  readonly test: string | null;
}

export interface ChecklistName {
  readonly id: string;
  readonly repeats: boolean;
  readonly library: boolean;
  /** null is an item that is not in shape: its name is known, and no more */
  readonly items: ReadonlyMap<string, ItemName | null>;
  /** what items were called before → what they are called now */
  readonly renamed: ReadonlyMap<string, string>;
  readonly terms: ReadonlyMap<string, readonly string[]>;
  /** null is one that is not in shape */
  readonly recommendations: ReadonlyMap<string, readonly StepName[] | null>;
  readonly alerts: ReadonlySet<string>;
  /** timed tests, and the reasons to break each off; null is one that is not in shape */
  readonly tests: ReadonlyMap<string, readonly string[] | null>;
  readonly tables: ReadonlySet<string>;
  /** the file could not be read to the end: whatever is said of it is let pass */
  readonly broken: boolean;
}

/** Every name that files may use of one another. Null is a file that could not be read: whatever is said of it is let pass. */
export interface Names {
  readonly checklists: ReadonlyMap<string, ChecklistName>;
  readonly factors: ReadonlySet<string> | null;
  readonly sources: ReadonlySet<string> | null;
}

export function toChecklistName({ value, isLost }: ParsedChecklist, { items, lost }: Flattened): ChecklistName {
  return {
    id: value.id,
    repeats: value.repeats !== undefined,
    library: isYes(value.library),
    items: new Map([
      ...lost.map((id) => [id, null] as const),
      ...items.map((flat) => [flat.item.id, toItemName(flat)] as const),
    ]),
    renamed: new Map(items.flatMap(({ item }) => toList(item["renamed-from"]).map((old) => [old, item.id] as const))),
    terms: new Map(Object.entries(value.terms ?? {})),
    recommendations: new Map(
      (value.recommendations ?? []).map((one, n) => [
        idOf(one),
        isLost(["recommendations", n]) ? null : STEP_NAMES.filter((step) => one.steps[step] !== undefined),
      ]),
    ),
    alerts: new Set((value.alerts ?? []).map(idOf)),
    tests: new Map(
      (value.items ?? []).flatMap((one, n) =>
        isTest(one) ? [[idOf(one), isLost(["items", n]) ? null : stopsOf(one)] as const] : [],
      ),
    ),
    tables: new Set((value.tables ?? []).map(idOf)),
    broken: false,
  };
}

/** A file that is not whole: only its name is known. */
export function brokenChecklist(id: string): ChecklistName {
  return {
    id,
    repeats: false,
    library: false,
    items: new Map(),
    renamed: new Map(),
    terms: new Map(),
    recommendations: new Map(),
    alerts: new Set(),
    tests: new Map(),
    tables: new Set(),
    broken: true,
  };
}

function toItemName({ item, test }: FlatItem): ItemName {
  return {
    type: item.type,
    options: optionsOf(item),
    unit: unitOf(item),
    once: isYes(item.once),
    fields: new Map(Object.entries(item.fields ?? {})),
    test,
  };
}

/** A clock counts seconds or times; whatever else is a number says its unit. */
export function unitOf({ type, unit }: Pick<ItemFile, "type" | "unit">): Unit | null {
  if (type === "stopwatch" || type === "hold" || type === "rest") return "s";
  return type === "tally" ? "count" : (unit ?? null);
}

/** A section with a name, in shape or not. */
function isTest(entry: unknown): entry is SectionFile {
  return isMap(entry) && entry["section"] !== undefined && idOf(entry) !== "";
}

function stopsOf({ stops }: SectionFile): readonly string[] {
  return toStops(stops).map(({ id }) => id);
}

function optionsOf({
  type,
  options,
}: {
  readonly type: ItemType;
  readonly options?: object | undefined;
}): readonly string[] {
  return type === "yes-no" ? ["yes", "no"] : Object.keys(options ?? {});
}
