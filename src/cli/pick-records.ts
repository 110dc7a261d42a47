import { UserError } from "../model/errors.ts";
import type { RecordEntry } from "../store/records.ts";
import { enRecords as t } from "../text/en-records.ts";
import type { RecordSort, RecordState } from "./record-words.ts";

/** Which records a list shows, and in which order. Null leaves none out. */
export interface Picked {
  /** part of the id, the label or the code */
  readonly whose: string | null;
  /** a day, a month or a year of visits: `2026-11-21`, `2026-11`, `2026` */
  readonly since: string | null;
  readonly until: string | null;
  readonly state: RecordState | null;
  readonly sort: RecordSort;
}

export function stateOf({ damaged, locked, signed, finished }: RecordEntry): RecordState {
  if (damaged !== null) return "damaged";
  if (locked) return "locked";
  return signed ? "signed" : finished ? "finished" : "open";
}

/** The records that are meant, in the order that is wanted. Throws a UserError for what is no day. */
export function pickRecords(
  records: readonly RecordEntry[],
  { whose, since, until, state, sort }: Picked,
): readonly RecordEntry[] {
  for (const day of [since, until]) if (day !== null) requireDay(day);
  const part = whose?.trim().toLowerCase() ?? "";
  const picked = records.filter(
    (record) =>
      [record.id, record.label, record.code].some((name) => name?.toLowerCase().includes(part)) &&
      (since === null || (record.date ?? "") >= since) &&
      // A month reaches to its end: "2026-11-30" is still of "2026-11".
      (until === null || (record.date !== null && record.date.slice(0, until.length) <= until)) &&
      (state === null || stateOf(record) === state),
  );
  return sort === "last" ? picked : picked.toSorted(ORDERS[sort]);
}

const byText = (a: string, b: string): number => a.localeCompare(b, "en", { numeric: true });

const ORDERS: Readonly<Record<Exclude<RecordSort, "last">, (a: RecordEntry, b: RecordEntry) => number>> = {
  date: (a, b) => byText(b.date ?? "", a.date ?? ""),
  id: (a, b) => byText(a.id, b.id),
  whose: (a, b) => byText(a.label ?? a.code ?? a.id, b.label ?? b.code ?? b.id) || byText(a.id, b.id),
  answers: (a, b) => b.answered - a.answered,
};

function requireDay(text: string): void {
  if (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return;
  throw new UserError(t.badDay(text), { hint: t.badDayHint });
}
