import type { Answer } from "../model/answer.ts";
import type { Field, Item, Option } from "../model/checklist.ts";
import type { OptionId } from "../model/ids.ts";
import { convert, sameQuantity, type Threshold, thresholdIn, type Unit } from "../model/quantity.ts";
import { ABSENCES } from "../model/words.ts";

/** More ticks than these are not tried one by one. */
const MOST_TICKS = 9;

const SILENT: readonly (Answer | null)[] = [null, ...ABSENCES.map((reason) => ({ type: "absent", reason }) as const)];

/**
 * Answers that stand for all answers to an item: any other meets the same conditions as one of them. `thresholds` are all the numbers
 * that conditions hold it, or the `field` of it, against; `stops` are the reasons to break its test off. Null among them is a question that is never answered; null instead of them is too many to try.
 */
export function typicalAnswers(
  item: Item,
  thresholds: readonly Threshold[],
  { field = null, stops = [] }: { readonly field?: Field | null; readonly stops?: readonly OptionId[] } = {},
): readonly (Answer | null)[] | null {
  switch (item.type) {
    case "choice":
    case "yes-no":
      return [...SILENT, ...item.options.map(({ id }) => ({ type: "choice", option: id }) as const)];
    case "multi-choice": {
      const ticks = ticksOf(item.options);
      return ticks === null ? null : [...SILENT, ...ticks];
    }
    case "number":
      return [...SILENT, ...numbersOf(item, thresholds)];
    case "stopwatch":
    case "hold":
    case "tally":
    case "rest":
      return [...SILENT, ...endings(stops), ...numbersOf(item, thresholds)];
    case "readings": {
      const values: readonly Answer[] =
        field === null
          ? [{ type: "readings", values: {} }]
          : numbersOf({ unit: field.unit, range: item.range }, thresholds);
      return [...SILENT, ...endings(stops), ...values];
    }
    case "computed":
      return null;
    case "text":
      return [...SILENT, { type: "text", text: "…" }];
    case "date":
      return [...SILENT, { type: "date", date: "2026-01-01" }];
    case "note":
      return [null];
  }
}

/** Could not be done; broken off for each of the reasons, and for one of its own. */
function endings(stops: readonly OptionId[]): readonly Answer[] {
  return [
    { type: "unable", reason: null },
    ...[...stops, "…"].map((reason) => ({ type: "stopped", reason, after: null }) as const),
  ];
}

/** Every set of ticks; what is exclusive stands alone. */
function ticksOf(options: readonly Option[]): readonly Answer[] | null {
  const free = options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
  if (free.length > MOST_TICKS) return null;
  const sets = Array.from({ length: 2 ** free.length }, (_, set) => free.filter((__, n) => (set >> n) % 2 === 1));
  const alone = options.filter(({ exclusive }) => exclusive).map(({ id }) => [id]);
  return [...sets, ...alone].map((ticked) => ({ type: "choices", options: ticked }));
}

/** In each unit: every number that is a limit, and one between, below and above them. */
function numbersOf(item: Pick<Item, "unit" | "range">, thresholds: readonly Threshold[]): readonly Answer[] {
  if (item.unit === null) return [];
  const units = new Set([item.unit, ...thresholds.flatMap((one) => Object.keys(one) as Unit[])]);
  return [...units].flatMap((unit) => {
    const limits = thresholds.flatMap((one) => thresholdIn(one, unit) ?? []);
    const range = rangeIn(item, unit);
    const [low, high] = range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    // A number outside the range is told by itself; nothing is to follow from it.
    const bounded = limits.every((limit) => limit >= low && limit <= high);
    const marks = [...new Set([...limits, ...(range ?? [])])].sort((a, b) => a - b);
    const between = marks.slice(1).map((mark, n) => (mark + (marks[n] ?? mark)) / 2);
    const values = [...marks, ...between, (marks[0] ?? 0) - 1, (marks.at(-1) ?? 0) + 1];
    return values
      .filter((value) => !bounded || (value >= low && value <= high))
      .map((value) => ({ type: "number", value, unit }) as const);
  });
}

/** What is believable to be answered in `unit`, from the range in that unit or in another that measures the same; null if nothing is said. */
export function rangeIn({ range }: Pick<Item, "range">, unit: Unit): readonly [number, number] | null {
  const own = range[unit];
  if (own !== undefined) return own;
  const [found] = (Object.entries(range) as [Unit, readonly [number, number]][]).filter(([other]) =>
    sameQuantity(other, unit),
  );
  if (found === undefined) return null;
  const [other, [low, high]] = found;
  return [convert({ value: low, unit: other }, unit), convert({ value: high, unit: other }, unit)];
}
