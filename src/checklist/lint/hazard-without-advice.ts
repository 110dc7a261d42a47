import { hazardsOf } from "./hazards-of.ts";
import { type LintRule, siteOf } from "./lint-rule.ts";

/** A danger that is told without a way out only frightens. */
export const hazardWithoutAdvice: LintRule = {
  code: "hazard-without-advice",
  check: (draft) =>
    hazardsOf(draft.catalogue)
      .filter(({ advice }) => advice.length === 0)
      .map((hazard) => ({
        at: siteOf(draft, hazard),
        message: "this hazard says nothing of what to do",
        hint: "name a recommendation: advice: its-id",
      })),
};
