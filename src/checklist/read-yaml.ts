import { Composer, type CST, type Document, Parser, YAMLParseError } from "yaml";
import type { Diagnostic } from "../model/diagnostic.ts";
import { toTokens } from "./to-tokens.ts";
import { toValues, type Values } from "./yaml-values.ts";
import { explainYaml } from "./yaml-words.ts";

/** Where a value stands: keys and list positions from the top of the file. */
export type Path = readonly (string | number)[];

/** A place in a file, as a diagnostic shows it. */
export type Span = Pick<Diagnostic, "file" | "line" | "column" | "length" | "source">;

/** A YAML file that could be read: its values as plain data, and where each of them stands. */
export interface Yaml {
  readonly file: string;
  /** the build found it to be as its schema says */
  readonly inShape?: boolean;
  /** maps have no prototype, so no key is special */
  readonly root: unknown;
  /** the place of a value, or of its key; of what is not there, the nearest thing around it */
  readonly locate: (path: Path, part?: "value" | "key") => Span;
  /** a scalar as it was written (`0012`, `1.10`); null for a list or a map */
  readonly written: (path: Path) => string | null;
  /** a key in `{ }` without a colon: what is left of a text that a comma cut in two */
  readonly isBareKey: (path: Path) => boolean;
  /** what is left of the line after an unquoted text, from the space before its `#` on; null where there is no comment */
  readonly commentAfter: (path: Path) => string | null;
  /** offsets in the text */
  readonly rangeOf: (path: Path, part: "value" | "key") => readonly [number, number];
}

export type YamlResult =
  | { readonly ok: true; readonly yaml: Yaml }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

const LIMIT = 1_000_000;
/** Nobody mends a thousand problems at once, and a file of nothing but errors should not fill the memory. */
const MOST = 100;

/** Reads YAML 1.2 (JSON is YAML): strict, bounded in size, depth and aliases. */
export function readYaml(file: string, text: string): YamlResult {
  const spanAt = toSpan(file, text.length > LIMIT ? text.slice(0, 1_000) : text);
  const refuse = (
    code: string,
    message: string,
    hint: string | null,
    at: readonly [number, number] = [0, 1],
  ): YamlResult => ({
    ok: false,
    diagnostics: [{ ...spanAt(at), code, severity: "error", message, hint }],
  });
  if (text.length > LIMIT) return refuse("too-big", "the file is over 1 MB", "is it the right file?");
  const lexed = toTokens(text);
  if (!lexed.ok) {
    const { code, message, at } = lexed.excess;
    return refuse(code, message, "is it the right file?", [at, at + 1]);
  }
  const document = parse(lexed.tokens, text.length);
  if (document === null)
    return refuse("too-deep", "the lists and maps are nested too deep to read", "is it the right file?");
  const version = document.directives?.yaml;
  if (version?.explicit === true && version.version !== "1.2") {
    return refuse(
      "yaml-version",
      `YAML ${version.version} reads "yes" and "no" as something else`,
      "leave the %YAML line out",
    );
  }
  const problems = [...document.errors, ...document.warnings];
  if (problems.length > 0) {
    const diagnostics = problems
      .slice(0, MOST)
      .map((problem) => ({ ...spanAt(problem.pos), severity: "error" as const, ...explainYaml(problem) }));
    // The second problem of a line is mostly the first one's shadow.
    return { ok: false, diagnostics: diagnostics.filter(({ line }, at) => diagnostics[at - 1]?.line !== line) };
  }
  const values = toValues(document, { mayHaveAliases: lexed.tokens.some((token) => token.startsWith("*")) });
  if (!values.ok) {
    return {
      ok: false,
      diagnostics: values.problems
        .slice(0, MOST)
        .map(({ at, ...words }) => ({ ...spanAt(at), severity: "error", ...words })),
    };
  }
  return { ok: true, yaml: toYaml(file, text, values, spanAt) };
}

/** As the library's parseDocument does, but from tokens: they have been counted by then, and are not made twice. */
function parse(tokens: readonly string[], length: number): Document.Parsed | null {
  try {
    // Our own reading of the tree finds repeated keys: the library's takes minutes over a map of 100,000 keys.
    const composer = new Composer({ version: "1.2", schema: "core", strict: true, uniqueKeys: false });
    const [document, second] = composer.compose(toTree(tokens), true, length);
    if (document === undefined) return null;
    if (second !== undefined) {
      const [from, to] = second.range;
      document.errors.push(new YAMLParseError([from, to], "MULTIPLE_DOCS", ""));
    }
    return document as Document.Parsed;
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

function* toTree(tokens: readonly string[]): Generator<CST.Token> {
  const parser = new Parser();
  for (const token of tokens) yield* parser.next(token);
  yield* parser.end();
}

function toYaml(
  file: string,
  text: string,
  values: Extract<Values, { ok: true }>,
  spanAt: (at: readonly [number, number]) => Span,
): Yaml {
  return {
    file,
    root: values.root,
    locate: (path, part = "value") => spanAt(values.rangeOf(path, part)),
    written: values.written,
    isBareKey: values.isBareKey,
    commentAfter: (path) => {
      const end = values.endOfPlain(path);
      return end === null ? null : (/^[ \t]+#[^\r\n]*/.exec(text.slice(end))?.[0] ?? null);
    },
    rangeOf: values.rangeOf,
  };
}

/** Offsets → line and column. The mark ends with its first line. */
export function toSpan(file: string, text: string): (range: readonly [number, number]) => Span {
  const starts = [0];
  for (const end of text.matchAll(/\r\n?|\n/g)) starts.push(end.index + end[0].length);
  return ([from, to]) => {
    const offset = Math.min(from, text.length);
    let low = 0;
    for (let high = starts.length; high - low > 1; ) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    const start = starts[low] ?? 0;
    const source = text.slice(start, starts[low + 1] ?? text.length).trimEnd();
    const column = offset - start + 1;
    const length = Math.max(1, Math.min(to, start + source.length) - offset);
    return { file, line: low + 1, column, length, source };
  };
}
