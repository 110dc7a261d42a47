import type { Evaluation } from "../../model/evaluation.ts";
import type { ReportText } from "../../text/en-report.ts";
import type { LookUps } from "../look-ups.ts";
import type { TherapistView } from "./therapist-shape.ts";

type VisitPart =
  | "draft"
  | "code"
  | "visit"
  | "onSite"
  | "signedBy"
  | "present"
  | "presentSays"
  | "consent"
  | "setting"
  | "counts";

/** The head of the report: whose visit, when, by whom, with what leave. */
export function visitViews(evaluation: Evaluation, look: LookUps, text: ReportText): Pick<TherapistView, VisitPart> {
  const t = text.therapist;
  const { person, signed, setting } = evaluation;
  return {
    draft: signed === null ? t.draft : t.signedOn(signed.by, signed.on),
    code: t.code(person.code, person.label, look.shown("person/age"), look.shown("person/sex")),
    visit: t.visit(evaluation.date),
    onSite: evaluation.visit === null ? "" : text.onSite(evaluation.visit),
    signedBy: signed?.by ?? "",
    present: evaluation.present.length === 0 ? "" : text.listed(evaluation.present),
    presentSays: evaluation.present.length === 0 ? "" : t.present(evaluation.present),
    consent: t.consent(evaluation.consent),
    setting: [t.notEntered(notReached(evaluation)), t.setting(setting.by, setting.depth, setting.sets)].join(" "),
    counts: t.counts(evaluation.counts),
  };
}

function notReached({ areas, answers }: Evaluation): readonly string[] {
  const entered = new Set(answers.map(({ area }) => area));
  return areas
    .filter(({ id, band, coverage }) => band !== "does-not-apply" && coverage === 0 && !entered.has(id))
    .map((area) => area.title);
}
