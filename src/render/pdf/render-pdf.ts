import type { Document, Inline } from "../../model/document.ts";
import { en } from "../../text/en.ts";
import { NO_PICTURES, type Pictures } from "../pictures.ts";
import { plainSpan, plainText } from "../spans.ts";
import { checkLetters } from "./check-letters.ts";
import { type Fields, openFields } from "./fields.ts";
import { flow } from "./flow.ts";
import { type FontFiles, type Fonts, openFonts } from "./fonts.ts";
import { layOut } from "./lay-out.ts";
import { drawLine, measure } from "./line.ts";
import { openOutline } from "./outline.ts";
import { paper as openPaper, PAPER_SIZES, type Paper, type PaperSize, rightEdge } from "./paper.ts";
import { type Archive, closePdf, openJpeg, openPdf, type Pdf, type Struct } from "./pdfkit-port.ts";
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
  /** boxes and blanks of a form are fields, to be filled on a screen */
  readonly fillable?: boolean;
}

/** A document → a tagged PDF that keeps to PDF/UA-1. The same document gives the same bytes. Throws a UserError for a letter no font has. */
export function renderPdf(document: Document, options: PdfOptions): Promise<Uint8Array> {
  return renderPacket([document], { ...options, title: document.title, duplex: false });
}

export interface PacketOptions extends PdfOptions {
  readonly title: string;
  /** for paper printed on both sides: each document begins on a front, so that it can be taken out of the pile */
  readonly duplex: boolean;
}

/** Several documents in one file, each with its own size, footer and page numbers. There must be one at least; the first one's date is the file's. */
export function renderPacket(documents: readonly Document[], options: PacketOptions): Promise<Uint8Array> {
  const { title, size, fonts: files, outline = true, logo = null, archive = null, fillable = false } = options;
  const [first] = documents;
  if (first === undefined) throw new Error("a packet of nothing");
  const pdf = openPdf({
    size: PAPER_SIZES[size],
    lang: first.lang,
    title,
    date: new Date(`${first.date}T00:00:00Z`),
    archive,
    trueSize: documents.some(({ form }) => form !== undefined),
  });
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  const fonts = openFonts(pdf, files);
  const note = outline ? openOutline(pdf) : null;
  const fields = fillable ? openFields(pdf) : null;
  const parts = documents.map((document) => drawPart(document, { ...options, pdf, fonts, root, note, fields }));
  root.end();
  fields?.end();
  for (const part of parts) if (part.document.corners === "printed") drawFooters(part);
  if (logo !== null && parts[0] !== undefined && first.corners === "printed") drawLogo(logo, parts[0].paper);
  return closePdf(pdf);
}

interface Part {
  readonly document: Document;
  readonly paper: Paper;
  /** its pages, counted from 0 over the whole file; `end` is the one after the last */
  readonly begin: number;
  readonly end: number;
}

type Open = Omit<PacketOptions, "fonts"> & {
  readonly pdf: Pdf;
  readonly root: Struct;
  readonly fonts: Fonts;
  readonly note: ReturnType<typeof openOutline> | null;
  readonly fields: Fields | null;
};

function drawPart(document: Document, open: Open): Part {
  const { pdf, root, note, fonts, fields, size, large, duplex, pictures = NO_PICTURES } = open;
  checkLetters(document.blocks, fonts);
  const onHeading = (depth: number, children: readonly Inline[]): void => note?.(depth, plainText(children));
  const layAt = (textSize: number): LaidDocument => {
    const paper = openPaper({
      pdf,
      fonts,
      pictures,
      fields,
      paper: size,
      size: textSize,
      corners: document.corners,
      form: document.form ?? null,
    });
    const place = { paper, left: paper.left, right: paper.right, parent: () => root, onHeading };
    return { paper, laid: layOut(document.blocks, place) };
  };
  const { laid, paper } = layFitting(sizesFor(document, large), layAt);
  const begin = pdf.bufferedPageRange().count;
  flow(laid, paper);
  const end = pdf.bufferedPageRange().count;
  if (duplex && (end - begin) % 2 === 1) pdf.addPage();
  return { document, paper, begin, end };
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
function drawFooters({ document: { footer }, paper, begin, end }: Part): void {
  const { pdf, size } = paper;
  const y = paper.bottom + 0.7 * size;
  for (let index = begin; index < end; index++) {
    pdf.switchToPage(index);
    const page = en.report.paper.page(index - begin + 1, end - begin);
    const width = measure(paper, size)(plainSpan(page));
    pdf.markContent("Artifact", { type: "Pagination", attached: ["Bottom"] });
    drawLine(paper, { spans: [plainSpan(footer)], width: 0 }, { x: paper.left, y, size });
    drawLine(paper, { spans: [plainSpan(page)], width }, { x: rightEdge(paper) - width, y, size });
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
