import { indexOf } from "../logic/catalogue-index.ts";
import { isFlagged } from "../logic/is-flagged.ts";
import type { Reading } from "../logic/reading.ts";
import { checklistsOf, instancesOf } from "../logic/scope.ts";
import type { Checklist } from "../model/checklist.ts";
import type { QuestionKey } from "../model/ids.ts";
import type { Interview } from "./interview.ts";
import { readingOf } from "./reading-of.ts";
import { whileSame } from "./while-same.ts";

/** The questions whose answer is a hazard, as things stand and for this person. */
export function wrongKeys({ catalogue, assessment }: Pick<Interview, "catalogue" | "assessment">): ReadonlySet<string> {
  const reading = readingOf({ catalogue, assessment });
  return new Set(checklistsOf(catalogue, assessment).flatMap((one) => wrongIn(reading, one)));
}

const wrongIn = whileSame((reading: Reading, checklist: Checklist): readonly QuestionKey[] => {
  const { key } = indexOf(reading.catalogue);
  const withHazards = checklist.items.filter(({ hazards }) => hazards.length > 0);
  return [null, ...instancesOf(reading.assessment, checklist).list].flatMap((instance) =>
    withHazards
      .filter((item) => isFlagged(reading, { checklist, instance }, item))
      .map((item) => key(checklist.id, instance?.id ?? null, item.id)),
  );
});
