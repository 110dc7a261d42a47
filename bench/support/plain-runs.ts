import type { Inline } from "../../src/model/document.ts";

/** A stretch of text, bold or not: as much as every peer can set. Boxes and blanks are written with the letters there are. */
export interface PlainRun {
  readonly text: string;
  readonly bold: boolean;
}

export function plainRuns(nodes: readonly Inline[], bold = false): readonly PlainRun[] {
  return nodes.flatMap((node): readonly PlainRun[] => {
    switch (node.type) {
      case "text":
        return [{ text: node.value, bold }];
      case "strong":
        return plainRuns(node.children, true);
      case "emphasis":
      case "link":
        return plainRuns(node.children, bold);
      case "tick":
        return [{ text: node.checked ? "[x]" : "[ ]", bold }];
      case "blank":
        return [{ text: "_".repeat(node.letters), bold }];
      default:
        return [{ text: "\n", bold }];
    }
  });
}

export const plainWords = (nodes: readonly Inline[]): string =>
  plainRuns(nodes)
    .map(({ text }) => text)
    .join("");
