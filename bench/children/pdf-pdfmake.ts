import { Buffer } from "node:buffer";
import type { Block, Inline } from "../../src/model/document.ts";
import { type Engine, runEngine } from "../support/engine-child.ts";
import { plainRuns } from "../support/plain-runs.ts";

interface PdfMake {
  readonly virtualfs: { writeFileSync(name: string, bytes: Uint8Array): void };
  addFonts(fonts: object): void;
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
}

const SIZES = [18, 15, 13.5, 12.5, 12.5, 12.5];
const text = (nodes: readonly Inline[], more: object = {}): object => ({
  text: plainRuns(nodes).map(({ text: words, bold }) => ({ text: words, bold })),
  ...more,
});

/** The same tree as pdfmake's own nodes. */
function toContent(block: Block, engine: Engine): object {
  const all = (blocks: readonly Block[]): object => ({ stack: blocks.map((one) => toContent(one, engine)) });
  switch (block.type) {
    case "heading":
      return text(block.children, { fontSize: SIZES[block.depth - 1], bold: true, margin: [0, 12, 0, 4] });
    case "paragraph":
      return text(block.children, { margin: [0, 3, 0, 3] });
    case "list":
      return { [block.ordered === true ? "ol" : "ul"]: block.children.map(({ children }) => all(children)) };
    case "blockquote":
      return { table: { widths: ["*"], body: [[all(block.children)]] }, margin: [0, 6, 0, 6] };
    case "small":
      return all(block.children);
    case "table":
      return {
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: block.children[0]?.children.map(() => "*"),
          body: block.children.map((row, at) => row.children.map((cell) => text(cell.children, { bold: at === 0 }))),
        },
      };
    case "areas":
      return {
        table: { body: block.bars.map(({ title, words, value }) => [title, bar(value), words]) },
        layout: "noBorders",
      };
    case "score":
      return { text: `${block.gauge.title}: ${block.gauge.value ?? ""} ${block.gauge.words}` };
    case "photo":
      return { stack: [{ image: dataOf(engine.photo(block.photo.id)), fit: [487, 280] }, block.photo.caption] };
    case "drawing":
      return { text: block.says };
    case "writeLines":
      return { text: "\n".repeat(block.count) };
    default:
      return { text: "", pageBreak: "after" };
  }
}

const bar = (value: number | null): object =>
  value === null
    ? { text: "" }
    : {
        canvas: [
          { type: "rect", x: 0, y: 0, w: 64, h: 12 },
          { type: "rect", x: 0, y: 0, w: (64 * value) / 100, h: 12, color: "#888" },
        ],
      };
const dataOf = (jpeg: Uint8Array | null): string =>
  `data:image/jpeg;base64,${Buffer.from(jpeg ?? []).toString("base64")}`;

await runEngine(async (engine) => {
  const { default: pdfmake } = (await engine.peer("pdfmake")) as { readonly default: PdfMake };
  pdfmake.virtualfs.writeFileSync("regular.ttf", engine.font("AtkinsonHyperlegibleNext-Regular"));
  pdfmake.virtualfs.writeFileSync("bold.ttf", engine.font("AtkinsonHyperlegibleNext-Bold"));
  pdfmake.addFonts({ Atkinson: { normal: "regular.ttf", bold: "bold.ttf" } });
  return async () =>
    pdfmake
      .createPdf({
        pageSize: "LETTER",
        pageMargins: [72, 50, 54, 61],
        defaultStyle: { font: "Atkinson", fontSize: 12.5 },
        info: { title: engine.document.title },
        footer: (page: number, pages: number) => ({
          text: `${engine.document.footer}  Page ${page} of ${pages}`,
          margin: [72, 20],
        }),
        content: engine.document.blocks.map((block) => toContent(block, engine)),
      })
      .getBuffer();
});
