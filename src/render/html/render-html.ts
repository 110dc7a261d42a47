import { toHtml } from "hast-util-to-html";
import type { Document } from "../../model/document.ts";
import { NO_PICTURES, type Pictures } from "../pictures.ts";
import { element } from "./element.ts";
import { STYLE } from "./style.ts";
import { toElements } from "./to-elements.ts";

export interface HtmlOptions {
  readonly large: boolean;
  readonly pictures?: Pictures;
}

/** The page runs nothing and fetches nothing, and a browser is told so. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** A document → one HTML file: no script, its style and pictures within. */
export function renderHtml(document: Document, { large, pictures = NO_PICTURES }: HtmlOptions): string {
  let count = 0;
  const newId = (): string => {
    count += 1;
    return `drawing-${count}`;
  };
  const isLarge = large || document.size === "large";
  const html = element(
    "html",
    { lang: document.lang, ...(isLarge ? { className: ["large"] } : {}) },
    element(
      "head",
      {},
      element("meta", { charSet: "utf-8" }),
      element("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }),
      element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      element("title", {}, document.title),
      { type: "element", tagName: "style", properties: {}, children: [{ type: "text", value: STYLE }] },
    ),
    element(
      "body",
      {},
      element("main", {}, ...toElements(document.blocks, { pictures, newId })),
      element("footer", {}, element("p", {}, document.footer)),
    ),
  );
  return `${toHtml({ type: "root", children: [{ type: "doctype" }, html] })}\n`;
}
