import type { Fit, Hazard } from "../../model/checklist.ts";
import type { FactorId } from "../../model/ids.ts";
import { SEVERITIES } from "../../model/words.ts";
import { type Draft, type LintProblem, type LintRule, siteOf } from "./lint-rule.ts";

/** What raises a hazard's class is not counted again in `fit`. Where it raises every hazard there is, the fit never counts. */
export const worseAndFit: LintRule = {
  code: "worse-and-fit",
  check: (draft) =>
    draft.catalogue.checklists.flatMap(({ items, combined }) => [
      ...items.flatMap(({ fit, hazards }) => fit.flatMap((one) => neverCounted(draft, one, hazards))),
      ...combined.flatMap(({ fit, hazard }) => fit.flatMap((one) => neverCounted(draft, one, [hazard]))),
    ]),
};

function neverCounted(draft: Draft, fit: Fit, hazards: readonly Hazard[]): readonly LintProblem[] {
  return fit.factors.flatMap((factor, n) => {
    if (hazards.length === 0 || !hazards.every((hazard) => raisesToTheTop(hazard, factor))) return [];
    return [
      {
        at: siteOf(draft, fit, "factor", n),
        message: `"${factor}" raises every hazard here in "worse", so it never counts in "fit"`,
        hint: 'keep it in one of the two; "worse" weighs more',
      },
    ];
  });
}

/** With this factor the hazard is in its worst class, so it is this factor that raised it. In a lower class another may raise it further, and then the fit counts. */
function raisesToTheTop({ severity, worse }: Hazard, factor: FactorId): boolean {
  const rank = (one: Hazard["severity"]): number => (one === "none" ? -1 : SEVERITIES.indexOf(one));
  const raising = worse.filter((one) => rank(one.severity) > rank(severity));
  const top = Math.max(...raising.map((one) => rank(one.severity)));
  return raising.some((one) => rank(one.severity) === top && one.factors.includes(factor));
}
