import { below } from "../problems.ts";
import { findReason } from "../reason-words.ts";
import { type LintProblem, type LintRule, siteOf } from "./lint-rule.ts";
import { filesOf, textsUnder } from "./written-texts.ts";

/** Whoever builds a thing learns nothing of the person: no word of a work list may say why it is needed. */
export const jobSaysWhy: LintRule = {
  code: "job-says-why",
  check: (draft) => {
    const labels = draft.catalogue.factors.map(({ label }) => label);
    const told = (text: string, at: LintProblem["at"]): readonly LintProblem[] => {
      const word = findReason(text, labels);
      return word === null
        ? []
        : [
            {
              at,
              message: `"${word}" tells whoever builds it about the person`,
              hint: "say what to build, where and how, and leave out for whom and why",
            },
          ];
    };
    return [
      ...filesOf(draft)
        .flatMap((yaml) => textsUnder({ yaml, path: ["recommendations"] }))
        .filter(({ at: { path } }) => path[2] === "job")
        .flatMap(({ text, at }) => told(text, at)),
      ...draft.catalogue.checklists.flatMap((checklist) => {
        const { workTitle } = checklist;
        return workTitle === null ? [] : told(workTitle, below(siteOf(draft, checklist), "work-title"));
      }),
    ];
  },
};
