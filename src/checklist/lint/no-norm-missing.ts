import { testsIn } from "../../logic/tests-in.ts";
import { type LintRule, siteOf } from "./lint-rule.ts";

/** Outside a table's ages a rule has nothing to say: it must say that. */
export const noNormMissing: LintRule = {
  code: "no-norm-missing",
  check: (draft) =>
    draft.catalogue.checklists.flatMap(({ rules }) =>
      rules
        .filter(({ noNorm, outcomes }) => noNorm === null && outcomes.some(({ when }) => usesTable(when)))
        .map((rule) => ({
          at: siteOf(draft, rule, "id"),
          message: `"${rule.id}" looks into a table, and has no words for whoever is not in it`,
          hint: "write no-norm: There is no published average for this age and sex.",
        })),
    ),
};

function usesTable(when: Parameters<typeof testsIn>[0]): boolean {
  return testsIn(when).some(({ test }) => test.type === "compare" && test.to.type === "table");
}
