import type { Answer } from "../model/answer.ts";
import type { Table } from "../model/checklist.ts";
import { convert, sameQuantity } from "../model/quantity.ts";

/** The norm for this age and sex. Null where one of them is not known, or where nobody has published one: the two are told apart by `isNormless`. */
export function normOf({ rows }: Table, age: Answer | null, sex: Answer | null): number | null {
  const years = yearsOf(age);
  if (years === null || sex?.type !== "choice") return null;
  return rows.find(({ from, to }) => years >= from && years <= to)?.values[sex.option] ?? null;
}

/** Age and sex are known, and the table has nothing for them. */
export function isNormless(table: Table, age: Answer | null, sex: Answer | null): boolean {
  const isKnown = yearsOf(age) !== null && sex?.type === "choice";
  return isKnown && normOf(table, age, sex) === null;
}

/** In whole years: nobody is 64 to 65. */
function yearsOf(age: Answer | null): number | null {
  if (age?.type !== "number" || !sameQuantity(age.unit, "years")) return null;
  return Math.floor(convert(age, "years"));
}
