import { inputsOf } from "../../logic/formula.ts";
import type { Catalogue, Item } from "../../model/checklist.ts";
import type { ItemRef } from "../../model/condition.ts";
import { type LintRule, siteOf } from "./lint-rule.ts";

/** A value that is worked out of itself has no beginning. */
export const computedLoop: LintRule = {
  code: "computed-loop",
  check: (draft) =>
    draft.catalogue.checklists.flatMap(({ id, items }) =>
      items.flatMap((item) => {
        if (!leadsTo(item, `${id}/${item.id}`, draft.catalogue, new Set())) return [];
        const message = `"${item.id}" is worked out of itself`;
        return [{ at: siteOf(draft, item, "value"), message, hint: "let it rest on what is asked" }];
      }),
    ),
};

function leadsTo(item: Item, name: string, catalogue: Catalogue, seen: Set<Item>): boolean {
  if (item.value === null || seen.has(item)) return false;
  seen.add(item);
  return inputsOf(item.value).some((ref) => {
    const next = itemOf(ref, catalogue);
    return `${ref.checklist}/${ref.item}` === name || (next !== null && leadsTo(next, name, catalogue, seen));
  });
}

function itemOf(ref: ItemRef, { checklists }: Catalogue): Item | null {
  return checklists.find(({ id }) => id === ref.checklist)?.items.find(({ id }) => id === ref.item) ?? null;
}
