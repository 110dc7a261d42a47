import { inputsOf } from "../../logic/formula.ts";
import { refsOf } from "../../logic/refs-of.ts";
import { type LintRule, siteOf } from "./lint-rule.ts";

/** Who sees that a question is asked could guess a private answer that it rests on. A private question may rest on one. */
export const privateCondition: LintRule = {
  code: "private-condition",
  check: (draft) => {
    const { checklists, factors } = draft.catalogue;
    const hidden = new Set(
      checklists.flatMap(({ id, items }) => items.filter((item) => item.private).map((item) => `${id}/${item.id}`)),
    );
    const hiddenFactors = new Set(factors.filter((factor) => factor.private).map(({ id }) => id));
    return checklists.flatMap(({ items }) =>
      items
        .filter((item) => !item.private)
        .flatMap((item) => {
          const refs = refsOf(item.when, draft.catalogue);
          const inputs = item.value === null ? [] : inputsOf(item.value);
          const input = inputs.map((ref) => `${ref.checklist}/${ref.item}`).find((name) => hidden.has(name));
          if (input !== undefined) {
            const message = `"${item.id}" is worked out of "${input}", which is private`;
            return [{ at: siteOf(draft, item, "value"), message, hint: "make it private too" }];
          }
          const found = [
            ...refs.items.map(({ checklist, item: name }) => `${checklist}/${name}`).filter((name) => hidden.has(name)),
            ...refs.factors.filter((id) => hiddenFactors.has(id)),
          ];
          const message = `"${item.id}" is asked only for some answers to "${found[0]}", which is private`;
          return found.length === 0
            ? []
            : [{ at: siteOf(draft, item, "when"), message, hint: "ask it of everybody, or make it private too" }];
        }),
    );
  },
};
