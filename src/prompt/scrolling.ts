import type { Paper } from "./layout.ts";

/** The first row to show, so that the row pointed at stands in the middle of a screen that cannot show all. */
export function topFor(at: number, { lines }: Pick<Paper, "lines">): number {
  return Math.max(0, at - Math.max(1, Math.floor((lines - 12) / 2)));
}
