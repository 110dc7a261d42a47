import type { Document, Inline } from "../../model/document.ts";
import { en } from "../../text/en.ts";
import { plainText } from "../spans.ts";
import { flow } from "./flow.ts";
import { type FontFiles, openFonts } from "./fonts.ts";
import { layOut } from "./lay-out.ts";
import { drawLine, measure, paper as openPaper, PAPER_SIZES, type Paper, type PaperSize } from "./paper.ts";
import { closePdf, openPdf } from "./pdfkit-port.ts";

export interface PdfOptions {
  readonly size: PaperSize;
  /** 18 pt, set anew: not the small print enlarged */
  readonly large: boolean;
  readonly fonts: FontFiles;
}

/** A document → a tagged PDF that keeps to PDF/UA-1. The same document gives the same bytes. Throws a UserError for a letter no font has. */
export function renderPdf(document: Document, { size, large, fonts }: PdfOptions): Promise<Uint8Array> {
  const pdf = openPdf({
    size: PAPER_SIZES[size],
    lang: document.lang,
    title: document.title,
    date: new Date(`${document.date}T00:00:00Z`),
  });
  const paper = openPaper(pdf, openFonts(pdf, fonts), { size, large: large || document.size === "large" });
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  const onHeading = (depth: number, children: readonly Inline[]): void => {
    const pageNumber = pdf.bufferedPageRange().count - 1;
    if (depth === 2) pdf.outline.addItem(plainText(children), { pageNumber, fit: true });
  };
  flow(layOut(document.blocks, { paper, left: paper.left, right: paper.right, parent: () => root, onHeading }), paper);
  root.end();
  drawFooters(document.footer, paper);
  return closePdf(pdf);
}

/** The footer and `Page x of y` on each page, as large as the text. */
function drawFooters(footer: string, paper: Paper): void {
  const { pdf, size } = paper;
  const { count } = pdf.bufferedPageRange();
  const y = paper.bottom + 0.7 * size;
  for (let index = 0; index < count; index++) {
    pdf.switchToPage(index);
    const page = en.report.paper.page(index + 1, count);
    const width = measure(paper, size)(page, false);
    pdf.markContent("Artifact", { type: "Pagination", attached: ["Bottom"] });
    drawLine(paper, { spans: [{ text: footer, strong: false }], width: 0 }, { x: paper.left, y, size });
    drawLine(paper, { spans: [{ text: page, strong: false }], width }, { x: paper.right - width, y, size });
    pdf.endMarkedContent();
  }
}
