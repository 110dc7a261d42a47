import type { Condition, ItemRef } from "../model/condition.ts";
import type { FactorId } from "../model/ids.ts";

/** What a condition looks at. */
export interface Refs {
  readonly items: readonly ItemRef[];
  readonly factors: readonly FactorId[];
}

export function refsOf(condition: Condition | null): Refs {
  if (condition === null) return { items: [], factors: [] };
  switch (condition.type) {
    case "test": {
      const { test } = condition;
      const other = test.type === "compare" && test.to.type === "item" ? [test.to.ref] : [];
      return { items: [condition.ref, ...other], factors: [] };
    }
    case "factor":
    case "possible":
      return { items: [], factors: condition.factors };
    case "all":
    case "any":
    case "at-least": {
      const parts = condition.of.map(refsOf);
      return { items: parts.flatMap(({ items }) => items), factors: parts.flatMap(({ factors }) => factors) };
    }
    case "not":
      return refsOf(condition.of);
    case "some":
      return refsOf(condition.where);
  }
}
