import type { Answer } from "../model/answer.ts";
import type { Catalogue, Checklist, Item } from "../model/checklist.ts";
import type { Condition, ItemRef, Test } from "../model/condition.ts";
import type { ChecklistId } from "../model/ids.ts";
import { type Audience, DEPTHS, type Depth } from "../model/words.ts";
import { indexOf } from "./catalogue-index.ts";
import { type LookUps, settles } from "./settles.ts";
import { stopsOf } from "./stops-of.ts";
import { partsOf } from "./tests-in.ts";
import { nameOf, thresholdsOf } from "./thresholds-of.ts";
import { typicalAnswers } from "./typical-answers.ts";

/** Which questions are asked: those within a depth, of one user. */
export interface Reach {
  readonly depth: Depth;
  readonly by: Audience;
}

/** What is given besides the conditions. */
export interface Given {
  /** only what is asked within this reach is answered; null is any */
  readonly reach?: Reach | null;
  /** every question is answered with a value, shown or not; tests for an answer at all may come out either way */
  readonly answered?: boolean;
  /** these questions are never answered */
  readonly silent?: readonly ItemRef[];
}

/** What can be, over all answers that anybody could give. Where it is too much to try, the answer is "it can". */
export interface Possibilities {
  /** there are answers for which all of `conditions` hold and none of `failing` does; the conditions are the catalogue's own, or parts of them */
  readonly canHold: (conditions: readonly Condition[], given?: Given, failing?: readonly Condition[]) => boolean;
  /** there are answers for which the item is shown; false also where nobody within the reach is asked it */
  readonly canBeAsked: (checklist: Checklist, item: Item, reach?: Reach | null) => boolean;
  readonly isWithin: (checklist: Checklist, item: Item, reach: Reach) => boolean;
}

/** Where names without a checklist's instance are looked for: each `some` speaks of an instance of its own. */
interface Area {
  readonly checklist: ChecklistId;
  readonly tag: string;
}

interface Goal {
  readonly condition: Condition;
  readonly holds: boolean;
  readonly area: Area | null;
}

/** Which of an item's typical answers are still left, by item. */
type Left = ReadonlyMap<string, readonly (Answer | null)[]>;

const MOST_STEPS = 2_000;
const MOST_PARTS = 200;
/** Of more conditions than these not every choice is tried. */
const MOST_CHOICES = 12;
/** How far one thing may lead to another before the call stack is in danger. */
const DEEPEST = 60;
const DEEPEST_CHAIN = 20;

const known = new WeakMap<Catalogue, Possibilities>();

export function possibilitiesOf(catalogue: Catalogue): Possibilities {
  const found = known.get(catalogue) ?? makePossibilities(catalogue);
  known.set(catalogue, found);
  return found;
}

