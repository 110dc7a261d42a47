import type { Block, Document, Inline, ListItem } from "../../src/model/document.ts";
import { plainQuestion } from "../../src/render/plain-question.ts";

/** A document as plain text to read and to compare, close to the Markdown it came from: every word, and what holds it. */
export function showDocument({ title, lang, footer, date, size, corners, blocks }: Document): string {
  const head = [`${title} (${lang}, ${date}, ${size} print, corners ${corners})`, `foot of each page: ${footer}`];
  return `${[head.join("\n"), ...showBlocks(blocks)].join("\n\n")}\n`;
}

function showBlocks(blocks: readonly Block[]): readonly string[] {
  return blocks.map(showBlock);
}

function showBlock(block: Block): string {
  switch (block.type) {
    case "heading":
      return `${"#".repeat(block.depth)} ${showInline(block.children)}`;
    case "paragraph":
      return showInline(block.children);
    case "list":
      return showList(block);
    case "blockquote":
      return indented(showBlocks(block.children).join("\n\n"), "> ", "> ");
    case "small":
      return indented(showBlocks(block.children).join("\n\n"), "~ ", "~ ");
    case "table":
      return block.children
        .map(
          (row) =>
            `| ${row.children.map(({ children }) => showInline(children).replaceAll("\n", " / ")).join(" | ")} |`,
        )
        .join("\n");
    case "thematicBreak":
      return "---";
    case "areas":
      return block.bars
        .map(
          ({ title, value, words, note, band }) => `[bar ${value ?? "-"}, ${band}] ${title}: ${words}; ${note ?? "-"}`,
        )
        .join("\n");
    case "score": {
      const { title, value, range, words, band } = block.gauge;
      return `[gauge ${value ?? "-"}, range ${range?.join(" to ") ?? "-"}, ${band}] ${title}: ${words}`;
    }
    case "photo":
      return `[photo ${block.photo.id}: ${block.photo.alt}] ${block.photo.caption}`;
    case "drawing":
      return `[drawing ${block.name}: ${block.title}. ${block.says}]`;
    case "question":
      return showBlocks(plainQuestion(block)).join("\n");
    case "writeLines":
      return `[${block.count} lines to write on]`;
  }
}

function showList({ ordered, start, children }: Extract<Block, { readonly type: "list" }>): string {
  const items = children.map((item, index) => showItem(item, ordered === true ? `${(start ?? 1) + index}. ` : "- "));
  return items.join(children.some((item) => item.children.length > 1) ? "\n\n" : "\n");
}

function showItem({ checked, children }: ListItem, mark: string): string {
  const box = typeof checked === "boolean" ? (checked ? "[x] " : "[ ] ") : "";
  return indented(showBlocks(children).join("\n"), `${mark}${box}`, " ".repeat(mark.length));
}

function indented(text: string, first: string, other: string): string {
  return text
    .split("\n")
    .map((line, index) => `${index === 0 ? first : other}${line}`.trimEnd())
    .join("\n");
}

function showInline(nodes: readonly Inline[]): string {
  return nodes.map(showNode).join("");
}

function showNode(node: Inline): string {
  switch (node.type) {
    case "text":
      return node.value;
    case "strong":
      return `**${showInline(node.children)}**`;
    case "emphasis":
      return `*${showInline(node.children)}*`;
    case "link":
      return `[${showInline(node.children)}](${node.url})`;
    case "tick":
      return node.shape === "circle" ? (node.checked ? "(x)" : "( )") : node.checked ? "[x]" : "[ ]";
    case "blank":
      return "_".repeat(node.letters);
    case "break":
      return "\n";
  }
}
