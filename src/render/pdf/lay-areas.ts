import type { AreaBar } from "../../model/document.ts";
import { en } from "../../text/en.ts";
import { plainSpan } from "../spans.ts";
import { wrapLines } from "../wrap.ts";
import { drawBand } from "./draw-band.ts";
import { measure, writeLines } from "./line.ts";
import { leading, type Paper, type Tag, tag } from "./paper.ts";
import { endsHeld, type Piece, piece, withNext } from "./piece.ts";
import type { Place } from "./place.ts";

const BAR = 64;
/** So many bars are one picture: they stay on one page. */
const TOGETHER = 12;

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
  const pieces = bars.map((bar) =>
    layBar(bar, tag(paper, tag(paper, list, "LI"), "LBody"), { place, columns, beside }),
  );
  if (pieces.length > TOGETHER) return endsHeld(pieces.map((one) => [one]));
  return [...withNext(pieces.slice(0, -1)), ...pieces.slice(-1)];
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
      writeLines(paper, text, titles, { x: columns.left, y, size });
      writeLines(paper, text, words, { x: wordsLeft, y: y + below, size });
      if (bar.value !== null)
        drawFigure(paper, { bar, value: bar.value, body, x: columns.barLeft, y: y + below + 0.2 * size });
    },
    { before: 0.35 * size },
  );
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
  figure.add(() => drawBand(paper, bar.band, value, { x, y, width: BAR, height }));
}
