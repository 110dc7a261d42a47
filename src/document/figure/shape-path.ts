import type { XmlElement } from "@rgrove/parse-xml";
import type { TemplateSource } from "../template-source.ts";
import { parsePath } from "./parse-path.ts";
import { numberOf, reportElement } from "./svg-element.ts";

/** What each element says of its outline. */
export const OUTLINES: Readonly<Record<string, readonly string[]>> = {
  path: ["d"],
  line: ["x1", "y1", "x2", "y2"],
  polyline: ["points"],
  polygon: ["points"],
  circle: ["cx", "cy", "r"],
  ellipse: ["cx", "cy", "rx", "ry"],
  rect: ["x", "y", "width", "height", "rx"],
};

/** The outline of an element as the data of a path. */
export function shapePath(element: XmlElement, source: TemplateSource): string {
  const number = (at: string, fallback?: number): number => numberOf(element, at, source, fallback);
  switch (element.name) {
    case "path":
      return pathOf(element, source);
    case "line":
      return `M ${number("x1")} ${number("y1")} L ${number("x2")} ${number("y2")}`;
    case "polyline":
      return pointsOf(element, source);
    case "polygon":
      return `${pointsOf(element, source)} Z`;
    case "circle":
      return ellipse(number("cx"), number("cy"), number("r"), number("r"));
    case "ellipse":
      return ellipse(number("cx"), number("cy"), number("rx"), number("ry"));
    default:
      return rectangle(number("x", 0), number("y", 0), [number("width"), number("height"), number("rx", 0)]);
  }
}

function pathOf(element: XmlElement, source: TemplateSource): string {
  const d = element.attributes["d"] ?? "";
  const parsed = parsePath(d);
  if ("d" in parsed) return parsed.d;
  reportElement(element, source, {
    code: "bad-path",
    at: "d",
    message: `this path goes wrong at "${d.slice(parsed.wrongAt, parsed.wrongAt + 12)}"`,
    hint: "a drawing's path has M L H V C Q A Z, and each its numbers",
  });
  return "M 0 0";
}

function pointsOf(element: XmlElement, source: TemplateSource): string {
  const points = element.attributes["points"] ?? "";
  const parsed = parsePath(`M ${points}`);
  const [, x, y] = "d" in parsed && !/[a-z]/i.test(points) ? parsed.d.split(" ") : [];
  if ("d" in parsed && x !== undefined && y !== undefined) return parsed.d;
  reportElement(element, source, { code: "bad-points", at: "points", message: "points are pairs of numbers" });
  return "M 0 0";
}

function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  const half = `A ${rx} ${ry} 0 1 0`;
  return `M ${cx - rx} ${cy} ${half} ${cx + rx} ${cy} ${half} ${cx - rx} ${cy} Z`;
}

function rectangle(x: number, y: number, [width, height, radius]: readonly [number, number, number]): string {
  const r = Math.min(radius, width / 2, height / 2);
  if (r === 0) return `M ${x} ${y} h ${width} v ${height} h ${-width} Z`;
  const corner = (dx: number, dy: number): string => `a ${r} ${r} 0 0 1 ${dx} ${dy}`;
  return [
    `M ${x + r} ${y} h ${width - 2 * r} ${corner(r, r)} v ${height - 2 * r} ${corner(-r, r)}`,
    `h ${2 * r - width} ${corner(-r, -r)} v ${2 * r - height} ${corner(r, -r)} Z`,
  ].join(" ");
}
