import type { Document } from "../model/document.ts";
import { UserError } from "../model/errors.ts";
import type { Evaluation } from "../model/evaluation.ts";
import type { Reader } from "../model/words.ts";
import { en } from "../text/en.ts";
import type { ReportText } from "../text/en-report.ts";
import { fillBlocks } from "./fill.ts";
import { FAMILY_LIMITS, type Limits, projectFamily } from "./project-family.ts";
import { projectTherapist } from "./project-therapist.ts";
import type { View } from "./shape.ts";
import type { Template, Templates } from "./template.ts";

export interface ComposeOptions {
  /** every list in full: nothing is "more in the plan" */
  readonly all?: boolean;
}

const NO_LIMITS: Limits = { today: Infinity, week: Infinity, plan: Infinity, open: Infinity, good: Infinity };

type Project = (evaluation: Evaluation, text: ReportText, options: ComposeOptions) => View;

/** One line for each reader that has a report: what the reader may see, ready to print. */
const PROJECTIONS: Readonly<Partial<Record<Reader, Project>>> = {
  family: (evaluation, text, { all = false }) => projectFamily(evaluation, text, all ? NO_LIMITS : FAMILY_LIMITS),
  therapist: projectTherapist,
};

/** The readers there is a report for. */
export const REPORT_READERS = Object.keys(PROJECTIONS) as readonly Reader[];

/** The reader's template, which also says how large its print is; null if there is none. */
export function findTemplate(reader: Reader, templates: Templates): Template | null {
  return templates.find((one) => one.reader === reader) ?? null;
}

/**
 * The report for one reader. The evaluation is projected first, so the template meets only what that reader may see; the same evaluation
 * and template give the same document.
 */
export function compose(
  reader: Reader,
  evaluation: Evaluation,
  templates: Templates,
  options: ComposeOptions = {},
): Document {
  const project = PROJECTIONS[reader];
  const template = findTemplate(reader, templates);
  if (project === undefined || template === null) {
    throw new UserError(`there is no report for "${reader}" yet`, {
      hint: `choose one of: ${REPORT_READERS.join(", ")}`,
    });
  }
  return {
    title: template.title,
    lang: "en",
    footer: en.report.footer(evaluation.date),
    date: evaluation.date,
    blocks: fillBlocks(template.blocks, project(evaluation, en.report, options)),
  };
}
