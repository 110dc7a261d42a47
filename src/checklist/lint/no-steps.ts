import { type LintRule, siteOf } from "./lint-rule.ts";

/** Advice that nobody can act on is a sigh. */
export const noSteps: LintRule = {
  code: "no-steps",
  check: (draft) =>
    draft.catalogue.checklists
      .flatMap(({ recommendations }) => recommendations)
      .filter(({ steps }) => Object.values(steps).every((step) => step === null))
      .map((recommendation) => ({
        at: siteOf(draft, recommendation, "steps"),
        message: "there is no step here",
        hint: "write today, low or bigger",
      })),
};
