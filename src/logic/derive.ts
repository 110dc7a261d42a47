import type { Answer } from "../model/answer.ts";
import type { Field, Item } from "../model/checklist.ts";
import type { ItemRef } from "../model/condition.ts";
import type { FieldId } from "../model/ids.ts";
import { convert, type Quantity, sameQuantity, type Unit } from "../model/quantity.ts";
import { ANYWHERE, type Bounds, exactly, rounded, workOut } from "./formula.ts";
import { rangeIn } from "./typical-answers.ts";

/** What a computed value is worked out from. */
export interface Inputs {
  readonly item: (ref: ItemRef) => Item | null;
  /** the answer to a question, or to one field of it */
  readonly answer: (ref: ItemRef) => Answer | null;
  /** a value may still come */
  readonly isOpen: (ref: ItemRef) => boolean;
  /** another computed value */
  readonly bounds: (ref: ItemRef) => Bounds | null;
}

/** Where the value of a computed item lies; null is no value, whatever is still open. */
export function derive({ value, unit, decimals }: Item, inputs: Inputs): Bounds | null {
  if (value === null) return null;
  const bounds = workOut(value, (ref) => inputOf(ref, unit, inputs));
  return bounds === null ? null : rounded(bounds, decimals);
}

/** In the unit of the value where the two measure the same, else in the input's own: meters and seconds make a speed. */
function inputOf(ref: ItemRef, unit: Unit | null, inputs: Inputs): Bounds | null {
  const item = inputs.item(ref);
  const own = item === null ? null : unitOf(item, ref.field);
  if (item === null || own === null) return null;
  const to = unit !== null && sameQuantity(own, unit) ? unit : own;
  const isComputed = item.type === "computed";
  const answer = isComputed ? null : inputs.answer(ref);
  if (answer?.type === "number") return exactly(convert(answer, to));
  const known = isComputed ? inputs.bounds(ref) : inputs.isOpen(ref) ? open(item, own) : null;
  return known === null ? null : { ...known, low: inUnit(known.low, own, to), high: inUnit(known.high, own, to) };
}

function open(item: Item, unit: Unit): Bounds {
  const between = rangeIn(item, unit);
  return between === null ? ANYWHERE : { low: between[0], high: between[1], sure: false };
}

function inUnit(value: number, unit: Unit, to: Unit): number {
  return Number.isFinite(value) ? convert({ value, unit } satisfies Quantity, to) : value;
}

/** The unit of an item, or of one of its fields. */
export function unitOf(
  { unit, fields }: { readonly unit: Unit | null; readonly fields: readonly Field[] },
  field: FieldId | null,
): Unit | null {
  return field === null ? unit : (fields.find(({ id }) => id === field)?.unit ?? null);
}

/** The number of one field of several; what is not there is no answer. An answer without numbers is the same for each field. */
export function fieldOf(answer: Answer | null, item: Item, field: FieldId): Answer | null {
  if (answer?.type !== "readings") return answer;
  const value = answer.values[field];
  const unit = unitOf(item, field);
  return value === undefined || unit === null ? null : { type: "number", value, unit };
}
