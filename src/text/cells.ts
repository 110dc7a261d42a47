/** Text as it lies in a terminal's grid: what may be shown, how wide it is. */

/** Made when the first text beyond plain Latin comes: it takes longer than all the rest of a short report. */
let graphemes: Intl.Segmenter | null = null;
/** East Asian scripts, full-width forms and emoji take two cells each (Unicode Annex 11). */
const WIDE =
  /^(?:[\u1100-\u115f\u2e80-\u303e\uff01-\uff60\uffe0-\uffe6]|(?![\uff61-\uffdc])[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}]|\p{Emoji_Presentation}|.*\ufe0f)/u;
const ZERO = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]+$/u;
/** Latin letters and signs: one code unit, one cell. */
const SIMPLE = /^[ -~\u00a1-\u00ac\u00ae-\u02ff]*$/;

/** Nothing in it is wider or narrower than one cell, or must not be shown: then its length is its width. */
export function isSimple(text: string): boolean {
  return SIMPLE.test(text);
}

export function lettersOf(text: string): readonly string[] {
  if (SIMPLE.test(text)) return [...text];
  graphemes ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  // Each segment holds a copy of the whole text: none may be kept.
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** How many cells of the terminal a text takes. It must not hold colours. */
export function widthOf(text: string): number {
  if (SIMPLE.test(text)) return text.length;
  return lettersOf(text).reduce((sum, letter) => sum + (ZERO.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1), 0);
}

export function padTo(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - widthOf(text)));
}

/** Controls (ESC among them), bidi marks, private use, lone surrogates, and characters without a shape of their own. */
const UNPRINTABLE =
  /[\p{Cc}\p{Co}\p{Cs}\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|\p{Variation_Selector}/gu;

/** A text as it may be put before a reader. Texts are cleaned where they come in; this is the last door, and it does not trust that. */
export function printable(text: string): string {
  if (SIMPLE.test(text)) return text;
  return text.replace(/[\t\n\r\v\f\u0085\u2028\u2029]+/g, " ").replace(UNPRINTABLE, "");
}

/** The same for several lines: they stay lines. */
export function printableLines(text: string): string {
  return text.split("\n").map(printable).join("\n");
}
