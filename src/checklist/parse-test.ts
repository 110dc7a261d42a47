import type { Condition, Test } from "../model/condition.ts";
import type { OptionId } from "../model/ids.ts";
import { didYouMean } from "../model/nearest.ts";
import type { Unit } from "../model/quantity.ts";
import { ABSENCES, isOneOf } from "../model/words.ts";
import { parseOneOf } from "./parse-one-of.ts";
import { mayEnd, parseReasons } from "./parse-reasons.ts";
import { parseThreshold } from "./parse-threshold.ts";
import { type At, below, keyOf, unknownKey, unknownWord } from "./problems.ts";
import { type FoundItem, findItem, findTable, type Scope, written } from "./scope.ts";
import { isMap, isScalar, isYes, toList, toWord } from "./words.ts";

const COMPARISONS = ["gt", "gte", "lt", "lte"] as const;
const OPERATORS = ["is-not", ...COMPARISONS, "answered", "absent", "unable", "stopped"] as const;

/** What is said of one item: a value, a list (any of them), or operators (all of them). Null with the problems told. */
export function parseTest(value: unknown, at: At, found: FoundItem, scope: Scope): Condition | null {
  if (found.item === null) return { type: "all", of: [] };
  if (isMap(value)) {
    const parts = Object.entries(value).map(([operator, operand]) =>
      parseOperator(operator, operand, below(at, operator), found, scope),
    );
    if (parts.length === 0) scope.report(at, { code: "wrong-type", message: "this says nothing of the answer" });
    return together("all", parts);
  }
  if (found.unit !== null)
    return together(
      "any",
      toList(value).map((one, n) => parseNumber(one, Array.isArray(value) ? below(at, n) : at, found, scope)),
    );
  const options = parseOptions(value, at, found, scope);
  return options === null ? null : test(found, { type: "is", options }, at, scope);
}

function test({ ref }: FoundItem, said: Test, at: At, scope: Scope): Condition {
  return written({ type: "test", ref, test: said }, at, scope);
}

function together(type: "all" | "any", parts: readonly (Condition | null)[]): Condition | null {
  const [only, ...others] = parts;
  if (only === undefined || parts.includes(null)) return null;
  return others.length === 0 ? only : { type, of: parts.filter((part) => part !== null) };
}

function parseNumber(value: unknown, at: At, found: FoundItem, scope: Scope): Condition | null {
  const { report } = scope;
  if (typeof value !== "number") {
    const word = at.yaml.written(at.path);
    report(at, {
      code: "wrong-operator",
      message: `${word === null ? "this" : `"${word}"`} is no number, and this item's answer is one`,
      hint: hintFor(word),
    });
    return null;
  }
  const threshold = found.unit === null ? null : parseThreshold(value, at, found.unit, report);
  return threshold === null
    ? null
    : test(found, { type: "compare", comparison: "eq", to: { type: "threshold", threshold } }, at, scope);
}

function hintFor(word: string | null): string | null {
  return isOneOf(ABSENCES, word) ? `write { absent: ${word} }` : "write a number, or { gte: … }";
}

/** Options by name; a term stands for several. */
function parseOptions(
  value: unknown,
  at: At,
  { item, checklist, ref }: FoundItem,
  { report }: Scope,
): readonly OptionId[] | null {
  const known = item?.options ?? [];
  if (item !== null && item.type !== "choice" && item.type !== "multi-choice" && item.type !== "yes-no") {
    const [field] = item.fields.keys();
    const other =
      field === undefined ? "write { answered: true }" : `write ${ref.item}.${field}, or { answered: true }`;
    report(at, {
      code: "wrong-operator",
      message: `"${ref.item}" is a ${item.type}, which has no options`,
      hint: item.type === "note" ? null : other,
    });
    return null;
  }
  const words = toList(value).map((one, n) => {
    const place = Array.isArray(value) ? below(at, n) : at;
    const word = isScalar(one) ? (place.yaml.written(place.path) ?? String(one)) : null;
    const meant = word === null ? undefined : known.includes(word) ? [word] : checklist.terms.get(word);
    if (word === null) report(place, { code: "wrong-type", message: "this should be an option, or a list of options" });
    else if (meant === undefined) report(place, unknownOption(word, ref.item, [...known, ...checklist.terms.keys()]));
    return meant ?? null;
  });
  if (words.length === 0) report(at, { code: "wrong-type", message: "this list is empty, so nothing is ever in it" });
  return words.length === 0 || words.includes(null)
    ? null
    : ([...new Set(words.flatMap((word) => word ?? []))] as OptionId[]);
}

function unknownOption(word: string, item: string, known: readonly string[]): ReturnType<typeof unknownWord> {
  const hint = isOneOf(ABSENCES, word) ? `write { absent: ${word} }` : null;
  const problem = unknownWord({ code: "unknown-option", word, what: `an option of "${item}"`, known });
  return { ...problem, hint: problem.hint ?? hint ?? (known.length <= 12 ? `its options: ${known.join(", ")}` : null) };
}

