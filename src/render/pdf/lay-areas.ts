import type { AreaBar } from "../../model/document.ts";
import type { Band } from "../../model/words.ts";
import { en } from "../../text/en.ts";
import { plainSpan } from "../spans.ts";
import { type Line, wrapLines } from "../wrap.ts";
import { measure, writeLine } from "./line.ts";
import { leading, type Paper, type Tag, tag } from "./paper.ts";
import { endsHeld, type Piece, piece } from "./piece.ts";
import type { Place } from "./place.ts";

const BAR = 64;

/** A bar for each area: its title, the outlined bar with a pattern of its own for each band, and the words, which say the same. */
export function layAreas(bars: readonly AreaBar[], place: Place): readonly Piece[] {
  const { paper, left, right } = place;
  const list = tag(paper, place.parent, "L");
  const gap = 0.9 * paper.size;
  const room = right - left - BAR - 2 * gap;
  const beside = room > 20 * paper.size;
  const widest = Math.max(...bars.map(({ title }) => measure(paper, paper.size)(plainSpan(title, true)))) + 1;
  const titleWidth = beside ? Math.min(0.5 * room, widest) : right - left;
  const columns: Columns = {
    titleWidth,
    barLeft: beside ? left + titleWidth + gap : left,
    left,
    wordsLeft: (beside ? left + titleWidth + gap : left) + BAR + gap,
  };
  return endsHeld(
    bars.map((bar) => [layBar(bar, tag(paper, tag(paper, list, "LI"), "LBody"), { place, columns, beside })]),
  );
}

interface Columns {
  readonly left: number;
  readonly titleWidth: number;
  readonly barLeft: number;
  readonly wordsLeft: number;
}

interface Setting {
  readonly place: Place;
  readonly columns: Columns;
  /** false puts the bar and the words under the title: large print */
  readonly beside: boolean;
}

function layBar(bar: AreaBar, body: Tag, { place: { paper, right }, columns, beside }: Setting): Piece {
  const { size } = paper;
  const wide = measure(paper, size);
  const says = [bar.words, ...(bar.note === null ? [] : [bar.note])].join("; ");
  const titles = wrapLines([[plainSpan(bar.title, true)]], columns.titleWidth, wide);
  const wordsLeft = beside || bar.value !== null ? columns.wordsLeft : columns.left;
  const words = wrapLines([[plainSpan(says)]], right - wordsLeft, wide);
  const step = leading(size);
  const below = beside ? 0 : titles.length * step;
  const height = beside ? Math.max(titles.length, words.length) * step : below + words.length * step;
  const text = tag(paper, body, "P");
  return piece(
    height,
    (y) => {
      writeLines(paper, text, titles, { x: columns.left, y });
      writeLines(paper, text, words, { x: wordsLeft, y: y + below });
      if (bar.value !== null)
        drawFigure(paper, { bar, value: bar.value, body, x: columns.barLeft, y: y + below + 0.2 * size });
    },
    { before: 0.35 * size },
  );
}

function writeLines(
  paper: Paper,
  struct: Tag,
  lines: readonly Line[],
  { x, y }: { readonly x: number; readonly y: number },
): void {
  for (const [index, line] of lines.entries())
    writeLine(paper, struct, line, { x, y: y + index * leading(paper.size), size: paper.size });
}

interface Figure {
  readonly bar: AreaBar;
  readonly value: number;
  readonly body: Tag;
  readonly x: number;
  readonly y: number;
}

function drawFigure(paper: Paper, { bar, value, body, x, y }: Figure): void {
  const height = paper.size;
  const alt = en.report.paper.bar(bar.title, bar.words, value);
  const figure = tag(paper, body, "Figure", { alt, bbox: [x, y, x + BAR, y + height] })();
  figure.add(() => {
    const filled = (BAR * Math.max(0, Math.min(100, value))) / 100;
    paper.pdf.save().rect(x, y, filled, height).clip();
    drawPattern(paper, bar.band, { x, y, width: filled, height });
    paper.pdf.restore();
    if (value > 0 && value < 100)
      paper.pdf
        .lineWidth(1)
        .moveTo(x + filled, y)
        .lineTo(x + filled, y + height)
        .stroke();
    paper.pdf.lineWidth(1).rect(x, y, BAR, height).stroke();
  });
}

/** Lines across the bar: from close and crossed to wide apart. Told apart in black and white, and sparing with ink. */
const PATTERNS: Readonly<Record<Band, { readonly gap: number; readonly slants: readonly number[] }>> = {
  "act-now": { gap: 4, slants: [1, -1] },
  "act-soon": { gap: 5, slants: [1] },
  improve: { gap: 6, slants: [0] },
  "nothing-found": { gap: 12, slants: [0] },
  "not-enough": { gap: 12, slants: [1] },
  "does-not-apply": { gap: 12, slants: [1] },
};

function drawPattern(
  { pdf }: Paper,
  band: Band,
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): void {
  const { gap, slants } = PATTERNS[band];
  pdf.lineWidth(0.7);
  for (const slant of slants) {
    for (let at = x - height; at <= x + width + height; at += gap) {
      pdf.moveTo(at, y + height).lineTo(at + slant * height, y);
    }
    pdf.stroke();
  }
}
