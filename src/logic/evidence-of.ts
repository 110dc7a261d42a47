import type { Condition, ItemRef } from "../model/condition.ts";
import type { QuestionKey } from "../model/ids.ts";
import { indexOf } from "./catalogue-index.ts";
import type { Eyes } from "./eyes.ts";
import { inputsOf } from "./formula.ts";
import type { Spot } from "./scope.ts";
import { stopsOf } from "./stops-of.ts";
import { tellCondition } from "./tell-condition.ts";

/** The questions whose answers make the condition hold. */
export function evidenceOf(condition: Condition, spot: Spot | null, eyes: Eyes): readonly QuestionKey[] {
  switch (condition.type) {
    case "test":
      return tellCondition(condition, spot, eyes) === true ? keysOf(condition.ref, spot, eyes) : [];
    case "test-stopped":
      return unique(stopsOf(condition, eyes.catalogue).flatMap((one) => evidenceOf(one, spot, eyes)));
    case "factor":
    case "possible":
      return condition.factors.flatMap((id) => {
        const known = indexOf(eyes.catalogue).factor(id);
        return known !== null && eyes.factor(id) === "present" ? evidenceOf(known.when, null, eyes) : [];
      });
    case "all":
    case "any":
    case "at-least":
      return unique(condition.of.flatMap((one) => evidenceOf(one, spot, eyes)));
    case "not":
      return [];
    case "some":
      return unique(
        eyes
          .spotsOf(condition)
          .filter((one) => eyes.holds(condition.where, one))
          .flatMap((one) => evidenceOf(condition.where, one, eyes)),
      );
  }
}

/** The question, or those that a value is worked out of. */
function keysOf(ref: ItemRef, spot: Spot | null, eyes: Eyes): readonly QuestionKey[] {
  const found = eyes.find(ref, spot);
  if (found === null) return [];
  if (found.item.value === null) return [eyes.keyOf(found.item, found.spot)];
  const inputs = inputsOf(found.item.value).filter((one) => eyes.answerTo(one, spot)?.type === "number");
  return unique(inputs.flatMap((one) => keysOf(one, spot, eyes)));
}

function unique<T>(all: readonly T[]): readonly T[] {
  return [...new Set(all)];
}
