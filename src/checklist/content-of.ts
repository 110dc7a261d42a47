import type { Yaml } from "./read-yaml.ts";
import { isMap } from "./words.ts";

/** The key that `handrail sign` writes. */
export const SIGNATURE = "review";

/**
 * What of a file is signed: all of it but the signature itself. Line ends and empty lines at the end do not count: editors and
 * git change them unasked.
 */
export function contentOf(yaml: Yaml, text: string): string {
  const [from, to] = signatureLines(yaml, text) ?? [0, 0];
  return `${(text.slice(0, from) + text.slice(to))
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .trimEnd()}\n`;
}

/**
 * The whole lines of the signature, as offsets; null where there is none, or where it shares a line with anything else: what is taken
 * out of the content must be the signature alone.
 */
export function signatureLines({ root, rangeOf }: Yaml, text: string): readonly [from: number, to: number] | null {
  if (!isMap(root) || root[SIGNATURE] === undefined) return null;
  const [from] = rangeOf([SIGNATURE], "key");
  const [, end] = rangeOf([SIGNATURE], "value");
  // A block's range may end within its last line, or after it.
  const last = text.slice(0, end).trimEnd().length;
  const lineEnd = /\r\n?|\n|$/.exec(text.slice(last));
  const next = last + (lineEnd?.index ?? 0) + (lineEnd?.[0].length ?? 0);
  const alone = isLineStart(text, from) && /^[ \t]*(#[^\r\n]*)?(\r\n?|\n|$)/.test(text.slice(last, next));
  return alone && last > from ? [from, next] : null;
}

function isLineStart(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === "\n" || text[at - 1] === "\r";
}
