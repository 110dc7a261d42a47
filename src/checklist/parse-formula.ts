import type { Formula } from "../model/checklist.ts";
import { sameQuantity, type Unit, unitsLike } from "../model/quantity.ts";
import { isOneOf } from "../model/words.ts";
import { type At, below, keyOf, unknownWord } from "./problems.ts";
import { findItem, type Scope } from "./scope.ts";
import { isMap } from "./words.ts";

export const OPERATIONS = ["difference", "quotient", "sum", "least", "greatest"] as const;

/**
 * `{ difference: [bp-before.systolic, { least: [bp-1.systolic, bp-3.systolic] }] }`: a number, an answer by name, or one of the operations
 * with a list of these. `unit` is that of the value: what is added or compared must measure the same. Null with the problems told.
 */
export function parseFormula(value: unknown, at: At, unit: Unit | null, scope: Scope): Formula | null {
  if (typeof value === "number" && Number.isFinite(value)) return { type: "number", value };
  if (typeof value === "string") return parseName(value, at, unit, scope);
  const [entry, ...others] = isMap(value) ? Object.entries(value) : [];
  if (entry === undefined || others.length > 0) {
    const message = "this should be a number, the name of an answer, or one operation";
    scope.report(at, { code: "wrong-type", message, hint: "write { least: [first-walk, second-walk] }" });
    return null;
  }
  const [operation, list] = entry;
  const inside = below(at, operation);
  if (!isOneOf(OPERATIONS, operation)) {
    const problem = unknownWord({ code: "unknown-word", word: operation, what: "an operation", known: OPERATIONS });
    scope.report(keyOf(inside), { ...problem, hint: problem.hint ?? `what may be here: ${OPERATIONS.join(", ")}` });
    return null;
  }
  const fewest = operation === "least" || operation === "greatest" ? 1 : 2;
  if (!Array.isArray(list) || list.length < fewest) {
    const message = fewest === 1 ? "this should be a list" : "this should be a list of two or more";
    scope.report(inside, { code: "wrong-type", message, hint: `write ${operation}: [ …, … ]` });
    return null;
  }
  // Only a quotient measures something else than its parts.
  const of = list.map((one: unknown, n) =>
    parseFormula(one, below(inside, n), operation === "quotient" ? null : unit, scope),
  );
  return of.includes(null) ? null : { type: operation, of: of.filter((one) => one !== null) };
}

function parseName(name: string, at: At, unit: Unit | null, scope: Scope): Formula | null {
  const found = findItem(name, at, scope);
  if (found === null) return null;
  if (found.item !== null && found.unit === null) {
    const fields = [...found.item.fields.keys()];
    scope.report(at, {
      code: "wrong-operator",
      message: `"${found.ref.item}" is a ${found.item.type}, not a number`,
      hint: fields.length === 0 ? null : `name one of its fields: ${found.ref.item}.${fields[0]}`,
    });
    return null;
  }
  if (unit !== null && found.unit !== null && !sameQuantity(unit, found.unit)) {
    scope.report(at, {
      code: "wrong-unit",
      message: `"${name}" does not measure what "${unit}" does`,
      hint: `its units: ${unitsLike(found.unit).join(", ")}`,
    });
    return null;
  }
  return { type: "answer", ref: found.ref };
}
