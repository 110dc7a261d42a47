import type { Paper } from "./paper.ts";

/** A box or circle for a pen: 5.3 mm, 6 mm on forms, and 7 mm in large print; on a compact form 3.5 mm. */
export const TICK_SIDE = { standard: 15, form: 17, compact: 10, large: 20 };
/** A line to write on: 8 mm high, on forms and in large print 10 mm. */
export const BLANK_HEIGHT = { standard: 23, form: 28, compact: 14, large: 28 };

const OUTLINE = 1.2;

interface Tick {
  readonly shape: "square" | "circle";
  readonly checked: boolean;
}

/** A box or a circle, its top left corner at x, y. */
export function drawTick(
  { pdf }: Paper,
  { shape, checked }: Tick,
  { x, y, side }: { readonly x: number; readonly y: number; readonly side: number },
): void {
  pdf.lineWidth(OUTLINE);
  if (shape === "circle") pdf.circle(x + side / 2, y + side / 2, side / 2).stroke();
  else pdf.rect(x, y, side, side).stroke();
  if (!checked) return;
  pdf
    .lineWidth(1.8)
    .moveTo(x + side * 0.2, y + side * 0.55)
    .lineTo(x + side * 0.42, y + side * 0.78)
    .lineTo(x + side * 0.82, y + side * 0.22)
    .stroke();
}

/** A ruled line to write on. */
export function drawBlank(
  { pdf }: Paper,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): void {
  pdf
    .lineWidth(0.8)
    .moveTo(x, y)
    .lineTo(x + width, y)
    .stroke();
}
