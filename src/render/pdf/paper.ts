import type { Line, Measure } from "../wrap.ts";
import type { Fonts } from "./fonts.ts";
import type { Pdf, Struct, StructOptions, StructType } from "./pdfkit-port.ts";

/** What is printed on, and with what. All lengths in points, from the top left corner. */
export interface Paper {
  readonly pdf: Pdf;
  readonly fonts: Fonts;
  /** the size of the text */
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** From one line to the next, as a multiple of the size. Large print asks for 1.15 at least. */
const LEADING = 1.24;
const ASCENT = 0.94;
const INCH = 72;

export const PAPER_SIZES = { letter: [612, 792], a4: [595.28, 841.89] } as const;
export type PaperSize = keyof typeof PAPER_SIZES;

/** The hole side is 1 in, on either paper; nothing stands nearer to an edge than a printer reaches. */
export function paper(
  pdf: Pdf,
  fonts: Fonts,
  { size, large }: { readonly size: PaperSize; readonly large: boolean },
): Paper {
  const [width, height] = PAPER_SIZES[size];
  return {
    pdf,
    fonts,
    size: large ? 18 : 12.5,
    left: INCH,
    right: width - 0.75 * INCH,
    top: 0.7 * INCH,
    bottom: height - 0.85 * INCH,
  };
}

export const leading = (size: number): number => size * LEADING;

export function measure({ fonts }: Paper, size: number): Measure {
  return (text, strong) => fonts.width(text, strong) * size;
}

/** Draws one line with its top at `y`. It ends with a space: else readers glue the words of two lines together. */
export function drawLine(
  { pdf, fonts }: Paper,
  line: Line,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
): void {
  let at = x;
  line.spans.forEach(({ text, strong }, index) => {
    const shown = index === line.spans.length - 1 ? `${text} ` : text;
    for (const run of fonts.runs(shown, strong)) {
      pdf
        .font(run.font)
        .fontSize(size)
        .text(run.text, at, y + ASCENT * size, { lineBreak: false, baseline: "alphabetic" });
      at += pdf.widthOfString(run.text);
    }
  });
}

/** A struct element that comes into being when the first thing is drawn in it: so the order of reading is the order of drawing. */
export type Tag = () => Struct;

export function tag({ pdf }: Paper, parent: Tag, type: StructType, options: StructOptions = {}): Tag {
  let made: Struct | null = null;
  return () => {
    if (made === null) {
      made = pdf.struct(type, options);
      parent().add(made);
    }
    return made;
  };
}

/** Decoration, which nobody reads aloud. Between closures of struct elements only: within one it would untag what follows. */
export function artifact({ pdf }: Paper, draw: () => void): void {
  pdf.markContent("Artifact", { type: "Layout" });
  draw();
  pdf.endMarkedContent();
}
