import { padTo, widthOf } from "./cells.ts";

/** Rows as lines in which each column begins at the same cell; the last one is as long as it is. */
export function inColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const count = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const widths = Array.from({ length: Math.max(0, count - 1) }, (_, at) =>
    rows.reduce((most, row) => Math.max(most, widthOf(row[at] ?? "")), 0),
  );
  return rows.map((row) =>
    row
      .map((cell, at) => padTo(cell, widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
