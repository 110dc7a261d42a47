/** A part of a sentence, and how it hangs together: not joined at all, by "and" or "or", or by commas with them. */
export interface Said {
  readonly text: string;
  readonly joins: "none" | "list" | "loose";
}

/** `a`, `a or b`, `a, b or c`; where a word has its own "or", a comma keeps the last apart: `a or b, or c`. */
export function listWords(words: readonly string[], last: "and" | "or"): string {
  if (words.length < 2) return words.join("");
  const apart = words.some((word) => / (?:and|or) |,/.test(word.replace(/"[^"]*"/g, "")));
  return `${words.slice(0, -1).join(", ")}${apart ? "," : ""} ${last} ${words.at(-1)}`;
}

/** `Numb feet` → `numb feet`; an abbreviation stays: `PT evaluation`. */
export function lowerFirst(text: string): string {
  return /^[A-Z](?:[a-z]|\s)/.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}

export function quoted(text: string): string {
  return `"${text}"`;
}
