import type { Item } from "../model/checklist.ts";
import {
  convert,
  type Quantity,
  sameQuantity,
  showPlain,
  toQuantity,
  UNIT_NAMES,
  type Unit,
  unitsLike,
} from "../model/quantity.ts";
import type { At, Report } from "./problems.ts";
import { isScalar, toWord } from "./words.ts";

/** `52`, `8 mm`, `7 3/4`, or a value with its unit beside it → a number within what can be believed. Null with the problem told. */
export function parseQuantity(value: unknown, unit: unknown, at: At, item: Item, report: Report): Quantity | null {
  const usual = item.unit ?? "count";
  const given = unit === undefined ? usual : unitOf(unit, usual);
  const units = `its units: ${unitsLike(usual).join(", ")}`;
  if (given === null) {
    const beside: At = { ...at, path: [...at.path.slice(0, -1), "unit"] };
    report(beside, { code: "wrong-unit", message: `"${toWord(unit)}" is not a unit of "${item.id}"`, hint: units });
    return null;
  }
  const quantity = toNumber(value, given);
  if (quantity === null) {
    const word = isScalar(value) ? String(value) : null;
    const isNumber = word !== null && /^\s*-?\d/.test(word);
    const message =
      word === null
        ? "this should be a number"
        : isNumber
          ? `"${word}" has a unit that "${item.id}" does not`
          : `"${word}" is not a number`;
    report(at, { code: isNumber ? "wrong-unit" : "wrong-type", message, hint: units });
    return null;
  }
  const problem = outOf(quantity, item);
  if (problem !== null) report(at, { code: "out-of-bounds", message: problem, hint: hintFor(item, quantity) });
  return problem === null ? quantity : null;
}

/** Whoever was not back when the stopwatch ended could not do it. */
function hintFor({ clock }: Item, { value }: Quantity): string {
  return clock?.type === "stopwatch" && value > clock.max
    ? "whoever needs longer could not do it: write { unable: true }"
    : "is the unit right?";
}

function toNumber(value: unknown, unit: Unit): Quantity | null {
  if (typeof value === "number") return Number.isFinite(value) ? { value, unit } : null;
  return typeof value === "string" ? toQuantity(value, unit) : null;
}

/** A unit by its name, or by the sign that a person would type. */
function unitOf(unit: unknown, usual: Unit): Unit | null {
  const named = UNIT_NAMES.find((name) => name === unit);
  const meant = named ?? (typeof unit === "string" ? toQuantity(`1 ${unit}`, usual)?.unit : undefined);
  return meant !== undefined && sameQuantity(meant, usual) ? meant : null;
}

function outOf({ value, unit }: Quantity, { range }: Item): string | null {
  const shown = showPlain({ value, unit });
  if (unit === "count" && !Number.isInteger(value)) return `${shown} is not a whole number`;
  const given =
    UNIT_NAMES.find((name) => range[name] !== undefined && name === unit) ??
    UNIT_NAMES.find((name) => range[name] !== undefined && sameQuantity(name, unit));
  const bounds = given === undefined ? undefined : range[given];
  if (given === undefined || bounds === undefined) return null;
  const [low, high] = bounds.map((bound) => convert({ value: bound, unit: given }, unit)) as [number, number];
  if (value >= low && value <= high) return null;
  return `${shown} is not between ${showPlain({ value: low, unit })} and ${showPlain({ value: high, unit })}`;
}