function makePossibilities(catalogue: Catalogue): Possibilities {
  const index = indexOf(catalogue);
  const thresholds = thresholdsOf(catalogue);
  const typical = new Map<string, readonly (Answer | null)[] | null>();
  const askable = new Map<string, boolean>();
  let chain = 0;

  function answersTo(item: Item, ref: ItemRef): readonly (Answer | null)[] | null {
    const key = nameOf(ref);
    const all = typical.get(key);
    if (all !== undefined) return all;
    const field = item.fields.find(({ id }) => id === ref.field) ?? null;
    const test = item.test === null ? null : index.test(ref.checklist, item.test);
    const stops = test?.stops.map(({ id }) => id) ?? [];
    const made = typicalAnswers(item, thresholds.get(key) ?? [], { field, stops });
    typical.set(key, made);
    return made;
  }

  const whensOf = (checklist: Checklist, item: Item): readonly Condition[] =>
    [checklist.when, item.when].filter((when) => when !== null);

  const isWithin = (checklist: Checklist, item: Item, { depth, by }: Reach): boolean =>
    DEPTHS.indexOf(item.depth) <= DEPTHS.indexOf(depth) &&
    (checklist.for ?? [by]).includes(by) &&
    (item.for ?? [by]).includes(by);

  const canBeAsked = (checklist: Checklist, item: Item, reach: Reach | null = null): boolean =>
    (reach === null || isWithin(checklist, item, reach)) && canBeShown(checklist, item, reach);

  function canBeShown(checklist: Checklist, item: Item, reach: Reach | null): boolean {
    const key = [checklist.id, item.id, reach?.depth, reach?.by].join("/");
    const found = askable.get(key);
    if (found !== undefined || chain > DEEPEST_CHAIN) return found ?? true;
    askable.set(key, true);
    chain++;
    const can = canHold(whensOf(checklist, item), { reach });
    chain--;
    askable.set(key, can);
    return can;
  }

  function canHold(conditions: readonly Condition[], given: Given = {}, failing: readonly Condition[] = []): boolean {
    const { reach = null, answered = false, silent = [] } = given;
    let steps = 0;
    let areas = 0;
    let depth = 0;
    if (![...conditions, ...failing].every(isTriable)) return true;
    const toGoal = (holds: boolean, area: Area | null) => (condition: Condition) => ({ condition, holds, area });

    function search([goal, ...rest]: readonly Goal[], left: Left): boolean {
      if (goal === undefined || ++steps > MOST_STEPS || depth > DEEPEST) return true;
      depth++;
      const can = reachGoal(goal, rest, left);
      depth--;
      return can;
    }

    function reachGoal({ condition, holds, area }: Goal, rest: readonly Goal[], left: Left): boolean {
      const together = (parts: readonly Condition[], sign = holds): boolean =>
        search([...parts.map(toGoal(sign, area)), ...rest], left);
      const either = (parts: readonly Condition[]): boolean => parts.some((part) => together([part]));
      switch (condition.type) {
        case "test":
          return narrow(condition, holds, area, rest, left);
        case "test-stopped": {
          const parts = stopsOf(condition, catalogue);
          return holds ? either(parts) : together(parts);
        }
        case "factor":
        case "possible": {
          const factors = condition.factors.flatMap((id) => index.factor(id) ?? []);
          const areGone = factors.length < condition.factors.length;
          if (areGone || (holds && condition.type === "possible")) return search(rest, left);
          const all = factors.map(({ when }) => toGoal(holds, null)(when));
          return holds ? all.some((one) => search([one, ...rest], left)) : search([...all, ...rest], left);
        }
        case "all":
          return holds ? together(condition.of) : either(condition.of);
        case "any":
          return holds ? either(condition.of) : together(condition.of);
        case "not":
          return together([condition.of], !holds);
        case "at-least": {
          const { count, of } = condition;
          if (of.length > MOST_CHOICES) return search(rest, left);
          return subsets(of, holds ? count : of.length - count + 1).some((set) => together(set));
        }
        case "some": {
          if (!holds) return search(rest, left);
          const inside = toGoal(true, { checklist: condition.checklist, tag: `${++areas}:` })(condition.where);
          return search([inside, ...rest], left);
        }
      }
    }

    /** Keeps the answers for which the test comes out as it must. A question that must be answered must be asked. */
    function narrow(
      { ref, test }: Condition & { readonly type: "test" },
      holds: boolean,
      area: Area | null,
      rest: readonly Goal[],
      left: Left,
    ): boolean {
      const to = test.type === "compare" && test.to.type !== "threshold" ? test.to : null;
      if (to !== null && !holds) return search(rest, left);
      const open = to?.type === "item" ? [ref, to.ref] : [ref];
      const meets = to === null ? (answer: Answer | null) => settle(test, answer) === holds : isNumber;
      if (answered && (test.type === "answered" || test.type === "absent")) return search(rest, left);
      let now = left;
      let goals = rest;
      for (const one of open) {
        const checklist = index.checklist(one.checklist);
        const item = index.item(one.checklist, one.item);
        // What is retired is told by itself.
        if (checklist === null || item === null || item.retired) continue;
        const all = answersTo(item, one);
        if (all === null) continue;
        const spot = area?.checklist === one.checklist && !item.once ? area : null;
        const key = `${spot?.tag ?? ""}${nameOf(one)}`;
        const before = now.get(key) ?? all.filter((answer) => mayBe(answer, checklist, item, one));
        const after = before.filter(meets);
        if (after.length === 0) return false;
        now = new Map([...now, [key, after]]);
        if (answered || after.includes(null) || !before.includes(null)) continue;
        // What can never be asked is told where it stands; nothing is to follow from it.
        if (canBeShown(checklist, item, reach)) goals = [...whensOf(checklist, item).map(toGoal(true, spot)), ...goals];
      }
      return search(goals, now);
    }

    function mayBe(answer: Answer | null, checklist: Checklist, item: Item, ref: ItemRef): boolean {
      if (answered) return answer !== null && answer.type !== "absent";
      if (answer === null) return true;
      const isSilent = silent.some((one) => one.checklist === ref.checklist && one.item === ref.item);
      return !isSilent && (reach === null || isWithin(checklist, item, reach));
    }

    return search(
      [...conditions.map(toGoal(true, null)), ...failing.map(toGoal(false, null))],
      new Map<string, readonly (Answer | null)[]>(),
    );
  }

  return { canHold, canBeAsked, isWithin };
}

/** Not so long that trying it would take minutes. */
export function isTriable(condition: Condition): boolean {
  return partsOf(condition).length <= MOST_PARTS;
}

const NOTHING_ELSE: LookUps = { answer: () => null, norm: () => null };

const settle = (test: Test, answer: Answer | null): boolean => settles(test, answer, NOTHING_ELSE);

const isNumber = (answer: Answer | null): boolean => answer?.type === "number";

/** Every choice of `count` out of `all`. */
function subsets<T>(all: readonly T[], count: number): readonly (readonly T[])[] {
  const [first, ...others] = all;
  if (count <= 0) return [[]];
  if (first === undefined) return [];
  return [...subsets(others, count - 1).map((set) => [first, ...set]), ...subsets(others, count)];
}
