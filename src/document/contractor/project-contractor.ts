import type { Evaluation } from "../../model/evaluation.ts";
import type { ReportText } from "../../text/en-report.ts";
import type { ContractorView } from "./contractor-shape.ts";

/** The evaluation → what stands on it, every sentence ready. */
export function projectContractor(evaluation: Evaluation, text: ReportText): ContractorView {
  const t = text.contractor;
  return { date: t.date(evaluation.date) };
}
