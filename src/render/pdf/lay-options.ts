import type { FormOption, FormQuestion } from "../../model/document.ts";
import { en } from "../../text/en.ts";
import { plainSpan, type Span } from "../spans.ts";
import { type Line, wrapLines } from "../wrap.ts";
import { FORM_LEADING, measure, tickSide, writeLine } from "./line.ts";
import { leading, type Paper, type Tag, tag } from "./paper.ts";
import { drawTick } from "./pen.ts";
import { type Piece, piece } from "./piece.ts";
import type { Place } from "./place.ts";

/** Boxes stand at these parts of the room, so that they can be found. */
const STOPS = 24;

interface Chunk {
  readonly option: FormOption;
  readonly lines: readonly Line[];
  readonly width: number;
}

const AFTER_TICK = 0.35;

/** Boxes from left to right, as many in a row as there is room for; each with its words. */
export function layOptions(question: FormQuestion, { paper, left, right, parent }: Place): readonly Piece[] {
  if (question.options.length === 0) return [];
  const list = tag(paper, parent, "L");
  const { size } = paper;
  const side = tickSide(paper);
  const ticks = question.fields.length * (side + AFTER_TICK * size);
  const room = right - left;
  const stop = room / STOPS;
  const gap = (paper.pen === "compact" ? 0.7 : 1.1) * size;
  const chunks = question.options.map((option): Chunk => {
    const lines = wrapLines([optionSpans(option)], room - ticks, measure(paper, size));
    return { option, lines, width: ticks + Math.max(...lines.map(({ width }) => width)) };
  });
  const rows: { x: number; chunk: Chunk }[][] = [];
  let x = room;
  for (const chunk of chunks) {
    const next = Math.ceil((x + gap) / stop) * stop;
    const row = rows.at(-1);
    if (row !== undefined && chunk.lines.length === 1 && next + chunk.width <= room) {
      row.push({ x: next, chunk });
      x = next + chunk.width;
    } else {
      rows.push([{ x: 0, chunk }]);
      x = chunk.lines.length > 1 ? room : chunk.width;
    }
  }
  return rows.map((row) => {
    const height = Math.max(side + 2, ...row.map(({ chunk }) => chunk.lines.length * FORM_LEADING * size + 2));
    return row0(height, (y) => {
      for (const one of row) drawChunk(one.chunk, question, { paper, list, x: left + one.x, y, ticks });
    });
  });
}

interface Row extends Piece {
  readonly isRow: true;
}

const row0 = (height: number, draw: Piece["draw"]): Row => ({ ...piece(height, draw), isRow: true });

function optionSpans({ letter, label, star, goTo }: FormOption): readonly Span[] {
  return [
    plainSpan(`${letter} `, true),
    plainSpan(label),
    ...(star ? [plainSpan(" *", true)] : []),
    ...(goTo === null ? [] : [plainSpan(` (${goTo})`, true)]),
  ];
}

interface ChunkPlace {
  readonly paper: Paper;
  readonly list: Tag;
  readonly x: number;
  readonly y: number;
  readonly ticks: number;
}

function drawChunk(
  { option, lines }: Chunk,
  { shape, fields, blanks, text: asked }: FormQuestion,
  { paper, list, x, y, ticks }: ChunkPlace,
): void {
  const { size } = paper;
  const side = tickSide(paper);
  const item = tag(paper, list, "LI");
  const label = tag(paper, item, "Lbl");
  const actual = shape === "circle" ? en.report.paper.circle : en.report.paper.toTick;
  for (const [at, field] of fields.entries()) {
    const box = { x: x + at * (side + AFTER_TICK * size), y: y + 1, width: side, height: side };
    if (paper.fields === null) {
      tag(paper, label, "Span", { actual })()
        .add(() => drawTick(paper, { shape, checked: false }, { ...box, side }))
        .end();
    } else {
      const name = blanks.length > 0 ? `${field}:why` : field;
      const which = fields.length > 1 ? `${at + 1}: ` : "";
      paper.fields.tick(label, { name, label: `${which}${asked} ${option.label}`, box, shape, value: option.value });
    }
  }
  const text = tag(paper, item, "LBody");
  const top = y + 1 + (side - leading(size)) / 2;
  for (const [at, line] of lines.entries())
    writeLine(paper, text, line, { x: x + ticks, y: top + at * FORM_LEADING * size, size });
}
