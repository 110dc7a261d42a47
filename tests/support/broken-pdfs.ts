import { Buffer } from "node:buffer";
import PDFDocument from "pdfkit";
import { shippedFonts } from "./shipped-templates.ts";

/** A PDF that is wrong in one way, and who has to notice: veraPDF by these rules, our own check in these words. */
export interface BrokenPdf {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
  /** null where no rule of PDF/UA-1 speaks of it */
  readonly rule: string | null;
  /** null where pdf.js does not tell it */
  readonly says: string | null;
}

/** The part of pdfkit that is used here, as it is and not as its published types have it. */
interface Pdf {
  struct(type: string, options?: object): Struct;
  addStructure(struct: Struct): Pdf;
  addPage(): Pdf;
  font(name: string): Pdf;
  fontSize(size: number): Pdf;
  fillColor(colour: string): Pdf;
  text(text: string, x: number, y: number, options?: object): Pdf;
  rect(x: number, y: number, width: number, height: number): Pdf;
  stroke(): Pdf;
  link(x: number, y: number, width: number, height: number, url: string, options?: object): Pdf;
  annotate(x: number, y: number, width: number, height: number, options: object): Pdf;
  initForm(): Pdf;
  registerFont(name: string, bytes: Uint8Array): Pdf;
  appendXML(xml: string): void;
  markContent(tag: string, options: object): Pdf;
  endMarkedContent(): Pdf;
  end(): void;
  on(event: "data" | "end", listener: (chunk: Uint8Array) => void): Pdf;
}

interface Struct {
  add(child: Struct | (() => void)): Struct;
  end(): void;
}

interface Draft {
  readonly pdf: Pdf;
  readonly root: Struct;
  /** a tagged line of text */
  readonly say: (role: string, text: string, y: number, parent?: Struct) => void;
}

const UA_ID =
  '<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>';
const DATE = new Date("2026-11-22T00:00:00Z");

/** A small file with a heading and a paragraph, and what `draw` adds. */
function draft(
  draw: (draft: Draft) => void,
  { info = { Title: "A small file" }, ...more }: { readonly info?: object } & Readonly<Record<string, unknown>> = {},
): Promise<Uint8Array> {
  const options = {
    size: "LETTER",
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    pdfVersion: "1.7",
    tagged: true,
    lang: "en",
    displayTitle: true,
    autoFirstPage: false,
    font: null,
    info: { ...info, CreationDate: DATE, ModDate: DATE },
    ...more,
  };
  const pdf = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions) as unknown as Pdf;
  pdf.appendXML(UA_ID);
  pdf.registerFont("regular", shippedFonts().regular).font("regular").fontSize(12).addPage();
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  const say: Draft["say"] = (role, text, y, parent = root) => {
    parent.add(pdf.struct(role, {}).add(() => pdf.text(`${text} `, 72, y, { lineBreak: false })));
  };
  say("H1", "A small file", 72);
  say("P", "With a paragraph.", 100);
  draw({ pdf, root, say });
  root.end();
  const chunks: Uint8Array[] = [];
  return new Promise((resolve) => {
    pdf.on("data", (chunk) => chunks.push(chunk)).on("end", () => resolve(Buffer.concat(chunks)));
    pdf.end();
  });
}

/** Nothing is wrong with it: who finds a fault in it finds one in everything. */
export const soundPdf = (): Promise<Uint8Array> => draft(({ say }) => say("H2", "A part of it", 130));

const nothing = (): void => undefined;
const square = ({ pdf, root }: Draft, options: object): void => {
  root.add(pdf.struct("Figure", options).add(() => pdf.rect(72, 200, 50, 50).stroke()));
};

