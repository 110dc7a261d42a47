import { OLDEST, type Table } from "../model/checklist.ts";
import type { TableId } from "../model/ids.ts";
import { sameQuantity } from "../model/quantity.ts";
import { type At, below, keyOf, unknownWord } from "./problems.ts";
import type { TableFile } from "./schema.ts";
import { type FoundItem, findItem, toSource } from "./scope.ts";
import { placed, type Workshop } from "./workshop.ts";

/** Norms by age and sex: `by` names the item that says how old, and the item whose options are the columns. Null with the problems told. */
export function toTable(file: TableFile, at: At, workshop: Workshop): Table | null {
  const { scope } = workshop;
  const [age, sex] = file.by.map((name, n) => findItem(name, below(at, "by", n), scope));
  const source = toSource(file.source, below(at, "source"), scope);
  if (age === undefined || sex === undefined || age === null || sex === null) return null;
  const wrong = (n: number, message: string, hint: string): null => {
    scope.report(below(at, "by", n), { code: "wrong-type", message, hint });
    return null;
  };
  if (age.item !== null && !(age.item.unit !== null && sameQuantity(age.item.unit, "years")))
    return wrong(0, `"${age.ref.item}" is not an age`, "name an item in years");
  if (sex.item !== null && sex.item.options.length === 0)
    return wrong(1, `"${sex.ref.item}" has no options to be columns`, "name a choice");
  const rows = Object.entries(file.rows).flatMap(([span, values]) =>
    toRow(span, values, below(at, "rows", span), sex, workshop),
  );
  return placed({ id: file.id as TableId, source, age: age.ref, sex: sex.ref, rows }, at, workshop);
}

/** `60-64`, or `95+`. */
function toRow(
  span: string,
  values: TableFile["rows"][string],
  at: At,
  { item, ref }: FoundItem,
  workshop: Workshop,
): Table["rows"] {
  const { scope } = workshop;
  const match = /^(\d{1,3})(?:-(\d{1,3})|\+)$/.exec(span);
  const from = Number(match?.[1]);
  const to = Number(match?.[2] ?? OLDEST);
  if (match === null || from > to) {
    const message = `"${span}" is not a span of ages`;
    scope.report(keyOf(at), { code: "wrong-type", message, hint: "write 60-64, or 95+" });
    return [];
  }
  const known = item?.options ?? [];
  for (const column of Object.keys(values).filter((one) => item !== null && !known.includes(one))) {
    const what = `an option of "${ref.item}"`;
    scope.report(keyOf(below(at, column)), unknownWord({ code: "unknown-option", word: column, what, known }));
  }
  return [placed({ from, to, values }, at, workshop)];
}
