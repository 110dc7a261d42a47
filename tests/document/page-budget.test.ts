import { expect, test } from "vitest";
import { compose } from "../../src/document/compose.ts";
import type { ReportId } from "../../src/document/shapes.ts";
import type { Letterhead } from "../../src/model/settings.ts";
import type { Reader } from "../../src/model/words.ts";
import type { PAPER_SIZES } from "../../src/render/pdf/paper.ts";
import { renderPdf } from "../../src/render/pdf/render-pdf.ts";
import { demoEvaluation } from "../support/demo-evaluation.ts";
import { jpegOf, quarters } from "../support/pictures.ts";
import { readPdf } from "../support/read-pdf.ts";
import { shippedFonts, shippedTemplates } from "../support/shipped-templates.ts";

const fonts = shippedFonts();
const templates = shippedTemplates();
const letterhead: Letterhead = {
  clinic: "Riverside Home Therapy",
  phone: "555-0142",
  address: "12 Mill Street, Riverside",
  emergency: "911",
};

/** How many pages whoever gets it will read, of a whole home with five alerts. */
const BUDGET: readonly (readonly [ReportId, Reader, number])[] = [
  ["resident", "resident", 4],
  ["family", "family", 3],
  ["fridge", "resident", 1],
  ["action-plan", "family", 2],
  ["landlord", "contractor", 1],
];

const picture = await jpegOf(quarters(320, 240));

const evaluations = new Map(
  [...new Set(BUDGET.map(([, reader]) => reader))].map((reader) => [reader, demoEvaluation(reader)] as const),
);
const whole = (reader: Reader) => {
  const evaluation = evaluations.get(reader);
  if (evaluation === undefined) throw new Error(`nothing was evaluated for ${reader}`);
  return evaluation;
};

test.each(BUDGET)(
  "%s keeps to its pages, on Letter and A4, with a letterhead and without",
  async (id, reader, budget) => {
    for (const size of ["letter", "a4"] satisfies (keyof typeof PAPER_SIZES)[])
      for (const head of [{}, { letterhead }]) {
        const document = compose(id, whole(reader), templates, head);
        const { pages } = await readPdf(await renderPdf(document, { size, large: false, fonts }));
        expect(pages.length, `${id} on ${size}`).toBeLessThanOrEqual(budget);
        for (const { text } of pages) expect(text.length).toBeGreaterThan(150);
      }
  },
  60_000,
);

test("the resident sees two photos that were released to them, and no other; they cost one page", async () => {
  const evaluation = whole("resident");
  const answers = evaluation.answers.map((one, at) => (at < 5 ? { ...one, photos: [`photo-${at + 1}`] } : one));
  const released = [1, 2, 3, 4].map((at) => ({
    what: "photo" as const,
    of: `photo-${at}`,
    for: [at === 2 ? ("family" as const) : ("resident" as const)],
  }));
  const pictures = { drawings: () => null, photos: () => picture };
  for (const size of ["letter", "a4"] as const) {
    const document = compose("resident", { ...evaluation, answers, released }, templates, { letterhead });
    const { pages } = await readPdf(await renderPdf(document, { size, large: false, fonts, pictures }));
    const says = pages.map(({ text }) => text).join("\n");
    expect(says.match(/Photo \d/g)).toEqual(["Photo 1", "Photo 3"]);
    expect(pages.length).toBeLessThanOrEqual(5);
  }
});

test("a blank fridge sheet is one page, too", async () => {
  const nothing = { ...whole("resident"), chosen: [], recommendations: [], findings: [], nextLook: null };
  const document = compose("fridge", nothing, templates);
  const { pages } = await readPdf(await renderPdf(document, { size: "letter", large: false, fonts }));
  expect(pages).toHaveLength(1);
});
