import { type LintRule, siteOf } from "./lint-rule.ts";

const MOST = 9;

/** Each option has a digit of its own on the keyboard. */
export const tooManyOptions: LintRule = {
  code: "too-many-options",
  check: (draft) =>
    draft.catalogue.checklists.flatMap(({ items }) =>
      items
        .filter(({ options }) => options.length > MOST)
        .map((item) => ({
          at: siteOf(draft, item, "options"),
          message: `"${item.id}" has ${item.options.length} options; there are digits for ${MOST}`,
          hint: "ask it in two questions",
        })),
    ),
};
