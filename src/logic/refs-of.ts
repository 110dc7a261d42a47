import type { Catalogue } from "../model/checklist.ts";
import type { Condition, ItemRef } from "../model/condition.ts";
import type { FactorId } from "../model/ids.ts";
import { indexOf } from "./catalogue-index.ts";
import { stopsOf } from "./stops-of.ts";

/** What a condition looks at. */
export interface Refs {
  readonly items: readonly ItemRef[];
  readonly factors: readonly FactorId[];
}

export function refsOf(condition: Condition | null, catalogue: Catalogue): Refs {
  if (condition === null) return { items: [], factors: [] };
  switch (condition.type) {
    case "test":
      return { items: [condition.ref, ...othersOf(condition, catalogue)], factors: [] };
    case "test-stopped":
      return { items: stopsOf(condition, catalogue).map(({ ref }) => ref), factors: [] };
    case "factor":
    case "possible":
      return { items: [], factors: condition.factors };
    case "all":
    case "any":
    case "at-least": {
      const parts = condition.of.map((one) => refsOf(one, catalogue));
      return { items: parts.flatMap(({ items }) => items), factors: parts.flatMap(({ factors }) => factors) };
    }
    case "not":
      return refsOf(condition.of, catalogue);
    case "some":
      return refsOf(condition.where, catalogue);
  }
}

/** What an answer is held against: another one, or those by which a table is read. */
function othersOf({ test }: Condition & { type: "test" }, catalogue: Catalogue): readonly ItemRef[] {
  if (test.type !== "compare" || test.to.type === "threshold") return [];
  if (test.to.type === "item") return [test.to.ref];
  const table = indexOf(catalogue).table(test.to.checklist, test.to.table);
  return table === null ? [] : [table.age, table.sex];
}
