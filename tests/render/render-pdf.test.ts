import { expect, test } from "vitest";
import { compose } from "../../src/document/compose.ts";
import type { Block, Document } from "../../src/model/document.ts";
import { UserError } from "../../src/model/errors.ts";
import { renderPdf } from "../../src/render/pdf/render-pdf.ts";
import { checkPdf } from "../support/check-pdf.ts";
import { textsOf } from "../support/document-text.ts";
import { everyBlock, somePictures } from "../support/every-block.ts";
import { jpegOf, quarters } from "../support/pictures.ts";
import { readPdf } from "../support/read-pdf.ts";
import { sampleEvaluation } from "../support/sample-evaluation.ts";
import { shippedDrawings, shippedFonts, shippedTemplates } from "../support/shipped-templates.ts";

const fonts = shippedFonts();
const templates = shippedTemplates();
const JPEG = await jpegOf(quarters(160, 120));
const SIZES = [
  { size: "letter", large: false },
  { size: "letter", large: true },
  { size: "a4", large: false },
  { size: "a4", large: true },
] as const;

const documentOf = (...blocks: readonly Block[]): Document => ({
  title: "A & <B>",
  lang: "en",
  footer: "Home check, 22 November 2026",
  date: "2026-11-22",
  size: "standard",
  corners: "printed",
  blocks,
});
const paragraph = (value: string): Block => ({ type: "paragraph", children: [{ type: "text", value }] });
const cell = (value: string) => ({ type: "tableCell" as const, children: [{ type: "text" as const, value }] });
const standard = { size: "letter", large: false, fonts } as const;
const squeezed = (text: string): string => text.replace(/\s+/g, "");

test.each(SIZES)("every word of both reports is found again, on $size, large: $large", async (paper) => {
  for (const reader of ["family", "therapist"] as const) {
    const document = compose(reader, sampleEvaluation, templates);
    const { pages } = await readPdf(await renderPdf(document, { ...paper, fonts }));
    const found = squeezed(pages.map(({ text }) => text).join(""));
    const lost = textsOf(document.blocks)
      .flatMap((text) => text.split(/\s+/))
      // what is for a pen is drawn
      .filter((word) => !/^[[\]()x_]+$/.test(word) && !found.includes(word));
    expect(lost).toEqual([]);
    for (const { lowest, furthest, width, height, text } of pages) {
      expect(lowest).toBeLessThan(height - 30);
      expect(furthest).toBeLessThan(width - 50);
      expect(text.length).toBeGreaterThan(60);
    }
  }
});

test("the file is tagged, titled, in its language, with an outline and numbered pages", async () => {
  const { tagged, title, lang, outline, pages } = await readPdf(
    await renderPdf(compose("family", sampleEvaluation, templates), standard),
  );
  expect({ tagged, title, lang }).toEqual({ tagged: true, title: "Home check", lang: "en" });
  expect(outline).toContain("Do today, together");
  expect(pages[0]?.roles).toEqual(expect.arrayContaining(["H1", "H2", "P", "L", "LI", "Lbl", "LBody", "Div"]));
  for (const [index, { text }] of pages.entries()) expect(text).toContain(`Page ${index + 1} of ${pages.length}`);
});

test("the same document gives the same bytes", async () => {
  const document = compose("therapist", sampleEvaluation, templates);
  const [one, two] = [await renderPdf(document, standard), await renderPdf(document, standard)];
  expect(Buffer.compare(one, two)).toBe(0);
});

test("a title with & and < keeps the metadata whole", async () => {
  const bytes = await renderPdf(documentOf(paragraph("x")), standard);
  expect(Buffer.from(bytes).toString("latin1")).toContain("A &amp; &lt;B&gt;");
  expect((await readPdf(bytes)).title).toBe("A & <B>");
});

test("a table that goes on has its head on every page, said aloud once", async () => {
  const rows = Array.from({ length: 120 }, (_, index) => ({
    type: "tableRow" as const,
    children: [cell(`row${index}.`), cell("what was seen there")],
  }));
  const table: Block = {
    type: "table",
    align: null,
    children: [{ type: "tableRow", children: [cell("Place"), cell("Finding")] }, ...rows],
  };
  const { pages } = await readPdf(await renderPdf(documentOf(table), standard));
  expect(pages.length).toBeGreaterThan(2);
  for (const { text } of pages) expect(text.match(/Place/g)).toHaveLength(1);
  expect(pages.flatMap(({ roles }) => roles).filter((role) => role === "TH")).toHaveLength(2);
  const all = pages.map(({ text }) => text).join("");
  for (let index = 0; index < 120; index++) expect(all).toContain(`row${index}.`);
});

