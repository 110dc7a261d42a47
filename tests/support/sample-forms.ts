import { toForm } from "../../src/document/form/to-form.ts";
import type { Setting } from "../../src/model/assessment.ts";
import type { Document } from "../../src/model/document.ts";
import { shipped } from "./catalogue.ts";

/** One of the forms that the program makes. */
export interface SampleForm {
  readonly name: string;
  readonly document: Document;
  readonly fillable: boolean;
  /** more pages than this nobody is handed; null where it depends on what is asked */
  readonly most: number | null;
}

export const QUICK: Setting = { by: "caregiver", sets: ["quick"], depth: "quick" };
export const HOME: Setting = { by: "therapist", sets: ["home"], depth: "standard" };

/** A form of the shipped checklists, of 21 November 2026. */
export function sampleForm(setting: Setting, compact = false, fillable = false): Document {
  return toForm(shipped(), setting, { compact, fillable, date: "2026-11-21", emergency: "911" });
}

/** Every kind of form. All proofs of PDFs may look at them. */
export function sampleForms(): readonly SampleForm[] {
  return [
    { name: "quick form", document: sampleForm(QUICK), fillable: false, most: 6 },
    { name: "compact form of the whole home", document: sampleForm(HOME, true), fillable: false, most: 8 },
    { name: "fillable quick form", document: sampleForm(QUICK, false, true), fillable: true, most: null },
    {
      name: "fillable form of two areas",
      document: sampleForm({ by: "therapist", sets: ["bathroom", "function"], depth: "full" }, false, true),
      fillable: true,
      most: null,
    },
  ];
}
