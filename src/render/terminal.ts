import { Chalk, type ChalkInstance } from "chalk";
import type { Block, Document, ListItem } from "../model/document.ts";
import { en } from "../text/en.ts";
import { plainQuestion } from "./plain-question.ts";
import { stackTable } from "./stack-table.ts";
import { areaLines } from "./terminal-areas.ts";
import { type Page, textWidth, wrapText } from "./terminal-page.ts";
import { tableLines } from "./terminal-table.ts";

export interface TerminalOptions {
  /** how wide the terminal is */
  readonly columns: number;
  /** without it the output holds no escape at all */
  readonly colour: boolean;
  /** words may lead to an address (OSC 8); without it addresses are written out */
  readonly links?: boolean;
}

const LEAST_COLUMNS = 16;

/** A document → text for a screen of any width. Colour and boldness only decorate: everything is said in words. */
export function renderTerminal(document: Document, { columns, colour, links = false }: TerminalOptions): string {
  const chalk: ChalkInstance = new Chalk({ level: colour ? 1 : 0 });
  const page: Page = { columns: Math.max(LEAST_COLUMNS, Math.floor(columns)), chalk, links };
  return `${renderBlocks(document.blocks, page, true).join("\n")}\n`;
}

/** The lines of blocks one under the other, with a blank line between them where they are `apart`. */
function renderBlocks(blocks: readonly Block[], page: Page, apart: boolean): readonly string[] {
  return blocks.flatMap((block, index) => {
    const lines = renderBlock(block, page);
    return index > 0 && lines.length > 0 && apart ? ["", ...lines] : lines;
  });
}

function renderBlock(block: Block, page: Page): readonly string[] {
  switch (block.type) {
    case "heading":
      return headingLines(block, page);
    case "paragraph":
      return wrapText(block.children, page);
    case "list":
      return listLines(block, page);
    case "small":
      return renderBlocks(block.children, page, true);
    case "blockquote":
      return renderBlocks(block.children, { ...page, columns: page.columns - 2 }, false).map(
        (line) => `${page.chalk.yellow("|")} ${line}`,
      );
    case "table":
      return tableLines(block, page) ?? listLines(stackTable(block), page);
    case "thematicBreak":
      return ["-".repeat(page.columns)];
    case "areas":
      return areaLines(block.bars, page);
    case "score":
      return areaLines([{ ...block.gauge, words: en.report.paper.score(block.gauge), note: null }], page);
    case "photo":
      return wrapText([{ type: "text", value: `[${block.photo.caption}]` }], page);
    case "drawing":
      return wrapText([{ type: "text", value: `[${block.title}: ${block.says}]` }], page);
    case "writeLines":
      return Array.from({ length: block.count }, () => "_".repeat(page.columns));
    case "question":
      return renderBlocks(plainQuestion(block), page, false);
  }
}

function headingLines({ depth, children }: Extract<Block, { type: "heading" }>, page: Page): readonly string[] {
  const lines = wrapText(children, page, true);
  if (depth > 2) return lines;
  const rule = (depth === 1 ? "=" : "-").repeat(Math.min(page.columns, textWidth(children)));
  return [...lines, depth === 1 ? page.chalk.bold(rule) : page.chalk.cyan(rule)];
}

function listLines({ ordered, start, children }: Extract<Block, { type: "list" }>, page: Page): readonly string[] {
  const marks = children.map(({ checked }, index) => {
    if (checked === true) return "[x]";
    if (checked === false) return "[ ]";
    return ordered === true ? `${(start ?? 1) + index}.` : "-";
  });
  const indent = Math.max(...marks.map((mark) => mark.length)) + 1;
  const loose = children.some(manyLined);
  return children.flatMap((item, index) => {
    const lines = itemLines(item, marks[index] ?? "-", indent, page);
    return loose && index > 0 ? ["", ...lines] : lines;
  });
}

/** Items of several lines are easier to tell apart with a blank line between them. */
function manyLined({ children }: ListItem): boolean {
  const [first] = children;
  return children.length > 1 || (first?.type === "paragraph" && first.children.some(({ type }) => type === "break"));
}

function itemLines({ children }: ListItem, mark: string, indent: number, page: Page): readonly string[] {
  const lines = renderBlocks(children, { ...page, columns: Math.max(1, page.columns - indent) }, false);
  return (lines.length === 0 ? [""] : lines).map((line, index) =>
    `${(index === 0 ? mark : "").padEnd(indent)}${line}`.trimEnd(),
  );
}
