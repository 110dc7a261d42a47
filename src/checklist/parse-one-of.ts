import { didYouMean } from "../model/nearest.ts";
import { isOneOf } from "../model/words.ts";
import type { At, Report } from "./problems.ts";
import { toWord } from "./words.ts";

/** One of our own words, or null with the problem told. */
export function parseOneOf<T extends string>(words: readonly T[], value: unknown, at: At, report: Report): T | null {
  if (isOneOf(words, value)) return value;
  const word = toWord(value);
  report(at, {
    code: "unknown-word",
    message: `"${word}" is not one of: ${words.join(", ")}`,
    hint: didYouMean(word, words),
  });
  return null;
}