export const BROKEN_PDFS: readonly BrokenPdf[] = [
  {
    name: "a figure without words",
    bytes: () => draft((one) => square(one, { bbox: [72, 200, 122, 250] })),
    rule: "7.3-1",
    says: "a figure has no words",
  },
  { name: "no language", bytes: () => draft(nothing, { lang: "" }), rule: "7.2-34", says: "there is no language" },
  { name: "no title", bytes: () => draft(nothing, { info: {} }), rule: "7.1-9", says: "there is no title" },
  {
    name: "a title that is not shown",
    bytes: () => draft(nothing, { displayTitle: false }),
    rule: "7.1-10",
    says: "the title is not shown",
  },
  {
    name: "not tagged",
    bytes: () => draft(nothing, { tagged: false }),
    rule: "6.2-1",
    says: "the file is not tagged",
  },
  {
    name: "a heading of the third level after one of the first",
    bytes: () => draft(({ say }) => say("H3", "A part of a part", 130)),
    rule: "7.4.2-1",
    says: "H3 follows H1",
  },
  {
    name: "a line that is not tagged",
    bytes: () => draft(({ pdf }) => pdf.text("Forgotten ", 72, 130, { lineBreak: false })),
    rule: "7.1-3",
    says: 'page 1: "Forgotten " is not tagged',
  },
  {
    name: "a drawing that is not tagged",
    bytes: () => draft(({ pdf }) => pdf.rect(72, 200, 50, 50).stroke()),
    rule: "7.1-3",
    says: "page 1: a line is not tagged",
  },
  {
    name: "a font that is not in the file",
    bytes: () =>
      draft(({ pdf, say }) => {
        pdf.font("Helvetica");
        say("P", "In a font of the reader's.", 130);
      }),
    rule: "7.21.4.1-1",
    says: null,
  },
  {
    name: "a letter that the font does not have",
    bytes: () => draft(({ say }) => say("P", "\u2610", 130)),
    rule: "7.21.8-1",
    says: null,
  },
  {
    name: "a link without words",
    bytes: () =>
      draft(({ pdf, root }) => {
        const link = pdf.struct("Link");
        root.add(link);
        link.add(() => pdf.text("Here ", 72, 130, { lineBreak: false }));
        pdf.link(72, 130, 40, 15, "https://example.org", { structParent: link });
        link.end();
      }),
    rule: "7.18.5-2",
    says: "page 1: a Link has no words",
  },
  {
    name: "a link that is not tagged",
    bytes: () => draft(({ pdf }) => pdf.link(72, 100, 40, 15, "https://example.org", { Contents: Object("Example") })),
    rule: "7.18.5-1",
    says: "page 1: a Link is not tagged",
  },
  {
    name: "a field without a label",
    bytes: () =>
      draft(({ pdf, root }) => {
        const form = pdf.struct("Form");
        root.add(form);
        pdf.annotate(72, 200, 20, 20, {
          Subtype: "Widget",
          F: 4,
          FT: "Tx",
          T: Object("name"),
          structParent: form,
        });
        form.end();
      }),
    rule: "7.18.1-3",
    says: "page 1: a Widget has no words",
  },
  {
    name: "a table whose head is no head of columns",
    bytes: () =>
      draft(({ pdf, root, say }) => {
        const table = pdf.struct("Table");
        const [head, row] = [pdf.struct("TR"), pdf.struct("TR")];
        root.add(table.add(head).add(row));
        say("TH", "Place", 130, head);
        say("TD", "Stairs", 150, row);
      }),
    rule: "7.5-1",
    says: null,
  },
  {
    name: "half a file",
    bytes: async () => {
      const whole = await soundPdf();
      return whole.slice(0, whole.length / 2);
    },
    rule: "unreadable",
    says: null,
  },
  {
    name: "pale text",
    bytes: () =>
      draft(({ pdf, say }) => {
        pdf.fillColor("#999999");
        say("P", "Hard to read.", 130);
      }),
    rule: null,
    says: 'page 1: "Hard to read. " has a contrast of 2.8 only',
  },
  {
    name: "text beyond the edge",
    bytes: () => draft(({ say }) => say("P", "x".repeat(120), 130)),
    rule: null,
    says: "is beyond the edge",
  },
  {
    name: "text on text",
    bytes: () => draft(({ say }) => say("P", "On the paragraph.", 103)),
    rule: null,
    says: 'page 1: "With a paragraph. " and "On the paragraph. " stand on each other',
  },
  {
    name: "an empty page",
    bytes: () => draft(({ pdf }) => pdf.addPage()),
    rule: null,
    says: "page 2: there is nothing on it",
  },
];
