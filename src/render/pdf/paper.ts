import type { Pictures } from "../pictures.ts";
import type { Fields } from "./fields.ts";
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
  /** how much room a pen gets */
  readonly pen: "standard" | "form" | "compact";
  /** columns of text, and from the left edge of one to that of the next */
  readonly columns: number;
  readonly step: number;
  /** boxes and blanks are fields, to be filled on a screen */
  readonly fields: Fields | null;
}

/** From one line to the next, as a multiple of the size. Large print asks for 1.15 at least. */
const LEADING = 1.24;
const INCH = 72;
/** What a magnet covers. */
const FREE = 1.25 * INCH;

export const PAPER_SIZES = { letter: [612, 792], a4: [595.28, 841.89] } as const;
export type PaperSize = keyof typeof PAPER_SIZES;

export interface PaperOptions extends Pick<Paper, "pdf" | "fonts" | "pictures" | "size" | "fields"> {
  readonly paper: PaperSize;
  readonly corners: "printed" | "free";
  readonly form: "page" | "compact" | null;
}

/** Between two columns. */
const GUTTER = 14;

/** The hole side is 1 in, on either paper; nothing stands nearer to an edge than a printer reaches. Free corners keep both sides free. */
export function paper({ paper: name, corners, form, ...more }: PaperOptions): Paper {
  const [width, height] = PAPER_SIZES[name];
  const free = corners === "free";
  const left = free ? FREE : form === null ? INCH : (form === "page" ? 0.8 : 0.65) * INCH;
  const right = width - (free ? FREE : form === null ? 0.75 * INCH : 0.5 * INCH);
  const columns = form === "compact" ? 2 : 1;
  const column = (right - left - (columns - 1) * GUTTER) / columns;
  return {
    ...more,
    left,
    right: left + column,
    top: (form === null ? 0.7 : form === "page" ? 0.5 : 0.45) * INCH,
    bottom: height - (free ? 0.7 : form === null ? 0.85 : form === "page" ? 0.65 : 0.55) * INCH,
    pen: form === null ? "standard" : form === "page" ? "form" : "compact",
    columns,
    step: column + GUTTER,
  };
}

export const leading = (size: number): number => size * LEADING;

/** The right edge of the last column. */
export const rightEdge = ({ right, step, columns }: Paper): number => right + (columns - 1) * step;

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
