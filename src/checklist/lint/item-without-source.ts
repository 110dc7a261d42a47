import { type LintRule, siteOf } from "./lint-rule.ts";

/** That something is a hazard, and how bad, must be looked up by whoever signs. */
export const itemWithoutSource: LintRule = {
  code: "item-without-source",
  check: (draft) =>
    draft.catalogue.checklists
      .flatMap(({ items }) => items)
      .filter(({ hazards, sources }) => sources.length === 0 && hazards.some((hazard) => hazard.sources.length === 0))
      .map((item) => ({
        at: siteOf(draft, item),
        message: `"${item.id}" has a hazard and names no source`,
        hint: "write sources: [id]; practice knowledge is a source too, such as ot-practice",
      })),
};
