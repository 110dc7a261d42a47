import type { Item } from "../model/checklist.ts";
import type { Condition, ItemRef, Operand } from "../model/condition.ts";
import { indexOf } from "./catalogue-index.ts";
import type { Eyes } from "./eyes.ts";
import { isNormless } from "./norm-of.ts";
import type { Spot } from "./scope.ts";
import { comparesWithin, limitOf } from "./settles.ts";
import { mayEndEarly } from "./stops-of.ts";
import { testsIn } from "./tests-in.ts";
import { everyOf, negate } from "./three-valued.ts";

/** True or false whatever the open questions still yield; else null. */
export function tellCondition(condition: Condition, spot: Spot | null, eyes: Eyes): boolean | null {
  const tell = (one: Condition): boolean | null => tellCondition(one, spot, eyes);
  switch (condition.type) {
    case "test":
      return eyes.holds(condition, spot) || tellTest(condition, spot, eyes);
    case "test-stopped":
      return eyes.holds(condition, spot) || tellStopped(condition, spot, eyes);
    case "factor":
    case "possible": {
      const states = condition.factors.map(eyes.factor);
      return states.includes("present") ? true : states.includes("unknown") ? null : false;
    }
    case "all":
      return everyOf(condition.of, tell);
    case "any":
      return negate(everyOf(condition.of, (one) => negate(tell(one))));
    case "not":
      return negate(tell(condition.of));
    case "at-least": {
      const told = condition.of.map(tell);
      const sure = told.filter((one) => one === true).length;
      if (sure >= condition.count) return true;
      return sure + told.filter((one) => one === null).length >= condition.count ? null : false;
    }
    case "some": {
      const told = eyes.spotsOf(condition).map((one) => tellCondition(condition.where, one, eyes));
      if (told.includes(true)) return true;
      return told.includes(null) || eyes.mayHaveMore(condition) ? null : false;
    }
  }
}

/** Of a test that does not hold as things stand. */
function tellTest({ ref, test }: Condition & { type: "test" }, spot: Spot | null, eyes: Eyes): boolean | null {
  const { find, isOpen, around } = eyes;
  if (test.type !== "compare") return isOpen(ref, spot) ? null : false;
  const { comparison, to } = test;
  if (to.type === "item" && isOpen(to.ref, spot)) return null;
  const found = find(ref, spot);
  if (found?.item.type === "computed" && found.item.unit !== null && to.type !== "table") {
    const bounds = eyes.boundsOf(found.item, found.spot);
    const than = limitOf({ unit: found.item.unit }, to, around(spot));
    return bounds === null || than === null ? false : comparesWithin(bounds, comparison, than);
  }
  if (isOpen(ref, spot)) return null;
  return to.type === "table" && isWithoutNorm(ref, to, spot, eyes) ? null : false;
}

/** What comes later in a timed test and was answered shows that it was not broken off before. */
function tellStopped(
  { checklist, test }: Condition & { type: "test-stopped" },
  spot: Spot | null,
  { catalogue, answerTo, isOpen }: Eyes,
): false | null {
  const items =
    indexOf(catalogue)
      .checklist(checklist)
      ?.items.filter((item) => item.test === test) ?? [];
  const ref = (item: Item): ItemRef => ({ checklist, item: item.id, field: null });
  const last = items.findLastIndex((item) => item.type !== "computed" && answerTo(ref(item), spot) !== null);
  return items.slice(last + 1).some((item) => mayEndEarly(item) && isOpen(ref(item), spot)) ? null : false;
}

type Norm = Operand & { readonly type: "table" };

/** There is a number, and nothing to hold it against: not yet, or nowhere. */
function isWithoutNorm(
  ref: ItemRef,
  { checklist, table }: Norm,
  spot: Spot | null,
  { answerTo, around }: Eyes,
): boolean {
  return answerTo(ref, spot)?.type === "number" && around(spot).norm(checklist, table) === null;
}

/** A number in the condition waits for a norm that nobody has published for this age and sex. */
export function lacksNorm(condition: Condition, spot: Spot | null, eyes: Eyes): boolean {
  return testsIn(condition).some(({ ref, test }) => {
    if (test.type !== "compare" || test.to.type !== "table") return false;
    const table = indexOf(eyes.catalogue).table(test.to.checklist, test.to.table);
    if (table === null || !isWithoutNorm(ref, test.to, spot, eyes)) return false;
    return isNormless(table, eyes.answerTo(table.age, spot), eyes.answerTo(table.sex, spot));
  });
}
