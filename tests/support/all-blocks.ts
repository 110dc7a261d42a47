import type { Block, Document, Inline, TableRow } from "../../src/model/document.ts";
import { shippedDrawings } from "./shipped-templates.ts";

const words = (value: string): Inline => ({ type: "text", value });
const strong = (value: string): Inline => ({ type: "strong", children: [words(value)] });
const paragraph = (...children: readonly Inline[]): Block => ({ type: "paragraph", children });
const heading = (depth: 1 | 2 | 3 | 4, value: string): Block => ({ type: "heading", depth, children: [words(value)] });
const row = (...cells: readonly string[]): TableRow => ({
  type: "tableRow",
  children: cells.map((value) => ({ type: "tableCell", children: [words(value)] })),
});
const box: Inline = { type: "tick", shape: "square", checked: false };
const circle: Inline = { type: "tick", shape: "circle", checked: false };

/** A document with all that a template can hold, in and beside each other: what the worked example lacks is looked at here. */
export function allBlocks(): Document {
  const [drawing] = shippedDrawings();
  if (drawing === undefined) throw new Error("no drawing is shipped");
  const { name, title, says } = drawing;
  const link: Inline = { type: "link", url: "https://www.cdc.gov/steadi", children: [words("about falls (CDC)")] };
  return {
    title: "Every block & <more>",
    lang: "en",
    footer: "Every block, 21 November 2026",
    date: "2026-11-21",
    size: "standard",
    corners: "printed",
    blocks: [
      heading(1, "Every block"),
      paragraph(
        words("A text with "),
        strong("strong"),
        words(" words, "),
        link,
        words(", and a break"),
        { type: "break" },
        words("within."),
      ),
      heading(2, "Lists"),
      {
        type: "list",
        ordered: true,
        start: 3,
        children: [
          {
            type: "listItem",
            children: [
              paragraph(words("Third")),
              { type: "list", children: [{ type: "listItem", children: [paragraph(words("a part of it"))] }] },
            ],
          },
          { type: "listItem", children: [paragraph(words("Fourth"))] },
        ],
      },
      {
        type: "list",
        children: [
          { type: "listItem", checked: true, children: [paragraph(words("Done"))] },
          {
            type: "listItem",
            checked: false,
            children: [paragraph(words("To do by "), { type: "blank", letters: 12 })],
          },
        ],
      },
      heading(2, "Forms"),
      paragraph(
        words("Is there a bar? "),
        box,
        words(" Yes "),
        box,
        words(" No. One of these: "),
        circle,
        words(" left "),
        circle,
        words(" right"),
      ),
      paragraph(words("Name "), { type: "blank", letters: 30 }, words(" Day "), { type: "blank", letters: 12 }),
      { type: "writeLines", count: 3 },
      {
        type: "blockquote",
        children: [
          heading(3, "In a box"),
          paragraph(words("It stands out.")),
          {
            type: "list",
            children: [{ type: "listItem", checked: false, children: [paragraph(words("and has a box"))] }],
          },
        ],
      },
      heading(2, "Figures"),
      {
        type: "areas",
        bars: [
          { title: "Bathroom: Upstairs", band: "act-now", words: "24 of 100, act now", value: 24, note: "near fall" },
          { title: "Kitchen", band: "not-enough", words: "not enough looked at", value: null, note: null },
        ],
      },
      { type: "score", gauge: { title: "The home", band: "act-soon", words: "Act soon", value: 48, range: [41, 48] } },
      { type: "drawing", name, title, says },
      { type: "photo", photo: { id: "1", alt: "A tub with a low rim", caption: "The tub, seen from the door" } },
      { type: "photo", photo: { id: "2", alt: "Lost", caption: "A photo that is not there" } },
      { type: "thematicBreak" },
      heading(2, "Tables"),
      {
        type: "table",
        align: [null, "right"],
        children: [row("Place", "Number"), row("Stairs", "24"), row("Bedroom", "55")],
      },
      {
        type: "table",
        children: [
          row("Question", "Answer", "Note"),
          ...Array.from({ length: 60 }, (_, at) => row(`Question ${at}`, "Yes", "as it was seen")),
        ],
      },
      { type: "small", children: [paragraph(words("Sources and editions."))] },
    ],
  };
}
