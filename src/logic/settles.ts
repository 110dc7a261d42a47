import type { Answer } from "../model/answer.ts";
import type { Comparison, ItemRef, Operand, Test } from "../model/condition.ts";
import { convert, type Quantity, sameQuantity, thresholdIn } from "../model/quantity.ts";

/** Whether an answer meets a test. No answer (never reached, or hidden) meets none; "could not check" meets only `absent`. */
export function settles(test: Test, answer: Answer | null, other: (ref: ItemRef) => Answer | null): boolean {
  if (answer === null) return false;
  if (answer.type === "absent") return test.type === "absent" && test.reason === answer.reason;
  switch (test.type) {
    case "is":
      return optionsOf(answer).some((option) => (test.options as readonly string[]).includes(option));
    case "is-not":
      return !optionsOf(answer).some((option) => (test.options as readonly string[]).includes(option));
    case "compare":
      return answer.type === "number" && compares(answer, test.comparison, limit(answer, test.to, other));
    case "answered":
      return true;
    case "absent":
      return false;
  }
}

function optionsOf(answer: Answer): readonly string[] {
  if (answer.type === "choice") return [answer.option];
  return answer.type === "choices" ? answer.options : [];
}

/** The number that an answer is held against, in the unit the answer was given in; null if there is none. */
function limit({ unit }: Quantity, to: Operand, other: (ref: ItemRef) => Answer | null): number | null {
  if (to.type === "threshold") return thresholdIn(to.threshold, unit);
  const answer = other(to.ref);
  if (answer?.type !== "number" || !sameQuantity(answer.unit, unit)) return null;
  return convert(answer, unit) + (to.plus === null ? 0 : (thresholdIn(to.plus, unit) ?? 0));
}

function compares({ value }: Quantity, comparison: Comparison, than: number | null): boolean {
  if (than === null) return false;
  switch (comparison) {
    case "gt":
      return value > than;
    case "gte":
      return value >= than;
    case "lt":
      return value < than;
    case "lte":
      return value <= than;
    case "eq":
      return value === than;
  }
}
