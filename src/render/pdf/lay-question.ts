import type { Block, FormBlank, FormOption, FormQuestion, Inline } from "../../model/document.ts";
import { en } from "../../text/en.ts";
import { plainSpan, type Span, toSpans } from "../spans.ts";
import { type Line, wrapLines } from "../wrap.ts";
import { blankHeight, lineHeight, measure, tickSide, writeLine } from "./line.ts";
import { artifact, leading, type Paper, type Tag, tag } from "./paper.ts";
import { drawBlank, drawTick } from "./pen.ts";
import { heightOf, type Piece, piece, spaced, together } from "./piece.ts";
import type { Place } from "./place.ts";

/** For a number of up to three digits. */
const NUMBER = 2.1;
/** Advice beside a question takes one of these parts of the room, whichever needs the least paper; else it stands below. */
const ASIDES = [0.36, 0.46, 0.56];
const ASIDE_SIZE = 0.92;
/** Boxes stand at these parts of the room, so that they can be found. */
const STOPS = 24;

/** A question of a form: its number, what is asked, boxes or blanks, and beside it or below it what to do. */
export function layQuestion(question: FormQuestion, place: Place): readonly Piece[] {
  const { paper, left, right } = place;
  const before = (paper.pen === "compact" ? 0.22 : 0.4) * paper.size;
  const body: Place = { ...place, left: left + (question.number === "" ? 0 : NUMBER * paper.size) };
  if (paper.pen === "compact") return spaced(together(layInLine(question, body, left)), before);
  if (question.aside.length === 0) return spaced(heldTogether(layMain(question, body, left), paper), before);
  const small: Paper = { ...paper, size: ASIDE_SIZE * paper.size };
  const tries = ASIDES.map((part) => {
    const split = right - part * (right - left);
    const main = layMain(question, { ...body, right: split - paper.size }, left);
    const beside = layAside(question.aside, { ...place, paper: small, left: split, right });
    return { main, beside, x: split - 0.45 * paper.size, height: Math.max(heightOf(main), heightOf(beside)) };
  });
  const below = heldTogether(
    [...layMain(question, body, left), ...layAside(runIn(question.aside), { ...body, paper: small })],
    paper,
  );
  const best = tries.reduce((one, other) => (other.height < one.height ? other : one));
  const isBeside = best.height <= Math.min(heightOf(below), TALLEST * (paper.bottom - paper.top));
  return spaced(isBeside ? [sideBySide(best.main, best.beside, { paper, ...best })] : below, before);
}

/** Paragraphs, one right after the other. */
function runIn(blocks: readonly Block[]): readonly Block[] {
  const children = blocks.flatMap((block): readonly Inline[] =>
    block.type === "paragraph" ? [...block.children, { type: "text", value: "  " }] : [],
  );
  return [{ type: "paragraph", children }];
}

/** Of a page: what cannot be taken apart is no taller. */
const TALLEST = 0.5;

/** A question as tall as this part of a page may go on overleaf, but never with a line or two alone. */
const SPLIT = 0.17;

function heldTogether(pieces: readonly (Piece & { readonly isRow?: true })[], paper: Paper): readonly Piece[] {
  if (heightOf(pieces) < SPLIT * (paper.bottom - paper.top)) return together(pieces);
  const rows = pieces.filter((one) => one.isRow);
  const free = new Set<Piece>(rows.slice(1, -2));
  return pieces.map((one, at) => (free.has(one) || at === pieces.length - 1 ? one : { ...one, keep: "wish" }));
}

/** Paragraphs close under one another. */
function layAside(blocks: readonly Block[], { paper, left, right, parent }: Place): readonly Piece[] {
  const { size } = paper;
  return blocks.flatMap((block) => {
    if (block.type !== "paragraph") return [];
    const struct = tag(paper, parent, "P");
    const lines = wrapLines(toSpans(block.children), right - left, measure(paper, size));
    return lines.map((line) => textPiece(line, struct, { paper, x: left }));
  });
}

/** From one line of a form to the next, as a multiple of the size. */
const LEADING = 1.16;

function textPiece(line: Line, struct: Tag, { paper, x }: { readonly paper: Paper; readonly x: number }): Piece {
  const { size } = paper;
  return piece(LEADING * size, (y) => writeLine(paper, struct, line, { x, y, size }));
}

