import { testsIn } from "../../logic/tests-in.ts";
import { rangeIn } from "../../logic/typical-answers.ts";
import type { Catalogue, Item } from "../../model/checklist.ts";
import type { ItemRef } from "../../model/condition.ts";
import { showPlain, type Unit } from "../../model/quantity.ts";
import { below } from "../problems.ts";
import type { LintRule } from "./lint-rule.ts";
import { placeOf, standingsOf } from "./standings.ts";

/** A number that nobody can answer, by the item's own range, is mistyped: 1200 for 120, or inches for centimeters. */
export const outOfRangeCondition: LintRule = {
  code: "out-of-range-condition",
  check: (draft) =>
    standingsOf(draft).flatMap(({ condition, at }) =>
      testsIn(condition).flatMap((part) => {
        const { ref, test } = part;
        const item = findItem(draft.catalogue, ref);
        if (test.type !== "compare" || test.to.type !== "threshold" || item === null) return [];
        const numbers = Object.entries(test.to.threshold) as readonly [Unit, number][];
        return numbers.flatMap(([unit, value]) => {
          const range = rangeIn(item, unit);
          if (range === null || (value >= range[0] && value <= range[1])) return [];
          const [low, high] = range.map((bound) => showPlain({ value: bound, unit }));
          return [
            {
              at: below(placeOf(draft, part, at), unit),
              message: `${showPlain({ value, unit })} cannot be answered: "${item.id}" goes from ${low} to ${high}`,
              hint: "mend the number, its unit, or the item's range",
            },
          ];
        });
      }),
    ),
};

function findItem({ checklists }: Catalogue, ref: ItemRef): Item | null {
  return checklists.find(({ id }) => id === ref.checklist)?.items.find(({ id }) => id === ref.item) ?? null;
}
