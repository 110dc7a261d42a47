import PDFDocument from "pdfkit";

/**
 * The part of pdfkit 0.20.2 that Handrail uses. Its published types lag behind it, so what is used is written down here, once; pdfkit is
 * imported nowhere else.
 */
export interface Pdf {
  readonly page: { readonly width: number; readonly height: number };
  readonly outline: Outline;
  info: Record<string, string | Date>;
  /** private to pdfkit: writes `info` into the XMP metadata */
  _addInfo: () => void;
  /** private to pdfkit: the catalog of the file */
  readonly _root: {
    readonly data: {
      readonly ViewerPreferences: { readonly data: Record<string, unknown> };
      readonly AcroForm?: { readonly data: { readonly Fields: unknown[]; NeedAppearances?: boolean } };
    };
  };
  /** private to pdfkit: the font in use */
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
  registerFont(name: string, bytes: Uint8Array): Pdf;
  font(name: string): Pdf;
  fontSize(size: number): Pdf;
  widthOfString(text: string): number;
  text(
    text: string,
    x: number,
    y: number,
    options: { readonly lineBreak: false; readonly baseline: "alphabetic" },
  ): Pdf;
  addPage(): Pdf;
  switchToPage(index: number): unknown;
  bufferedPageRange(): { readonly start: number; readonly count: number };
  struct(type: StructType, options?: StructOptions): Struct;
  addStructure(struct: Struct): Pdf;
  markContent(tag: "Artifact", options: ArtifactOptions): Pdf;
  endMarkedContent(): Pdf;
  appendXML(xml: string): void;
  save(): Pdf;
  restore(): Pdf;
  moveTo(x: number, y: number): Pdf;
  lineTo(x: number, y: number): Pdf;
  rect(x: number, y: number, width: number, height: number): Pdf;
  circle(x: number, y: number, radius: number): Pdf;
  translate(x: number, y: number): Pdf;
  lineWidth(width: number): Pdf;
  stroke(): Pdf;
  clip(): Pdf;
  end(): void;
  on(event: "data", listener: (chunk: Uint8Array) => void): unknown;
  on(event: "end", listener: () => void): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
}

export interface Outline {
  addItem(title: string, options: { readonly pageNumber: number; readonly fit: true }): Outline;
}

export type StructType =
  | "Document"
  | "H1"
  | "H2"
  | "H3"
  | "H4"
  | "H5"
  | "H6"
  | "P"
  | "Span"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "Div"
  | "Figure";

export interface StructOptions {
  readonly alt?: string;
  readonly actual?: string;
  readonly bbox?: readonly [number, number, number, number];
  readonly scope?: "Column";
}

export interface Struct {
  add(child: Struct | (() => void)): Struct;
  end(): void;
}

export interface ArtifactOptions {
  readonly type: "Layout" | "Pagination";
  readonly attached?: readonly ("Top" | "Bottom")[];
}

export interface PdfOptions {
  readonly size: readonly [number, number];
  readonly lang: string;
  readonly title: string;
  readonly date: Date;
  /** asks printers not to shrink the page: boxes and lines have their size for a reason */
  readonly trueSize?: boolean;
}

const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 };
/** Says that the file is PDF/UA-1. pdfkit's own `subset: "PDF/UA"` writes an incomplete CIDSet, and the file then is not. */
const UA_ID =
  '<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>';

/** A tagged document without a page. Margins are none: every line is put in its place by us, so pdfkit never breaks a page by itself. */
export function openPdf({ size, lang, title, date, trueSize = false }: PdfOptions): Pdf {
  const pdf = new PDFDocument({
    size: [...size],
    margins: NO_MARGINS,
    pdfVersion: "1.7",
    tagged: true,
    lang,
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    // pdfkit knows null as "no font yet"; its types do not
    font: null as unknown as string,
    info: { Title: title, Author: "Handrail", Creator: "Handrail", CreationDate: date, ModDate: date },
  }) as unknown as Pdf;
  escapeMetadata(pdf);
  if (trueSize) Object.assign(pdf._root.data.ViewerPreferences.data, { PrintScaling: "None", PickTrayByPDFSize: true });
  pdf.appendXML(UA_ID);
  return pdf;
}

/** pdfkit writes titles into XML as they are; an "&" would break the metadata. */
function escapeMetadata(pdf: Pdf): void {
  const original = pdf._addInfo.bind(pdf);
  pdf._addInfo = () => {
    const real = pdf.info;
    pdf.info = Object.fromEntries(
      Object.entries(real).map(([key, value]) => [
        key,
        typeof value === "string" ? value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;") : value,
      ]),
    );
    original();
    pdf.info = real;
  };
}

/** Ends the document and gives its bytes. Every struct element must have been ended, or pdfkit would wait for ever. */
export function closePdf(pdf: Pdf): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on("data", (chunk) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
    pdf.end();
  });
}
