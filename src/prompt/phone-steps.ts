import type { PlanEntry } from "../model/assessment.ts";
import type { RecommendationResult, StepResult } from "../model/evaluation.ts";
import { STEP_NAMES, type StepName } from "../model/words.ts";

/** The step that is meant: the chosen one, else the first. */
export function stepOf(one: RecommendationResult | undefined, { step }: PlanEntry): StepResult | null {
  return one?.steps.find(({ name }) => name === step) ?? one?.steps[0] ?? null;
}

export function doneIfOf(one: RecommendationResult | undefined, draft: PlanEntry): string | null {
  return stepOf(one, draft)?.doneIf ?? null;
}

/** The other ways to do the same, the easier ones first. */
export function otherSteps(one: RecommendationResult | undefined, draft: PlanEntry): readonly StepResult[] {
  const now = stepOf(one, draft);
  const order = (name: StepName): number => STEP_NAMES.indexOf(name);
  return [...(one?.steps ?? [])].filter((step) => step !== now).sort((a, b) => order(a.name) - order(b.name));
}

/** What is still to come after the step that is done. */
export function laterSteps(one: RecommendationResult | undefined, draft: PlanEntry): readonly StepResult[] {
  const now = stepOf(one, draft);
  return now === null
    ? []
    : (one?.steps ?? []).filter(({ name }) => STEP_NAMES.indexOf(name) > STEP_NAMES.indexOf(now.name));
}
