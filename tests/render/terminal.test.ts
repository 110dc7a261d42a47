import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compose } from "../../src/document/compose.ts";
import type { Block, Document } from "../../src/model/document.ts";
import { renderTerminal } from "../../src/render/terminal.ts";
import { widthOf as cellWidth } from "../../src/text/cells.ts";
import { sampleEvaluation } from "../support/sample-evaluation.ts";
import { shippedTemplates } from "../support/shipped-templates.ts";

const templates = shippedTemplates();
const reports = (["family", "therapist"] as const).map((reader) => compose(reader, sampleEvaluation, templates));
const documentOf = (...blocks: readonly Block[]): Document => ({
  title: "T",
  lang: "en",
  footer: "F",
  date: "2026-11-22",
  size: "standard",
  corners: "printed",
  blocks,
});
const paragraph = (value: string): Block => ({ type: "paragraph", children: [{ type: "text", value }] });
const plain = (document: Document, columns: number): string => renderTerminal(document, { columns, colour: false });
/** The words in order, however they are broken into lines. */
const squeezed = (text: string): string => text.replace(/[\s|]+/g, "");

test.each([16, 40, 59, 60, 80, 200])("no line is wider than %i columns", (columns) => {
  for (const document of reports) {
    for (const line of plain(document, columns).split("\n")) expect(cellWidth(line)).toBeLessThanOrEqual(columns);
  }
});

test("no line ends in a space", () => {
  for (const document of reports) expect(plain(document, 80)).not.toMatch(/ $/m);
});

test("every finding is in the therapist's report, at full width and on a narrow screen", () => {
  const [, therapist] = reports;
  for (const { says } of sampleEvaluation.findings)
    expect(squeezed(plain(therapist as Document, 40))).toContain(squeezed(says));
});

test("without colour there is no escape at all; with it the words are the same", () => {
  for (const document of reports) {
    const bare = plain(document, 80);
    expect(bare).not.toContain("\u001b");
    const painted = renderTerminal(document, { columns: 80, colour: true });
    expect(painted).toContain("\u001b[");
    expect(stripVTControlCharacters(painted)).toBe(bare);
  }
});

test("control characters, escapes and bidi marks in a text never reach the screen", () => {
  const shown = plain(documentOf(paragraph("a\u001b[31mred\u0007\u009b2J \u202Eevil\u2066 b\u0000c\rd")), 80);
  expect(shown).toBe("a[31mred2J evil bc d\n");
});

test("whatever is typed fits the screen and loses no letter", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.integer({ min: 16, max: 100 }), (text, columns) => {
      const lines = plain(
        documentOf(paragraph(text), { type: "blockquote", children: [paragraph(text)] }),
        columns,
      ).split("\n");
      for (const line of lines) expect(cellWidth(line)).toBeLessThanOrEqual(columns);
    }),
  );
});

test("wide characters count two cells, combining marks none", () => {
  expect(["abc", "温度", "e\u0301", "😀", "한", "½"].map(cellWidth)).toEqual([3, 4, 1, 2, 2, 1]);
});

test("a table folds to lines with its heads where the screen is narrow", () => {
  const cell = (value: string) => ({ type: "tableCell" as const, children: [{ type: "text" as const, value }] });
  const table: Block = {
    type: "table",
    align: [null, "right"],
    children: [
      { type: "tableRow", children: [cell("Place"), cell("Points")] },
      { type: "tableRow", children: [cell("Hall"), cell("30")] },
      { type: "tableRow", children: [cell("The room at the end of the long corridor"), cell("6")] },
    ],
  };
  expect(plain(documentOf(table), 60)).toBe(
    [
      "Place                                     Points",
      "----------------------------------------  ------",
      "Hall                                          30",
      "The room at the end of the long corridor       6",
      "",
    ].join("\n"),
  );
  expect(plain(documentOf(table), 30)).toBe(
    ["- Place: Hall; Points: 30", "", "- Place: The room at the end", "  of the long corridor", "  Points: 6", ""].join(
      "\n",
    ),
  );
});

test("bars are drawn in plain characters, and the word always stands beside them", () => {
  const bars = [
    { title: "Stairs", band: "act-now", words: "Act now", value: 24, note: "2 found" },
    { title: "Kitchen", band: "not-enough", words: "Not enough answered", value: null, note: null },
  ] as const;
  expect(plain(documentOf({ type: "areas", bars }), 80)).toBe(
    "Stairs   ##........  Act now; 2 found\nKitchen              Not enough answered\n",
  );
});

const linkTo = (url: string): Block => ({
  type: "paragraph",
  children: [
    { type: "text", value: "See " },
    { type: "link", url, children: [{ type: "text", value: "the page of the clinic" }] },
    { type: "text", value: "." },
  ],
});

test("a link leads somewhere where the terminal can; elsewhere its address is written out", () => {
  const document = documentOf(linkTo("https://www.cdc.gov/steadi"));
  expect(plain(document, 80)).toBe("See the page of the clinic (https://www.cdc.gov/steadi).\n");
  expect(renderTerminal(document, { columns: 80, colour: true, links: true })).toBe(
    "See \u001b]8;;https://www.cdc.gov/steadi\u001b\\the page of the clinic\u001b]8;;\u001b\\.\n",
  );
});

test("a link that goes on on the next line leads there from both; no address can end it early", () => {
  const document = documentOf(linkTo("https://x.org/\u001b]8;;evil\u0007"));
  const lines = renderTerminal(document, { columns: 16, colour: true, links: true }).trimEnd().split("\n");
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) {
    expect(line.split("\u001b]8;;https://x.org/%1B]8;;evil%07\u001b\\").length).toBe(2);
    expect(line.split("\u001b]8;;\u001b\\").length).toBe(2);
    expect(line).not.toContain("\u0007");
  }
});

test("a box and its word stay on one line; between boxes there is room", () => {
  const box = { type: "tick", shape: "square", checked: false } as const;
  const word = (value: string) => ({ type: "text", value }) as const;
  const line: Block = { type: "paragraph", children: [box, word(" tub "), box, word(" shower "), box, word(" sink")] };
  expect(plain(documentOf(line), 80)).toBe("[ ] tub  [ ] shower  [ ] sink\n");
  expect(plain(documentOf(line), 20)).toBe("[ ] tub  [ ] shower\n[ ] sink\n");
});

test("a drawing and a gauge say in words what they show", () => {
  const shown = plain(
    documentOf(
      { type: "drawing", name: "x", title: "A bar", says: "A bar on a wall." },
      { type: "score", gauge: { title: "Home", band: "act-now", words: "Act now", value: 24, range: [18, 24] } },
    ),
    80,
  );
  expect(shown).toContain("[A bar: A bar on a wall.]");
  expect(shown).toContain("24 of 100 (18 to 24 with the open questions): Act now");
});
