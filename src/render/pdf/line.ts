import { en } from "../../text/en.ts";
import type { Pen, Span } from "../spans.ts";
import type { Line, Measure } from "../wrap.ts";
import { drawRuns } from "./draw-runs.ts";
import { isLarge, leading, type Paper, type Tag, tag } from "./paper.ts";
import { linkTo } from "./pdfkit-port.ts";
import { BLANK_HEIGHT, drawBlank, drawTick, TICK_SIDE } from "./pen.ts";

/** From one line of a form to the next, as a multiple of the size. */
export const FORM_LEADING = 1.16;

const ASCENT = 0.94;
/** A blank of so many letters, as a part of the size for each. */
const BLANK_LETTER = 0.5;
const TICK_LABEL = 0.2;
/** Between boxes one under the other. */
const TICK_GAP = 5;

export interface LinePlace {
  readonly x: number;
  /** the top of the line */
  readonly y: number;
  readonly size: number;
}

/** Between a box and its word, beside their space. */
const tickLabel = ({ pen }: Paper): number => (pen === "compact" ? 0.05 : TICK_LABEL);

export function measure(paper: Paper, size: number): Measure {
  return ({ text, strong, pen }) => {
    if (pen === null) return paper.fonts.width(text, strong) * size;
    return pen.type === "tick" ? tickSide(paper) + tickLabel(paper) * size : text.length * BLANK_LETTER * size;
  };
}

export const tickSide = (paper: Paper): number => TICK_SIDE[isLarge(paper) ? "large" : paper.pen];
export const blankHeight = (paper: Paper): number => BLANK_HEIGHT[isLarge(paper) ? "large" : paper.pen];

/** A line to write on and a line of boxes are higher than a line to read. */
export function lineHeight({ spans }: Line, paper: Paper, size: number): number {
  const has = (type: Pen["type"]): boolean => spans.some(({ pen }) => pen?.type === type);
  return Math.max(leading(size), has("blank") ? blankHeight(paper) : 0, has("tick") ? tickSide(paper) + TICK_GAP : 0);
}

/** From the top of a line to the top of its text: what a pen needs stands above. */
export function textTop(line: Line, paper: Paper, size: number): number {
  return lineHeight(line, paper, size) - leading(size);
}

/** Writes one line with its top at `place.y` into a struct element: its text, and each box and blank under the word that stands for it. */
export function writeLine(paper: Paper, struct: Tag, line: Line, place: LinePlace): void {
  for (const { span, at } of placed(line, paper, place)) {
    if (span.pen !== null)
      tag(paper, struct, "Span", { actual: wordFor(span.pen) })()
        .add(() => drawPen(paper, span, at))
        .end();
    else if (span.link === null) struct().add(() => drawText(paper, span, at));
    else writeLink(paper, struct, { ...span, link: span.link }, at);
  }
}

/** A link is ended at once: its annotation must stand on the page that is open. */
function writeLink(paper: Paper, struct: Tag, span: Span & { readonly link: string }, at: LinePlace): void {
  const link = tag(paper, struct, "Link")().add(() => drawText(paper, span, at));
  const width = measure(paper, at.size)(span);
  linkTo(paper.pdf, link, {
    at: [at.x, at.y, width, leading(at.size)],
    url: span.link,
    says: span.text.trim(),
  });
  link.end();
}

/** Writes lines one under the other. */
export function writeLines(paper: Paper, struct: Tag, lines: readonly Line[], place: LinePlace): void {
  let { y } = place;
  for (const line of lines) {
    writeLine(paper, struct, line, { ...place, y });
    y += lineHeight(line, paper, place.size);
  }
}

/** Draws a line that nobody reads aloud: within an artifact. */
export function drawLine(paper: Paper, line: Line, place: LinePlace): void {
  for (const { span, at } of placed(line, paper, place)) {
    if (span.pen === null) drawText(paper, span, at);
    else drawPen(paper, span, at);
  }
}

/** Where each span of a line stands. The last one ends with a space: else readers glue the words of two lines together. */
function placed(
  line: Line,
  paper: Paper,
  place: LinePlace,
): readonly { readonly span: Span; readonly at: LinePlace }[] {
  const wide = measure(paper, place.size);
  const y = place.y + textTop(line, paper, place.size);
  let x = place.x;
  return line.spans.map((span, index) => {
    const at = { ...place, x, y };
    const isLast = index === line.spans.length - 1;
    if (!isLast) x += wide(span);
    return { span: isLast && span.pen === null ? { ...span, text: `${span.text} ` } : span, at };
  });
}

function drawText(paper: Paper, span: Span, { x, y, size }: LinePlace): void {
  drawRuns(paper, span, { x, baseline: y + ASCENT * size, size });
}

function drawPen(paper: Paper, span: Span, { x, y, size }: LinePlace): void {
  if (span.pen === null) return;
  if (span.pen.type === "blank") drawBlank(paper, { x, y: y + ASCENT * size + 2, width: measure(paper, size)(span) });
  else drawTick(paper, span.pen, { x, y: y + (leading(size) - tickSide(paper)) / 2, side: tickSide(paper) });
}

function wordFor(pen: Pen): string {
  const { blank, circle, ticked, toTick } = en.report.paper;
  if (pen.type === "blank") return blank;
  if (pen.checked) return ticked;
  return pen.shape === "circle" ? circle : toTick;
}
