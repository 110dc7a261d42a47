import type { Element } from "hast";
import type { Drawing, DrawingShape } from "../../model/drawing.ts";
import { element } from "./element.ts";

/** A drawing as SVG with its words; `id` is its own on the page. */
export function toSvg({ title, says, width, height, shapes }: Drawing, id: string): Element {
  const [titleId, descriptionId] = [`${id}-title`, `${id}-says`];
  return element(
    "svg",
    {
      className: ["drawing"],
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
      "aria-labelledby": `${titleId} ${descriptionId}`,
    },
    element("title", { id: titleId }, title),
    element("desc", { id: descriptionId }, says),
    ...shapes.map(toShape),
  );
}

function toShape(shape: DrawingShape): Element {
  if (shape.type === "text") {
    const { x, y, size, anchor, strong, fill, value } = shape;
    const weight = strong ? { "font-weight": "bold" } : {};
    return element("text", { x, y, fill, "font-size": size, "text-anchor": anchor, ...weight }, value);
  }
  const { d, fill, stroke, strokeWidth, dash, cap, join } = shape;
  const line = { "stroke-width": strokeWidth, "stroke-linecap": cap, "stroke-linejoin": join };
  const dashes = dash.length === 0 ? {} : { "stroke-dasharray": dash.join(" ") };
  return element("path", { d, fill, stroke, ...(stroke === "none" ? {} : { ...line, ...dashes }) });
}
