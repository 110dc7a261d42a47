import { isOneOf } from "../model/words.ts";
import type { FrontMatter } from "./front-matter.ts";
import type { TemplateSource } from "./template-source.ts";

/** Reports every key of the front matter that this kind of template does not have. */
export function onlyKeys(keys: readonly string[], { entries }: FrontMatter, source: TemplateSource): void {
  for (const [key, { offset }] of entries) {
    if (!keys.includes(key))
      source.report({
        code: "unknown-key",
        offset,
        message: `front matter has no "${key}"`,
        hint: `it has: ${keys.join(", ")}`,
      });
  }
}

/** The value of a key that must be there; null, and reported, if it is not. */
export function required(key: string, { entries }: FrontMatter, source: TemplateSource): string | null {
  const entry = entries.get(key);
  if (entry !== undefined) return entry.value;
  source.report({ code: "missing-key", offset: 0, length: 3, message: `front matter has no "${key}"` });
  return null;
}

/** The value of a key that must be one of these words; null, and reported, if it is not. */
export function oneOf<T extends string>(
  key: string,
  words: readonly T[],
  head: FrontMatter,
  source: TemplateSource,
): T | null {
  const value = required(key, head, source);
  if (value === null || isOneOf(words, value)) return value;
  const { offset } = head.entries.get(key) ?? { offset: 0 };
  source.report({
    code: "unknown-word",
    offset,
    length: value.length,
    message: `"${value}" is no ${key}`,
    hint: `it is one of: ${words.join(", ")}`,
  });
  return null;
}
