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
  return { text, strong, link: null, pen: null };
}

type Style = Omit<Span, "text" | "pen">;

/** Inline nodes → lines of spans; a break begins a new line. Emphasis reads like plain text: italics are hard on tired eyes. */
export function toSpans(nodes: readonly Inline[], strong = false): readonly (readonly Span[])[] {
  return spansOf(nodes, { strong, link: null });
}

function spansOf(nodes: readonly Inline[], style: Style): readonly (readonly Span[])[] {
  const lines: Span[][] = [[]];
  const add = (more: readonly (readonly Span[])[]): void => {
    const [first = [], ...rest] = more;
    lines.at(-1)?.push(...first);
    lines.push(...rest.map((line) => [...line]));
  };
  for (const node of nodes) {
    switch (node.type) {
      case "text":
        add([[{ ...style, text: printable(node.value), pen: null }]]);
        break;
      case "strong":
        add(spansOf(node.children, { ...style, strong: true }));
        break;
      case "emphasis":
        add(spansOf(node.children, style));
        break;
      case "link":
        add(spansOf(node.children, { ...style, link: node.url }));
        if (plainText(node.children) !== node.url) add([[{ ...style, text: ` (${printable(node.url)})`, pen: null }]]);
        break;
      case "tick":
        add([[{ ...style, text: tickText(node), pen: node }]]);
        break;
      case "blank":
        add([[{ ...style, text: "_".repeat(node.letters), pen: { type: "blank" } }]]);
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
