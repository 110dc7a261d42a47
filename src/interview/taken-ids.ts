import type { Assessment } from "../model/assessment.ts";
import { type ChecklistId, type InstanceId, parseKey } from "../model/ids.ts";

/** Ids in use and ids that once were: an id is never given a second time, or the answers of what was taken away would come back. */
export function takenIds(assessment: Assessment, checklist: ChecklistId): readonly InstanceId[] {
  const keys = [
    ...Object.keys(assessment.answers),
    ...Object.keys(assessment.notes),
    ...Object.keys(assessment.photos),
    ...Object.keys(assessment.alerts),
    ...assessment.skipped,
  ];
  const answered = keys.flatMap((key) => {
    const parts = parseKey(key.replace("/#", "/"));
    return parts?.checklist === checklist && parts.instance !== null ? [parts.instance] : [];
  });
  const listed = assessment.instances[checklist]?.list.map(({ id }) => id) ?? [];
  return [...new Set([...listed, ...answered])];
}
