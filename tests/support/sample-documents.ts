import { compose, findTemplate } from "../../src/document/compose.ts";
import { composeHandout } from "../../src/document/handout/compose-handout.ts";
import { REPORT_IDS, type ReportId } from "../../src/document/shapes.ts";
import type { Document } from "../../src/model/document.ts";
import { NO_LETTERHEAD } from "../../src/model/settings.ts";
import type { Pictures } from "../../src/render/pictures.ts";
import { allBlocks } from "./all-blocks.ts";
import { shipped } from "./catalogue.ts";
import { demoEvaluation } from "./demo-evaluation.ts";
import { jpegOf, quarters } from "./pictures.ts";
import { shippedDrawings, shippedHandouts, shippedTemplates } from "./shipped-templates.ts";

/** One of the documents that the program makes. */
export interface SampleDocument {
  readonly name: string;
  readonly document: Document;
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

const templates = shippedTemplates();

/** Every kind of document, of the worked example. A kind that is added to the program gets its line here, and all proofs look at it. */
export function sampleDocuments(): readonly SampleDocument[] {
  return [
    ...demoDocuments(),
    ...handoutDocuments(),
    { name: "every block", document: allBlocks(), papers: PAPERS, most: null },
  ];
}

/** The reports and sheets of the worked example. */
export function demoDocuments(): readonly SampleDocument[] {
  return REPORT_IDS.map((id) => ({ name: id, document: demoDocument(id), papers: PAPERS, most: null }));
}

/** A report or sheet of the worked example, from the evaluation that its reader may have. */
export function demoDocument(id: ReportId): Document {
  return compose(id, demoEvaluation(findTemplate(id, templates).reader), templates);
}

/** The handouts for the home of the worked example. There are many and they are built alike: two papers are enough. */
function handoutDocuments(): readonly SampleDocument[] {
  const { frame, handouts } = shippedHandouts();
  const context = { evaluation: demoEvaluation("family"), sources: shipped().sources, letterhead: NO_LETTERHEAD };
  return handouts.map((one) => ({
    name: `handout ${one.id}`,
    document: composeHandout(one, frame, context, "2026-11-21"),
    papers: [PAPERS[1], PAPERS[2]],
    most: { standard: 2, large: 3 },
  }));
}

const drawings = new Map(shippedDrawings().map((one) => [one.name, one]));
const photo = await jpegOf(quarters(320, 240));

/** The shipped drawings, and one photo. */
export const samplePictures: Pictures = {
  drawings: (name) => drawings.get(name) ?? null,
  photos: (id) => (id === "1" ? photo : null),
};
