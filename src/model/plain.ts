/** The longest text that is taken in, in UTF-16 units. */
export const TEXT_LIMIT = 10_000;

const BREAKS = /\r\n?|[\u2028\u2029]/g;
/** Control characters, private use, lone surrogates, and the marks that turn the direction of writing. */
const UNSEEN = /[\p{Cc}\p{Co}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** A text from outside, made harmless to show: line breaks become one kind, what cannot be seen becomes U+FFFD. Done once, at the edge. */
export function plain(text: string): string {
  return text
    .replace(BREAKS, "\n")
    .replace(UNSEEN, (unseen) => (unseen === "\n" ? "\n" : unseen === "\t" ? " " : "\uFFFD"))
    .trim();
}
