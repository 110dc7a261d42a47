import type { Chosen } from "../model/assessment.ts";
import type { RecommendationResult } from "../model/evaluation.ts";
import type { Group, StepName } from "../model/words.ts";

/** So many things can be done in one day. */
const TODAY = 3;

/**
 * Today, this week, plan. What the person chose stands where the chosen step belongs. Before there is a choice, today is the first
 * three that can be done today, free, by who is there; at most one of them takes something away (a bath, a stair, an aid), so that
 * nobody is left stuck. This week: a cheap first step, or a grave finding. Plan: the rest. Expects them in order, and keeps it.
 */
export function toGroups(
  inOrder: readonly RecommendationResult[],
  chosen: readonly Chosen[],
): readonly RecommendationResult[] {
  const proposed = new Set(chosen.length > 0 ? [] : proposeToday(inOrder).map(({ id }) => id));
  return inOrder.map((one) => {
    const choice = chosen.find(({ recommendation }) => recommendation === one.id);
    if (choice === undefined) {
      return { ...one, group: proposed.has(one.id) ? "today" : isForThisWeek(one) ? "this-week" : "plan" };
    }
    const { step, who, by } = choice;
    return { ...one, group: GROUP_OF[step], status: "planned", chosenStep: step, who, due: by };
  });
}

const GROUP_OF: Readonly<Record<StepName, Group>> = { today: "today", low: "this-week", bigger: "plan" };

function proposeToday(inOrder: readonly RecommendationResult[]): readonly RecommendationResult[] {
  const doable = inOrder.filter((one) => !one.private && isDoableToday(one));
  const taking = doable.find(takesAway);
  return doable.filter((one) => one === taking || !takesAway(one)).slice(0, TODAY);
}

/** Free, and for who is there. */
function isDoableToday({ steps }: RecommendationResult): boolean {
  const step = steps.find(({ name }) => name === "today");
  return (
    step !== undefined && step.cost === "free" && step.who.some((who) => who === "resident" || who === "caregiver")
  );
}

function takesAway({ steps }: RecommendationResult): boolean {
  return steps.some(({ name, instead }) => name === "today" && instead !== null);
}

function isForThisWeek({ steps, severity }: RecommendationResult): boolean {
  const cheap = steps.some(({ name, cost }) => name === "low" && (cost === "free" || cost === "under-50"));
  return cheap || severity === "major" || severity === "severe";
}