function sideBySide(
  main: readonly Piece[],
  beside: readonly Piece[],
  { paper, x, height }: { readonly paper: Paper; readonly x: number; readonly height: number },
): Piece {
  return piece(height, (y) => {
    drawAll(main, y);
    artifact(paper, () => {
      paper.pdf
        .lineWidth(0.6)
        .moveTo(x, y)
        .lineTo(x, y + height)
        .stroke();
    });
    drawAll(beside, y);
  });
}

function drawAll(pieces: readonly Piece[], top: number): void {
  let y = top;
  for (const one of pieces) {
    y += one.before;
    one.draw(y);
    y += one.height;
  }
}

function layMain(question: FormQuestion, body: Place, left: number): readonly Piece[] {
  const { paper } = body;
  const struct = tag(paper, body.parent, "P");
  const { size } = paper;
  const wide = measure(paper, size);
  const spans: readonly Span[] = [
    plainSpan(question.text, true),
    ...(question.notes.length === 0 ? [] : [plainSpan(` ${question.notes.join(" ")}`)]),
  ];
  const lines = question.text === "" ? [] : wrapLines([spans], body.right - body.left, wide);
  const texts = lines.map((line, at) =>
    piece(LEADING * size, (y) => {
      if (at === 0 && question.number !== "") {
        const number = plainSpan(`${question.number} `, true);
        writeLine(paper, struct, { spans: [number], width: wide(number) }, { x: left, y, size });
      }
      writeLine(paper, struct, line, { x: body.left, y, size });
    }),
  );
  const answers = question.blanks.length === 0 ? layOptions(question, body) : layBlanks(question, body);
  return [...texts, ...answers, ...layLines(question, body)];
}

function markBlank(
  paper: Paper,
  parent: Tag,
  at: { readonly x: number; readonly y: number; readonly width: number },
  { question, blank, field }: { readonly question: FormQuestion; readonly blank: FormBlank; readonly field: string },
): void {
  if (paper.fields === null) {
    tag(paper, parent, "Span", { actual: en.report.paper.blank })()
      .add(() => drawBlank(paper, at))
      .end();
    return;
  }
  artifact(paper, () => drawBlank(paper, at));
  const label = [question.text, blank.before, blank.after].filter((one) => one !== "").join(", ");
  paper.fields.text(parent, {
    name: blank.part === "" ? field : `${field}:${blank.part}`,
    label,
    box: { x: at.x, y: at.y - 1.7 * paper.size, width: at.width, height: 1.6 * paper.size },
    lines: false,
  });
}

const BLANK_LETTER = 0.62;

/** All in one text, as small as it goes: for somebody who fills in hundreds of these. */
function layInLine(question: FormQuestion, body: Place, left: number): readonly Piece[] {
  const { paper } = body;
  const { size } = paper;
  const struct = tag(paper, body.parent, "P");
  const wide = measure(paper, size);
  const [spans = []] = toSpans(inLine(question));
  return wrapLines([spans], body.right - body.left, wide).map((line, at) => {
    const height = line.spans.some(({ pen }) => pen !== null) ? tickSide(paper) + 0.8 : LEADING * size;
    return piece(height, (y) => {
      if (at === 0 && question.number !== "") {
        const number = plainSpan(`${question.number} `, true);
        writeLine(paper, struct, { spans: [number], width: 0 }, { x: left, y: y + height - LEADING * size, size });
      }
      writeLine(paper, struct, line, { x: body.left, y: y + height - lineHeight(line, paper, size), size });
    });
  });
}

function inLine({ text, notes, options, blanks, lines, fields, shape }: FormQuestion): readonly Inline[] {
  const words = (value: string): Inline => ({ type: "text", value });
  return [
    words(text),
    ...(notes.length === 0 ? [] : [words(` ${notes.join(" ")}`)]),
    ...blanks.flatMap(({ before, after, letters }) =>
      fields.flatMap((): readonly Inline[] => [words(` ${before} `), { type: "blank", letters }, words(` ${after} `)]),
    ),
    ...(lines === 0 ? [] : [words(" "), { type: "blank", letters: 30 } as const]),
    ...options.flatMap(({ letter, label, star, goTo }): readonly Inline[] => [
      words("  "),
      ...fields.map((): Inline => ({ type: "tick", shape, checked: false })),
      words(` ${letter}\u00a0${label}${star ? " *" : ""}${goTo === null ? "" : ` (${goTo})`}`),
    ]),
  ];
}

