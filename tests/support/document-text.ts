import type { Block, Inline } from "../../src/model/document.ts";

/** Every text of a document, in order: what a renderer has to show. */
export function textsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(textsOfBlock);
}

function textsOfBlock(block: Block): readonly string[] {
  switch (block.type) {
    case "heading":
    case "paragraph":
      return [inlineText(block.children)];
    case "list":
      return block.children.flatMap((item) => textsOf(item.children));
    case "blockquote":
    case "small":
      return textsOf(block.children);
    case "table":
      return block.children.flatMap((row) => row.children.map((cell) => inlineText(cell.children)));
    case "areas":
      return block.bars.flatMap((bar) => [bar.title, bar.words, bar.note ?? ""]);
    case "score":
      return [block.gauge.title, block.gauge.words];
    case "photo":
      return [block.photo.caption];
    case "drawing":
      return [block.title, block.says];
    case "question":
      return [
        block.text,
        ...block.notes,
        ...block.options.map(({ letter, label, goTo }) => [letter, label, ...(goTo === null ? [] : [goTo])].join(" ")),
        ...textsOf(block.aside),
      ];
    case "thematicBreak":
    case "writeLines":
      return [];
  }
}

export function inlineText(nodes: readonly Inline[]): string {
  return nodes.map(textOfNode).join("");
}

function textOfNode(node: Inline): string {
  switch (node.type) {
    case "text":
      return node.value;
    case "tick":
      return node.shape === "circle" ? "( )" : node.checked ? "[x]" : "[ ]";
    case "blank":
      return "_".repeat(node.letters);
    case "break":
      return "\n";
    case "strong":
    case "emphasis":
    case "link":
      return inlineText(node.children);
  }
}
