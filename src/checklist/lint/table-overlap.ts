import { type LintRule, siteOf } from "./lint-rule.ts";

/** An age that stands in two rows has two norms. */
export const tableOverlap: LintRule = {
  code: "table-overlap",
  check: (draft) =>
    draft.catalogue.checklists.flatMap(({ tables }) =>
      tables.flatMap((table) =>
        table.rows.flatMap((row, n) => {
          const other = table.rows.slice(0, n).find(({ from, to }) => row.from <= to && row.to >= from);
          if (other === undefined) return [];
          const message = `ages ${row.from} to ${row.to} overlap with ${other.from} to ${other.to}`;
          return [{ at: siteOf(draft, row), message, hint: "let each age stand in one row" }];
        }),
      ),
    ),
};
