import type { Item } from "../model/checklist.ts";
import type { Met } from "./hazards-at.ts";

/** A hazard that was met, with the item that it stands in. */
export interface MetAt {
  readonly item: Item;
  readonly met: Met;
}

/**
 * Takes off what `under` takes off: the points of a thing and of all that is under it never exceed the worst of the thing.
 * The thing keeps its points first, then its parts by their points. Returns the points of each hazard, in the order given.
 */
export function sharePoints(
  all: readonly MetAt[],
  items: readonly Item[],
  capOf: (item: Item) => number,
): readonly number[] {
  const left = new Map<MetAt, number>();
  const byItem = (item: Item) => all.filter((one) => one.item.id === item.id);
  const partsOf = (item: Item) => items.filter(({ under }) => under === item.id);

  /** Shares out within `item`, and returns what it and its parts came to. */
  function within(item: Item, budget: number): number {
    const parts = partsOf(item);
    const cap = parts.length === 0 ? budget : Math.min(budget, capOf(item));
    const own = give(byItem(item), cap);
    const heavy = parts.map((part) => ({ part, sum: sumUnder(part) })).sort((a, b) => b.sum - a.sum);
    return heavy.reduce((used, { part }) => used + within(part, cap - used), own);
  }

  function give(some: readonly MetAt[], budget: number): number {
    return some.reduce((used, one) => {
      const points = Math.max(0, Math.min(one.met.points, budget - used));
      left.set(one, points);
      return used + points;
    }, 0);
  }

  function sumUnder(item: Item): number {
    const own = byItem(item).reduce((sum, { met }) => sum + met.points, 0);
    return own + partsOf(item).reduce((sum, part) => sum + sumUnder(part), 0);
  }

  for (const item of items) if (item.under === null) within(item, Number.POSITIVE_INFINITY);
  return all.map((one) => left.get(one) ?? one.met.points);
}
