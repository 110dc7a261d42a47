import type { Document } from "../model/document.ts";
import { UserError } from "../model/errors.ts";
import type { Evaluation } from "../model/evaluation.ts";
import { type Letterhead, NO_LETTERHEAD } from "../model/settings.ts";
import { en } from "../text/en.ts";
import type { ReportText } from "../text/en-report.ts";
import { projectActionPlan } from "./action-plan/project-action-plan.ts";
import { projectContractor } from "./contractor/project-contractor.ts";
import { FAMILY_LIMITS, type Limits, projectFamily } from "./family/project-family.ts";
import { fillBlocks } from "./fill.ts";
import { projectFridge } from "./fridge/project-fridge.ts";
import { projectLandlord } from "./landlord/project-landlord.ts";
import { projectPhysician } from "./physician/project-physician.ts";
import { projectResident } from "./resident/project-resident.ts";
import type { View } from "./shape.ts";
import type { ReportId, TemplateId } from "./shapes.ts";
import type { Template, Templates } from "./template.ts";
import { projectTherapist } from "./therapist/project-therapist.ts";

export interface ComposeOptions {
  /** every list in full: nothing is "more in the plan" */
  readonly all?: boolean;
  readonly letterhead?: Letterhead;
}

const NO_LIMITS: Limits = {
  today: Infinity,
  week: Infinity,
  plan: Infinity,
  open: Infinity,
  good: Infinity,
  areas: Infinity,
};

type Project = (evaluation: Evaluation, text: ReportText, options: Required<ComposeOptions>) => View;

/** One line for each report and sheet: what may stand on it, ready to print. */
const PROJECTIONS: Readonly<Record<ReportId, Project>> = {
  resident: projectResident,
  family: (evaluation, text, { all, letterhead }) =>
    projectFamily(evaluation, text, { limits: all ? NO_LIMITS : FAMILY_LIMITS, letterhead }),
  therapist: projectTherapist,
  physician: projectPhysician,
  contractor: projectContractor,
  fridge: projectFridge,
  landlord: projectLandlord,
  "action-plan": projectActionPlan,
};

/** The template of a report or sheet. */
export function findTemplate(id: TemplateId, templates: Templates): Template {
  const template = templates.find((one) => one.id === id);
  if (template === undefined) throw new UserError(`there is no template "${id}"`);
  return template;
}

/**
 * A report or a sheet. The evaluation is projected first, so the template meets only what its reader may see; the same evaluation and
 * template give the same document.
 */
export function compose(
  id: ReportId,
  evaluation: Evaluation,
  templates: Templates,
  { all = false, letterhead = NO_LETTERHEAD }: ComposeOptions = {},
): Document {
  const template = findTemplate(id, templates);
  return {
    title: template.title,
    lang: "en",
    footer: en.report.footer(evaluation.date),
    date: evaluation.date,
    size: template.size,
    corners: id === "fridge" ? "free" : "printed",
    blocks: fillBlocks(template.blocks, PROJECTIONS[id](evaluation, en.report, { all, letterhead })),
  };
}
