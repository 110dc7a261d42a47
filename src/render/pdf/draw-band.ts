import type { Band } from "../../model/words.ts";
import type { Paper } from "./paper.ts";

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Lines across the bar: from close and crossed to wide apart. Told apart in black and white, and sparing with ink. */
const PATTERNS: Readonly<Record<Band, { readonly gap: number; readonly slants: readonly number[] }>> = {
  "act-now": { gap: 4, slants: [1, -1] },
  "act-soon": { gap: 5, slants: [1] },
  improve: { gap: 6, slants: [0] },
  "nothing-found": { gap: 12, slants: [0] },
  "not-enough": { gap: 12, slants: [1] },
  "does-not-apply": { gap: 12, slants: [1] },
};

/** An outlined bar, filled from the left as far as the number goes (0 to 100), with the pattern of its band. */
export function drawBand(paper: Paper, band: Band, value: number, bar: Rectangle): void {
  const { x, y, width, height } = bar;
  const filled = (width * Math.max(0, Math.min(100, value))) / 100;
  paper.pdf.save().rect(x, y, filled, height).clip();
  drawPattern(paper, band, { x, y, width: filled, height });
  paper.pdf.restore();
  if (filled > 0 && filled < width)
    paper.pdf
      .lineWidth(1)
      .moveTo(x + filled, y)
      .lineTo(x + filled, y + height)
      .stroke();
  paper.pdf.lineWidth(1).rect(x, y, width, height).stroke();
}

function drawPattern({ pdf }: Paper, band: Band, { x, y, width, height }: Rectangle): void {
  const { gap, slants } = PATTERNS[band];
  pdf.lineWidth(0.7);
  for (const slant of slants) {
    for (let at = x - height; at <= x + width + height; at += gap) {
      pdf.moveTo(at, y + height).lineTo(at + slant * height, y);
    }
    pdf.stroke();
  }
}
