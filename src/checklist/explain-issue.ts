import type { z } from "zod";
import { didYouMean } from "../model/nearest.ts";
import { type At, COMMA, isCut, type Problem, unknownKey } from "./problems.ts";
import type { Path, Yaml } from "./read-yaml.ts";
import { branchFor, keysOf, kindsOf, schemaAt, valueAt } from "./schema-at.ts";
import { ID_FORM } from "./schema-parts.ts";
import { isScalar, toWord } from "./words.ts";

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

/** A schema's issue in our words, at its place. `text` is set where a number or a true stands for a text. */
export interface Explained {
  readonly at: At;
  readonly problem: Problem;
  readonly isText: boolean;
}

interface Context {
  readonly yaml: Yaml;
  readonly schema: Schema;
  /** where `schema` begins */
  readonly base: Path;
}

/** One issue may be several: a union's are those of the branch that the written value meant. */
export function explainIssue(issue: Issue, context: Context): readonly Explained[] {
  const { yaml, base } = context;
  const path: Path = [...base, ...issue.path.map((step) => (typeof step === "symbol" ? String(step) : step))];
  const at: At = { yaml, path };
  const value = valueAt(yaml.root, path);
  const one = (problem: Problem, place: At = at, isText = false): readonly Explained[] => [
    { at: place, problem, isText },
  ];
  if (value === null && isCut(yaml, path, value) && issue.code !== "unrecognized_keys")
    return one(COMMA, { ...at, part: "key" });
  if (value === undefined) return one(missingKey(path), { yaml, path: path.slice(0, -1) });
  switch (issue.code) {
    case "unrecognized_keys": {
      const known = keysOf(schemaAt(context.schema, path.slice(base.length), valueAt(yaml.root, base)));
      return issue.keys.slice(0, 20).flatMap((key) => {
        const place: At = { yaml, path: [...path, key], part: "key" };
        return one(unknownKey(place, valueAt(value, [key]), known), place);
      });
    }
    case "invalid_union":
      return explainUnion(issue, { ...context, base: path, schema: schemaFor(context, path) }, value);
    case "invalid_type":
      return one(
        wrongType([EXPECTED[issue.expected] ?? "something else"], value),
        at,
        issue.expected === "string" && isScalar(value),
      );
    case "invalid_value":
      return one(
        isScalar(value)
          ? unknownValue(yaml.written(path) ?? toWord(value), issue.values.map(String))
          : wrongType(["a word"], value),
      );
    case "invalid_key":
      return one(badForm(String(path.at(-1)), issue.issues[0]?.message ?? ""), { ...at, part: "key" });
    case "invalid_format":
      return one(badForm(toWord(value), issue.message));
    case "too_small":
    case "too_big":
      return one(outOfBounds(issue));
    default:
      return one({ code: "wrong-type", message: "this cannot be used here" });
  }
}

function explainUnion(
  issue: Extract<Issue, { code: "invalid_union" }>,
  context: Context,
  value: unknown,
): readonly Explained[] {
  const branch = branchFor(context.schema, value);
  const issues = branch === null ? undefined : issue.errors[branch];
  if (issues === undefined || issues.length === 0) {
    return [
      {
        at: { yaml: context.yaml, path: context.base },
        problem: wrongType(kindsOf(context.schema), value),
        isText: false,
      },
    ];
  }
  return issues.flatMap((inner) => explainIssue(inner, context));
}

/** The union itself, not its branch. */
function schemaFor({ schema, base, yaml }: Context, path: Path): Schema {
  const inner = path.slice(base.length);
  const around = schemaAt(schema, inner.slice(0, -1), valueAt(yaml.root, base)) as z.core.$ZodTypes | null;
  const def = around?._zod.def;
  const last = inner.at(-1);
  const found =
    inner.length === 0
      ? schema
      : def?.type === "object"
        ? def.shape[String(last)]
        : def?.type === "array"
          ? def.element
          : def?.type === "record"
            ? def.valueType
            : undefined;
  const child = (found ?? schema) as z.core.$ZodTypes;
  return child._zod.def.type === "optional" ? child._zod.def.innerType : child;
}

function missingKey(path: Path): Problem {
  return { code: "missing-key", message: `"${String(path.at(-1))}" is missing here` };
}

function wrongType(kinds: readonly string[], value: unknown): Problem {
  return { code: "wrong-type", message: `this should be ${kinds.join(" or ")}, not ${kindOfValue(value)}` };
}

function unknownValue(word: string, known: readonly string[]): Problem {
  const list = known.length <= 13 ? `one of: ${known.join(", ")}` : "one of the words that may stand here";
  return { code: "unknown-word", message: `"${word}" is not ${list}`, hint: didYouMean(word, known) };
}

function badForm(word: string, hint: string): Problem {
  return { code: hint === ID_FORM ? "bad-id" : "wrong-type", message: `"${word}" cannot be used here`, hint };
}

function outOfBounds(issue: Extract<Issue, { code: "too_small" | "too_big" }>): Problem {
  const message =
    issue.code === "too_small" ? tooSmall(issue.origin, issue.minimum) : tooBig(issue.origin, issue.maximum);
  return { code: "out-of-bounds", message };
}

function tooSmall(origin: string, minimum: number | bigint): string {
  if (origin === "string") return "this text is empty";
  return origin === "array" ? `this list needs ${minimum} or more` : `this should be ${minimum} or more`;
}

function tooBig(origin: string, maximum: number | bigint): string {
  if (origin === "string") return `this text is over ${maximum} letters long`;
  return origin === "array" ? `this list takes ${maximum} at most` : `this should be ${maximum} or less`;
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "a map (key: value)",
  record: "a map (key: value)",
  null: "nothing",
};

function kindOfValue(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  return typeof value === "string" ? "a text" : typeof value === "number" ? "a number" : toWord(value);
}
