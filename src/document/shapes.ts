import { actionPlanShape } from "./action-plan/action-plan-shape.ts";
import { compareShape } from "./compare/compare-shape.ts";
import { contractorShape } from "./contractor/contractor-shape.ts";
import { familyShape } from "./family/family-shape.ts";
import { fridgeShape } from "./fridge/fridge-shape.ts";
import { landlordShape } from "./landlord/landlord-shape.ts";
import { physicianShape } from "./physician/physician-shape.ts";
import { residentShape } from "./resident/resident-shape.ts";
import type { RecordShape } from "./shape.ts";
import { therapistShape } from "./therapist/therapist-shape.ts";

/** What each report and sheet may show, by the id of its template: the allow-list that projections fill and templates are checked against. */
export const SHAPES: Readonly<Record<TemplateId, RecordShape>> = {
  compare: compareShape,
  resident: residentShape,
  family: familyShape,
  therapist: therapistShape,
  physician: physicianShape,
  contractor: contractorShape,
  fridge: fridgeShape,
  landlord: landlordShape,
  "action-plan": actionPlanShape,
};

/** What is made from an evaluation: a report for each reader, and the sheets that go with them. */
export const REPORT_IDS = [
  "resident",
  "family",
  "therapist",
  "physician",
  "contractor",
  "fridge",
  "landlord",
  "action-plan",
] as const;
export type ReportId = (typeof REPORT_IDS)[number];

/** Beside them stands what is made from two visits. */
export const TEMPLATE_IDS = [...REPORT_IDS, "compare"] as const;
export type TemplateId = (typeof TEMPLATE_IDS)[number];
