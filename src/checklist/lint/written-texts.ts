import { type At, below } from "../problems.ts";
import type { Yaml } from "../read-yaml.ts";
import { valueAt } from "../schema-at.ts";
import { isMap } from "../words.ts";
import type { Draft } from "./lint-rule.ts";

/** A text in a file, and where it stands. */
export interface WrittenText {
  readonly text: string;
  readonly at: At;
}

/** The files whose problems are wanted, each once. */
export function filesOf({ sites, concerns }: Draft): readonly Yaml[] {
  return [...new Set([...sites.values()].map(({ yaml }) => yaml))].filter(({ file }) => concerns(file));
}

const known = new WeakMap<Draft, readonly WrittenText[]>();

/** Every text of every file, also of what is written in a library and never asked. */
export function writtenTexts(draft: Draft): readonly WrittenText[] {
  const found = known.get(draft) ?? filesOf(draft).flatMap((yaml) => textsIn(yaml.root, { yaml, path: [] }));
  known.set(draft, found);
  return found;
}

function textsIn(value: unknown, at: At): readonly WrittenText[] {
  if (typeof value === "string") return [{ text: value, at }];
  if (Array.isArray(value)) return value.flatMap((one, n) => textsIn(one, below(at, n)));
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, one]) => textsIn(one, below(at, key)));
}

/** The maps that a place stands in, from the top of the file inwards. */
export function mapsAround({ yaml, path }: At): readonly Readonly<Record<string, unknown>>[] {
  return path.map((_, depth) => valueAt(yaml.root, path.slice(0, depth))).filter(isMap);
}
