import { didYouMean } from "../model/nearest.ts";
import { sameQuantity, systemOf, type Threshold, UNIT_NAMES, type Unit, unitsLike } from "../model/quantity.ts";
import { isOneOf } from "../model/words.ts";
import { type At, below, keyOf, type Report } from "./problems.ts";
import { isMap } from "./words.ts";

/** `{ in: 34, mm: 865 }`, or a number alone where its unit is the same everywhere → a threshold for an item in `unit`. Null with the problem told. */
export function parseThreshold(value: unknown, at: At, unit: Unit, report: Report): Threshold | null {
  if (typeof value === "number" && Number.isFinite(value)) return whole({ [unit]: value }, at, unit, report);
  if (!isMap(value)) {
    report(at, {
      code: "wrong-type",
      message: "this should be a number, or a number for each unit",
      hint: example(unit),
    });
    return null;
  }
  const numbers = Object.entries(value).map(([key, number]) => toNumber(key, number, below(at, key), unit, report));
  const known = numbers.filter((one) => one !== null);
  if (known.length < numbers.length) return null;
  return whole(Object.fromEntries(known), at, unit, report);
}

function toNumber(key: string, value: unknown, at: At, unit: Unit, report: Report): readonly [Unit, number] | null {
  if (!isOneOf(UNIT_NAMES, key)) {
    report(keyOf(at), {
      code: "unknown-word",
      message: `"${key}" is not a unit`,
      hint: didYouMean(key, UNIT_NAMES) ?? example(unit),
    });
    return null;
  }
  if (!sameQuantity(key, unit)) {
    report(keyOf(at), {
      code: "wrong-unit",
      message: `"${key}" does not measure what this item does`,
      hint: `its units: ${unitsLike(unit).join(", ")}`,
    });
    return null;
  }
  if (typeof value !== "number" || !Number.isFinite(value)) {
    report(at, { code: "wrong-type", message: "this should be a number" });
    return null;
  }
  return [key, value];
}

/** A number that is given in one system of units only would be missed by a hair in the other: 54 °C is 129.2 °F. */
function whole(threshold: Threshold, at: At, unit: Unit, report: Report): Threshold | null {
  const systems = new Set(UNIT_NAMES.filter((name) => threshold[name] !== undefined).map(systemOf));
  if (systems.has("both") || (systems.has("us") && systems.has("metric"))) return threshold;
  report(at, { code: "one-unit-system", message: "this needs a number for each system of units", hint: example(unit) });
  return null;
}

function example(unit: Unit): string {
  const units = unitsLike(unit);
  const pair = [units.find((one) => systemOf(one) === "us"), units.find((one) => systemOf(one) === "metric")];
  const shown = pair.every((one) => one !== undefined) ? pair : [unit];
  return `write { ${shown.map((one) => `${one}: …`).join(", ")} }`;
}
