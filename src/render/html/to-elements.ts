import type { Element, ElementContent } from "hast";
import type { Block, Inline, ListItem, Photo } from "../../model/document.ts";
import { en } from "../../text/en.ts";
import type { Pictures } from "../pictures.ts";
import { plainQuestion } from "../plain-question.ts";
import { element, textNode } from "./element.ts";
import { toSvg } from "./to-svg.ts";

type Table = Extract<Block, { readonly type: "table" }>;
type List = Extract<Block, { readonly type: "list" }>;

export interface HtmlPage {
  readonly pictures: Pictures;
  /** a name that no other thing on the page has */
  readonly newId: () => string;
}

/** Blocks → the elements of a page. What is only a picture of words beside it is hidden from who listens. */
export function toElements(blocks: readonly Block[], page: HtmlPage): readonly Element[] {
  return blocks.flatMap((block) => toElement(block, page));
}

function toElement(block: Block, page: HtmlPage): readonly Element[] {
  switch (block.type) {
    case "heading":
      return [element(`h${block.depth}`, {}, ...toInline(block.children))];
    case "paragraph":
      return [element("p", {}, ...toInline(block.children))];
    case "list":
      return [toList(block, page)];
    case "blockquote":
      return [element("div", { className: ["box"] }, ...toElements(block.children, page))];
    case "small":
      return [element("div", { className: ["small"] }, ...toElements(block.children, page))];
    case "table":
      return [toTable(block)];
    case "thematicBreak":
      return [element("hr", {})];
    case "areas":
      return [
        element(
          "ul",
          { className: ["areas"] },
          ...block.bars.map(({ title, value, words, note }) =>
            element("li", {}, ...barOf(value), ...titled(title, note === null ? words : `${words}; ${note}`)),
          ),
        ),
      ];
    case "score": {
      const { title, value } = block.gauge;
      return [element("p", {}, ...barOf(value), ...titled(title, en.report.paper.score(block.gauge)))];
    }
    case "photo":
      return [toPhoto(block.photo, page)];
    case "drawing": {
      const drawing = page.pictures.drawings(block.name);
      if (drawing === null) return [element("p", {}, ...titled(block.title, block.says))];
      return [element("figure", {}, toSvg(drawing, page.newId()))];
    }
    case "writeLines":
      return Array.from({ length: block.count }, () => element("div", { className: ["line"] }));
    case "question":
      return toElements(plainQuestion(block), page);
  }
}

function toList({ ordered, start, children }: List, page: HtmlPage): Element {
  const items = children.map((item) => toItem(item, page));
  if (ordered === true) return element("ol", start == null || start === 1 ? {} : { start }, ...items);
  const tasks = children.some(({ checked }) => typeof checked === "boolean");
  return element("ul", tasks ? { className: ["tasks"] } : {}, ...items);
}

/** An item of one paragraph is its words alone. */
function toItem({ checked, children }: ListItem, page: HtmlPage): Element {
  const [first, ...rest] = children;
  const tick = typeof checked === "boolean" ? [tickOf({ shape: "square", checked }), textNode(" ")] : [];
  if (first?.type === "paragraph" && rest.every(({ type }) => type === "list"))
    return element("li", {}, ...tick, ...toInline(first.children), ...toElements(rest, page));
  return element("li", {}, ...tick, ...toElements(children, page));
}

function toTable({ align, children }: Table): Element {
  const [head, ...rows] = children;
  const cell = (name: "th" | "td", at: number, inline: readonly Inline[]): Element => {
    // a head without words would name its column to nobody
    const tagName = inline.length === 0 ? "td" : name;
    const side = align?.[at];
    const className = side === "right" || side === "center" ? { className: [side] } : {};
    return element(tagName, { ...className, ...(tagName === "th" ? { scope: "col" } : {}) }, ...toInline(inline));
  };
  const row = (name: "th" | "td", cells: readonly { readonly children: readonly Inline[] }[]): Element =>
    element("tr", {}, ...cells.map((one, at) => cell(name, at, one.children)));
  return element(
    "table",
    {},
    element("thead", {}, row("th", head?.children ?? [])),
    element("tbody", {}, ...rows.map((one) => row("td", one.children))),
  );
}

function toPhoto({ id, alt, caption }: Photo, { pictures }: HtmlPage): Element {
  const jpeg = pictures.photos(id);
  if (jpeg === null) return element("p", {}, en.report.paper.noPicture(caption));
  const src = `data:image/jpeg;base64,${Buffer.from(jpeg).toString("base64")}`;
  return element("figure", {}, element("img", { src, alt }), element("figcaption", {}, caption));
}

function toInline(nodes: readonly Inline[]): readonly ElementContent[] {
  return nodes.map(toPhrase);
}

function toPhrase(node: Inline): ElementContent {
  switch (node.type) {
    case "text":
      return textNode(node.value);
    case "strong":
      return element("strong", {}, ...toInline(node.children));
    case "emphasis":
      return element("em", {}, ...toInline(node.children));
    case "link":
      return element("a", { href: node.url }, ...toInline(node.children));
    case "tick":
      return tickOf(node);
    case "blank": {
      const style = `width: ${node.letters}ch`;
      return element("span", { className: ["blank"], role: "img", "aria-label": en.report.paper.blank, style });
    }
    case "break":
      return element("br", {});
  }
}

function tickOf({ shape, checked }: { readonly shape: "square" | "circle"; readonly checked: boolean }): Element {
  const { circle, ticked, toTick } = en.report.paper;
  const says = checked ? ticked : shape === "circle" ? circle : toTick;
  const className = shape === "circle" ? ["tick", "circle"] : ["tick"];
  return element("span", { className, role: "img", "aria-label": says }, ...(checked ? ["✓"] : []));
}

/** How far a bar goes from the left; nothing without a number. */
function barOf(value: number | null): readonly Element[] {
  if (value === null) return [];
  const width = Math.max(0, Math.min(100, value));
  return [
    element(
      "svg",
      { className: ["bar"], viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" },
      element("rect", { width, height: 10, fill: "#555" }),
      element("rect", { x: 0.5, y: 0.5, width: 99, height: 9, fill: "none", stroke: "#000" }),
    ),
  ];
}

function titled(title: string, words: string): readonly ElementContent[] {
  return [element("strong", {}, title), textNode(`: ${words}`)];
}
