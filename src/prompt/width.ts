import { isSimple, lettersOf, printable, widthOf } from "../text/cells.ts";

/** Where lines of the screen break, and how they are shortened. */

/** The beginning of a text, with "..." if it was cut. */
export function shorten(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  return `${firstCells(text, Math.max(0, columns - 3))}...`.slice(0, Math.max(0, columns));
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
  // Looked at once, not once for each word.
  const measure = [text, first, indent].every(isSimple) ? lengthOf : widthOf;
  let line = first;
  let empty = true;
  for (const word of wordsOf(text, Math.max(1, columns - measure(indent)), measure)) {
    const joined = empty ? line + word : `${line} ${word}`;
    if (empty || measure(joined) <= columns) line = joined;
    else {
      lines.push(line);
      line = indent + word;
    }
    empty = false;
  }
  return [...lines, line];
}

type Measure = (text: string) => number;

const lengthOf: Measure = ({ length }) => length;

function wordsOf(text: string, room: number, measure: Measure): readonly string[] {
  const words = printable(text)
    .split(/\s+/)
    .filter((word) => word !== "");
  return words.some((word) => measure(word) > room) ? words.flatMap((word) => piecesOf(word, room)) : words;
}

function piecesOf(word: string, room: number): readonly string[] {
  if (widthOf(word) <= room) return [word];
  const pieces: string[] = [];
  let piece = "";
  let cells = 0;
  for (const letter of lettersOf(word)) {
    const width = widthOf(letter);
    if (piece !== "" && cells + width > room) {
      pieces.push(piece);
      piece = "";
      cells = 0;
    }
    piece += letter;
    cells += width;
  }
  return [...pieces, piece];
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
