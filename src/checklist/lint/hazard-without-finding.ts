import { hazardsOf } from "./hazards-of.ts";
import { type LintRule, siteOf } from "./lint-rule.ts";

/** Every report says what was found, in the checklist's own words. */
export const hazardWithoutFinding: LintRule = {
  code: "hazard-without-finding",
  check: (draft) =>
    hazardsOf(draft.catalogue)
      .filter(({ finding }) => finding === "")
      .map((hazard) => ({
        at: siteOf(draft, hazard),
        message: "this hazard has no words for what was found",
        hint: "write finding: what was seen",
      })),
};
