import { type Draft, type LintProblem, type LintRule, siteOf } from "./lint-rule.ts";

/** An id means one thing: answers that were given years ago are found by it. */
export const duplicateId: LintRule = {
  code: "duplicate-id",
  check: (draft) => {
    const { checklists, sets } = draft.catalogue;
    return [
      ...checklists.flatMap(({ items, combined, tests, tables, alerts, recommendations, rules }) => [
        ...repeated(draft, [...items, ...combined, ...tests]),
        ...repeated(draft, tables),
        ...repeated(draft, alerts),
        ...repeated(draft, recommendations),
        ...repeated(draft, rules),
      ]),
      ...sets
        .filter(({ id }) => checklists.some((checklist) => (checklist.id as string) === id))
        .map((set) => ({
          at: siteOf(draft, set, "id"),
          message: `"${set.id}" is a checklist already`,
          hint: "call the set something else",
        })),
    ];
  },
};

function repeated(draft: Draft, list: readonly { readonly id: string }[]): readonly LintProblem[] {
  const seen = new Set<string>();
  return list.flatMap((one) => {
    const again = seen.has(one.id);
    seen.add(one.id);
    return again
      ? [
          {
            at: siteOf(draft, one, "id"),
            message: `"${one.id.replace(/^.*\//, "")}" is there already`,
            hint: "take another id",
          },
        ]
      : [];
  });
}
