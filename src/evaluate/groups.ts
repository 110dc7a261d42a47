import type { Chosen } from "../model/assessment.ts";
import type { RecommendationResult } from "../model/evaluation.ts";
import type { Group } from "../model/words.ts";

/** So many things can be done in one day. */
const TODAY = 3;

/**
 * Today, this week, plan. Today: what the person chose; before there is a choice, the first three that can be done today, free, by
 * who is there. At most one of the three takes something away (a bath, a stair, an aid), so that nobody is left stuck.
 * This week: a cheap first step, or a grave finding. Plan: the rest. Expects them in order, and keeps it.
 */
export function toGroups(
  inOrder: readonly RecommendationResult[],
  chosen: readonly Chosen[],
): readonly RecommendationResult[] {
  const today =
    chosen.length > 0
      ? new Set(chosen.map(({ recommendation }) => recommendation))
      : new Set(proposeToday(inOrder).map(({ id }) => id));
  return inOrder.map((one) => {
    const choice = chosen.find(({ recommendation }) => recommendation === one.id);
    const group: Group = today.has(one.id) ? "today" : isForThisWeek(one) ? "this-week" : "plan";
    return choice === undefined
      ? { ...one, group }
      : { ...one, group, status: "planned", who: choice.who, due: choice.by };
  });
}

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