const NOTE = Array.from({ length: 3000 }, (_, index) => `word${index}`).join(" ");

test.each([
  ["a paragraph", paragraph(NOTE)],
  ["a list item", { type: "list", children: [{ type: "listItem", children: [paragraph(NOTE)] }] }],
  ["a box", { type: "blockquote", children: [paragraph(NOTE)] }],
  [
    "a table",
    {
      type: "table",
      children: [
        { type: "tableRow", children: [cell("Q"), cell("Note")] },
        { type: "tableRow", children: [cell("q"), cell(NOTE)] },
      ],
    },
  ],
] satisfies readonly (readonly [string, Block])[])(
  "a note of 3,000 words in %s goes on from page to page; nothing is clipped",
  async (_, block) => {
    const { pages } = await readPdf(await renderPdf(documentOf(block), standard));
    expect(pages.length).toBeGreaterThan(4);
    const words = new Set(pages.flatMap(({ text }) => text.match(/word\d+/g) ?? []));
    expect(words.size).toBe(3000);
    for (const { lowest, height } of pages) expect(lowest).toBeLessThan(height - 30);
  },
);

test("a heading never stands at the foot of a page without what follows it", async () => {
  for (let before = 30; before < 50; before++) {
    const filler = Array.from({ length: before }, () => paragraph("filler"));
    const list: Block = {
      type: "list",
      children: [{ type: "listItem", children: [paragraph("first item"), paragraph("and its reason")] }],
    };
    const heading: Block = { type: "heading", depth: 2, children: [{ type: "text", value: "The heading" }] };
    const { pages } = await readPdf(
      await renderPdf(documentOf(...filler, heading, paragraph("An introduction"), list), standard),
    );
    const [page] = pages.filter(({ text }) => text.includes("The heading"));
    expect(page?.text).toMatch(/The heading.*An introduction.*first item.*and its reason/s);
  }
});

test("no page is begun for the free space below a box", async () => {
  const box: Block = { type: "blockquote", children: [paragraph("in the box")] };
  for (let before = 35; before < 45; before++) {
    const filler = Array.from({ length: before }, (_, at) => paragraph(at % 7 === 0 ? "filler ".repeat(20) : "filler"));
    for (const space of [0, 1, 2, 3]) {
      const spaced = filler.slice(0, filler.length - space);
      const document = documentOf(...spaced, box, { type: "thematicBreak" }, paragraph("the next page"));
      const { pages } = await readPdf(await renderPdf(document, standard));
      for (const { text } of pages) expect(text).toMatch(/filler|in the box|the next page/);
    }
  }
});

test("letters beyond Latin come from the second font; a letter that no font has is named", async () => {
  const { pages } = await readPdf(
    await renderPdf(
      documentOf(paragraph("Łódź, Việt Nam, Ελλάδα, Москва, 118 °F, soft\u00ADhyphen, non\u2011breaking")),
      standard,
    ),
  );
  expect(pages[0]?.text).toContain("Łódź, Việt Nam, Ελλάδα, Москва, 118 °F, softhyphen, non-breaking");
  await expect(async () => renderPdf(documentOf(paragraph("bed 温度")), standard)).rejects.toThrow(UserError);
  await expect(async () => renderPdf(documentOf(paragraph("bed 温度")), standard)).rejects.toThrow(
    'no letter for "温" (U+6E29), in "bed 温度"',
  );
  const under = documentOf({ type: "heading", depth: 2, children: [words("Notes")] }, paragraph("bed 温度"));
  await expect(async () => renderPdf(under, standard)).rejects.toThrow('in "bed 温度", under "Notes"');
});

