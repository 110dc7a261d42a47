import { showSpan } from "../logic/show-answer.ts";
import { type Clock, type Formula, OLDEST, type Table, type TimedTest } from "../model/checklist.ts";
import type { Block } from "../model/document.ts";
import type { ItemId } from "../model/ids.ts";
import { enSheet } from "../text/en-sheet.ts";
import { entry, list, paragraph, type Sheet } from "./sheet-blocks.ts";

/** What holds for a timed test as a whole: what must be ready, who stands where, and when it ends. */
export function testBlocks({ id, setup, guard, stops, onStop, sources }: TimedTest): readonly Block[] {
  return [
    entry(enSheet.timed(id), [
      ...setup.map(enSheet.setup),
      guard === null ? null : enSheet.guard(guard),
      stops.length === 0 ? null : enSheet.stops(stops.map(({ label }) => label)),
      onStop === null ? null : enSheet.onStop(onStop),
      sources.length === 0 ? null : enSheet.sources(sources),
    ]),
  ];
}

export function clockLine(clock: Clock, sheet: Sheet): string {
  switch (clock.type) {
    case "stopwatch":
      return enSheet.clock.stopwatch(showSpan(clock.max));
    case "hold":
    case "tally":
      return enSheet.clock[clock.type](showSpan(clock.lasts));
    case "rest": {
      const lasts = showSpan(clock.lasts);
      return clock.since === null
        ? enSheet.clock.rest(lasts)
        : enSheet.clock.restSince(lasts, sheet.question(clock.since));
    }
  }
}

/** A formula in words: `walking time, first walk` is what its item is called. */
export function sayFormula(formula: Formula, sheet: Sheet): string {
  switch (formula.type) {
    case "number":
      return String(formula.value);
    case "answer": {
      const { item, field } = formula.ref;
      const asked = `"${sheet.question(item as ItemId)}"`;
      return field === null ? asked : `${field.replaceAll("-", " ")} of ${asked}`;
    }
    default:
      return enSheet.operation[formula.type](formula.of.map((one) => sayFormula(one, sheet)));
  }
}

export function tableBlocks({ id, source, rows }: Table): readonly Block[] {
  return [
    entry(enSheet.table(id), []),
    ...list(
      rows.map(({ from, to, values }) =>
        enSheet.tableRow(
          from,
          to < OLDEST ? to : null,
          Object.entries(values).map(([column, value]) => enSheet.tableValue(column, value)),
        ),
      ),
    ),
    ...paragraph([enSheet.sources([source])]),
  ];
}
