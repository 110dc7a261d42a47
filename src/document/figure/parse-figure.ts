import { parseXml, XmlElement, XmlError, XmlText } from "@rgrove/parse-xml";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { type Drawing, type DrawingShape, INKS, type Ink } from "../../model/drawing.ts";
import { type TemplateSource, templateSource } from "../template-source.ts";
import { OUTLINES, shapePath } from "./shape-path.ts";
import { allowAttributes, numberOf, reportElement, wordOf } from "./svg-element.ts";

export interface ParsedFigure {
  /** null if there is any problem */
  readonly drawing: Drawing | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** As wide as the text of a page, and not so high that it stands alone on one. */
const WIDEST = 480;
const HIGHEST = 240;
const LEAST_TEXT = 13;
const STYLE = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin"];
const TEXT = ["x", "y", "font-size", "text-anchor", "font-weight", "fill"];
const ELEMENTS = ["g", "text", ...Object.keys(OUTLINES)];

type Style = Omit<Extract<DrawingShape, { readonly type: "path" }>, "type" | "d">;

/** What SVG itself begins with, but for the fill: nothing is black by accident. */
const PLAIN: Style = { fill: "none", stroke: "none", strokeWidth: 1, dash: [], cap: "butt", join: "miter" };

/** The text of `<name>.svg`, in a small subset of SVG → a drawing, or its problems with line and column. Used by the build. */
export function parseFigure(file: string, text: string): ParsedFigure {
  const source = templateSource(file, text);
  const drawing = drawingOf(file, source);
  return { drawing: source.diagnostics.length === 0 ? drawing : null, diagnostics: source.diagnostics };
}

function drawingOf(file: string, source: TemplateSource): Drawing | null {
  const svg = rootOf(source);
  if (svg === null) return null;
  const name = /([^/\\]+)\.svg$/.exec(file)?.[1] ?? "";
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    reportElement(svg, source, { code: "bad-name", message: `"${name}" is no name: small letters, digits, hyphens` });
  allowAttributes(svg, ["xmlns", "viewBox"], source);
  const [width, height] = sizeOf(svg, source);
  const [title, says, ...rest] = elementsIn(svg, source);
  return {
    name,
    title: wordsOf(title, "title", svg, source),
    says: wordsOf(says, "desc", svg, source),
    width,
    height,
    shapes: rest.flatMap((element) => shapesOf(element, PLAIN, source)),
  };
}

function rootOf(source: TemplateSource): XmlElement | null {
  try {
    const { root } = parseXml(source.text, { includeOffsets: true });
    if (root?.name === "svg") return root;
    source.report({ code: "not-svg", offset: root?.start ?? 0, message: "a drawing is an <svg>" });
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    source.report({ code: "not-xml", offset: error.pos, message: "this is not well-formed XML" });
  }
  return null;
}

function sizeOf(svg: XmlElement, source: TemplateSource): readonly [number, number] {
  const [, width, height] = /^0 0 (\d+(?:\.\d+)?) (\d+(?:\.\d+)?)$/.exec(svg.attributes["viewBox"] ?? "") ?? [];
  const size = [Number(width), Number(height)] as const;
  if (size[0] > 0 && size[0] <= WIDEST && size[1] > 0 && size[1] <= HIGHEST) return size;
  reportElement(svg, source, {
    code: "bad-view-box",
    at: "viewBox",
    message: `a drawing's viewBox is "0 0 width height", at most ${WIDEST} by ${HIGHEST}`,
  });
  return [1, 1];
}

function elementsIn(parent: XmlElement, source: TemplateSource): readonly XmlElement[] {
  return parent.children.flatMap((child) => {
    if (child instanceof XmlElement) return [child];
    if (child instanceof XmlText && child.text.trim() === "") return [];
    const before = child instanceof XmlText ? child.text.length - child.text.trimStart().length : 0;
    source.report({
      code: "stray-text",
      offset: child.start + before,
      message: "words of a drawing stand within <text>",
    });
    return [];
  });
}

function wordsOf(element: XmlElement | undefined, name: string, svg: XmlElement, source: TemplateSource): string {
  if (element?.name === name && element.text.trim() !== "") {
    allowAttributes(element, [], source);
    return element.text.trim().replace(/\s+/g, " ");
  }
  reportElement(element ?? svg, source, {
    code: `missing-${name}`,
    message: "a drawing begins with its <title>, then a <desc> that says all it shows",
  });
  return "";
}

function shapesOf(element: XmlElement, outer: Style, source: TemplateSource): readonly DrawingShape[] {
  const outline = OUTLINES[element.name];
  if (element.name === "g") {
    allowAttributes(element, STYLE, source);
    const style = styleOf(element, outer, source);
    return elementsIn(element, source).flatMap((child) => shapesOf(child, style, source));
  }
  if (element.name === "text") return [textOf(element, outer, source)];
  if (outline !== undefined) {
    allowAttributes(element, [...outline, ...STYLE], source);
    return [{ type: "path", d: shapePath(element, source), ...styleOf(element, outer, source) }];
  }
  reportElement(element, source, {
    code: "unknown-element",
    message: `a drawing cannot hold <${element.name}>`,
    hint: `it has: ${ELEMENTS.join(", ")}`,
  });
  return [];
}

function styleOf(element: XmlElement, outer: Style, source: TemplateSource): Style {
  const ink = (at: string, fallback: Ink): Ink => wordOf(element, at, { words: INKS, fallback }, source);
  return {
    fill: ink("fill", outer.fill),
    stroke: ink("stroke", outer.stroke),
    strokeWidth: numberOf(element, "stroke-width", source, outer.strokeWidth),
    dash: dashOf(element, outer, source),
    cap: wordOf(
      element,
      "stroke-linecap",
      { words: ["butt", "round", "square"] as const, fallback: outer.cap },
      source,
    ),
    join: wordOf(
      element,
      "stroke-linejoin",
      { words: ["miter", "round", "bevel"] as const, fallback: outer.join },
      source,
    ),
  };
}

function dashOf(element: XmlElement, outer: Style, source: TemplateSource): readonly number[] {
  const value = element.attributes["stroke-dasharray"];
  if (value === undefined) return outer.dash;
  const numbers = value.trim().split(/[\s,]+/);
  if (numbers.every((one) => /^\d*\.?\d+$/.test(one) && Number(one) > 0)) return numbers.map(Number);
  reportElement(element, source, { code: "bad-number", at: "stroke-dasharray", message: "dashes are numbers above 0" });
  return [];
}

function textOf(element: XmlElement, outer: Style, source: TemplateSource): DrawingShape {
  allowAttributes(element, TEXT, source);
  const size = numberOf(element, "font-size", source);
  const value = element.text.trim().replace(/\s+/g, " ");
  const fill = wordOf(element, "fill", { words: ["#000", "#fff"] as const, fallback: inkOfText(outer) }, source);
  if (size < LEAST_TEXT)
    reportElement(element, source, {
      code: "text-too-small",
      at: "font-size",
      message: `words of a drawing are at least ${LEAST_TEXT} high`,
    });
  if (value === "" || element.children.some((child) => !(child instanceof XmlText)))
    reportElement(element, source, { code: "bad-text", message: "<text> holds words and nothing else" });
  return {
    type: "text",
    x: numberOf(element, "x", source),
    y: numberOf(element, "y", source),
    size,
    anchor: wordOf(element, "text-anchor", { words: ["start", "middle", "end"] as const, fallback: "start" }, source),
    strong:
      wordOf(element, "font-weight", { words: ["normal", "bold"] as const, fallback: "normal" }, source) === "bold",
    fill,
    value,
  };
}

/** Words within a group that is filled white are white; otherwise black. */
const inkOfText = ({ fill }: Style): "#000" | "#fff" => (fill === "#fff" ? "#fff" : "#000");
