import type { Pictures } from "../pictures.ts";
import type { Fonts } from "./fonts.ts";
import type { Pdf, Struct, StructOptions, StructType } from "./pdfkit-port.ts";

/** What is printed on, and with what. All lengths in points, from the top left corner. */
export interface Paper {
  readonly pdf: Pdf;
  readonly fonts: Fonts;
  readonly pictures: Pictures;
  /** the size of the text */
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** From one line to the next, as a multiple of the size. Large print asks for 1.15 at least. */
const LEADING = 1.24;
const INCH = 72;
/** What a magnet covers. */
const FREE = 1.25 * INCH;

export const PAPER_SIZES = { letter: [612, 792], a4: [595.28, 841.89] } as const;
export type PaperSize = keyof typeof PAPER_SIZES;

export interface PaperOptions extends Pick<Paper, "pdf" | "fonts" | "pictures" | "size"> {
  readonly paper: PaperSize;
  readonly corners: "printed" | "free";
}

/** The hole side is 1 in, on either paper; nothing stands nearer to an edge than a printer reaches. Free corners keep both sides free. */
export function paper({ paper: name, corners, ...more }: PaperOptions): Paper {
  const [width, height] = PAPER_SIZES[name];
  const free = corners === "free";
  return {
    ...more,
    left: free ? FREE : INCH,
    right: width - (free ? FREE : 0.75 * INCH),
    top: 0.7 * INCH,
    bottom: height - (free ? 0.7 : 0.85) * INCH,
  };
}

export const leading = (size: number): number => size * LEADING;

/** Whether a pen and older eyes get more room. */
export const isLarge = ({ size }: { readonly size: number }): boolean => size > 15;

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
