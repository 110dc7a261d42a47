import type { Inline } from "../model/document.ts";
import { printable } from "../text/cells.ts";

/** A stretch of text in one style. */
export interface Span {
  readonly text: string;
  readonly strong: boolean;
  /** the address it leads to */
  readonly link: string | null;
  /** what a pen is for; the text is what stands for it where nothing can be drawn */
  readonly pen: Pen | null;
}

export type Pen =
  | { readonly type: "tick"; readonly shape: "square" | "circle"; readonly checked: boolean }
  /** as long as its text */
  | { readonly type: "blank" };

/** A stretch of nothing but text. */
export function plainSpan(text: string, strong = false): Span {
  return { text: printable(text), strong, link: null, pen: null };
}

interface Style extends Omit<Span, "text" | "pen"> {
  /** addresses are written out behind the words that lead to them */
  readonly addresses: boolean;
}

/** Inline nodes → lines of spans; a break begins a new line. Emphasis reads like plain text: italics are hard on tired eyes. */
export function toSpans(nodes: readonly Inline[], strong = false, addresses = true): readonly (readonly Span[])[] {
  return spansOf(nodes, { strong, link: null, addresses });
}

function spansOf(nodes: readonly Inline[], style: Style): readonly (readonly Span[])[] {
  const { strong, link, addresses } = style;
  const lines: Span[][] = [[]];
  const add = (more: readonly (readonly Span[])[]): void => {
    const [first = [], ...rest] = more;
    lines.at(-1)?.push(...first);
    lines.push(...rest.map((line) => [...line]));
  };
  for (const node of nodes) {
    switch (node.type) {
      case "text":
        add([[{ text: printable(node.value), strong, link, pen: null }]]);
        break;
      case "strong":
        add(spansOf(node.children, { ...style, strong: true }));
        break;
      case "emphasis":
        add(spansOf(node.children, style));
        break;
      case "link":
        add(spansOf(node.children, { ...style, link: node.url }));
        if (addresses && plainText(node.children) !== node.url)
          add([[{ text: ` (${printable(node.url)})`, strong, link, pen: null }]]);
        break;
      case "tick":
        add([[{ text: tickText(node), strong, link, pen: node }]]);
        break;
      case "blank":
        add([[{ text: "_".repeat(node.letters), strong, link, pen: { type: "blank" } }]]);
        break;
      case "break":
        lines.push([]);
        break;
    }
  }
  return lines;
}

function tickText({ shape, checked }: Extract<Inline, { readonly type: "tick" }>): string {
  return shape === "circle" ? "( )" : checked ? "[x]" : "[ ]";
}

/** The words alone, on one line. */
export function plainText(nodes: readonly Inline[]): string {
  return toSpans(nodes)
    .map((line) => line.map(({ text }) => text).join(""))
    .join(" ")
    .replace(/ +/g, " ")
    .trim();
}
