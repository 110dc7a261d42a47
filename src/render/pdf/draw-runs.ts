import type { Span } from "../spans.ts";
import type { Paper } from "./paper.ts";
import { setPlain, type TextPlace } from "./set-plain.ts";

/** Draws the text of a span, each stretch of it in the font that has its letters. */
export function drawRuns({ pdf, fonts }: Paper, { text, strong }: Span, { x, baseline, size }: TextPlace): void {
  let at = x;
  const runs = fonts.runs(text, strong);
  for (const run of runs) {
    const quick = fonts.quickFor(run);
    pdf.font(run.font).fontSize(size);
    if (quick !== null) setPlain(pdf, quick, run.text, { x: at, baseline, size });
    else pdf.text(run.text, at, baseline, { lineBreak: false, baseline: "alphabetic" });
    if (run !== runs.at(-1)) at += pdf.widthOfString(run.text);
  }
}
