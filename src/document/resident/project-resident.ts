import type { Evaluation } from "../../model/evaluation.ts";
import type { ReportText } from "../../text/en-report.ts";
import type { ResidentView } from "./resident-shape.ts";

/** The evaluation → what stands on it, every sentence ready. */
export function projectResident(evaluation: Evaluation, text: ReportText): ResidentView {
  const t = text.resident;
  return { date: t.date(evaluation.date) };
}
