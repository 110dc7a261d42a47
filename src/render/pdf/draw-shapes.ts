import type { Drawing, DrawingShape, Ink } from "../../model/drawing.ts";
import { plainSpan } from "../spans.ts";
import { drawRuns } from "./draw-runs.ts";
import { measure } from "./line.ts";
import type { Paper } from "./paper.ts";

/** Gray and nothing else: a page with one coloured dot costs as a coloured page. */
const GRAYS: Readonly<Record<Exclude<Ink, "none">, string>> = { "#000": "0", "#ddd": "0.867", "#fff": "1" };

interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Draws what a drawing shows, its top left corner at x, y. */
export function drawShapes(paper: Paper, { shapes }: Drawing, { x, y, scale }: Place): void {
  const { pdf } = paper;
  pdf.save().translate(x, y).scale(scale);
  for (const shape of shapes) {
    if (shape.type === "path") drawPath(paper, shape);
    else drawWords(paper, shape);
  }
  pdf.restore();
}

function drawPath(
  { pdf }: Paper,
  { d, fill, stroke, strokeWidth, dash, cap, join }: Extract<DrawingShape, { readonly type: "path" }>,
): void {
  if (fill === "none" && stroke === "none") return;
  pdf.lineWidth(strokeWidth).lineCap(cap).lineJoin(join);
  if (dash.length === 0) pdf.undash();
  else pdf.dash([...dash]);
  if (fill !== "none") pdf.addContent(`${GRAYS[fill]} g`);
  if (stroke !== "none") pdf.addContent(`${GRAYS[stroke]} G`);
  pdf.path(d);
  if (fill === "none") pdf.stroke();
  else if (stroke === "none") pdf.fill();
  else pdf.fillAndStroke();
}

function drawWords(
  paper: Paper,
  { x, y, size, anchor, strong, fill, value }: Extract<DrawingShape, { readonly type: "text" }>,
): void {
  const width = measure(paper, size)(plainSpan(value, strong));
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  paper.pdf.addContent(`${GRAYS[fill]} g`);
  drawRuns(paper, plainSpan(value, strong), { x: left, baseline: y, size });
}
