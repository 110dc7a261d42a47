import type { Inline } from "../model/document.ts";
import { printable } from "../text/cells.ts";

/** A stretch of text in one style. */
export interface Span {
  readonly text: string;
  readonly strong: boolean;
}

/** Inline nodes → lines of spans; a break begins a new line. Emphasis reads like plain text: italics are hard on tired eyes. */
export function toSpans(nodes: readonly Inline[], strong = false): readonly (readonly Span[])[] {
  const lines: Span[][] = [[]];
  const add = (more: readonly (readonly Span[])[]): void => {
    const [first = [], ...rest] = more;
    lines.at(-1)?.push(...first);
    lines.push(...rest.map((line) => [...line]));
  };
  for (const node of nodes) {
    switch (node.type) {
      case "text":
        add([[{ text: printable(node.value), strong }]]);
        break;
      case "strong":
        add(toSpans(node.children, true));
        break;
      case "emphasis":
        add(toSpans(node.children, strong));
        break;
      case "link":
        add(toSpans(node.children, strong));
        if (plainText(node.children) !== node.url) add([[{ text: ` (${printable(node.url)})`, strong }]]);
        break;
      case "tick":
        add([[{ text: node.shape === "circle" ? "( )" : node.checked ? "[x]" : "[ ]", strong }]]);
        break;
      case "blank":
        add([[{ text: "_".repeat(node.letters), strong }]]);
        break;
      case "break":
        lines.push([]);
        break;
    }
  }
  return lines;
}

/** The words alone, on one line. */
export function plainText(nodes: readonly Inline[]): string {
  return toSpans(nodes)
    .map((line) => line.map(({ text }) => text).join(""))
    .join(" ")
    .replace(/ +/g, " ")
    .trim();
}
