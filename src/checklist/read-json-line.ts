import type { Path, Yaml } from "./read-yaml.ts";
import { isScalar } from "./words.ts";

/** Deeper than any assessment document goes. */
const DEEPEST = 20;

/** One line of JSON as a file that can be checked like any other: its problems are told by the keys that lead there. Null if it is no JSON, or nested too deep. */
export function readJsonLine(text: string, line: number): Yaml | null {
  const root = parse(text);
  if (root === undefined || !isShallow(root, DEEPEST)) return null;
  const valueAt = (path: Path): unknown =>
    path.reduce<unknown>(
      (value, key) => (isContainer(value) ? (value as Record<string, unknown>)[key] : undefined),
      root,
    );
  return {
    file: `line ${line}`,
    root,
    locate: (path) => ({ file: `line ${line}`, line, column: 1, length: 1, source: path.join(".") }),
    written: (path) => {
      const value = valueAt(path);
      return isScalar(value) ? String(value) : null;
    },
    isBareKey: () => false,
    commentAfter: () => null,
    rangeOf: () => [0, 0],
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    // Lists within lists within lists end in a RangeError.
    if (cause instanceof SyntaxError || cause instanceof RangeError) return undefined;
    throw cause;
  }
}

function isShallow(value: unknown, left: number): boolean {
  return !isContainer(value) || (left > 0 && Object.values(value).every((part) => isShallow(part, left - 1)));
}

function isContainer(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
