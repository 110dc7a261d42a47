import type { At } from "../problems.ts";
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
  const found = known.get(draft) ?? filesOf(draft).flatMap((yaml) => textsUnder({ yaml, path: [] }));
  known.set(draft, found);
  return found;
}

/** Every text at a place of a file and below it. */
export function textsUnder({ yaml, path }: At): readonly WrittenText[] {
  const found: WrittenText[] = [];
  const gather = (value: unknown, here: At["path"]): void => {
    if (typeof value === "string") found.push({ text: value, at: { yaml, path: here } });
    else if (Array.isArray(value)) for (const [n, one] of value.entries()) gather(one, [...here, n]);
    else if (isMap(value)) for (const [key, one] of Object.entries(value)) gather(one, [...here, key]);
  };
  gather(valueAt(yaml.root, path), path);
  return found;
}

/** The maps that a place stands in, from the top of the file inwards. */
export function mapsAround({ yaml, path }: At): readonly Readonly<Record<string, unknown>>[] {
  return path.map((_, depth) => valueAt(yaml.root, path.slice(0, depth))).filter(isMap);
}
