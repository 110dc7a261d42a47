import type { Document, Inline } from "../../model/document.ts";
import { en } from "../../text/en.ts";
import { NO_PICTURES, type Pictures } from "../pictures.ts";
import { plainSpan, plainText } from "../spans.ts";
import { checkLetters } from "./check-letters.ts";
import { flow } from "./flow.ts";
import { type FontFiles, openFonts } from "./fonts.ts";
import { layOut } from "./lay-out.ts";
import { drawLine, measure } from "./line.ts";
import { openOutline } from "./outline.ts";
import { paper as openPaper, PAPER_SIZES, type Paper, type PaperSize } from "./paper.ts";
import { type Archive, closePdf, openJpeg, openPdf } from "./pdfkit-port.ts";
import { heightOf, type Laid } from "./piece.ts";

export interface PdfOptions {
  readonly size: PaperSize;
  /** 18 pt, set anew: not the small print enlarged */
  readonly large: boolean;
  readonly fonts: FontFiles;
  readonly pictures?: Pictures;
  /** false leaves it out: a page that goes by fax needs none */
  readonly outline?: boolean;
  /** the JPEG of a clinic, at the head of the first page */
  readonly logo?: Uint8Array | null;
  /** for keeping: PDF/A-3a besides PDF/UA-1, with the answers in it */
  readonly archive?: Archive | null;
}

/** A document → a tagged PDF that keeps to PDF/UA-1. The same document gives the same bytes. Throws a UserError for a letter no font has. */
export function renderPdf(document: Document, options: PdfOptions): Promise<Uint8Array> {
  const { size, large, fonts: files, pictures = NO_PICTURES, outline = true, logo = null, archive = null } = options;
  const pdf = openPdf({
    size: PAPER_SIZES[size],
    lang: document.lang,
    title: document.title,
    date: new Date(`${document.date}T00:00:00Z`),
    archive,
  });
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  const note = outline ? openOutline(pdf) : null;
  const onHeading = (depth: number, children: readonly Inline[]): void => note?.(depth, plainText(children));
  const fonts = openFonts(pdf, files);
  checkLetters(document.blocks, fonts);
  const layAt = (textSize: number): LaidDocument => {
    const paper = openPaper({ pdf, fonts, pictures, paper: size, size: textSize, corners: document.corners });
    const place = { paper, left: paper.left, right: paper.right, parent: () => root, onHeading };
    return { paper, laid: layOut(document.blocks, place) };
  };
  const { laid, paper } = layFitting(sizesFor(document, large), layAt);
  flow(laid, paper);
  root.end();
  if (document.corners === "printed") {
    drawFooters(document.footer, paper);
    if (logo !== null) drawLogo(logo, paper);
  }
  return closePdf(pdf);
}

interface LaidDocument {
  readonly paper: Paper;
  readonly laid: readonly Laid[];
}

type Sizes = readonly [number, ...(readonly number[])];

/** A sheet with free corners hangs on a wall: as large as one page allows, and never less than what still is large print. */
function sizesFor({ size, corners }: Document, large: boolean): Sizes {
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
    drawLine(paper, { spans: [plainSpan(page)], width }, { x: paper.right - width, y, size });
    pdf.endMarkedContent();
  }
}

/** Above the text, at the right edge: as high as the head of a page allows. */
const LOGO = { top: 20, height: 26, width: 160 };

function drawLogo(jpeg: Uint8Array, { pdf, right }: Paper): void {
  const image = openJpeg(pdf, jpeg);
  if (image === null) return;
  const scale = Math.min(LOGO.height / image.height, LOGO.width / image.width);
  const [width, height] = [image.width * scale, image.height * scale];
  pdf.switchToPage(0);
  pdf.markContent("Artifact", { type: "Pagination", attached: ["Top"] });
  pdf.image(image, right - width, LOGO.top, { width, height });
  pdf.endMarkedContent();
}
