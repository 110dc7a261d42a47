import type { Catalogue, Checklist, Factor, Item, Table, TimedTest } from "../model/checklist.ts";
import {
  type ChecklistId,
  type FactorId,
  type InstanceId,
  type ItemId,
  type QuestionKey,
  questionKey,
  type TableId,
  type TestId,
} from "../model/ids.ts";

/** Look-ups over a catalogue, made once for each. */
export interface CatalogueIndex {
  readonly checklist: (id: ChecklistId) => Checklist | null;
  readonly item: (checklist: ChecklistId, item: ItemId) => Item | null;
  readonly table: (checklist: ChecklistId, table: TableId) => Table | null;
  readonly test: (checklist: ChecklistId, test: TestId) => TimedTest | null;
  readonly factor: (id: FactorId) => Factor | null;
  /** the key of an item where it is asked: each is made once, so that looking it up costs little */
  readonly key: (checklist: ChecklistId, instance: InstanceId | null, item: ItemId) => QuestionKey;
  /** the items that measure what `item` estimates */
  readonly measuring: (checklist: ChecklistId, item: ItemId) => readonly Item[];
}

const indexes = new WeakMap<Catalogue, CatalogueIndex>();

export function indexOf(catalogue: Catalogue): CatalogueIndex {
  const known = indexes.get(catalogue);
  if (known !== undefined) return known;
  const checklists = new Map(catalogue.checklists.map((one) => [one.id, one]));
  const items = new Map(catalogue.checklists.map((one) => [one.id, new Map(one.items.map((item) => [item.id, item]))]));
  const factors = new Map(catalogue.factors.map((one) => [one.id, one]));
  const measuring = new Map<string, Item[]>();
  for (const { id, items: all } of catalogue.checklists) {
    for (const item of all) {
      if (item.measures === null) continue;
      const key = `${id}/${item.measures}`;
      measuring.set(key, [...(measuring.get(key) ?? []), item]);
    }
  }
  const index: CatalogueIndex = {
    checklist: (id) => checklists.get(id) ?? null,
    item: (checklist, item) => items.get(checklist)?.get(item) ?? null,
    table: (checklist, table) => checklists.get(checklist)?.tables.find(({ id }) => id === table) ?? null,
    test: (checklist, test) => checklists.get(checklist)?.tests.find(({ id }) => id === test) ?? null,
    factor: (id) => factors.get(id) ?? null,
    key: rememberKeys(),
    measuring: (checklist, item) => measuring.get(`${checklist}/${item}`) ?? [],
  };
  indexes.set(catalogue, index);
  return index;
}

/** More rooms, pairs and aids than a visit has; of a hundred thousand visits not all are kept in mind. */
const MOST_INSTANCES = 1000;

function rememberKeys(): CatalogueIndex["key"] {
  const areas = new Map<ChecklistId, Map<InstanceId | null, Map<ItemId, QuestionKey>>>();
  return (checklist, instance, item) => {
    const instances = entryOf(areas, checklist, () => new Map<InstanceId | null, Map<ItemId, QuestionKey>>());
    if (instances.size > MOST_INSTANCES) instances.clear();
    const keys = entryOf(instances, instance, () => new Map<ItemId, QuestionKey>());
    return entryOf(keys, item, () => questionKey(checklist, instance, item));
  };
}

function entryOf<K, V extends object | string>(entries: Map<K, V>, key: K, make: () => V): V {
  const known = entries.get(key);
  if (known !== undefined) return known;
  const made = make();
  entries.set(key, made);
  return made;
}
