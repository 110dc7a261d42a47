/** Text as it lies in a terminal's grid: how wide, where to break, how to shorten. */

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
/** East Asian scripts, full-width forms and emoji take two cells each (Unicode Annex 11). */
const WIDE =
  /^(?:[\u1100-\u115f\u2e80-\u303e\uff01-\uff60\uffe0-\uffe6]|(?![\uff61-\uffdc])[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}]|\p{Emoji_Presentation}|.*\ufe0f)/u;
const ZERO = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]+$/u;
const ASCII = /^[ -~]*$/;

export function lettersOf(text: string): readonly string[] {
  return ASCII.test(text) ? [...text] : [...graphemes.segment(text)].map(({ segment }) => segment);
}

/** How many cells of the terminal a text takes. It must not hold colours. */
export function widthOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  return lettersOf(text).reduce((sum, letter) => sum + (ZERO.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1), 0);
}

/** What a checklist, a name or a paste may bring and a terminal would obey (escape sequences, changes of direction) becomes a space. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu, " ");
}

export function padTo(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - widthOf(text)));
}

/** The beginning of a text, with "..." if it was cut. */
export function shorten(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  return `${firstCells(text, Math.max(0, columns - 3))}...`.slice(0, Math.max(0, columns));
}

/** The end of a text, for what is being typed. */
export function lastCells(text: string, columns: number): string {
  const letters = [...lettersOf(text)];
  while (letters.length > 0 && widthOf(letters.join("")) > columns) letters.shift();
  return letters.join("");
}

function firstCells(text: string, columns: number): string {
  let cells = 0;
  let kept = "";
  for (const letter of lettersOf(text)) {
    cells += widthOf(letter);
    if (cells > columns) break;
    kept += letter;
  }
  return kept;
}

/** Lines of at most `columns` cells, broken between words; only a word that is longer than a line is broken itself. Every line begins with `indent`, the first with `first`. */
export function wrapText(
  text: string,
  columns: number,
  { first = "", indent = first }: { readonly first?: string; readonly indent?: string } = {},
): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of wordsOf(text, Math.max(1, columns - widthOf(indent)))) {
    const joined = empty ? line + word : `${line} ${word}`;
    if (empty || widthOf(joined) <= columns) line = joined;
    else {
      lines.push(line);
      line = indent + word;
    }
    empty = false;
  }
  return [...lines, line];
}

function wordsOf(text: string, room: number): readonly string[] {
  return printable(text)
    .split(/\s+/)
    .filter((word) => word !== "")
    .flatMap((word) => piecesOf(word, room));
}

function piecesOf(word: string, room: number): readonly string[] {
  const pieces: string[] = [];
  let rest = word;
  while (widthOf(rest) > room) {
    const piece = firstCells(rest, room) || (lettersOf(rest)[0] ?? rest);
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return rest === "" ? pieces : [...pieces, rest];
}

/** Short pieces side by side; a line breaks between pieces only. */
export function wrapPieces(pieces: readonly string[], columns: number): readonly string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    const joined = `${last ?? ""}   ${piece}`;
    if (last !== undefined && widthOf(joined) <= columns) lines[lines.length - 1] = joined;
    else lines.push(...wrapText(piece, columns, { first: " " }));
  }
  return lines;
}
