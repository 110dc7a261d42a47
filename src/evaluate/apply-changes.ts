import type { AdviceChange } from "../model/assessment.ts";
import type { Catalogue } from "../model/checklist.ts";
import type { AdviceChangeResult, RecommendationResult } from "../model/evaluation.ts";

/** What the therapist dropped is not advised, and takes no other's place. */
export function withoutDropped(
  all: readonly RecommendationResult[],
  changes: readonly AdviceChange[],
): RecommendationResult[] {
  const dropped = new Set(
    changes.filter(({ change }) => change === "drop").map(({ recommendation }) => recommendation),
  );
  return all.filter(({ id }) => !dropped.has(id));
}

/** The therapist's words and place for what is advised. What was chosen together stands where it was chosen. */
export function applyChanges(
  all: readonly RecommendationResult[],
  changes: readonly AdviceChange[],
): readonly RecommendationResult[] {
  return all.map((one) => changes.filter(({ recommendation }) => recommendation === one.id).reduce(applyChange, one));
}

function applyChange(one: RecommendationResult, { change, group, text }: AdviceChange): RecommendationResult {
  if (change === "reword" && text !== null) return { ...one, title: text, clinical: null, changed: "reword" };
  if (change === "move" && group !== null && one.chosenStep === null) return { ...one, group, changed: "move" };
  return one;
}

/** Each change with what the checklist calls its recommendation, for the report that says why. */
export function toChanges({ checklists }: Catalogue, changes: readonly AdviceChange[]): readonly AdviceChangeResult[] {
  const titles = new Map(
    checklists.flatMap(({ recommendations }) => recommendations.map(({ id, title }) => [id, title])),
  );
  return changes.map((one) => ({ ...one, title: titles.get(one.recommendation) ?? one.recommendation }));
}
