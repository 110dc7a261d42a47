import type { Block, Document } from "../../src/model/document.ts";
import type { Pictures } from "../../src/render/pictures.ts";
import { jpegOf, quarters } from "./pictures.ts";
import { shippedDrawings } from "./shipped-templates.ts";

const text = (value: string) => ({ type: "text", value }) as const;
const cell = (value: string) => ({ type: "tableCell" as const, children: [text(value)] });
const paragraph = (value: string): Block => ({ type: "paragraph", children: [text(value)] });
const [drawing] = shippedDrawings();
if (drawing === undefined) throw new Error("no drawing is shipped");

/** Every block and inline node that a template can make, once at least. */
export const everyBlock: Document = {
  title: "Every block & <more>",
  lang: "en",
  footer: "Home check, 22 November 2026",
  date: "2026-11-22",
  size: "standard",
  corners: "printed",
  blocks: [
    { type: "heading", depth: 1, children: [text("Every block")] },
    {
      type: "paragraph",
      children: [
        { type: "strong", children: [text("Bold")] },
        text(" and "),
        { type: "emphasis", children: [text("leaning")] },
        text(", then "),
        { type: "link", url: "https://www.cdc.gov/steadi", children: [text("a place to read on")] },
        { type: "break" },
        text("and a second line."),
      ],
    },
    { type: "heading", depth: 2, children: [text("For a pen")] },
    {
      type: "paragraph",
      children: [
        { type: "tick", shape: "square", checked: false },
        text(" tub "),
        { type: "tick", shape: "circle", checked: false },
        text(" shower "),
        { type: "tick", shape: "square", checked: true },
        text(" sink. Name "),
        { type: "blank", letters: 24 },
        text(" date"),
      ],
    },
    { type: "writeLines", count: 2 },
    {
      type: "list",
      children: [
        { type: "listItem", checked: false, children: [paragraph("to do")] },
        { type: "listItem", checked: true, children: [paragraph("done")] },
      ],
    },
    {
      type: "list",
      ordered: true,
      start: 3,
      children: [
        { type: "listItem", children: [paragraph("third"), paragraph("and why")] },
        {
          type: "listItem",
          children: [
            paragraph("fourth"),
            { type: "list", children: [{ type: "listItem", children: [paragraph("a")] }] },
          ],
        },
      ],
    },
    { type: "blockquote", children: [paragraph("In a box.")] },
    {
      type: "table",
      align: [null, "right"],
      children: [
        { type: "tableRow", children: [cell("Place"), cell("Height")] },
        { type: "tableRow", children: [cell("Tub"), cell("16 in")] },
      ],
    },
    { type: "heading", depth: 2, children: [text("Pictures")] },
    {
      type: "areas",
      bars: [
        { title: "Bathroom", band: "act-now", words: "Please do this first", value: 24, note: "4 things" },
        { title: "Stairs", band: "does-not-apply", words: "We have none", value: null, note: null },
      ],
    },
    { type: "score", gauge: { title: "The home", band: "act-now", words: "Act now", value: 24, range: [18, 24] } },
    { type: "thematicBreak" },
    { type: "heading", depth: 2, children: [text("Seen")] },
    { type: "photo", photo: { id: "photo-1", alt: "A tub", caption: "Photo 1: the tub" } },
    { type: "photo", photo: { id: "photo-2", alt: "A rail", caption: "Photo 2: the rail" } },
    { type: "drawing", name: drawing.name, title: drawing.title, says: drawing.says },
    { type: "small", children: [paragraph("In small print.")] },
  ],
};

const row = (...cells: readonly string[]) => ({ type: "tableRow" as const, children: cells.map(cell) });

/** The same, and what only shows over several pages and within each other. */
export const everyBlockAtLength: Document = {
  ...everyBlock,
  blocks: [
    ...everyBlock.blocks,
    {
      type: "blockquote",
      children: [
        { type: "heading", depth: 3, children: [text("In a box")] },
        paragraph("It stands out."),
        { type: "list", children: [{ type: "listItem", checked: false, children: [paragraph("and has a box")] }] },
      ],
    },
    {
      type: "table",
      children: [
        row("Question", "Answer", "Note"),
        ...Array.from({ length: 60 }, (_, at) => row(`Question ${at}`, "Yes", "as it was seen")),
      ],
    },
  ],
};

const jpeg = await jpegOf(quarters(160, 120));

/** The drawings, and a picture of photo 1 alone. */
export const somePictures: Pictures = {
  drawings: (name) => shippedDrawings().find((one) => one.name === name) ?? null,
  photos: (id) => (id === "photo-1" ? jpeg : null),
};
