import { type LintRule, siteOf } from "./lint-rule.ts";

/** A norm that one row has and another lacks was forgotten; nobody would be told. */
export const tableGap: LintRule = {
  code: "table-gap",
  check: (draft) =>
    draft.catalogue.checklists.flatMap(({ tables }) =>
      tables.flatMap(({ rows }) => {
        const columns = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
        return rows.flatMap((row) =>
          columns
            .filter((column) => (row.values as Readonly<Record<string, number>>)[column] === undefined)
            .map((column) => ({
              at: siteOf(draft, row),
              message: `"${column}" has no norm for the ages ${row.from} to ${row.to}, and has one for others`,
              hint: "look it up, or leave the whole row out",
            })),
        );
      }),
    ),
};
