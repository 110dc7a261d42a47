import { didYouMean } from "../../model/nearest.ts";
import { type At, below } from "../problems.ts";
import { type Draft, type LintRule, siteOf } from "./lint-rule.ts";

/** A handout is a template; where no template is known here, nothing can be said. */
export const unknownHandout: LintRule = {
  code: "unknown-handout",
  check: (draft) => {
    const known: readonly string[] = draft.catalogue.handouts.map(({ id }) => id);
    if (known.length === 0) return [];
    return namedHandouts(draft).flatMap(({ id, at }) =>
      known.includes(id)
        ? []
        : [
            {
              at,
              message: `"${id}" is not a handout`,
              hint: didYouMean(id, known) ?? "a handout is a file of its name in templates/en/handouts",
            },
          ],
    );
  },
};

function namedHandouts(draft: Draft): readonly { readonly id: string; readonly at: At }[] {
  const { checklists, guards } = draft.catalogue;
  const each = (ids: readonly string[], at: At) => ids.map((id, n) => ({ id, at: below(at, n) }));
  return [
    ...checklists.flatMap((one) => [
      ...each(one.handouts, siteOf(draft, one, "handouts")),
      ...one.recommendations.flatMap((advice) => each(advice.handouts, siteOf(draft, advice, "handouts"))),
    ]),
    ...guards.flatMap((guard) => each(guard.withholds.handouts, siteOf(draft, guard, "withholds", "handouts"))),
  ];
}
