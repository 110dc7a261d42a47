import type { Assessment } from "../model/assessment.ts";
import type { RecommendationResult } from "../model/evaluation.ts";

/** Where each recommendation stands by now. What was said after the visit counts more than what was chosen at its end. */
export function applyPlan(
  all: readonly RecommendationResult[],
  plan: Assessment["plan"],
): readonly RecommendationResult[] {
  return all.map((one) => {
    const entry = plan[one.id];
    if (entry === undefined) return one;
    const { status, step, who, due, reason, used, checked } = entry;
    const chosenStep = one.steps.some(({ name }) => name === step) ? step : one.chosenStep;
    return { ...one, status, chosenStep, who, due, reason, used, checked };
  });
}
