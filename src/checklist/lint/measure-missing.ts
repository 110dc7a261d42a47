import { type LintRule, siteOf } from "./lint-rule.ts";

/** Whoever comes with a drill needs the numbers before leaving the shop. */
export const measureMissing: LintRule = {
  code: "measure-missing",
  check: (draft) =>
    draft.catalogue.checklists
      .flatMap(({ recommendations }) => recommendations)
      .filter(({ buildingWork, measure }) => buildingWork && measure.length === 0)
      .filter(({ steps }) =>
        Object.values(steps).some((step) => step?.who.some((one) => one === "contractor" || one === "handyman")),
      )
      .map((recommendation) => ({
        at: siteOf(draft, recommendation, "title"),
        message: "a handyman or contractor is named here, and nothing to measure",
        hint: 'write measure: an item that is measured, or words such as "length of the rail"',
      })),
};
