import { indexOf } from "../logic/catalogue-index.ts";
import type { Reading } from "../logic/reading.ts";
import { instancesOf, type Spot } from "../logic/scope.ts";
import { showAnswer } from "../logic/show-answer.ts";
import type { Checklist, Item, Recommendation } from "../model/checklist.ts";
import type { Finding, JobResult } from "../model/evaluation.ts";
import { areaId, type ChecklistId } from "../model/ids.ts";

/** What a work list says of a recommendation, with the numbers that were measured in each place where the job is to be done. */
export function toJobResult(
  reading: Reading,
  { id, job }: Recommendation,
  findings: readonly Finding[],
): JobResult | null {
  if (job === null) return null;
  const checklist = indexOf(reading.catalogue).checklist(id.replace(/\/.*$/, "") as ChecklistId);
  const given = job.given.flatMap(({ item: name, what }): JobResult["given"] => {
    const item = checklist === null ? null : indexOf(reading.catalogue).item(checklist.id, name);
    if (item === null || checklist === null) return [];
    return spotsOf(reading, checklist, item).flatMap((spot) => {
      const area = areaId(checklist.id, spot.instance?.id ?? null);
      const answer = reading.given(item, spot)?.answer;
      return answer?.type !== "number" || !findings.some((one) => one.area === area)
        ? []
        : [{ area, what, value: showAnswer(item, answer, checklist) }];
    });
  });
  return { ...job, given };
}

function spotsOf({ assessment }: Reading, checklist: Checklist, { once }: Item): readonly Spot[] {
  if (checklist.repeats === null || once) return [{ checklist, instance: null }];
  return instancesOf(assessment, checklist).list.map((instance) => ({ checklist, instance }));
}
