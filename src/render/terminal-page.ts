import type { ChalkInstance } from "chalk";
import type { Inline } from "../model/document.ts";
import { widthOf as cellWidth } from "../text/cells.ts";
import { plainText, toSpans } from "./spans.ts";
import { type Line, type Measure, wrapLines } from "./wrap.ts";

/** Where lines are put: how wide it is, and how it is painted. */
export interface Page {
  readonly columns: number;
  readonly chalk: ChalkInstance;
  /** whether words may lead to an address (OSC 8) */
  readonly links: boolean;
}

/** Inline nodes → painted lines that fit the page. */
export function wrapText(nodes: readonly Inline[], page: Page, strong = false): readonly string[] {
  return wrapCells(nodes, page, strong).map((line) => paint(line, page));
}

/** Inline nodes → lines of at most `columns` cells, not yet painted. */
export function wrapCells(
  nodes: readonly Inline[],
  { columns, links }: Pick<Page, "columns" | "links">,
  strong = false,
): readonly Line[] {
  return wrapLines(toSpans(nodes, strong, !links), Math.max(1, columns), cells);
}

export function paint({ spans }: Line, { chalk, links }: Page): string {
  return spans
    .map(({ text, strong, link }) => {
      const painted = strong ? chalk.bold(text) : text;
      return links && link !== null ? linked(painted, link) : painted;
    })
    .join("");
}

/** Words that lead to an address, in terminals that know OSC 8. */
function linked(text: string, url: string): string {
  return `\u001B]8;;${url.replace(/[^!-~]/gu, encodeURIComponent)}\u001B\\${text}\u001B]8;;\u001B\\`;
}

/** How many cells a span takes. */
export const cells: Measure = ({ text }) => cellWidth(text);

export function textWidth(nodes: readonly Inline[]): number {
  return cellWidth(plainText(nodes));
}
