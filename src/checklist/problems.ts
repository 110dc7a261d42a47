import type { Diagnostic } from "../model/diagnostic.ts";
import { didYouMean } from "../model/nearest.ts";
import type { Path, Yaml } from "./read-yaml.ts";

/** A thing in a file: its value, or its key. */
export interface At {
  readonly yaml: Yaml;
  readonly path: Path;
  readonly part?: "key";
}

export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly hint?: string | null;
  readonly severity?: Diagnostic["severity"];
}

/** Takes a problem; the work goes on, so that all problems come at once. */
export type Report = (at: At, problem: Problem) => void;

export function below({ yaml, path }: At, ...keys: Path): At {
  return { yaml, path: [...path, ...keys] };
}

/** The key of a thing instead of its value. */
export function keyOf({ yaml, path }: At): At {
  return { yaml, path, part: "key" };
}

export function toDiagnostic(
  { yaml, path, part }: At,
  { code, message, hint = null, severity = "error" }: Problem,
): Diagnostic {
  return { ...yaml.locate(path, part), code, severity, message, hint };
}

/** `bathroom.yaml:31`. */
export function toPlace({ yaml, path, part }: At): string {
  const { file, line } = yaml.locate(path, part);
  return `${file.replace(/^.*[/\\]/, "")}:${line}`;
}

/** `"yess" is not an option of "rails"; did you mean "yes"?` */
export function unknownWord({
  code,
  word,
  what,
  known,
}: {
  code: string;
  word: string;
  what: string;
  known: Iterable<string>;
}): Problem {
  return { code, message: `"${word}" is not ${what}`, hint: didYouMean(word, known) };
}

/** A key that does not belong there; a comma that cut a text in two looks the same. */
export function unknownKey({ yaml, path }: At, value: unknown, known: Iterable<string>): Problem {
  const key = String(path.at(-1));
  if (isCut(yaml, path, value)) return COMMA;
  return {
    code: "unknown-key",
    message: `"${key}" is not a key that belongs here`,
    hint: didYouMean(key, known) ?? among(known),
  };
}

/** The rest of a text after a comma inside { }: a key of its own, without a value. */
export function isCut(yaml: Yaml, path: Path, value: unknown): boolean {
  return value === null && yaml.isBareKey(path);
}

export const COMMA: Problem = {
  code: "comma-in-text",
  message: "a comma ends a text inside { }",
  hint: "put the text in quotes",
};

function among(known: Iterable<string>): string | null {
  const words = [...known];
  return words.length === 0 || words.length > 12 ? null : `what may be here: ${words.join(", ")}`;
}

/** Nobody mends more at once; a hostile file should not fill the memory. */
const MOST = 500;

/** Gathers problems, each once, in the order of the files' lines. */
export function gather(): {
  readonly report: Report;
  readonly add: (more: readonly Diagnostic[]) => void;
  readonly all: () => readonly Diagnostic[];
} {
  const found = new Map<string, Diagnostic>();
  const add = (more: readonly Diagnostic[]): void => {
    for (const one of more) found.set([one.file, one.line, one.column, one.code, one.message].join("\n"), one);
  };
  return {
    report: (at, problem) => {
      if (found.size < MOST) add([toDiagnostic(at, problem)]);
    },
    add,
    all: () =>
      [...found.values()].sort(
        (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code),
      ),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
