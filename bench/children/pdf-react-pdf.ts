import { Buffer } from "node:buffer";
import type { Block, Inline } from "../../src/model/document.ts";
import { type Engine, runEngine } from "../support/engine-child.ts";
import { plainRuns } from "../support/plain-runs.ts";

type Element = object;
type Create = (type: unknown, props: object | null, ...children: readonly (Element | string)[]) => Element;

interface ReactPdf {
  readonly Document: unknown;
  readonly Page: unknown;
  readonly View: unknown;
  readonly Text: unknown;
  readonly Image: unknown;
  readonly Font: { register(font: object): void };
  renderToBuffer(document: Element): Promise<Uint8Array>;
}

const SIZES = [18, 15, 13.5, 12.5, 12.5, 12.5];

await runEngine(async (engine) => {
  const { createElement } = (await engine.peer("react")) as { readonly createElement: Create };
  const pdf = (await engine.peer("@react-pdf/renderer")) as ReactPdf;
  const { Document, Page, View, Text, Image } = pdf;
  const source = (name: string): string =>
    `data:font/ttf;base64,${Buffer.from(engine.font(`AtkinsonHyperlegibleNext-${name}`)).toString("base64")}`;
  pdf.Font.register({
    family: "Atkinson",
    fonts: [{ src: source("Regular") }, { src: source("Bold"), fontWeight: 700 }],
  });
  const text = (nodes: readonly Inline[], style: object = {}): Element =>
    createElement(
      Text,
      { style },
      ...plainRuns(nodes).map((run) => createElement(Text, { style: { fontWeight: run.bold ? 700 : 400 } }, run.text)),
    );
  const view = (style: object, ...children: readonly Element[]): Element => createElement(View, { style }, ...children);
  const words = (value: string): Element => createElement(Text, null, value);

  function toElement(block: Block): Element {
    const all = (blocks: readonly Block[]): readonly Element[] => blocks.map(toElement);
    switch (block.type) {
      case "heading":
        return createElement(
          View,
          { minPresenceAhead: 30, style: { marginTop: 12 } },
          text(block.children, { fontSize: SIZES[block.depth - 1] ?? 12.5, fontWeight: 700 }),
        );
      case "paragraph":
        return text(block.children, { marginVertical: 3 });
      case "list":
        return view(
          {},
          ...block.children.map(({ children }, at) =>
            view(
              { flexDirection: "row" },
              words(block.ordered === true ? `${at + 1}. ` : "• "),
              view({ flex: 1 }, ...all(children)),
            ),
          ),
        );
      case "blockquote":
        return view({ border: "1pt solid black", padding: 6, marginVertical: 6 }, ...all(block.children));
      case "small":
        return view({}, ...all(block.children));
      case "table":
        return view(
          {},
          ...block.children.map((row) =>
            createElement(
              View,
              { wrap: false, style: { flexDirection: "row", borderBottom: "0.5pt solid black" } },
              ...row.children.map((cell) => view({ flex: 1, padding: 3 }, text(cell.children))),
            ),
          ),
        );
      case "areas":
        return view(
          {},
          ...block.bars.map((bar) =>
            view(
              { flexDirection: "row" },
              view({ width: 180 }, words(bar.title)),
              view({ width: (64 * (bar.value ?? 0)) / 100, height: 12, backgroundColor: "#888" }),
              words(` ${bar.words}`),
            ),
          ),
        );
      case "score":
        return words(`${block.gauge.title}: ${block.gauge.value ?? ""} ${block.gauge.words}`);
      case "photo":
        return view(
          {},
          createElement(Image, {
            src: { data: Buffer.from(engine.photo(block.photo.id) ?? []), format: "jpg" },
            style: { maxHeight: 280, objectFit: "contain" },
          }),
          words(block.photo.caption),
        );
      case "drawing":
        return words(block.says);
      case "writeLines":
        return view({ height: 28 * block.count });
      default:
        return createElement(View, { break: true });
    }
  }

  return () => pdf.renderToBuffer(documentOf(engine));

  function documentOf({ document }: Engine): Element {
    const style = {
      fontFamily: "Atkinson",
      fontSize: 12.5,
      paddingTop: 50,
      paddingLeft: 72,
      paddingRight: 54,
      paddingBottom: 61,
    };
    const footer = createElement(Text, {
      fixed: true,
      style: { position: "absolute", bottom: 30, left: 72 },
      render: ({ pageNumber, totalPages }: { readonly pageNumber: number; readonly totalPages: number }) =>
        `${document.footer}  Page ${pageNumber} of ${totalPages}`,
    });
    return createElement(
      Document,
      { title: document.title, language: document.lang },
      createElement(Page, { size: "LETTER", style }, ...document.blocks.map(toElement), footer),
    );
  }
});
