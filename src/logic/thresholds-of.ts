import type { Catalogue } from "../model/checklist.ts";
import type { ItemRef } from "../model/condition.ts";
import type { Threshold } from "../model/quantity.ts";
import { testsIn } from "./tests-in.ts";

/** `function/bp-1.systolic`. */
export function nameOf({ checklist, item, field }: ItemRef): string {
  return `${checklist}/${item}${field === null ? "" : `.${field}`}`;
}

/** Every number that a condition holds an item against, by item. */
export function thresholdsOf({ checklists, factors }: Catalogue): ReadonlyMap<string, readonly Threshold[]> {
  const found = new Map<string, Threshold[]>();
  const conditions = [
    ...factors.map(({ when }) => when),
    ...checklists.flatMap(({ when, items, combined, alerts, recommendations, rules }) => [
      when,
      ...items.flatMap((item) => [item.when, item.unless, ...item.hazards.map((hazard) => hazard.when)]),
      ...combined.map(({ hazard }) => hazard.when),
      ...alerts.map((alert) => alert.when),
      ...recommendations.flatMap((one) => [one.when, ...Object.values(one.steps).map((step) => step?.when ?? null)]),
      ...rules.flatMap(({ applies, outcomes }) => [applies, ...outcomes.map((outcome) => outcome.when)]),
    ]),
  ];
  for (const { ref, test } of conditions.flatMap((one) => (one === null ? [] : testsIn(one)))) {
    if (test.type !== "compare" || test.to.type !== "threshold") continue;
    const key = nameOf(ref);
    found.set(key, [...(found.get(key) ?? []), test.to.threshold]);
  }
  return found;
}
