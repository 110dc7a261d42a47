import { canAlert } from "../logic/can-alert.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Catalogue } from "../model/checklist.ts";
import type { JournalEvent } from "../model/event.ts";
import { type ItemId, parseKey, type QuestionKey } from "../model/ids.ts";

/** The checklist about the person: what is known of somebody holds at the next visit too. */
export const PERSON = "person";

/**
 * What a new visit may begin with: the goals, and what an earlier one says about the person. What can raise an alert is asked anew
 * (a sore foot of last month says nothing of today), and so is what the checklists of today no longer ask.
 */
export function fromEarlier(catalogue: Catalogue, earlier: Assessment): readonly JournalEvent[] {
  const checklist = catalogue.checklists.find(({ id }) => id === PERSON);
  if (checklist === undefined) return [];
  const answers = Object.entries(earlier.answers).flatMap(([key, recorded]): readonly JournalEvent[] => {
    const parts = parseKey(key);
    const item =
      parts?.checklist === PERSON ? checklist.items.find(({ id }) => id === (parts.item as ItemId)) : undefined;
    if (item === undefined || item.retired || canAlert(catalogue, checklist, item)) return [];
    const { answer } = recorded;
    if (answer.type === "absent" && answer.reason !== "not-applicable") return [];
    return [{ type: "answer", key: key as QuestionKey, recorded }];
  });
  return [...(earlier.goals.length === 0 ? [] : [{ type: "goals", goals: earlier.goals } as const]), ...answers];
}
