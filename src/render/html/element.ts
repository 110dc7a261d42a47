import type { Element, ElementContent, Properties, Text } from "hast";
import { printable } from "../../text/cells.ts";

/** Attributes by the names that HTML and SVG have for them; `className` is a list. */
type Attributes = Readonly<Record<string, string | number | readonly string[]>>;
type Child = ElementContent | string;

/** An element of HTML; a string among its children is text, and stays text. */
export function element(tagName: string, attributes: Attributes, ...children: readonly Child[]): Element {
  return {
    type: "element",
    tagName,
    properties: { ...attributes } as Properties,
    children: children.map((child) => (typeof child === "string" ? textNode(child) : child)),
  };
}

export const textNode = (value: string): Text => ({ type: "text", value: printable(value) });