test("no more pages than the reader has patience for", async () => {
  const pagesOf = async (large: boolean): Promise<number> =>
    (await readPdf(await renderPdf(compose("family", sampleEvaluation, templates), { ...standard, large }))).pages
      .length;
  expect(await pagesOf(false)).toBeLessThanOrEqual(4);
  expect(await pagesOf(true)).toBeLessThanOrEqual(8);
});

const words = (value: string) => ({ type: "text", value }) as const;
const box = { type: "tick", shape: "square", checked: false } as const;
const circle = { ...box, shape: "circle" } as const;
const blank = { type: "blank", letters: 20 } as const;

test.each([[false], [true]])(
  "boxes, circles and blanks are drawn, not written, and each has its word for who listens; large: %s",
  async (large) => {
    const line: Block = {
      type: "paragraph",
      children: [box, words(" tub "), circle, words(" shower. Name "), blank, words(" and so on")],
    };
    const bytes = await renderPdf(documentOf(line), { ...standard, large });
    const [page] = (await readPdf(bytes)).pages;
    expect(page?.text).not.toMatch(/[[(] [)\]]|__/);
    expect(page?.roles.filter((role) => role === "Span")).toHaveLength(3);
    const raw = Buffer.from(bytes).toString("latin1");
    for (const word of ["Box to tick", "Circle to tick", "blank"]) expect(raw).toContain(`/ActualText (${word})`);
    const [tub, shower] = ["tub", "shower"].map((word) => page?.texts.find(({ text }) => text.includes(word)));
    expect((tub?.left ?? 0) - 72).toBeGreaterThan(large ? 20 : 14);
    expect((shower?.left ?? 0) - (tub?.right ?? 0)).toBeGreaterThan(large ? 20 : 14);
  },
);

test("a blank that is longer than the page is ruled over several lines", async () => {
  const bytes = await renderPdf(
    documentOf({ type: "paragraph", children: [words("Notes "), { type: "blank", letters: 200 }, words(" end")] }),
    standard,
  );
  const [page] = (await readPdf(bytes)).pages;
  expect(page?.roles.filter((role) => role === "Span")).toHaveLength(3);
  expect(page?.text).toMatch(/Notes.*end/);
});

test("a sheet with free corners keeps them free, on one page, as large as it can", async () => {
  const sheet = (lines: number): Document => ({
    ...documentOf({ type: "heading", depth: 1, children: [words("My three things")] }),
    blocks: Array.from({ length: lines }, () => paragraph("A thing to do that goes over more than a single line")),
    size: "large",
    corners: "free",
  });
  const sizes: number[] = [];
  for (const lines of [4, 13]) {
    const { pages } = await readPdf(await renderPdf(sheet(lines), standard));
    const [page] = pages;
    expect(pages).toHaveLength(1);
    expect(page?.text).not.toContain("Page 1");
    for (const { left, right, baseline } of page?.texts ?? []) {
      const low = baseline < 90 || baseline > (page?.height ?? 0) - 90;
      expect(low && (left < 89 || right > (page?.width ?? 0) - 89)).toBe(false);
    }
    sizes.push(page?.texts[0]?.size ?? 0);
  }
  expect(sizes[0]).toBe(24);
  expect(sizes[1]).toBeGreaterThanOrEqual(16);
  expect(sizes[1]).toBeLessThan(24);
});

const drawings = shippedDrawings();
const pictures = {
  drawings: (name: string) => drawings.find((one) => one.name === name) ?? null,
  photos: (id: string) => (id === "photo-1" ? JPEG : id === "photo-2" ? new Uint8Array([1, 2, 3]) : null),
};
const [drawn] = drawings;
if (drawn === undefined) throw new Error("no drawing is shipped");
const drawing: Block = { type: "drawing", name: drawn.name, title: drawn.title, says: drawn.says };

test.each([[false], [true]])(
  "a drawing is a figure with its words for who listens; without its lines the words stand there; large: %s",
  async (large) => {
    const bytes = await renderPdf(documentOf(drawing), { ...standard, large, pictures });
    const [page] = (await readPdf(bytes)).pages;
    expect(page?.roles).toContain("Figure");
    expect(page?.furthest).toBeLessThan(612 - 50);
    expect(squeezed(Buffer.from(bytes).toString("latin1"))).toContain(squeezed(drawn.title));
    const [bare] = (await readPdf(await renderPdf(documentOf(drawing), standard))).pages;
    expect(bare?.text).toContain(drawn.title);
    expect(squeezed(bare?.text ?? "")).toContain(squeezed(drawn.says.slice(-20)));
  },
);

