import type { z } from "zod";
import type { Path } from "./read-yaml.ts";

type Schema = z.core.$ZodType;

const defOf = (schema: Schema): z.core.$ZodTypes["_zod"]["def"] => (schema as z.core.$ZodTypes)._zod.def;

/** The part of a schema that the value at `path` was read by; null where it has no part of its own. */
export function schemaAt(schema: Schema, path: Path, root: unknown): Schema | null {
  let here: Schema | null = settle(schema, root);
  let value = root;
  for (const step of path) {
    value = valueAt(value, [step]);
    const next: Schema | null = here === null ? null : stepInto(here, step);
    here = next === null ? null : settle(next, value);
  }
  return here;
}

/** What is written at `path`; undefined where nothing is. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      isMapOrList(value) && Object.hasOwn(value, step) ? (value as Record<string | number, unknown>)[step] : undefined,
    root,
  );
}

/** The branch of a union that the written value meant: the one of its kind; among maps the one whose first key is there, else the last. */
export function branchFor(schema: Schema, value: unknown): number | null {
  const def = defOf(schema);
  if (def.type !== "union") return null;
  const fitting = def.options.flatMap((option, at) =>
    accepts(option, value) ? [{ at, marker: keysOf(option)[0] }] : [],
  );
  const marked = fitting.find(
    ({ marker }) => marker !== undefined && isMapOrList(value) && Object.hasOwn(value, marker),
  );
  return (marked ?? fitting.at(-1))?.at ?? null;
}

/** The keys that a map may have; none where any key goes. */
export function keysOf(schema: Schema | null): readonly string[] {
  const def = schema === null ? null : defOf(schema);
  return def?.type === "object" ? Object.keys(def.shape) : [];
}

/** The kinds of values that a schema takes, in words: `a text or a list`. */
export function kindsOf(schema: Schema): readonly string[] {
  const def = defOf(schema);
  switch (def.type) {
    case "optional":
      return kindsOf(def.innerType);
    case "union":
      return [...new Set(def.options.flatMap(kindsOf))];
    case "enum":
      return ["a word"];
    default:
      return [KINDS[def.type] ?? "something else"];
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  null: "nothing",
  array: "a list",
  tuple: "a list",
  object: "a map (key: value)",
  record: "a map (key: value)",
};

function settle(schema: Schema, value: unknown): Schema {
  const def = defOf(schema);
  if (def.type === "optional") return settle(def.innerType, value);
  const branch = branchFor(schema, value);
  return def.type === "union" && branch !== null ? settle(def.options[branch] ?? schema, value) : schema;
}

function stepInto(schema: Schema, step: string | number): Schema | null {
  const def = defOf(schema);
  if (def.type === "object") return def.shape[String(step)] ?? null;
  if (def.type === "array") return def.element;
  if (def.type === "tuple") return def.items[Number(step)] ?? null;
  return def.type === "record" ? def.valueType : null;
}

function accepts(schema: Schema, value: unknown): boolean {
  const def = defOf(schema);
  switch (def.type) {
    case "optional":
      return accepts(def.innerType, value);
    case "union":
      return def.options.some((option) => accepts(option, value));
    case "array":
    case "tuple":
      return Array.isArray(value);
    case "object":
    case "record":
      return isMapOrList(value) && !Array.isArray(value);
    case "boolean":
      return typeof value === "boolean";
    case "null":
      return value === null;
    case "enum":
      return typeof value === "string";
    default:
      return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  }
}

function isMapOrList(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
