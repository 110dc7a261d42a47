import { inputsOf } from "../../logic/formula.ts";
import { testsIn } from "../../logic/tests-in.ts";
import type { ItemRef } from "../../model/condition.ts";
import { toRetired } from "../find-old-name.ts";
import { type At, below } from "../problems.ts";
import { type Draft, type LintRule, siteOf } from "./lint-rule.ts";
import { keyAt, placeOf, standingsOf } from "./standings.ts";

/** What is retired is never asked again: what rests on it never holds. */
export const retiredUsed: LintRule = {
  code: "retired-used",
  check: (draft) => {
    const retired = new Set(
      draft.catalogue.checklists.flatMap(({ id, items }) =>
        items.filter((item) => item.retired).map((item) => `${id}/${item.id}`),
      ),
    );
    if (retired.size === 0) return [];
    return [...inConditions(draft), ...inKeys(draft)].flatMap(({ ref, at }) =>
      retired.has(`${ref.checklist}/${ref.item}`) ? [{ at, ...toRetired(ref.item) }] : [],
    );
  },
};

interface Use {
  readonly ref: ItemRef;
  readonly at: At;
}

function inConditions(draft: Draft): readonly Use[] {
  return standingsOf(draft).flatMap(({ condition, at }) =>
    testsIn(condition).flatMap((part) => {
      const { ref, test } = part;
      const place = placeOf(draft, part, at);
      const other =
        test.type === "compare" && test.to.type === "item" ? [{ ref: test.to.ref, at: below(place, "item") }] : [];
      return [{ ref, at: keyAt(place, ref.item, `${ref.checklist}/${ref.item}`) }, ...other];
    }),
  );
}

/** The keys of a checklist that name an item of its own. */
function inKeys(draft: Draft): readonly Use[] {
  return draft.catalogue.checklists.flatMap((checklist) => {
    const { id, items, rules, recommendations, exposureFrom, repeats } = checklist;
    const use = (item: string | null | undefined, at: At): readonly Use[] =>
      item === null || item === undefined
        ? []
        : [{ ref: { checklist: id, item: item as ItemRef["item"], field: null }, at }];
    return [
      ...use(exposureFrom, siteOf(draft, checklist, "exposure-from")),
      ...use(repeats?.namedBy, siteOf(draft, checklist, "repeats", "named-by")),
      ...items
        .filter((item) => !item.retired)
        .flatMap((item) => [
          ...use(item.under, siteOf(draft, item, "under")),
          ...use(item.measures, siteOf(draft, item, "measures")),
          ...(item.value === null ? [] : inputsOf(item.value)).map((ref) => ({
            ref,
            at: siteOf(draft, item, "value"),
          })),
        ]),
      ...rules.flatMap((rule) => rule.about.flatMap((item, n) => use(item, siteOf(draft, rule, "about", n)))),
      ...recommendations.flatMap((one) =>
        one.measure.flatMap((item, n) => use(item, siteOf(draft, one, "measure", n))),
      ),
    ];
  });
}
