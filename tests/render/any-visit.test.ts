import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluateFor } from "../../src/cli/evaluate-for.ts";
import { compose, findTemplate } from "../../src/document/compose.ts";
import { REPORT_IDS } from "../../src/document/shapes.ts";
import { renderPdf } from "../../src/render/pdf/render-pdf.ts";
import { checkPdf } from "../support/check-pdf.ts";
import { somePictures } from "../support/every-block.ts";
import { randomVisit, withTexts } from "../support/random-visit.ts";
import { PAPERS } from "../support/sample-pdfs.ts";
import { shippedFonts, shippedTemplates } from "../support/shipped-templates.ts";

const fonts = shippedFonts();
const templates = shippedTemplates();
/** A few visits, three documents of each; `HANDRAIL_RUNS=200` looks at so many visits and all of their documents. */
const asked = process.env["HANDRAIL_RUNS"];
const RUNS = Number(asked ?? 12);
const EACH = asked === undefined ? 3 : REPORT_IDS.length;

test(
  "whatever was found and typed: every word of every document is in its PDF, in order, on the page, and over nothing else",
  async () => {
    await fc.assert(
      fc.asyncProperty(randomVisit, async (visit) => {
        for (let index = 0; index < EACH; index++) {
          const turn = visit.seed + index;
          const id = REPORT_IDS[turn % REPORT_IDS.length] ?? "family";
          const { size, large } = PAPERS[turn % PAPERS.length] ?? PAPERS[0];
          const evaluation = evaluateFor(findTemplate(id, templates).reader, visit.catalogue, visit.assessment);
          const document = compose(id, withTexts(evaluation, visit), templates);
          const pdf = await renderPdf(document, { size, large, fonts, pictures: somePictures });
          const { problems } = await checkPdf(pdf, { documents: [document] });
          expect(problems.slice(0, 5), `${id}, ${size}, large: ${large}`).toEqual([]);
        }
      }),
      // what fails is long enough; a shorter one would take very long to be found
      { numRuns: RUNS, endOnFailure: true },
    );
  },
  60_000 + RUNS * 20_000,
);
