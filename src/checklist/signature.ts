import type { Review } from "../model/checklist.ts";
import { SIGNATURE, signatureLines } from "./content-of.ts";
import { readYaml } from "./read-yaml.ts";
import { ReviewFile } from "./schema-review.ts";
import { isMap } from "./words.ts";

/** Who signed a file, whether or not it was changed since; null if nobody did. */
export function readSignature(file: string, text: string): Review | null {
  const read = readYaml(file, text);
  if (!read.ok || !isMap(read.yaml.root)) return null;
  const found = ReviewFile.safeParse(read.yaml.root[SIGNATURE]);
  if (!found.success) return null;
  const { by, credentials = null, on, next = null, hash } = found.data;
  return { by, credentials, on, next, hash };
}

/** The text of a checklist's file with this signature, in the place of an older one or after the title; null if it is not written line by line. */
export function withSignature(file: string, text: string, review: Review): string | null {
  const read = readYaml(file, text);
  if (!read.ok || !isMap(read.yaml.root)) return null;
  const { yaml } = read;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const block = toLines(review)
    .map((line) => `${line}${eol}`)
    .join("");
  if (read.yaml.root[SIGNATURE] !== undefined) {
    const lines = signatureLines(yaml, text);
    return lines === null ? null : `${text.slice(0, lines[0])}${block}${text.slice(lines[1])}`;
  }
  const at = lineAfter(["title", "version", "id", "extends"], yaml, text);
  if (at === null) return null;
  const before = text.slice(0, at);
  return `${before}${before.endsWith("\n") ? "" : eol}${block}${text.slice(at)}`;
}

/** JSON's quotes are YAML's too, so no name can become anything else. */
function toLines({ by, credentials, on, next, hash }: Review): readonly string[] {
  const keys = { by, credentials, on, next, hash };
  return [
    `${SIGNATURE}:`,
    ...Object.entries(keys).flatMap(([key, value]) => (value === null ? [] : [`  ${key}: ${JSON.stringify(value)}`])),
  ];
}

/** The beginning of the line after the first of these keys that stands at the beginning of a line. */
function lineAfter(
  keys: readonly string[],
  { root, rangeOf }: Parameters<typeof signatureLines>[0],
  text: string,
): number | null {
  for (const key of keys.filter((one) => isMap(root) && root[one] !== undefined)) {
    const [from] = rangeOf([key], "key");
    const [, end] = rangeOf([key], "value");
    if (from > 0 && text[from - 1] !== "\n") continue;
    const next = text.indexOf("\n", Math.max(from, text.slice(0, end).trimEnd().length));
    return next === -1 ? text.length : next + 1;
  }
  return null;
}
