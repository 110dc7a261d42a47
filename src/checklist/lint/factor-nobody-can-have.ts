import { possibilitiesOf } from "../../logic/can-hold.ts";
import { partsOf } from "../../logic/tests-in.ts";
import type { FactorId } from "../../model/ids.ts";
import { type At, below } from "../problems.ts";
import { hazardsOf } from "./hazards-of.ts";
import { type Draft, type LintRule, siteOf } from "./lint-rule.ts";
import { placeOf, standingsOf } from "./standings.ts";

/** A weight or a protection that rests on a factor whose condition can never hold is never used. */
export const factorNobodyCanHave: LintRule = {
  code: "factor-nobody-can-have",
  whole: true,
  check: (draft) => {
    const { canHold } = possibilitiesOf(draft.catalogue);
    const never = new Map(
      draft.catalogue.factors.filter(({ when }) => !canHold([when])).map((factor) => [factor.id, factor]),
    );
    return usesOf(draft).flatMap(({ factor, at }) => {
      const found = never.get(factor);
      if (found === undefined) return [];
      const message = `nobody can have "${factor}": its condition can never hold (${found.at})`;
      return [{ at, message, hint: "mend the factor's condition, or name another factor" }];
    });
  },
};

interface Use {
  readonly factor: FactorId;
  readonly at: At;
}

/** Where a factor weighs or protects. Where it is asked for with `factor`, what can never hold is told as a contradiction. */
function usesOf(draft: Draft): readonly Use[] {
  const { checklists, guards } = draft.catalogue;
  const each = (factors: readonly FactorId[], at: At): readonly Use[] =>
    factors.map((factor, n) => ({ factor, at: below(at, n) }));
  return [
    ...checklists.flatMap(({ items, combined }) =>
      [...items, ...combined].flatMap(({ fit }) =>
        fit.flatMap((one) => each(one.factors, siteOf(draft, one, "factor"))),
      ),
    ),
    ...hazardsOf(draft.catalogue).flatMap((hazard) =>
      hazard.worse.flatMap(({ severity, factors }) => each(factors, siteOf(draft, hazard, "worse", severity))),
    ),
    ...standingsOf(draft).flatMap(({ condition, at }) =>
      partsOf(condition).flatMap((part) =>
        part.type === "possible" ? each(part.factors, placeOf(draft, part, at)) : [],
      ),
    ),
    ...guards.map((guard) => ({ factor: guard.unlessRuledOut, at: siteOf(draft, guard, "unless-ruled-out") })),
  ];
}
