import type { Catalogue, Checklist, Item } from "../model/checklist.ts";
import type { Condition, Test } from "../model/condition.ts";
import type { OptionId } from "../model/ids.ts";
import { canAlert } from "./can-alert.ts";
import { refsOf } from "./refs-of.ts";
import { testsIn } from "./tests-in.ts";

/**
 * The option that "looked at, and fine" stands for: the item's only one that is never a hazard. Null where there is none or more than
 * one, and where the item can raise an alert or be severe: such an item is asked by itself.
 */
export function fineOption(catalogue: Catalogue, checklist: Checklist, item: Item): OptionId | null {
  const known = fineOf(catalogue);
  const fine = known.get(item);
  if (fine !== undefined) return fine;
  const found = findFine(catalogue, checklist, item);
  known.set(item, found);
  return found;
}

const remembered = new WeakMap<Catalogue, Map<Item, OptionId | null>>();

function fineOf(catalogue: Catalogue): Map<Item, OptionId | null> {
  const known = remembered.get(catalogue) ?? new Map<Item, OptionId | null>();
  remembered.set(catalogue, known);
  return known;
}

function findFine(catalogue: Catalogue, checklist: Checklist, item: Item): OptionId | null {
  if (item.type !== "choice" && item.type !== "yes-no") return null;
  if (item.private || item.hazards.length === 0) return null;
  if (canBeSevere(catalogue, checklist, item) || canAlert(catalogue, checklist, item)) return null;
  const wrong = new Set(item.hazards.flatMap(({ when }) => optionsIn(when, checklist, item)));
  const [fine, ...others] = item.options.filter(({ id }) => !wrong.has(id));
  return fine === undefined || others.length > 0 ? null : fine.id;
}

function canBeSevere(catalogue: Catalogue, { items, combined }: Checklist, item: Item): boolean {
  const own = item.hazards;
  const shared = combined.filter(({ hazard }) =>
    refsOf(hazard.when, catalogue).items.some((ref) => ref.item === item.id),
  );
  const measured = items.filter(({ measures }) => measures === item.id).flatMap(({ hazards }) => hazards);
  return [...own, ...measured, ...shared.map(({ hazard }) => hazard)].some(
    ({ severity, worse }) => severity === "severe" || worse.some((one) => one.severity === "severe"),
  );
}

/** The options of an item with which a condition may hold; a condition that does not ask for its answer may hold with any. */
function optionsIn(condition: Condition, checklist: Checklist, item: Item): readonly OptionId[] {
  const all = item.options.map(({ id }) => id);
  const tests = testsIn(condition).filter(({ ref }) => ref.checklist === checklist.id && ref.item === item.id);
  return tests.length === 0 ? all : tests.flatMap(({ test }) => optionsOf(test, all));
}

function optionsOf(test: Test, all: readonly OptionId[]): readonly OptionId[] {
  switch (test.type) {
    case "is":
      return test.options;
    case "is-not":
      return all.filter((id) => !test.options.includes(id));
    default:
      return all;
  }
}
