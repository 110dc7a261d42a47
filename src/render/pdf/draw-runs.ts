import type { Span } from "../spans.ts";
import type { Paper } from "./paper.ts";

interface RunPlace {
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
}

/** Draws the text of a span, each stretch of it in the font that has its letters. */
export function drawRuns({ pdf, fonts }: Paper, { text, strong }: Span, { x, baseline, size }: RunPlace): void {
  let at = x;
  const runs = fonts.runs(text, strong);
  for (const run of runs) {
    pdf.font(run.font).fontSize(size).text(run.text, at, baseline, { lineBreak: false, baseline: "alphabetic" });
    if (run !== runs.at(-1)) at += pdf.widthOfString(run.text);
  }
}
