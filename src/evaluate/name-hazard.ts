import type { Hazard } from "../model/checklist.ts";
import type { Condition } from "../model/condition.ts";
import type { ChecklistId, ItemId } from "../model/ids.ts";

/** A hazard by name: `bathroom/tub-grab-bar = suction`; where no option alone makes it, by what it says. */
export function nameHazard(checklist: ChecklistId, item: ItemId, { when, finding }: Hazard): string {
  const option = ownOption(when, item);
  return `${checklist}/${item}${option ?? `: "${finding}"`}`;
}

function ownOption(when: Condition, item: ItemId): string | null {
  if (when.type !== "test" || when.ref.item !== item) return null;
  if (when.test.type === "is") return ` = ${when.test.options.join(", ")}`;
  return when.test.type === "is-not" ? ` without ${when.test.options.join(", ")}` : null;
}
