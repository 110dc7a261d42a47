import type { Answer } from "../model/answer.ts";
import type { Comparison, ItemRef, Operand, Test } from "../model/condition.ts";
import type { ChecklistId, OptionId, TableId } from "../model/ids.ts";
import { convert, sameQuantity, thresholdIn, type Unit } from "../model/quantity.ts";
import type { Bounds } from "./formula.ts";

/** What an answer may be held against, besides a number of the condition's own. */
export interface LookUps {
  readonly answer: (ref: ItemRef) => Answer | null;
  /** the norm for this person; null where there is none, or where age or sex is not known */
  readonly norm: (checklist: ChecklistId, table: TableId) => number | null;
}

/**
 * Whether an answer meets a test. No answer (never reached, or hidden) meets none; "could not check" meets only `absent`. What the person
 * could not do, or what was broken off, is an answer, and compares with nothing.
 */
export function settles(test: Test, answer: Answer | null, look: LookUps): boolean {
  if (answer === null) return false;
  if (answer.type === "absent") return test.type === "absent" && test.reason === answer.reason;
  const hasValue = answer.type !== "unable" && answer.type !== "stopped";
  switch (test.type) {
    case "is":
      return optionsOf(answer).some((option) => (test.options as readonly string[]).includes(option));
    case "is-not":
      return hasValue && !optionsOf(answer).some((option) => (test.options as readonly string[]).includes(option));
    case "compare":
      return answer.type === "number" && compares(answer, test.comparison, limitOf(answer, test.to, look));
    case "answered":
      return true;
    case "absent":
      return false;
    case "unable":
      return answer.type === "unable";
    case "stopped":
      return answer.type === "stopped" && isReason(answer.reason, test.reasons);
  }
}

/** For one of these reasons; for any where none is named. */
export function isReason(reason: string, reasons: readonly OptionId[]): boolean {
  return reasons.length === 0 || (reasons as readonly string[]).includes(reason);
}

function optionsOf(answer: Answer): readonly string[] {
  if (answer.type === "choice") return [answer.option];
  return answer.type === "choices" ? answer.options : [];
}

/** The number that an answer is held against, in the unit the answer was given in; null if there is none. */
export function limitOf({ unit }: { readonly unit: Unit }, to: Operand, look: LookUps): number | null {
  if (to.type === "threshold") return thresholdIn(to.threshold, unit);
  if (to.type === "table") return look.norm(to.checklist, to.table);
  const answer = look.answer(to.ref);
  if (answer?.type !== "number" || !sameQuantity(answer.unit, unit)) return null;
  return convert(answer, unit) + (to.plus === null ? 0 : (thresholdIn(to.plus, unit) ?? 0));
}

/** Of a number that lies somewhere between bounds, or may be missing in the end: true or false wherever it is, else null. */
export function comparesWithin({ low, high, sure }: Bounds, comparison: Comparison, than: number): boolean | null {
  if (comparison === "eq") return than < low || than > high ? false : sure && low === high ? true : null;
  const ends = [low, high].map((value) => compares({ value }, comparison, than));
  if (!ends.includes(true)) return false;
  return sure && !ends.includes(false) ? true : null;
}

/** False where there is nothing to compare with. */
function compares({ value }: { readonly value: number }, comparison: Comparison, than: number | null): boolean {
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
