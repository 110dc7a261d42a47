import { type LintRule, siteOf } from "./lint-rule.ts";

/** A therapist's list and note use the clinical words; without them the plain question stands there. */
export const itemWithoutClinical: LintRule = {
  code: "item-without-clinical",
  severity: "warning",
  check: (draft) =>
    draft.catalogue.checklists
      .flatMap(({ items }) => items)
      .filter(({ clinical, type }) => clinical === null && type !== "note")
      .map((item) => ({
        at: siteOf(draft, item),
        message: `"${item.id}" has no words for therapists`,
        hint: "write clinical: a noun phrase, as it would stand in a note",
      })),
};
