import type { z } from "zod";
import { explainIssue } from "./explain-issue.ts";
import type { Report } from "./problems.ts";
import type { Path, Yaml } from "./read-yaml.ts";
import { valueAt } from "./schema-at.ts";

/** A file in the shape of its schema, but for what is lost: entries that had problems, which are told already. */
export interface ParsedFile<T> {
  readonly yaml: Yaml;
  readonly value: T;
  /** an entry of a list that is not in shape, and must not be looked into */
  readonly isLost: (path: Path) => boolean;
  /** the file's own keys are in shape */
  readonly whole: boolean;
  /** nothing is lost */
  readonly complete: boolean;
}

/** Checks a file against its schema, and reports every problem. What is in shape can be used all the same, so that one slip does not hide others. */
export function parseFile<S extends z.ZodType>(yaml: Yaml, schema: S, report: Report): ParsedFile<z.infer<S>> {
  if (yaml.inShape === true)
    return { yaml, value: yaml.root as z.infer<S>, isLost: () => false, whole: true, complete: true };
  const issues = (): readonly ReturnType<typeof explainIssue>[number][] => {
    const result = schema.safeParse(yaml.root);
    return result.success
      ? []
      : result.error.issues.flatMap((issue) => explainIssue(issue, { yaml, schema, base: [] }));
  };
  const first = issues();
  const texts = first.filter(({ isText }) => isText);
  for (const { at } of texts) putText(yaml, at.path);
  const found = texts.length === 0 ? first : issues();
  for (const { at, problem } of found) report(at, problem);
  const lost = new Set(found.flatMap(({ at }) => entriesAround(at.path)).map((path) => path.join("/")));
  const whole = found.every(
    ({ at }) => entriesAround(at.path).length > 0 || (at.path.length === 1 && at.part === "key"),
  );
  // Only what is in shape is ever looked at: the lists' entries that are not are lost, and a file that is not whole is left alone.
  return {
    yaml,
    value: yaml.root as z.infer<S>,
    isLost: (path) => lost.has(path.join("/")),
    whole,
    complete: lost.size === 0,
  };
}

/** A text is what was written: `0012`, `1.10`, `true`. */
function putText(yaml: Yaml, path: Path): void {
  const around = valueAt(yaml.root, path.slice(0, -1));
  const last = path.at(-1);
  const written = yaml.written(path);
  if (typeof around === "object" && around !== null && last !== undefined && written !== null) {
    (around as Record<string | number, unknown>)[last] = written;
  }
}

/** The entry of a list that a place lies in: `items 3`, `items 3 items 1`, `alerts 0`. */
function entriesAround(path: Path): readonly Path[] {
  if (typeof path[1] !== "number") return [];
  const inner = path[0] === "items" && path[2] === "items" && typeof path[3] === "number";
  return [path.slice(0, inner ? 4 : 2)];
}
