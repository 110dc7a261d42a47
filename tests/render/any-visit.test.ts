import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluateFor } from "../../src/cli/evaluate-for.ts";
import { compose, findTemplate } from "../../src/document/compose.ts";
import { REPORT_IDS } from "../../src/document/shapes.ts";
import { renderPdf } from "../../src/render/pdf/render-pdf.ts";
import { checkPdf } from "../support/check-pdf.ts";
import { randomVisit, withTexts } from "../support/random-visit.ts";
import { PAPERS, samplePictures } from "../support/sample-pdfs.ts";
import { shippedFonts, shippedTemplates } from "../support/shipped-templates.ts";

const fonts = shippedFonts();
const templates = shippedTemplates();
/** `HANDRAIL_RUNS=200` looks at more visits. */
const RUNS = Number(process.env["HANDRAIL_RUNS"] ?? 24);

test(
  "whatever was found and typed: every word of every document is in its PDF, in order, on the page, and over nothing else",
  async () => {
    await fc.assert(
      fc.asyncProperty(randomVisit, async (visit) => {
        for (const [index, id] of REPORT_IDS.entries()) {
          const evaluation = evaluateFor(findTemplate(id, templates).reader, visit.catalogue, visit.assessment);
          const document = compose(id, withTexts(evaluation, visit), templates);
          const { size, large } = PAPERS[(visit.seed + index) % PAPERS.length] ?? PAPERS[0];
          const bytes = await renderPdf(document, { size, large, fonts, pictures: samplePictures });
          const { problems } = await checkPdf(bytes, { documents: [document] });
          expect(problems.slice(0, 5), `${id}, ${size}, large: ${large}`).toEqual([]);
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  },
  60_000 + RUNS * 10_000,
);