const photo = (id: string): Block => ({ type: "photo", photo: { id, alt: "A tub", caption: `The tub, ${id}` } });

test("a photo stands over its caption on one page; one that is missing or broken leaves its caption", async () => {
  for (const before of [0, 20, 30, 40]) {
    const filler = Array.from({ length: before }, () => paragraph("filler"));
    const blocks = [...filler, photo("photo-1"), photo("photo-2"), photo("photo-3")];
    const { pages } = await readPdf(await renderPdf(documentOf(...blocks), { ...standard, pictures }));
    const [page] = pages.filter(({ roles }) => roles.includes("Figure"));
    expect(page?.text).toContain("The tub, photo-1");
    const all = pages.map(({ text }) => text).join(" ");
    expect(all).toContain("The tub, photo-2 (picture not found)");
    expect(all).toContain("The tub, photo-3 (picture not found)");
  }
});

test("a gauge has its number, its range and its word beside it", async () => {
  const gauge = { title: "The home", band: "act-now", words: "Act now", value: 24, range: [18, 24] } as const;
  const bytes = await renderPdf(documentOf({ type: "score", gauge }), standard);
  const [page] = (await readPdf(bytes)).pages;
  expect(page?.roles).toContain("Figure");
  expect(squeezed(page?.text ?? "")).toContain(squeezed("24 of 100 (18 to 24 with the open questions): Act now"));
  const none = documentOf({ type: "score", gauge: { ...gauge, value: null, range: null, words: "Not enough" } });
  const [without] = (await readPdf(await renderPdf(none, standard))).pages;
  expect(without?.roles).not.toContain("Figure");
  expect(without?.text).toContain("Not enough");
});

test("a link leads where it says, line by line, and says what it is", async () => {
  const url = "https://www.cdc.gov/steadi";
  const words = Array.from({ length: 30 }, () => "a long label").join(" ");
  const link: Block = {
    type: "paragraph",
    children: [{ type: "link", url, children: [{ type: "text", value: words }] }],
  };
  const bytes = await renderPdf(documentOf(link), standard);
  const { links } = await readPdf(bytes);
  expect(links.length).toBeGreaterThan(1);
  for (const { address, says } of links) {
    expect(address).toBe(url);
    expect(says).toMatch(/label/);
  }
  expect((await readPdf(bytes)).pages[0]?.roles).toContain("Link");
});

test("the outline has the headings of two depths, or is left out", async () => {
  const heading = (depth: 1 | 2 | 3, value: string): Block => ({ type: "heading", depth, children: [words(value)] });
  const blocks = [heading(1, "One"), heading(2, "Two"), heading(3, "Three"), paragraph("x"), heading(1, "Again")];
  expect((await readPdf(await renderPdf(documentOf(...blocks), standard))).outline).toEqual(["One", "Two", "Again"]);
  expect((await readPdf(await renderPdf(documentOf(...blocks), { ...standard, outline: false }))).outline).toEqual([]);
});

test("the bars of a home's areas stay with their heading, on one page", async () => {
  const bars = Array.from({ length: 12 }, (_, n) => ({
    title: `Area ${n}`,
    band: "improve" as const,
    words: "Improve",
    value: 80,
    note: null,
  }));
  const heading: Block = { type: "heading", depth: 2, children: [words("How the areas stand")] };
  for (const before of [5, 15, 22, 25, 30]) {
    const filler = Array.from({ length: before }, () => paragraph("filler"));
    const blocks = [...filler, heading, { type: "areas", bars } as const];
    const { pages } = await readPdf(await renderPdf(documentOf(...blocks), standard));
    const [page] = pages.filter(({ text }) => text.includes("How the areas stand"));
    for (const { title } of bars) expect(page?.text).toContain(title);
  }
});

test.each([[false], [true]])("every block there is stands on pages that pass every check; large: %s", async (large) => {
  const bytes = await renderPdf(everyBlock, { ...standard, large, pictures: somePictures, logo: JPEG });
  expect((await checkPdf(bytes)).problems).toEqual([]);
});
