import type { ChalkInstance } from "chalk";
import type { Inline } from "../model/document.ts";
import { widthOf as cellWidth } from "../text/cells.ts";
import { plainText, toSpans } from "./spans.ts";
import { type Line, type Measure, wrapLines } from "./wrap.ts";

/** Where lines are put: how wide it is, and how it is painted. */
export interface Page {
  readonly columns: number;
  readonly chalk: ChalkInstance;
}

/** Inline nodes → painted lines that fit the page. */
export function wrapText(nodes: readonly Inline[], page: Page, strong = false): readonly string[] {
  return wrapCells(nodes, page.columns, strong).map((line) => paint(line, page));
}

/** Inline nodes → lines of at most `columns` cells, not yet painted. */
export function wrapCells(nodes: readonly Inline[], columns: number, strong = false): readonly Line[] {
  return wrapLines(toSpans(nodes, strong), Math.max(1, columns), cells);
}

export function paint({ spans }: Line, { chalk }: Page): string {
  return spans.map(({ text, strong }) => (strong ? chalk.bold(text) : text)).join("");
}

/** How many cells a span takes. */
export const cells: Measure = ({ text }) => cellWidth(text);

export function textWidth(nodes: readonly Inline[]): number {
  return cellWidth(plainText(nodes));
}