function parseOperator(operator: string, operand: unknown, at: At, found: FoundItem, scope: Scope): Condition | null {
  const { report } = scope;
  if (!isOneOf(OPERATORS, operator)) {
    const hint = didYouMean(operator, OPERATORS) ?? `what may be here: ${OPERATORS.join(", ")}`;
    report(keyOf(at), { code: "unknown-word", message: `"${operator}" is not something to say of an answer`, hint });
    return null;
  }
  switch (operator) {
    case "answered":
      if (operand === true) return test(found, { type: "answered" }, at, scope);
      report(at, { code: "wrong-type", message: "this should be true", hint: "for the opposite write not: { … }" });
      return null;
    case "absent":
      return together(
        "any",
        toList(operand).map((reason, n) =>
          parseAbsent(reason, Array.isArray(operand) ? below(at, n) : at, found, scope),
        ),
      );
    case "unable":
      if (!mayEnd(operator, at, found, report)) return null;
      if (isYes(operand)) return test(found, { type: "unable" }, at, scope);
      report(at, { code: "wrong-type", message: "this should be yes", hint: "for the opposite write not: { … }" });
      return null;
    case "stopped": {
      if (!mayEnd(operator, at, found, report)) return null;
      const name = found.item?.test ?? null;
      const stops = name === null ? [] : (found.checklist.tests.get(name) ?? null);
      const reasons = parseReasons(operand, at, stops, scope);
      return reasons === null ? null : test(found, { type: "stopped", reasons }, at, scope);
    }
    case "is-not": {
      if (found.unit !== null) {
        report(keyOf(at), {
          code: "wrong-operator",
          message: `"is-not" is for options, and "${found.ref.item}" is a ${found.item?.type ?? "number"}`,
          hint: "write not: { … }",
        });
        return null;
      }
      const options = parseOptions(operand, at, found, scope);
      return options === null ? null : test(found, { type: "is-not", options }, at, scope);
    }
    default:
      return parseComparison(operator, operand, at, found, scope);
  }
}

function parseAbsent(value: unknown, at: At, found: FoundItem, scope: Scope): Condition | null {
  const reason = parseOneOf(ABSENCES, value, at, scope.report);
  return reason === null ? null : test(found, { type: "absent", reason }, at, scope);
}

function parseComparison(
  comparison: (typeof COMPARISONS)[number],
  operand: unknown,
  at: At,
  found: FoundItem,
  scope: Scope,
): Condition | null {
  const { unit, item } = found;
  if (unit === null) {
    // A number that does not say its unit is told where it stands.
    if (item?.type === "number" || item?.type === "computed") return null;
    const [field] = item?.fields.keys() ?? [];
    scope.report(keyOf(at), {
      code: "wrong-operator",
      message: `"${comparison}" is for numbers, and "${found.ref.item}" is a ${item?.type ?? ""}`,
      hint: field === undefined ? "name an option" : `write ${found.ref.item}.${field}`,
    });
    return null;
  }
  if (isMap(operand) && Object.hasOwn(operand, "table")) return parseTable(comparison, operand, at, found, scope);
  if (isMap(operand) && Object.hasOwn(operand, "item"))
    return parseOther(comparison, operand, at, { found, unit, scope });
  const threshold = parseThreshold(operand, at, unit, scope.report);
  const to = threshold === null ? null : ({ type: "threshold", threshold } as const);
  return to === null ? null : test(found, { type: "compare", comparison, to }, at, scope);
}

/** `{ table: chair-stand-norm }`: the norm for the person's age and sex. */
function parseTable(
  comparison: (typeof COMPARISONS)[number],
  operand: Readonly<Record<string, unknown>>,
  at: At,
  found: FoundItem,
  scope: Scope,
): Condition | null {
  for (const key of Object.keys(operand).filter((one) => one !== "table"))
    scope.report(keyOf(below(at, key)), unknownKey(below(at, key), operand[key], ["table"]));
  const to = findTable(toWord(operand["table"]), below(at, "table"), scope);
  return to === null ? null : test(found, { type: "compare", comparison, to }, at, scope);
}

/** `{ item: knee-height, plus: { in: 2, cm: 5 } }`: another answer, with a margin. */
function parseOther(
  comparison: (typeof COMPARISONS)[number],
  operand: Readonly<Record<string, unknown>>,
  at: At,
  { found, unit, scope }: { readonly found: FoundItem; readonly unit: Unit; readonly scope: Scope },
): Condition | null {
  for (const key of Object.keys(operand).filter((one) => one !== "item" && one !== "plus")) {
    scope.report(keyOf(below(at, key)), {
      code: "unknown-key",
      message: `"${key}" is not a key that belongs here`,
      hint: "what may be here: item, plus",
    });
  }
  const place = below(at, "item");
  const other = findItem(toWord(operand["item"]), place, scope);
  const plus =
    operand["plus"] === undefined ? null : parseThreshold(operand["plus"], below(at, "plus"), unit, scope.report);
  if (other === null || (plus === null && operand["plus"] !== undefined)) return null;
  if (other.item !== null && other.unit === null) {
    scope.report(place, {
      code: "wrong-operator",
      message: `"${other.ref.item}" is a ${other.item.type}, not a number`,
    });
    return null;
  }
  return test(found, { type: "compare", comparison, to: { type: "item", ref: other.ref, plus } }, at, scope);
}
