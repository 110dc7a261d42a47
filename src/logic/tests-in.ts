import type { Condition } from "../model/condition.ts";

/** Every test of an answer that a condition makes; those of its factors are not its own. */
export function testsIn(condition: Condition): readonly (Condition & { readonly type: "test" })[] {
  return partsOf(condition).filter((part) => part.type === "test");
}

/** A condition and all conditions in it. */
export function partsOf(condition: Condition): readonly Condition[] {
  switch (condition.type) {
    case "test":
    case "test-stopped":
    case "factor":
    case "possible":
      return [condition];
    case "all":
    case "any":
    case "at-least":
      return [condition, ...condition.of.flatMap(partsOf)];
    case "not":
      return [condition, ...partsOf(condition.of)];
    case "some":
      return [condition, ...partsOf(condition.where)];
  }
}
