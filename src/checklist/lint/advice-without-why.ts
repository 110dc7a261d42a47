import { type LintRule, siteOf } from "./lint-rule.ts";

/** People change what they understand; every plan says why. */
export const adviceWithoutWhy: LintRule = {
  code: "advice-without-why",
  check: (draft) =>
    draft.catalogue.checklists
      .flatMap(({ recommendations }) => recommendations)
      .filter(({ why }) => why.trim() === "")
      .map((recommendation) => ({
        at: siteOf(draft, recommendation),
        message: `"${recommendation.title}" does not say why`,
        hint: "write why: one short sentence that anybody understands",
      })),
};
