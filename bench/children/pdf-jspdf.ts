import { Buffer } from "node:buffer";
import type { Block, Inline } from "../../src/model/document.ts";
import { type Engine, runEngine } from "../support/engine-child.ts";
import { plainWords } from "../support/plain-runs.ts";

interface JsPdf {
  addFileToVFS(name: string, base64: string): void;
  addFont(file: string, name: string, style: string): void;
  setFont(name: string, style: string): void;
  setFontSize(size: number): void;
  splitTextToSize(text: string, width: number): readonly string[];
  text(text: string, x: number, y: number): void;
  rect(x: number, y: number, width: number, height: number, style?: string): void;
  addImage(bytes: Uint8Array, format: string, x: number, y: number, width: number, height: number): void;
  addPage(): void;
  setPage(page: number): void;
  getNumberOfPages(): number;
  setProperties(properties: object): void;
  output(type: "arraybuffer"): ArrayBuffer;
}

type AutoTable = (pdf: JsPdf, options: object) => void;

const SIZES = [18, 15, 13.5, 12.5, 12.5, 12.5];
const [LEFT, RIGHT, TOP, BOTTOM] = [72, 558, 50, 731];

/** jsPDF has no flow of its own, so this is one: lines from top to bottom, bold where a whole block is. */
function draw(pdf: JsPdf, autoTable: AutoTable, { document, photo }: Engine): void {
  let y = TOP;
  const room = (height: number): void => {
    if (y + height <= BOTTOM) return;
    pdf.addPage();
    y = TOP;
  };
  const write = (words: string, { size = 12.5, bold = false, indent = 0 } = {}): void => {
    pdf.setFont("Atkinson", bold ? "bold" : "normal");
    pdf.setFontSize(size);
    for (const line of pdf.splitTextToSize(words, RIGHT - LEFT - indent)) {
      room(size * 1.24);
      pdf.text(line, LEFT + indent, y + size);
      y += size * 1.24;
    }
  };
  const inline = (nodes: readonly Inline[], indent: number): void => write(plainWords(nodes), { indent });
  const each = (blocks: readonly Block[], indent: number): void => {
    for (const block of blocks) one(block, indent);
  };
  const one = (block: Block, indent: number): void => {
    switch (block.type) {
      case "heading":
        y += 12;
        write(plainWords(block.children), { size: SIZES[block.depth - 1] ?? 12.5, bold: true, indent });
        break;
      case "paragraph":
        y += 4;
        inline(block.children, indent);
        break;
      case "list":
        for (const [at, { children }] of block.children.entries()) {
          room(16);
          pdf.text(block.ordered === true ? `${at + 1}.` : "•", LEFT + indent, y + 16);
          each(children, indent + 20);
        }
        break;
      case "blockquote":
      case "small":
        each(block.children, indent + 12);
        break;
      case "table": {
        const [head, ...body] = block.children.map((row) => row.children.map((cell) => plainWords(cell.children)));
        autoTable(pdf, {
          head: [head],
          body,
          startY: y,
          margin: { left: LEFT, right: 54, top: TOP, bottom: 61 },
          styles: { font: "Atkinson", fontSize: 12.5 },
        });
        y = (pdf as JsPdf & { readonly lastAutoTable: { readonly finalY: number } }).lastAutoTable.finalY + 8;
        break;
      }
      case "areas":
        for (const { title, words, value } of block.bars) {
          room(16);
          if (value !== null) pdf.rect(LEFT + 200, y + 3, (64 * value) / 100, 12, "F");
          pdf.text(title, LEFT, y + 13);
          pdf.text(words, LEFT + 270, y + 13);
          y += 16;
        }
        break;
      case "score":
        write(`${block.gauge.title}: ${block.gauge.value ?? ""} ${block.gauge.words}`);
        break;
      case "photo": {
        const bytes = photo(block.photo.id);
        room(290);
        if (bytes !== null) pdf.addImage(bytes, "JPEG", LEFT, y, 373, 280);
        y += 284;
        write(block.photo.caption);
        break;
      }
      case "drawing":
        write(block.says);
        break;
      case "writeLines":
        y += 28 * block.count;
        break;
      default:
        pdf.addPage();
        y = TOP;
    }
  };
  each(document.blocks, 0);
  const pages = pdf.getNumberOfPages();
  for (let page = 1; page <= pages; page++) {
    pdf.setPage(page);
    pdf.text(`${document.footer}  Page ${page} of ${pages}`, LEFT, 755);
  }
}

await runEngine(async (engine) => {
  const { jsPDF } = (await engine.peer("jspdf")) as { readonly jsPDF: new (options: object) => JsPdf };
  const { default: autoTable } = (await engine.peer("jspdf-autotable")) as {
    readonly default: AutoTable | { readonly default: AutoTable };
  };
  const table = typeof autoTable === "function" ? autoTable : autoTable.default;
  return () => {
    const pdf = new jsPDF({ unit: "pt", format: "letter", compress: true });
    for (const style of ["Regular", "Bold"]) {
      pdf.addFileToVFS(
        `${style}.ttf`,
        Buffer.from(engine.font(`AtkinsonHyperlegibleNext-${style}`)).toString("base64"),
      );
      pdf.addFont(`${style}.ttf`, "Atkinson", style === "Bold" ? "bold" : "normal");
    }
    pdf.setProperties({ title: engine.document.title });
    draw(pdf, table, engine);
    return Promise.resolve(new Uint8Array(pdf.output("arraybuffer")));
  };
});
