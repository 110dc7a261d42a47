import { indexOf } from "../logic/catalogue-index.ts";
import type { Reading } from "../logic/reading.ts";
import { areaTitle, instancesOf } from "../logic/scope.ts";
import { showAnswer } from "../logic/show-answer.ts";
import type { Recommendation } from "../model/checklist.ts";
import type { Finding, RecommendationResult } from "../model/evaluation.ts";
import type { ChecklistId, ItemId } from "../model/ids.ts";

/** What a builder needs to measure; an item's id is filled with its answer in each place where the job is to be done. */
export function toMeasures(
  reading: Reading,
  recommendation: Recommendation,
  findings: readonly Finding[],
): RecommendationResult["measure"] {
  const checklist = indexOf(reading.catalogue).checklist(recommendation.id.replace(/\/.*$/, "") as ChecklistId);
  return recommendation.measure.flatMap((what) => {
    const item = checklist === null ? null : indexOf(reading.catalogue).item(checklist.id, what as ItemId);
    if (item === null || checklist === null) return [{ what, value: null }];
    const name = item.clinical ?? item.text;
    const { list } = instancesOf(reading.assessment, checklist);
    const spots =
      checklist.repeats === null || item.once
        ? [{ checklist, instance: null }]
        : list.map((instance) => ({ checklist, instance }));
    const places = spots.filter((spot) =>
      findings.some(({ area }) => area === `${checklist.id}${spot.instance === null ? "" : `@${spot.instance.id}`}`),
    );
    const values = places.flatMap((spot) => {
      const answer = reading.given(item, spot)?.answer;
      if (answer === undefined || answer.type === "absent") return [];
      const shown = showAnswer(item, answer, checklist);
      return [places.length > 1 ? `${areaTitle(spot)}: ${shown}` : shown];
    });
    return [{ what: name, value: values.length === 0 ? null : values.join("; ") }];
  });
}