/** A blank where it stands: its row, and how far from the left. */
interface SetBlank {
  readonly blank: FormBlank;
  readonly field: string;
  readonly row: number;
  readonly x: number;
}

/** Blanks in rows, and beside the last one the boxes of who did not see. */
function layBlanks(question: FormQuestion, place: Place): readonly Piece[] {
  const { paper, left, right, parent } = place;
  const { size } = paper;
  const wide = measure(paper, size);
  const struct = tag(paper, parent, "P");
  const height = blankHeight(paper);
  const { set, rows, used } = setBlanks(question, place);
  const write = (text: string, x: number, y: number): number => {
    if (text === "") return x;
    const span = plainSpan(text);
    writeLine(paper, struct, { spans: [span], width: wide(span) }, { x, y: y + height - leading(size), size });
    return x + wide(span) + GAP * size;
  };
  const options = layOptions(question, { ...place, left: left + used });
  const [first] = options;
  const fits = options.length === 1 && first !== undefined && used < 0.8 * (right - left);
  const drawRow = (row: number) => (y: number) => {
    for (const { blank, field, x: from } of set.filter((one) => one.row === row)) {
      const x = write(blank.before, left + from, y);
      const width = blank.letters * BLANK_LETTER * size;
      markBlank(paper, struct, { x, y: y + height - 2, width }, { question, blank, field });
      write(blank.after, x + width + GAP * size, y);
    }
    if (fits && row === rows - 1) first.draw(y + height - first.height);
  };
  const drawn = Array.from({ length: rows }, (_, row) => piece(height, drawRow(row)));
  return [...drawn, ...(fits ? [] : layOptions(question, place))];
}

const GAP = 0.4;

function setBlanks({ blanks, fields }: FormQuestion, { paper, left, right }: Place) {
  const { size } = paper;
  const wide = measure(paper, size);
  const beside = (text: string): number => (text === "" ? 0 : wide(plainSpan(text)) + GAP * size);
  const set: SetBlank[] = [];
  let [row, x] = [0, 0];
  for (const field of fields) {
    for (const blank of blanks) {
      const width = beside(blank.before) + (blank.letters * BLANK_LETTER + GAP) * size + beside(blank.after);
      if (x > 0 && x + width - GAP * size > right - left) [row, x] = [row + 1, 0];
      set.push({ blank, field, row, x });
      x += width + GAP * size;
    }
  }
  return { set, rows: row + 1, used: x + GAP * size };
}

function layLines({ text, lines, fields }: FormQuestion, { paper, left, right, parent }: Place): readonly Piece[] {
  if (lines === 0) return [];
  const step = blankHeight(paper);
  const struct = tag(paper, parent, "P");
  return fields.map((name) =>
    piece(lines * step, (y) => {
      artifact(paper, () => {
        for (let line = 1; line <= lines; line++)
          drawBlank(paper, { x: left, y: y + line * step - 2, width: right - left });
      });
      const box = { x: left, y: y + 2, width: right - left, height: lines * step - 3 };
      paper.fields?.text(struct, { name, label: text, box, lines: true });
    }),
  );
}

interface Chunk {
  readonly option: FormOption;
  readonly lines: readonly Line[];
  readonly width: number;
}

const AFTER_TICK = 0.35;

/** Boxes from left to right, as many in a row as there is room for; each with its words. */
function layOptions(question: FormQuestion, { paper, left, right, parent }: Place): readonly Piece[] {
  if (question.options.length === 0) return [];
  const list = tag(paper, parent, "L");
  const { size } = paper;
  const side = tickSide(paper);
  const ticks = question.fields.length * (side + AFTER_TICK * size);
  const room = right - left;
  const stop = room / (paper.pen === "compact" ? 24 : STOPS);
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
    const height = Math.max(side + 2, ...row.map(({ chunk }) => chunk.lines.length * LEADING * size + 2));
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
    writeLine(paper, text, line, { x: x + ticks, y: top + at * LEADING * size, size });
}
