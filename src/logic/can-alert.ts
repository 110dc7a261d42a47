import type { Catalogue, Checklist, Item } from "../model/checklist.ts";
import type { Condition } from "../model/condition.ts";
import { indexOf } from "./catalogue-index.ts";
import { refsOf } from "./refs-of.ts";

/** Whether an alert looks at this item, also through a factor. */
export function canAlert(catalogue: Catalogue, checklist: Checklist, item: Item): boolean {
  const index = indexOf(catalogue);
  const looksAt = (condition: Condition): boolean => {
    const { items, factors } = refsOf(condition, catalogue);
    return (
      items.some((ref) => ref.checklist === checklist.id && ref.item === item.id) ||
      factors.some((id) => {
        const when = index.factor(id)?.when;
        return when !== undefined && looksAt(when);
      })
    );
  };
  return catalogue.checklists.some(({ alerts }) => alerts.some(({ when }) => looksAt(when)));
}
