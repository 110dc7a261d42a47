import { type LintRule, siteOf } from "./lint-rule.ts";

/** A report that can only find fault is not read twice. */
export const areaWithoutGood: LintRule = {
  code: "area-without-good",
  whole: true,
  check: (draft) =>
    draft.catalogue.checklists
      .filter(({ items, combined }) => combined.length > 0 || items.some(({ hazards }) => hazards.length > 0))
      .filter(({ items }) =>
        items.every(({ good, options }) => good === null && options.every((option) => option.good === null)),
      )
      .map((checklist) => ({
        at: siteOf(draft, checklist, "title"),
        message: "nothing in this checklist can be found to be good",
        hint: "give an answer that is fine its words: good: There is a firm rail",
      })),
};
