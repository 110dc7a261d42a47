import { indexOf } from "../logic/catalogue-index.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Catalogue } from "../model/checklist.ts";
import { parseKey } from "../model/ids.ts";

/** The assessment as if nobody had answered a private question. */
export function withoutPrivateAnswers(catalogue: Catalogue, assessment: Assessment): Assessment {
  const isPrivate = (key: string): boolean => {
    const parts = parseKey(key);
    return parts !== null && (indexOf(catalogue).item(parts.checklist, parts.item)?.private ?? false);
  };
  return {
    ...assessment,
    answers: Object.fromEntries(Object.entries(assessment.answers).filter(([key]) => !isPrivate(key))),
    skipped: assessment.skipped.filter((key) => !isPrivate(key)),
  };
}
