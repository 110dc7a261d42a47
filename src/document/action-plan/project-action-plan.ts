import type { Evaluation } from "../../model/evaluation.ts";
import type { ReportText } from "../../text/en-report.ts";
import type { ActionPlanView } from "./action-plan-shape.ts";

/** The evaluation → what stands on it, every sentence ready. */
export function projectActionPlan(evaluation: Evaluation, text: ReportText): ActionPlanView {
  const t = text.actionPlan;
  return { date: t.date(evaluation.date) };
}
