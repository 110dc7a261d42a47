import type { Chosen } from "../model/assessment.ts";
import type { RecommendationResult } from "../model/evaluation.ts";
import type { Group, StepName } from "../model/words.ts";

/** So many things can be done in one day, and so many in a week. */
const TODAY = 3;
const WEEK = 5;

/**
 * Today, this week, plan. What the person chose stands where the chosen step belongs. Before there is a choice, today is the first
 * three that can be done today, free, by who is there; at most one of them takes something away (a bath, a stair, an aid), so that
 * nobody is left stuck. This week is a week's work: whatever is severe and whatever the person wants first, then, up to five, what
 * ranks highest among cheap first steps and major findings. Plan: the rest. Expects them in order, and keeps it.
 */
export function toGroups(
  inOrder: readonly RecommendationResult[],
  chosen: readonly Chosen[],
): readonly RecommendationResult[] {
  const proposed = new Set(chosen.length > 0 ? [] : proposeToday(inOrder).map(({ id }) => id));
  const chosenIds = new Set(chosen.map(({ recommendation }) => recommendation));
  const free = inOrder.filter(({ id }) => !proposed.has(id) && !chosenIds.has(id));
  const week = new Set(weekOf(free, chosen.filter(({ step }) => step === "low").length).map(({ id }) => id));
  return inOrder.map((one) => {
    const choice = chosen.find(({ recommendation }) => recommendation === one.id);
    if (choice === undefined) {
      return { ...one, group: proposed.has(one.id) ? "today" : week.has(one.id) ? "this-week" : "plan" };
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

/** What a week holds of these, beside so many that were chosen for it. What others may not see takes no place from what they may. */
function weekOf(free: readonly RecommendationResult[], chosen: number): readonly RecommendationResult[] {
  const first = free.filter(({ severity, wanted }) => severity === "severe" || wanted);
  const then = free.filter((one) => !first.includes(one) && isForThisWeek(one));
  const room = Math.max(0, WEEK - chosen - first.filter((one) => !one.private).length);
  return [...first, ...then.filter((one) => one.private), ...then.filter((one) => !one.private).slice(0, room)];
}

function isForThisWeek({ steps, severity }: RecommendationResult): boolean {
  const cheap = steps.some(({ name, cost }) => name === "low" && (cost === "free" || cost === "under-50"));
  return cheap || severity === "major";
}
