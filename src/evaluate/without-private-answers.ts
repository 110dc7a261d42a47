import type { Assessment } from "../model/assessment.ts";
import type { Catalogue } from "../model/checklist.ts";
import { isPrivateKey } from "./is-private-key.ts";

/** The assessment as if nobody had answered a private question. */
export function withoutPrivateAnswers(catalogue: Catalogue, assessment: Assessment): Assessment {
  const isShared = (key: string): boolean => !isPrivateKey(catalogue, key);
  return {
    ...assessment,
    answers: Object.fromEntries(Object.entries(assessment.answers).filter(([key]) => isShared(key))),
    skipped: assessment.skipped.filter(isShared),
  };
}
