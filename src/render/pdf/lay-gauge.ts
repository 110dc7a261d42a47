import type { ScoreGauge } from "../../model/document.ts";
import { en } from "../../text/en.ts";
import { plainSpan } from "../spans.ts";
import { wrapLines } from "../wrap.ts";
import { drawBand } from "./draw-band.ts";
import { measure, writeLines } from "./line.ts";
import { leading, type Paper, tag } from "./paper.ts";
import { type Piece, piece } from "./piece.ts";
import type { Place } from "./place.ts";

/** As a part of the room. */
const WIDTH = 0.45;
/** Where the bands of the formula begin and end. */
const BORDERS = [40, 70];
const BRACKET = 5;

/** The number of a home: a bar from 0 to 100, below it where the number may still lie, beside it the same in words. */
export function layGauge(gauge: ScoreGauge, place: Place): Piece {
  const { paper, left, right } = place;
  const { size } = paper;
  const wide = measure(paper, size);
  const barWidth = gauge.value === null ? 0 : WIDTH * (right - left);
  const wordsLeft = gauge.value === null ? left : left + barWidth + size;
  const title = wrapLines([[plainSpan(gauge.title, true)]], right - left, wide);
  const words = wrapLines([[plainSpan(en.report.paper.score(gauge))]], right - wordsLeft, wide);
  const step = leading(size);
  const below = title.length * step + 0.25 * size;
  const barHeight = 1.15 * size;
  const text = tag(paper, place.parent, "P");
  return piece(
    below + Math.max(words.length * step, barHeight + 2 * BRACKET),
    (y) => {
      writeLines(paper, text, title, { x: left, y, size });
      writeLines(paper, text, words, { x: wordsLeft, y: y + below, size });
      if (gauge.value === null) return;
      const bar = { x: left, y: y + below, width: barWidth, height: barHeight };
      const bbox = [bar.x, bar.y, bar.x + bar.width, bar.y + bar.height + 2 * BRACKET] as const;
      const alt = en.report.paper.gauge(gauge.title, en.report.paper.score(gauge));
      const { value } = gauge;
      tag(paper, place.parent, "Figure", { alt, bbox })().add(() => {
        drawBand(paper, gauge.band, value, bar);
        drawBorders(paper, bar);
        if (gauge.range !== null && gauge.range[0] < gauge.range[1]) drawRange(paper, gauge.range, bar);
      });
    },
    { before: 0.6 * size },
  );
}

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function drawBorders({ pdf }: Paper, { x, y, width, height }: Bar): void {
  pdf.lineWidth(1);
  for (const border of BORDERS) {
    const at = x + (width * border) / 100;
    pdf.moveTo(at, y + height).lineTo(at, y + height - BRACKET);
  }
  pdf.stroke();
}

/** A bracket below the bar, from the least to the most that the number may be. */
function drawRange({ pdf }: Paper, [least, most]: readonly [number, number], { x, y, width, height }: Bar): void {
  const [from, to] = [x + (width * least) / 100, x + (width * most) / 100];
  const [top, bottom] = [y + height + 2, y + height + 2 + BRACKET];
  pdf.lineWidth(1.2).moveTo(from, top).lineTo(from, bottom).lineTo(to, bottom).lineTo(to, top).stroke();
}
