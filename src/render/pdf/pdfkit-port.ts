import PDFDocument from "pdfkit";
import type { EmbeddedFont } from "./quicken.ts";

/**
 * The part of pdfkit 0.20.2 that Handrail uses. Its published types lag behind it, so what is used is written down here, once; pdfkit is
 * imported nowhere else.
 */
export interface Pdf {
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly annotations: readonly Ref[];
    readonly fonts: Record<string, Ref>;
  };
  readonly outline: Outline;
  info: Record<string, string | Date>;
  /** private to pdfkit: writes `info` into the XMP metadata */
  _addInfo: () => void;
  /** private to pdfkit: the font in use */
  readonly _font: EmbeddedFont & {
    readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
    /** as a page names it */
    readonly id: string;
    ref(): Ref;
  };
  /** private to pdfkit: the colours of PDF/A */
  _addColorOutputIntent: () => void;
  /** private to pdfkit: the catalogue of the file */
  readonly _root: { readonly data: Record<string, unknown> };
  ref(data: Readonly<Record<string, unknown>>): Ref;
  /** private to pdfkit: what it knows of fields */
  _acroform: unknown;
  annotate(x: number, y: number, width: number, height: number, options: Readonly<Record<string, unknown>>): Pdf;
  file(
    bytes: Uint8Array,
    options: {
      readonly name: string;
      readonly type: string;
      readonly relationship: string;
      readonly creationDate: Date;
      readonly modifiedDate: Date;
    },
  ): unknown;
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
  lineWidth(width: number): Pdf;
  lineCap(cap: "butt" | "round" | "square"): Pdf;
  lineJoin(join: "miter" | "round" | "bevel"): Pdf;
  dash(lengths: readonly number[]): Pdf;
  undash(): Pdf;
  path(d: string): Pdf;
  translate(x: number, y: number): Pdf;
  scale(factor: number): Pdf;
  /** an operator of the page's own language */
  addContent(operator: string): Pdf;
  fill(): Pdf;
  fillAndStroke(): Pdf;
  stroke(): Pdf;
  clip(): Pdf;
  link(
    x: number,
    y: number,
    width: number,
    height: number,
    url: string,
    options: { readonly structParent: Struct; readonly Contents: object },
  ): Pdf;
  openImage(bytes: Uint8Array): Image;
  image(image: Image, x: number, y: number, size: { readonly width: number; readonly height: number }): Pdf;
  end(): void;
  on(event: "data", listener: (chunk: Uint8Array) => void): unknown;
  on(event: "end", listener: () => void): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
}

export interface Image {
  readonly width: number;
  readonly height: number;
}

/** An object of the file, to be named by others. */
export interface Ref {
  readonly data: Record<string, unknown>;
  write(bytes: Uint8Array): unknown;
  end(): unknown;
}

export interface Outline {
  addItem(
    title: string,
    options: { readonly pageNumber: number; readonly fit: true; readonly expanded: true },
  ): Outline;
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
  | "Link"
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
  | "Form"
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
  /** for keeping: PDF/A-3a, with the answers in it */
  readonly archive: Archive | null;
}

export interface Archive {
  /** the name of the file in the file */
  readonly name: string;
  readonly json: Uint8Array;
  /** the ICC profile sRGB, which says what colours are */
  readonly srgb: Uint8Array;
}

const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 };
/** Says that the file is PDF/UA-1. pdfkit's own `subset: "PDF/UA"` writes an incomplete CIDSet, and the file then is not. */
const UA_ID =
  '<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>';

/** PDF/A asks that every key of the metadata which is not its own be declared. */
const UA_SCHEMA = `<rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about=""><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>The part of ISO 14289 that the file keeps to</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`;

/** A tagged document without a page. Margins are none: every line is put in its place by us, so pdfkit never breaks a page by itself. */
export function openPdf({ size, lang, title, date, archive, trueSize = false }: PdfOptions): Pdf {
  const pdf = new PDFDocument({
    size: [...size],
    margins: NO_MARGINS,
    pdfVersion: "1.7",
    tagged: true,
    lang,
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    ...(archive === null ? {} : { subset: "PDF/A-3a" }),
    // pdfkit knows null as "no font yet"; its types do not
    font: null as unknown as string,
    info: { Title: title, Author: "Handrail", Creator: "Handrail", CreationDate: date, ModDate: date },
  }) as unknown as Pdf;
  escapeMetadata(pdf);
  if (trueSize) Object.assign(viewerPreferences(pdf), { PrintScaling: "None", PickTrayByPDFSize: true });
  if (archive !== null) keep(pdf, archive, date);
  pdf.appendXML(UA_ID);
  return pdf;
}

function keep(pdf: Pdf, { name, json, srgb }: Archive, date: Date): void {
  pdf.appendXML(UA_SCHEMA);
  // pdfkit would look for the profile beside its own source, which is bundled
  pdf._addColorOutputIntent = () => {
    const profile = pdf.ref({ Length: srgb.length, N: 3 });
    profile.write(srgb);
    profile.end();
    const words = textObject("sRGB IEC61966-2.1");
    const intent = pdf.ref({
      Type: "OutputIntent",
      S: "GTS_PDFA1",
      Info: words,
      OutputConditionIdentifier: words,
      DestOutputProfile: profile,
    });
    intent.end();
    pdf._root.data["OutputIntents"] = [intent];
  };
  const options = { name, type: "application/json", relationship: "Source", creationDate: date, modifiedDate: date };
  pdf.file(json, options);
}

function viewerPreferences(pdf: Pdf): object {
  const preferences = pdf._root.data["ViewerPreferences"] as { readonly data: object };
  return preferences.data;
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

/** Makes what was drawn in a Link element lead to an address. pdfkit's own `link` option leaves out what the link says. */
export function linkTo(
  pdf: Pdf,
  structParent: Struct,
  {
    at: [x, y, width, height],
    url,
    says,
  }: { readonly at: readonly [number, number, number, number]; readonly url: string; readonly says: string },
): void {
  pdf.link(x, y, width, height, url, { structParent, Contents: textObject(says) });
}

/** A String object is what pdfkit writes as text; a plain string would be a name. */
const textObject = (text: string): object => Object(text) as object;

/** A JPEG, to be drawn as often as wanted; null if it is none. */
export function openJpeg(pdf: Pdf, bytes: Uint8Array): Image | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  try {
    return pdf.openImage(bytes);
  } catch {
    // pdfkit throws a string where there is no picture in the file
    return null;
  }
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
