import type { Block, Inline } from "../../model/document.ts";
import { type Column, columnWidths } from "../column-widths.ts";
import { toSpans } from "../spans.ts";
import { type Line, toWords, widthOf, wrapLines } from "../wrap.ts";
import { drawLine, type LinePlace, lineHeight, measure, textTop, writeLine } from "./line.ts";
import { artifact, leading, type Paper, type Tag, tag } from "./paper.ts";
import { endsHeld, type Head, type Piece, piece } from "./piece.ts";
import type { Place } from "./place.ts";

type Table = Extract<Block, { readonly type: "table" }>;

const PAD = 3;
const HEAD_RULE = 1.2;
const ROW_RULE = 0.5;
/** Rows taller than this part of a page are better told in lines of full width; so a row always fits on a page. */
const TALLEST = 1 / 3;

interface SetColumn {
  readonly left: number;
  readonly width: number;
  readonly align: "left" | "right" | "center" | null;
}

/** A table in columns, its head again on each page; null if that would not read well: columns too narrow, rows too tall. */
export function layTable({ align, children }: Table, place: Place): readonly Piece[] | null {
  const { paper } = place;
  const columns = columnsOf(
    children.map((row) => row.children.map((cell) => cell.children)),
    align ?? [],
    place,
  );
  if (columns === null) return null;
  const [head, ...body] = children.map((row, index) =>
    wrapRow(
      row.children.map((cell) => cell.children),
      columns,
      { paper, strong: index === 0 },
    ),
  );
  if (body.some((row) => heightOf(row, paper) > TALLEST * (paper.bottom - paper.top))) return null;
  const table = tag(paper, place.parent, "Table");
  const inHead = tag(paper, tag(paper, table, "THead"), "TR");
  const tbody = tag(paper, table, "TBody");
  const drawn: Cells = { columns, paper, place };
  const headCells = columns.map(() => tag(paper, inHead, "TH", { scope: "Column" }));
  const headPiece = {
    ...rowPiece(head ?? [], headCells, drawn, HEAD_RULE),
    before: 0.6 * paper.size,
    keep: "must" as const,
  };
  const again: Head = { height: headPiece.height, draw: (y) => drawAgain(head ?? [], y, drawn) };
  return [
    headPiece,
    ...endsHeld(
      body.map((row): readonly Piece[] => {
        const tr = tag(paper, tbody, "TR");
        return [
          {
            ...rowPiece(
              row,
              columns.map(() => tag(paper, tr, "TD")),
              drawn,
              ROW_RULE,
            ),
            head: again,
          },
        ];
      }),
    ),
  ];
}

interface Cells {
  readonly columns: readonly SetColumn[];
  readonly paper: Paper;
  readonly place: Place;
}

type Row = readonly (readonly Line[])[];

function columnsOf(
  rows: readonly (readonly (readonly Inline[])[])[],
  align: NonNullable<Table["align"]>,
  { paper, left, right }: Place,
): readonly SetColumn[] | null {
  const wide = measure(paper, paper.size);
  const gap = 0.9 * paper.size;
  const count = Math.max(0, ...rows.map((row) => row.length));
  const wanted = Array.from({ length: count }, (_, index): Column => {
    const cells = rows.map((row, at) => toSpans(row[index] ?? [], at === 0));
    return {
      // a hair more than measured: a word as wide as its column must not be broken by rounding
      least:
        Math.ceil(Math.max(1, ...cells.flatMap((lines) => lines.flatMap(toWords)).map((word) => widthOf(word, wide)))) +
        1,
      most:
        Math.ceil(
          Math.max(1, ...cells.flatMap((lines) => wrapLines(lines, Infinity, wide)).map(({ width }) => width)),
        ) + 1,
    };
  });
  const widths = columnWidths(wanted, right - left - gap * (count - 1));
  if (widths === null) return null;
  const spare = (right - left - gap * (count - 1)) / widths.reduce((sum, width) => sum + width, 0);
  let at = left;
  return widths.map((narrow, index) => {
    const width = narrow * Math.max(1, spare);
    const column = { left: at, width, align: align[index] ?? null };
    at += width + gap;
    return column;
  });
}

function wrapRow(
  cells: readonly (readonly Inline[])[],
  columns: readonly SetColumn[],
  { paper, strong }: { readonly paper: Paper; readonly strong: boolean },
): Row {
  return columns.map(({ width }, index) =>
    wrapLines(toSpans(cells[index] ?? [], strong), width, measure(paper, paper.size)),
  );
}

function heightOf(row: Row, paper: Paper): number {
  const level = levelOf(row, paper);
  const heights = row.map((lines) => sink(lines, level, paper) + linesHeight(lines, paper));
  return Math.max(leading(paper.size), ...heights) + 2 * PAD;
}

/** How far a cell is moved down. */
function sink([first]: readonly Line[], level: number, paper: Paper): number {
  return first === undefined ? 0 : level - textTop(first, paper, paper.size);
}

/** The first lines of a row's cells stand on one level, whatever a pen needs above one of them. */
function levelOf(row: Row, paper: Paper): number {
  return Math.max(0, ...row.map(([first]) => (first === undefined ? 0 : textTop(first, paper, paper.size))));
}

function linesHeight(lines: readonly Line[], paper: Paper): number {
  return lines.reduce((sum, line) => sum + lineHeight(line, paper, paper.size), 0);
}

/** `rule` is the thickness of the line below. */
function rowPiece(row: Row, cells: readonly Tag[], drawn: Cells, rule: number): Piece {
  const { paper } = drawn;
  const height = heightOf(row, paper);
  return piece(height, (y) => {
    cells.forEach((cell, index) => {
      const struct = cell();
      for (const { line, place } of placed(row, index, y + PAD, drawn)) writeLine(paper, () => struct, line, place);
    });
    artifact(paper, () => drawRule(y + height, rule, drawn));
  });
}

function drawAgain(row: Row, y: number, drawn: Cells): void {
  for (const index of row.keys())
    for (const { line, place } of placed(row, index, y + PAD, drawn)) drawLine(drawn.paper, line, place);
  drawRule(y + heightOf(row, drawn.paper), HEAD_RULE, drawn);
}

/** Where each line of a cell stands. */
function placed(
  row: Row,
  index: number,
  top: number,
  { columns, paper }: Cells,
): readonly { readonly line: Line; readonly place: LinePlace }[] {
  const column = columns[index];
  if (column === undefined) return [];
  const lines = row[index] ?? [];
  let y = top + sink(lines, levelOf(row, paper), paper);
  return lines.map((line) => {
    const x = column.align === "right" ? column.left + column.width - line.width : column.left;
    const place = { x, y, size: paper.size };
    y += lineHeight(line, paper, paper.size);
    return { line, place };
  });
}

function drawRule(y: number, thickness: number, { paper, place }: Cells): void {
  paper.pdf.lineWidth(thickness).moveTo(place.left, y).lineTo(place.right, y).stroke();
}
