import { hazardsOf } from "./hazards-of.ts";
import { type LintRule, siteOf } from "./lint-rule.ts";

/** Advice that no answer leads to is never read: it was forgotten, or what named it is gone. */
export const adviceNeverReached: LintRule = {
  code: "advice-never-reached",
  whole: true,
  check: (draft) => {
    const { checklists } = draft.catalogue;
    const reached = new Set([
      ...hazardsOf(draft.catalogue).flatMap(({ advice }) => advice),
      ...checklists.flatMap(({ rules }) => rules.flatMap(({ outcomes }) => outcomes.flatMap(({ advice }) => advice))),
    ]);
    const all = checklists.flatMap(({ recommendations }) => recommendations);
    return all
      .filter(({ id, when }) => when === null && !reached.has(id))
      .map((recommendation) => {
        const { id } = recommendation;
        const name = id.replace(/^.*\//, "");
        const coverer = all.find(({ covers }) => covers.includes(id));
        const only = coverer === undefined ? "" : `: only "${coverer.id}" names it, as part of itself`;
        return {
          at: siteOf(draft, recommendation, "id"),
          message: `no answer leads to "${name}"${only}`,
          hint: `name it in a hazard's advice, give it a "when", or take it out`,
        };
      });
  },
};
