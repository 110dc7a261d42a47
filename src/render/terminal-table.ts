import type { Block, Inline } from "../model/document.ts";
import { type Column, columnWidths } from "./column-widths.ts";
import { toSpans } from "./spans.ts";
import { cells, type Page, paint, wrapCells } from "./terminal-page.ts";
import { toWords, widthOf } from "./wrap.ts";

type Table = Extract<Block, { readonly type: "table" }>;

const NARROW = 60;
const GAP = 2;

/** A table in columns; null where the screen is too narrow for that, and the rows are better listed one under the other. */
export function tableLines({ align, children }: Table, page: Page): readonly string[] | null {
  if (page.columns < NARROW) return null;
  const table = children.map((row) => row.children.map((cell) => cell.children));
  const count = Math.max(0, ...table.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, index) =>
    columnOf(
      table.map((row) => row[index] ?? []),
      page,
    ),
  );
  const widths = columnWidths(columns, page.columns - GAP * (count - 1));
  if (widths === null) return null;
  const rows = table.map((row, index) => rowLines(row, { widths, align: align ?? [], strong: index === 0 }, page));
  const [head = [], ...body] = rows;
  const rule = widths.map((width) => "-".repeat(width)).join(" ".repeat(GAP));
  const loose = body.some((lines) => lines.length > 1);
  return [...head, rule, ...body.flatMap((lines, index) => (loose && index > 0 ? ["", ...lines] : lines))];
}

function columnOf(column: readonly (readonly Inline[])[], { links }: Page): Column {
  const words = column.flatMap((cell) => toSpans(cell, false, !links).flatMap(toWords));
  return {
    least: Math.max(1, ...words.map((word) => widthOf(word, cells))),
    most: Math.max(
      1,
      ...column.flatMap((cell) => wrapCells(cell, { columns: Infinity, links }).map(({ width }) => width)),
    ),
  };
}

interface RowStyle {
  readonly widths: readonly number[];
  readonly align: NonNullable<Table["align"]>;
  readonly strong: boolean;
}

function rowLines(
  row: readonly (readonly Inline[])[],
  { widths, align, strong }: RowStyle,
  page: Page,
): readonly string[] {
  const wrapped = widths.map((width, index) => wrapCells(row[index] ?? [], { ...page, columns: width }, strong));
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    widths
      .map((width, index) => {
        const line = wrapped[index]?.[at];
        const blank = " ".repeat(width - (line?.width ?? 0));
        const says = line === undefined ? "" : paint(line, page);
        return align[index] === "right" ? blank + says : says + blank;
      })
      .join(" ".repeat(GAP))
      .trimEnd(),
  );
}
