import type { Document, Inline } from "../../model/document.ts";
import { en } from "../../text/en.ts";
import { plainSpan, plainText } from "../spans.ts";
import { openFields } from "./fields.ts";
import { flow } from "./flow.ts";
import { type FontFiles, openFonts } from "./fonts.ts";
import { layOut } from "./lay-out.ts";
import { drawLine, measure } from "./line.ts";
import { paper as openPaper, PAPER_SIZES, type Paper, type PaperSize, rightEdge } from "./paper.ts";
import { closePdf, openPdf } from "./pdfkit-port.ts";
import { heightOf, type Laid } from "./piece.ts";

export interface PdfOptions {
  readonly size: PaperSize;
  /** 18 pt, set anew: not the small print enlarged */
  readonly large: boolean;
  readonly fonts: FontFiles;
  /** boxes and blanks of a form are fields, to be filled on a screen */
  readonly fillable?: boolean;
}

/** A document → a tagged PDF that keeps to PDF/UA-1. The same document gives the same bytes. Throws a UserError for a letter no font has. */
export function renderPdf(document: Document, { size, large, fonts: files, fillable = false }: PdfOptions): Promise<Uint8Array> {
  const pdf = openPdf({
    size: PAPER_SIZES[size],
    lang: document.lang,
    title: document.title,
    date: new Date(`${document.date}T00:00:00Z`),
    trueSize: document.form !== undefined,
  });
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  const onHeading = (depth: number, children: readonly Inline[]): void => {
    const pageNumber = pdf.bufferedPageRange().count - 1;
    if (depth === 2) pdf.outline.addItem(plainText(children), { pageNumber, fit: true });
  };
  const fonts = openFonts(pdf, files);
  const fields = fillable ? openFields(pdf) : null;
  const layAt = (textSize: number): LaidDocument => {
    const paper = openPaper(pdf, fonts, {
      paper: size,
      size: textSize,
      corners: document.corners,
      form: document.form ?? null,
      fields,
    });
    const place = { paper, left: paper.left, right: paper.right, parent: () => root, onHeading };
    return { paper, laid: layOut(document.blocks, place) };
  };
  const { laid, paper } = layFitting(sizesFor(document, large), layAt);
  flow(laid, paper);
  root.end();
  if (document.corners === "printed") drawFooters(document.footer, paper);
  return closePdf(pdf);
}

interface LaidDocument {
  readonly paper: Paper;
  readonly laid: readonly Laid[];
}

type Sizes = readonly [number, ...(readonly number[])];

/** A sheet with free corners hangs on a wall: as large as one page allows, and never less than what still is large print. */
function sizesFor({ size, corners, form }: Document, large: boolean): Sizes {
  if (form !== undefined && !large) return [form === "compact" ? 8.3 : 10.25];
  if (!large && size === "standard") return [12.5];
  return corners === "free" ? [24, 22, 20, 18, 17, 16] : [18];
}

/** Laid in the first size in which all of it fits on one page, else in the last. */
function layFitting([size, next, ...rest]: Sizes, layAt: (size: number) => LaidDocument): LaidDocument {
  const made = layAt(size);
  return next === undefined || fitsOnePage(made) ? made : layFitting([next, ...rest], layAt);
}

function fitsOnePage({ laid, paper }: LaidDocument): boolean {
  const pieces = laid.filter((one) => one !== "new-page");
  return pieces.length === laid.length && heightOf(pieces) <= paper.bottom - paper.top;
}

/** The footer and `Page x of y` on each page, as large as the text. */
function drawFooters(footer: string, paper: Paper): void {
  const { pdf, size } = paper;
  const { count } = pdf.bufferedPageRange();
  const y = paper.bottom + 0.7 * size;
  for (let index = 0; index < count; index++) {
    pdf.switchToPage(index);
    const page = en.report.paper.page(index + 1, count);
    const width = measure(paper, size)(plainSpan(page));
    pdf.markContent("Artifact", { type: "Pagination", attached: ["Bottom"] });
    drawLine(paper, { spans: [plainSpan(footer)], width: 0 }, { x: paper.left, y, size });
    drawLine(paper, { spans: [plainSpan(page)], width }, { x: rightEdge(paper) - width, y, size });
    pdf.endMarkedContent();
  }
}
