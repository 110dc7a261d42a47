import { type LintRule, siteOf } from "./lint-rule.ts";

/** Families ask why; what only a therapist measures at full depth needs no reason. */
export const itemWithoutWhy: LintRule = {
  code: "item-without-why",
  severity: "warning",
  check: (draft) =>
    draft.catalogue.checklists
      .flatMap(({ items }) => items)
      .filter(({ hazards, depth, why }) => hazards.length > 0 && depth !== "full" && why === null)
      .map((item) => ({
        at: siteOf(draft, item),
        message: `"${item.id}" does not say why it is asked`,
        hint: "write why: one short sentence that anybody understands",
      })),
};
