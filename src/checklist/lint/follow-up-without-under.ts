import { possibilitiesOf } from "../../logic/can-hold.ts";
import { refsOf } from "../../logic/refs-of.ts";
import type { Checklist, Item } from "../../model/checklist.ts";
import { type Draft, type LintRule, siteOf } from "./lint-rule.ts";

/** A question that is asked only after a hazardous answer looks closer at the same danger: without `under` both would count in full. */
export const followUpWithoutUnder: LintRule = {
  code: "follow-up-without-under",
  check: (draft) =>
    draft.catalogue.checklists.flatMap((checklist) =>
      checklist.items.flatMap((item) => {
        const first = hazardBefore(draft, checklist, item);
        if (first === null) return [];
        return [
          {
            at: siteOf(draft, item, "when"),
            message: `"${item.id}" is asked only after a hazardous answer to "${first.id}", and both would count`,
            hint: `write under: ${first.id}`,
          },
        ];
      }),
    ),
};

function hazardBefore({ catalogue }: Draft, checklist: Checklist, item: Item): Item | null {
  if (item.retired || item.when === null || !item.hazards.some(({ severity }) => severity !== "none")) return null;
  const { canHold } = possibilitiesOf(catalogue);
  const when = item.when;
  if (!canHold([when])) return null;
  const named = refsOf(when, catalogue).items.filter((ref) => ref.checklist === checklist.id && ref.item !== item.id);
  const before = named.flatMap(({ item: id }) => checklist.items.filter((one) => one.id === id));
  return (
    before.find((one) => {
      const met = one.hazards.filter(({ severity }) => severity !== "none").map((hazard) => hazard.when);
      return met.length > 0 && !isUnder(checklist, item, one) && item.measures !== one.id && !canHold([when], {}, met);
    }) ?? null
  );
}

/** The one stands under the other, or under something that does; two that stand under the same thing share its worst already. */
function isUnder(checklist: Checklist, item: Item, other: Item): boolean {
  const wholes = chainOf(checklist, item);
  return wholes.some((id) => id === other.id) || chainOf(checklist, other).some((id) => wholes.includes(id));
}

function chainOf({ items }: Checklist, { under }: Item): readonly string[] {
  const chain: string[] = [];
  for (let id: string | null = under; id !== null && !chain.includes(id); ) {
    chain.push(id);
    const whole = id;
    id = items.find((one) => one.id === whole)?.under ?? null;
  }
  return chain;
}
