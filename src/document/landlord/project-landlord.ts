import type { Evaluation } from "../../model/evaluation.ts";
import type { ReportText } from "../../text/en-report.ts";
import type { LandlordView } from "./landlord-shape.ts";

/** The evaluation → what stands on it, every sentence ready. */
export function projectLandlord(evaluation: Evaluation, text: ReportText): LandlordView {
  const t = text.landlord;
  return { date: t.date(evaluation.date) };
}
