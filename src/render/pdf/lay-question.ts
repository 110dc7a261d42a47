import type { Block, FormQuestion, Inline } from "../../model/document.ts";
import { plainSpan, type Span, toSpans } from "../spans.ts";
import { type Line, wrapLines } from "../wrap.ts";
import { layBlanks, layLines } from "./lay-blanks.ts";
import { layOptions } from "./lay-options.ts";
import { FORM_LEADING, lineHeight, measure, tickSide, writeLine } from "./line.ts";
import { artifact, type Paper, type Tag, tag } from "./paper.ts";
import { heightOf, type Piece, piece, spaced, together } from "./piece.ts";
import type { Place } from "./place.ts";

/** For a number of up to three digits. */
const NUMBER = 2.1;
/** Advice beside a question takes one of these parts of the room, whichever needs the least paper; else it stands below. */
const ASIDES = [0.36, 0.46, 0.56];
const ASIDE_SIZE = 0.92;
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

function textPiece(line: Line, struct: Tag, { paper, x }: { readonly paper: Paper; readonly x: number }): Piece {
  const { size } = paper;
  return piece(FORM_LEADING * size, (y) => writeLine(paper, struct, line, { x, y, size }));
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
    piece(FORM_LEADING * size, (y) => {
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

/** All in one text, as small as it goes: for somebody who fills in hundreds of these. */
function layInLine(question: FormQuestion, body: Place, left: number): readonly Piece[] {
  const { paper } = body;
  const { size } = paper;
  const struct = tag(paper, body.parent, "P");
  const wide = measure(paper, size);
  const [spans = []] = toSpans(inLine(question));
  return wrapLines([spans], body.right - body.left, wide).map((line, at) => {
    const height = line.spans.some(({ pen }) => pen !== null) ? tickSide(paper) + 0.8 : FORM_LEADING * size;
    return piece(height, (y) => {
      if (at === 0 && question.number !== "") {
        const number = plainSpan(`${question.number} `, true);
        writeLine(paper, struct, { spans: [number], width: 0 }, { x: left, y: y + height - FORM_LEADING * size, size });
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
