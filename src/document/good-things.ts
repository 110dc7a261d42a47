import type { Evaluation } from "../model/evaluation.ts";
import type { ReportText } from "../text/en-report.ts";

/** What works well: one thing from each place in turn, so that the first few tell of the whole home. */
export function goodThings({ answers, areas }: Evaluation, text: ReportText): readonly string[] {
  const names = new Map<string, string>(areas.flatMap(({ id, title, instance }) => (instance ? [[id, title]] : [])));
  const byPlace = new Map<string, string[]>();
  for (const { area, good } of answers) {
    if (good === null) continue;
    const name = names.get(area);
    byPlace.set(area, [...(byPlace.get(area) ?? []), name === undefined ? good : text.saidAt(good, [name])]);
  }
  const most = Math.max(0, ...[...byPlace.values()].map(({ length }) => length));
  const inTurn = Array.from({ length: most }, (_, turn) => [...byPlace.values()].flatMap((said) => said[turn] ?? []));
  return [...new Set(inTurn.flat())];
}
