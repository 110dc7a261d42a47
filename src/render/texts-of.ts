import type { Block, Inline } from "../model/document.ts";
import { printable } from "../text/cells.ts";
import { plainQuestion } from "./plain-question.ts";
import { plainText } from "./spans.ts";

export interface ShownText {
  readonly text: string;
  /** the heading that it stands under */
  readonly under: string | null;
}

/** Every text of a document, in order, with the heading that it stands under. */
export function textsOf(blocks: readonly Block[], under: string | null = null): readonly ShownText[] {
  let heading = under;
  return blocks.flatMap((block): readonly ShownText[] => {
    if (block.type === "heading") heading = plainText(block.children);
    return textsOfBlock(block, heading);
  });
}

function textsOfBlock(block: Block, under: string | null): readonly ShownText[] {
  const shown = (...texts: readonly (string | null)[]): readonly ShownText[] =>
    texts.flatMap((text) => (text === null ? [] : [{ text: printable(text), under }]));
  const inline = (children: readonly Inline[]): readonly ShownText[] => shown(plainText(children));
  switch (block.type) {
    case "heading":
    case "paragraph":
      return inline(block.children);
    case "list":
      return block.children.flatMap((item) => textsOf(item.children, under));
    case "blockquote":
    case "small":
      return textsOf(block.children, under);
    case "table":
      return block.children.flatMap((row) => row.children.flatMap((cell) => inline(cell.children)));
    case "areas":
      return block.bars.flatMap((bar) => shown(bar.title, bar.words, bar.note));
    case "score":
      return shown(block.gauge.title, block.gauge.words);
    case "photo":
      return shown(block.photo.caption);
    case "drawing":
      return shown(block.title, block.says);
    case "question":
      return textsOf(plainQuestion(block), under);
    case "thematicBreak":
    case "writeLines":
      return [];
  }
}
