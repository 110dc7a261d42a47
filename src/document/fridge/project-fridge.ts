import type { Evaluation } from "../../model/evaluation.ts";
import type { ReportText } from "../../text/en-report.ts";
import type { FridgeView } from "./fridge-shape.ts";

/** The evaluation → what stands on it, every sentence ready. */
export function projectFridge(evaluation: Evaluation, text: ReportText): FridgeView {
  const t = text.fridge;
  return { date: t.date(evaluation.date) };
}
