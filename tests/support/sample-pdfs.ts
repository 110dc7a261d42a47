import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { composeCompare } from "../../src/document/compare/compose-compare.ts";
import { compose, findTemplate } from "../../src/document/compose.ts";
import { composeHandout } from "../../src/document/handout/compose-handout.ts";
import { REPORT_IDS, type ReportId } from "../../src/document/shapes.ts";
import { compare } from "../../src/evaluate/compare.ts";
import type { Document } from "../../src/model/document.ts";
import { NO_LETTERHEAD } from "../../src/model/settings.ts";
import type { Archive } from "../../src/render/pdf/pdfkit-port.ts";
import { renderPacket, renderPdf } from "../../src/render/pdf/render-pdf.ts";
import { shipped } from "./catalogue.ts";
import { demoAssessment, demoEvaluation } from "./demo-evaluation.ts";
import { demoFollowed } from "./demo-home.ts";
import { everyBlockAtLength, somePictures } from "./every-block.ts";
import { root } from "./handrail.ts";
import { shippedFonts, shippedHandouts, shippedTemplates } from "./shipped-templates.ts";
import type { Flavour } from "./vera/run-vera.ts";

/** One of the files that the program makes. */
export interface SamplePdf {
  readonly name: string;
  readonly title: string;
  readonly documents: readonly Document[];
  readonly flavours: readonly Flavour[];
  readonly bytes: (paper: SamplePaper) => Promise<Uint8Array>;
  readonly papers: readonly SamplePaper[];
  /** more pages than this nobody is handed, in small and in large print; null where it depends on the home */
  readonly most: { readonly standard: number; readonly large: number } | null;
}

type SamplePaper = (typeof PAPERS)[number];

/** Every paper and both sizes of print. */
export const PAPERS = [
  { size: "letter", large: false },
  { size: "letter", large: true },
  { size: "a4", large: false },
  { size: "a4", large: true },
] as const;

/** Both papers and both sizes of print, each once: what is too wide for one shows on the narrower or in the larger print. */
const TWO = [PAPERS[0], PAPERS[3]] as const;

const fonts = shippedFonts();
const templates = shippedTemplates();

/** Every kind of file, of the worked example. A kind that is added to the program gets its line here, and all proofs look at it. */
export function samplePdfs(): readonly SamplePdf[] {
  const reports = demoDocuments();
  return [
    ...reports.map(({ name, document }) => alone(name, document)),
    ...handoutPdfs(),
    ...comparisonPdfs(),
    alone("every block", everyBlockAtLength),
    {
      ...alone("a report to be kept", demoDocument("family")),
      flavours: ["ua1", "3a"],
      papers: [PAPERS[0]],
      bytes: (paper) =>
        renderPdf(demoDocument("family"), { ...paper, fonts, pictures: somePictures, archive: demoArchive() }),
    },
    {
      ...alone("a packet", everyBlockAtLength),
      title: "Home plan",
      papers: [PAPERS[1], PAPERS[2]],
      documents: reports.map(({ document }) => document),
      bytes: (paper) =>
        renderPacket(
          reports.map(({ document }) => document),
          { ...paper, fonts, pictures: somePictures, title: "Home plan", duplex: true },
        ),
    },
  ];
}

function alone(name: string, document: Document): SamplePdf {
  return {
    name,
    title: document.title,
    documents: [document],
    flavours: ["ua1"],
    bytes: (paper) => renderPdf(document, { ...paper, fonts, pictures: somePictures }),
    papers: TWO,
    most: null,
  };
}

function demoArchive(): Archive {
  return {
    name: "assessment.json",
    json: Buffer.from(JSON.stringify(demoAssessment())),
    srgb: readFileSync(join(root, "dist", "srgb.icc")),
  };
}

/** The reports and sheets of the worked example. */
export function demoDocuments(): readonly { readonly name: string; readonly document: Document }[] {
  return REPORT_IDS.map((id) => ({ name: id, document: demoDocument(id) }));
}

/** A report or sheet of the worked example, from the evaluation that its reader may have. */
export function demoDocument(id: ReportId): Document {
  return compose(id, demoEvaluation(findTemplate(id, templates).reader), templates);
}

/** The handouts for the home of the worked example. There are many and they are built alike: two papers are enough. */
function handoutPdfs(): readonly SamplePdf[] {
  const { frame, handouts } = shippedHandouts();
  const context = { evaluation: demoEvaluation("family"), sources: shipped().sources, letterhead: NO_LETTERHEAD };
  return handouts.map((one) => ({
    ...alone(`handout ${one.id}`, composeHandout(one, frame, context, "2026-11-21")),
    papers: [PAPERS[1], PAPERS[2]],
    most: { standard: 2, large: 3 },
  }));
}

/** The worked example and the second visit after it, for each who reads both. */
function comparisonPdfs(): readonly SamplePdf[] {
  const { first, second, today } = demoFollowed();
  const comparison = compare(first, second, { today, tool: "test" });
  return (["therapist", "family", "resident"] as const).map((reader) =>
    alone(`two visits for the ${reader}`, composeCompare(comparison, templates, reader)),
  );
}
