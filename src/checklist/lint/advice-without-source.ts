import { type LintRule, siteOf } from "./lint-rule.ts";

/** Whoever signs a checklist must be able to look every piece of advice up. */
export const adviceWithoutSource: LintRule = {
  code: "advice-without-source",
  check: (draft) =>
    draft.catalogue.checklists
      .flatMap(({ recommendations }) => recommendations)
      .filter(({ sources }) => sources.length === 0)
      .map((recommendation) => ({
        at: siteOf(draft, recommendation),
        message: `"${recommendation.title}" names no source`,
        hint: "write sources: [id]; practice knowledge is a source too, such as ot-practice",
      })),
};
