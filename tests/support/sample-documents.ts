import { compose, findTemplate } from "../../src/document/compose.ts";
import { REPORT_IDS, type ReportId } from "../../src/document/shapes.ts";
import type { Document } from "../../src/model/document.ts";
import { demoEvaluation } from "./demo-evaluation.ts";
import { shippedTemplates } from "./shipped-templates.ts";

/** One of the documents that the program makes. */
export interface SampleDocument {
  readonly name: string;
  readonly document: Document;
}

const templates = shippedTemplates();

/** Every kind of document, of the worked example. A kind that is added to the program gets its line here, and all proofs look at it. */
export function sampleDocuments(): readonly SampleDocument[] {
  return REPORT_IDS.map((id) => ({ name: id, document: demoDocument(id) }));
}

/** A report or sheet of the worked example, from the evaluation that its reader may have. */
export function demoDocument(id: ReportId): Document {
  return compose(id, demoEvaluation(findTemplate(id, templates).reader), templates);
}

/** Every paper and both sizes of print. */
export const PAPERS = [
  { size: "letter", large: false },
  { size: "letter", large: true },
  { size: "a4", large: false },
  { size: "a4", large: true },
] as const;
