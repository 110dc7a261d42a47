import type { Evaluation } from "../../model/evaluation.ts";
import type { ReportText } from "../../text/en-report.ts";
import type { PhysicianView } from "./physician-shape.ts";

/** The evaluation → what stands on it, every sentence ready. */
export function projectPhysician(evaluation: Evaluation, text: ReportText): PhysicianView {
  const t = text.physician;
  return { date: t.date(evaluation.date) };
}
