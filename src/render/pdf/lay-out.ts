import type { Block, Inline } from "../../model/document.ts";
import { toSpans } from "../spans.ts";
import { stackTable } from "../stack-table.ts";
import { wrapLines } from "../wrap.ts";
import { layAreas } from "./lay-areas.ts";
import { layDrawing } from "./lay-drawing.ts";
import { layGauge } from "./lay-gauge.ts";
import { layList } from "./lay-list.ts";
import { layPhoto } from "./lay-photo.ts";
import { layQuestion } from "./lay-question.ts";
import { layTable } from "./lay-table.ts";
import { blankHeight, lineHeight, measure, textTop, writeLine } from "./line.ts";
import { artifact, leading, type Tag, tag } from "./paper.ts";
import { drawBlank } from "./pen.ts";
import {
  type Box,
  heightOf,
  heldToNext,
  type Laid,
  type Piece,
  piece,
  space,
  spaced,
  together,
  withNext,
} from "./piece.ts";
import type { Place } from "./place.ts";

/** Below a line to write on, above what follows. */
const WRITE_GAP = 4;

const HEADING_SIZES: Readonly<Record<1 | 2 | 3 | 4 | 5 | 6, number>> = { 1: 1.5, 2: 1.22, 3: 1.08, 4: 1, 5: 1, 6: 1 };

/** Small print, as a part of the size of the text. */
const SMALL = 0.8;

/** Blocks → pieces from top to bottom, each measured, none drawn yet. */
export function layOut(blocks: readonly Block[], place: Place): readonly Laid[] {
  let here = place;
  return blocks.flatMap((block, index): readonly Laid[] => {
    if (block.type === "thematicBreak") {
      if (block.small === true) here = { ...place, paper: smaller(place.paper) };
      return ["new-page"];
    }
    const pieces = layBlock(block, here);
    return leadsOn(block, blocks[index - 1], blocks[index + 1]) ? heldToNext(pieces) : pieces;
  });
}

/** What is only looked up may be smaller; large print never is. */
const LOOKED_UP = 10.5;
const LARGE = 15;

function smaller(paper: Place["paper"]): Place["paper"] {
  return paper.size > LARGE ? paper : { ...paper, size: LOOKED_UP };
}

/** A paragraph between a heading and a list or a table announces it. */
function leadsOn(block: Block, before: Block | undefined, after: Block | undefined): boolean {
  return (
    block.type === "paragraph" && before?.type === "heading" && (after?.type === "list" || after?.type === "table")
  );
}

/** The same for what stands within a list item or a box, where no page can be begun. */
function layWithin(blocks: readonly Block[], place: Place): readonly Piece[] {
  return blocks.flatMap((block) => (block.type === "thematicBreak" ? [] : layBlock(block, place)));
}

function layBlock(block: Exclude<Block, { type: "thematicBreak" }>, place: Place): readonly Piece[] {
  const { size } = place.paper;
  switch (block.type) {
    case "heading":
      return layHeading(block, place);
    case "paragraph":
      return spaced(layText(block.children, { place, size, tag: tag(place.paper, place.parent, "P") }), 0.4 * size);
    case "list":
      return layList(block, place, layWithin);
    case "small":
      return layWithin(block.children, { ...place, paper: { ...place.paper, size: SMALL * size } });
    case "blockquote":
      return layBox(block.children, place);
    case "table":
      return layTableOrLines(block, place);
    case "areas":
      return layAreas(block.bars, place);
    case "score":
      return [layGauge(block.gauge, place)];
    case "photo":
      return layPhoto(block.photo, place, (words) => layWords(words, place));
    case "drawing": {
      const drawing = layDrawing(block, place);
      return drawing === null ? layWords(`${block.title}. ${block.says}`, place) : [drawing];
    }
    case "writeLines":
      return Array.from({ length: block.count }, () => layWriteLine(place));
    case "question":
      return layQuestion(block, place);
  }
}

function layWords(value: string, place: Place): readonly Piece[] {
  const { size } = place.paper;
  const struct = tag(place.paper, place.parent, "P");
  return spaced(layText([{ type: "text", value }], { place, size, tag: struct }), 0.4 * size);
}

function layHeading({ depth, children }: Extract<Block, { type: "heading" }>, place: Place): readonly Piece[] {
  const size = place.paper.size * HEADING_SIZES[depth];
  const pieces = layText(children, { place, size, tag: tag(place.paper, place.parent, `H${depth}`), strong: true });
  const noted = pieces.map((one, index) =>
    index > 0
      ? one
      : {
          ...one,
          draw: (y: number) => {
            place.onHeading(depth, children);
            one.draw(y);
          },
        },
  );
  return withNext(spaced(noted, (depth < 3 && place.paper.pen === "standard" ? 0.95 : 0.7) * place.paper.size));
}

interface TextStyle {
  readonly place: Place;
  readonly size: number;
  readonly tag: Tag;
  readonly strong?: boolean;
}

/** Text in lines, of which never one alone is left at the foot or the head of a page. */
function layText(
  children: readonly Inline[],
  { place: { paper, left, right }, size, tag: struct, strong = false }: TextStyle,
): readonly Piece[] {
  const lines = wrapLines(toSpans(children, strong), right - left, measure(paper, size));
  return lines.map((line, index) =>
    piece(lineHeight(line, paper, size), (y) => writeLine(paper, struct, line, { x: left, y, size }), {
      textTop: textTop(line, paper, size),
      keep: (index === 0 || index === lines.length - 2) && index < lines.length - 1 ? "must" : "no",
    }),
  );
}

/** Rows of so many lines that, in columns, take so much more room than in lines: such columns are too narrow to be read. */
const TALL_ROW = 6;
const WORTH_COLUMNS = 1.25;

function layTableOrLines(block: Extract<Block, { type: "table" }>, place: Place): readonly Piece[] {
  const lines = layList(stackTable(block), place, layWithin);
  const columns = layTable(block, place);
  if (columns === null) return lines;
  const isTall = columns.some(({ height }) => height > TALL_ROW * leading(place.paper.size));
  return isTall && heightOf(columns) > WORTH_COLUMNS * heightOf(lines) ? lines : columns;
}

function layBox(children: readonly Block[], place: Place): readonly Piece[] {
  const { size } = place.paper;
  const box: Box = { left: place.left, right: place.right };
  const inner: Place = {
    ...place,
    left: place.left + size,
    right: place.right - size,
    parent: tag(place.paper, place.parent, "Div"),
  };
  const pieces = together(layWithin(children, inner)).map((one) => ({ ...one, box }));
  const last = pieces.at(-1);
  if (last === undefined) return [];
  // the frame is drawn around the pieces, so the space below belongs to the last of them
  return [
    ...spaced(pieces, 1.1 * size).slice(0, -1),
    ...(pieces.length === 1 ? spaced([last], 1.1 * size) : [last]),
    space(0.6 * size),
  ];
}

function layWriteLine({ paper, left, right }: Place): Piece {
  const height = blankHeight(paper);
  return piece(height + WRITE_GAP, (y) =>
    artifact(paper, () => drawBlank(paper, { x: left, y: y + height, width: right - left })),
  );
}
