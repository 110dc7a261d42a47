import type { BlockContent, ListItem as MarkdownItem, PhrasingContent, RootContent, TableRow } from "mdast";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { gfmTaskListItemToMarkdown } from "mdast-util-gfm-task-list-item";
import { toMarkdown } from "mdast-util-to-markdown";
import type { Block, Document, Inline, ListItem } from "../model/document.ts";
import { printable } from "../text/cells.ts";
import { en } from "../text/en.ts";
import { plainQuestion } from "./plain-question.ts";

/** So long is a line to write on. */
const LINE = 40;

/** A document → GitHub's Markdown. Text stays text: whatever in it would mean something to Markdown is escaped. */
export function renderMarkdown({ blocks }: Document): string {
  return toMarkdown(
    { type: "root", children: blocks.flatMap(toContent) },
    { bullet: "-", rule: "-", extensions: [gfmTableToMarkdown(), gfmTaskListItemToMarkdown()] },
  );
}

/** Our own blocks become standard ones: what they say is all in words. */
function toContent(block: Block): readonly (BlockContent & RootContent)[] {
  switch (block.type) {
    case "heading":
      return [{ type: "heading", depth: block.depth, children: block.children.flatMap(toPhrasing) }];
    case "paragraph":
      return [paragraph(block.children.flatMap(toPhrasing))];
    case "list":
      return [
        {
          type: "list",
          ordered: block.ordered === true,
          start: block.ordered === true ? (block.start ?? 1) : null,
          spread: false,
          children: block.children.map(toItem),
        },
      ];
    case "blockquote":
      return [{ type: "blockquote", children: block.children.flatMap(toContent) }];
    case "small":
      return block.children.flatMap(toContent);
    case "table":
      return [
        {
          type: "table",
          align: [...(block.align ?? [])],
          children: block.children.map(
            ({ children }): TableRow => ({
              type: "tableRow",
              children: children.map((cell) => ({ type: "tableCell", children: cell.children.flatMap(toPhrasing) })),
            }),
          ),
        },
      ];
    case "thematicBreak":
      return [{ type: "thematicBreak" }];
    case "areas":
      return [
        {
          type: "list",
          ordered: false,
          spread: false,
          children: block.bars.map(
            ({ title, words, note }): MarkdownItem => ({
              type: "listItem",
              spread: false,
              children: [titled(title, note === null ? words : `${words}; ${note}`)],
            }),
          ),
        },
      ];
    case "score":
      return [titled(block.gauge.title, en.report.paper.score(block.gauge))];
    case "photo":
      return [paragraph([{ type: "emphasis", children: [text(block.photo.caption)] }])];
    case "drawing":
      return [titled(block.title, block.says)];
    case "question":
      return plainQuestion(block).flatMap(toContent);
    case "writeLines":
      return Array.from({ length: block.count }, () => paragraph([text("_".repeat(LINE))]));
  }
}

function toItem({ checked, children }: ListItem): MarkdownItem {
  return { type: "listItem", checked: checked ?? null, spread: false, children: children.flatMap(toContent) };
}

function toPhrasing(node: Inline): readonly PhrasingContent[] {
  switch (node.type) {
    case "text":
      return [text(node.value)];
    case "strong":
    case "emphasis":
      return [{ type: node.type, children: node.children.flatMap(toPhrasing) }];
    case "link":
      return [{ type: "link", url: node.url, children: node.children.flatMap(toPhrasing) }];
    case "tick":
      return [text(node.shape === "circle" ? "( )" : node.checked ? "[x]" : "[ ]")];
    case "blank":
      return [text("_".repeat(node.letters))];
    case "break":
      return [{ type: "break" }];
  }
}

const text = (value: string): PhrasingContent => ({ type: "text", value: printable(value) });
const paragraph = (children: PhrasingContent[]): BlockContent & RootContent => ({ type: "paragraph", children });
const titled = (title: string, words: string): BlockContent & RootContent =>
  paragraph([{ type: "strong", children: [text(title)] }, text(`: ${words}`)]);
