import { refsOf } from "../../logic/refs-of.ts";
import { type LintRule, siteOf } from "./lint-rule.ts";

/** A worse answer to the whole hides its parts: a hazard that rests on a part would then vanish, and the score would rise. */
export const combinedUnder: LintRule = {
  code: "combined-under",
  check: (draft) =>
    draft.catalogue.checklists.flatMap(({ id, items, combined }) =>
      combined.flatMap((one) => {
        const named = refsOf(one.hazard.when, draft.catalogue).items.filter(({ checklist }) => checklist === id);
        const part = items.find((item) => item.under !== null && named.some((ref) => ref.item === item.id));
        if (part === undefined) return [];
        const message = `"${one.id}" rests on "${part.id}", which is under "${part.under}" and may be hidden by a worse answer to it`;
        return [{ at: siteOf(draft, one.hazard), message, hint: `let it rest on "${part.under}" itself` }];
      }),
    ),
};
