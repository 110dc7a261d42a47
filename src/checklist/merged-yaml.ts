import type { At } from "./problems.ts";
import { below } from "./problems.ts";
import type { Path, Yaml } from "./read-yaml.ts";
import { valueAt } from "./schema-at.ts";

/** A map or a list that two files wrote together. */
export interface Merged {
  readonly value: Record<string, unknown> | unknown[];
  /** where it stands, as a whole */
  readonly home: At;
  readonly parts: ReadonlyMap<string | number, Part>;
}

/** A value of a merged file: as one file wrote it, or merged in turn. */
export type Part = At | Merged;

export function valueOfPart(part: Part): unknown {
  return "parts" in part ? part.value : valueAt(part.yaml.root, part.path);
}

export function mapOf(entries: Iterable<readonly [string, Part]>, home: At): Merged {
  const parts = new Map(entries);
  const value = Object.create(null) as Record<string, unknown>;
  for (const [key, part] of parts) value[key] = valueOfPart(part);
  return { value, home, parts };
}

export function listOf(list: readonly Part[], home: At): Merged {
  return { value: list.map(valueOfPart), home, parts: new Map(list.entries()) };
}

/** Two files read as one: every value keeps its place in the file that wrote it. `own` is whose file it counts as. */
export function toMergedYaml(root: Merged, own: Yaml): Yaml {
  /** What a file says of a place of its own. */
  const ask = <T>(path: Path, question: (yaml: Yaml, path: Path) => T): T => {
    const at = findIn(root, path);
    return question(at.yaml, at.path);
  };
  return {
    file: own.file,
    root: root.value,
    locate: (path, part) => ask(path, (yaml, there) => yaml.locate(there, part)),
    written: (path) => ask(path, (yaml, there) => yaml.written(there)),
    isBareKey: (path) => ask(path, (yaml, there) => yaml.isBareKey(there)),
    commentAfter: (path) => ask(path, (yaml, there) => yaml.commentAfter(there)),
    rangeOf: (path, part) => ask(path, (yaml, there) => yaml.rangeOf(there, part)),
  };
}

function findIn(merged: Merged, [step, ...rest]: Path): At {
  if (step === undefined) return merged.home;
  const part = merged.parts.get(step);
  if (part === undefined) return below(merged.home, step, ...rest);
  return "parts" in part ? findIn(part, rest) : below(part, ...rest);
}
