import { type LintRule, siteOf } from "./lint-rule.ts";

/** A hazard that says `sources: []`, or that rests on several answers, does not take an item's sources. */
export const hazardWithoutSource: LintRule = {
  code: "hazard-without-source",
  check: (draft) =>
    draft.catalogue.checklists
      .flatMap(({ items, combined }) => [
        ...items.filter(({ sources }) => sources.length > 0).flatMap(({ hazards }) => hazards),
        ...combined.map(({ hazard }) => hazard),
      ])
      .filter(({ sources }) => sources.length === 0)
      .map((hazard) => ({
        at: siteOf(draft, hazard),
        message: "this hazard names no source",
        hint: "write sources: [id]; practice knowledge is a source too, such as ot-practice",
      })),
};
