import type { Evaluation, RecommendationResult, StepResult } from "../model/evaluation.ts";

/** A thing to do: what is advised, and the step to take; null where nothing is left of the step that was chosen. */
export interface Thing {
  readonly advice: RecommendationResult;
  readonly step: StepResult | null;
}

/** What was chosen together, in the order of choosing. */
export function chosenThings({ chosen, recommendations }: Evaluation): readonly Thing[] {
  return chosen.flatMap(({ recommendation, step: name }) => {
    const advice = recommendations.find(({ id, status }) => id === recommendation && status === "planned");
    return advice === undefined ? [] : [{ advice, step: advice.steps.find((step) => step.name === name) ?? null }];
  });
}

/** What is proposed for today before there is a choice. */
export function proposedThings({ recommendations }: Evaluation): readonly Thing[] {
  return recommendations
    .filter(({ group, status }) => group === "today" && status === "open")
    .map((advice) => ({ advice, step: advice.steps.find(({ name }) => name === "today") ?? null }));
}
