import type { Assessment } from "../model/assessment.ts";
import type { Catalogue } from "../model/checklist.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { UserError } from "../model/errors.ts";
import type { Evaluation } from "../model/evaluation.ts";
import { type Letterhead, NO_LETTERHEAD, type Paper } from "../model/settings.ts";
import type { Reader } from "../model/words.ts";
import { evaluateFor } from "./evaluate-for.ts";
import { shippedCatalogue } from "./load-catalogue.ts";
import { toDay } from "./to-day.ts";

/** What other programs may use (docs/library.md). Nothing here asks, prints, keeps or reads anything but what is named, and what comes with Handrail. */

export type { Answer } from "../model/answer.ts";
export type { Checklist, Item } from "../model/checklist.ts";
export type { EvaluatedAlert } from "../model/evaluation.ts";
export type { Assessment, Catalogue, Diagnostic, Evaluation, Letterhead, Paper, Reader };
export { UserError };

const ASSETS = import.meta.dirname;

export interface ChecklistOptions {
  /** a folder of one's own checklists; one with the same id takes the shipped one's place */
  readonly folder?: string | null;
  /** with `folder`: leave the shipped checklists out */
  readonly only?: boolean;
}

/** The shipped checklists, or these and a folder's own. Throws a UserError with every problem of every file. */
export async function loadChecklists({ folder = null, only = false }: ChecklistOptions = {}): Promise<Catalogue> {
  if (folder === null) return shippedCatalogue({ assets: ASSETS });
  const { compileOwnCatalogue } = await import("./read-own-catalogue.ts");
  return compileOwnCatalogue({ folder, only }, { assets: ASSETS }).catalogue;
}

/** The answers of one visit, or all that is wrong with them. */
export type ParsedAssessment =
  | { readonly ok: true; readonly assessment: Assessment; readonly notices: readonly string[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export interface ParseOptions {
  /** what problems call the text */
  readonly file?: string;
  /** the last day a visit may be on, as 2026-11-21; default: today */
  readonly today?: string;
}

/** Reads the answers of a visit, written in YAML or JSON, against the checklists. */
export async function parseAssessment(
  text: string,
  catalogue: Catalogue,
  { file = "answers.yaml", today = toDay(new Date()) }: ParseOptions = {},
): Promise<ParsedAssessment> {
  const { parseAssessment: parse } = await import("../checklist/parse-assessment.ts");
  return parse(file, text, catalogue, today);
}

export interface EvaluateOptions {
  /** who will see it: all but the therapist get it as if nothing private had been answered; default: therapist */
  readonly reader?: Reader;
  /** the number to call in an emergency; default: 911 */
  readonly emergency?: string;
}

/** What follows from the answers: alerts, findings, advice, scores. The same answers give the same evaluation. */
export function evaluate(
  catalogue: Catalogue,
  assessment: Assessment,
  { reader = "therapist", emergency = NO_LETTERHEAD.emergency }: EvaluateOptions = {},
): Evaluation {
  return evaluateFor(reader, catalogue, assessment, { emergency });
}

export interface ReportOptions {
  readonly reader: Reader;
  /** every list in full */
  readonly all?: boolean;
  readonly letterhead?: Letterhead;
}

/** A reader's report as Markdown. It holds no more than that reader may see. */
export async function reportAsMarkdown(
  catalogue: Catalogue,
  assessment: Assessment,
  options: ReportOptions,
): Promise<string> {
  const { composeFor, renderMarkdown } = await import("./library-reports.ts");
  return renderMarkdown(composeFor(catalogue, assessment, options, ASSETS));
}

export interface PrintOptions extends ReportOptions {
  readonly paper: Paper;
  /** 18 point */
  readonly large?: boolean;
}

/** The same as the bytes of a PDF (PDF/UA-1), without photos. */
export async function reportAsPdf(
  catalogue: Catalogue,
  assessment: Assessment,
  options: PrintOptions,
): Promise<Uint8Array> {
  const { composeFor, printDocument } = await import("./library-reports.ts");
  return printDocument(composeFor(catalogue, assessment, options, ASSETS), options, ASSETS);
}
