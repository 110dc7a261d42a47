import { type Answer, type Recorded, recorded } from "../model/answer.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Catalogue, Item } from "../model/checklist.ts";
import type { Condition, ItemRef, Test } from "../model/condition.ts";
import type { FactorState } from "../model/evaluation.ts";
import type { FactorId, QuestionKey } from "../model/ids.ts";
import { indexOf } from "./catalogue-index.ts";
import { derive, fieldOf } from "./derive.ts";
import { evidenceOf } from "./evidence-of.ts";
import type { Eyes } from "./eyes.ts";
import { type Bounds, settled } from "./formula.ts";
import { normOf } from "./norm-of.ts";
import { holdsBack, isTimed, type Restraint, restraintsOn } from "./restraints.ts";
import { checklistsOf, instancesOf, type Spot } from "./scope.ts";
import { type LookUps, settles } from "./settles.ts";
import { mayEndEarly, stopsOf } from "./stops-of.ts";
import { lacksNorm, tellCondition } from "./tell-condition.ts";
import { everyOf } from "./three-valued.ts";

/**
 * The answers as these checklists read them: what is shown, which conditions hold, what is known of the person.
 * Everything is derived, and remembered only for the life of one reading.
 */
export interface Reading {
  readonly catalogue: Catalogue;
  readonly assessment: Assessment;
  /** the item's own conditions hold; depth and audience are not looked at */
  readonly shown: (item: Item, spot: Spot) => boolean;
  /** shown, not shown, or not yet known because what it depends on is open */
  readonly mayShow: (item: Item, spot: Spot) => boolean | null;
  /** it would be shown, but an alert or a guard keeps timed tests away; what was answered before stays */
  readonly isKeptAway: (item: Item, spot: Spot) => boolean;
  /** the answer to a shown question; a hidden answer is no answer */
  readonly given: (item: Item, spot: Spot) => Recorded | null;
  /** the same of an item that a condition names, or of one field of it */
  readonly answerTo: (ref: ItemRef, spot: Spot | null) => Answer | null;
  /** true or false as things stand: an answer that is not there makes a test false, "not" of it true */
  readonly holds: (condition: Condition, spot: Spot | null) => boolean;
  /** true or false whatever the open questions still yield; else null */
  readonly tell: (condition: Condition, spot: Spot | null) => boolean | null;
  readonly factor: (id: FactorId) => FactorState;
  /** the questions whose answers make the condition hold */
  readonly evidence: (condition: Condition, spot: Spot | null) => readonly QuestionKey[];
  /** a number in it waits for a norm that nobody has published for this age and sex */
  readonly hasNoNorm: (condition: Condition, spot: Spot | null) => boolean;
}

/** Reads the answers of an assessment under a catalogue; `present` are factors given as present (cases do that). */
export function readAnswers(catalogue: Catalogue, assessment: Assessment, present: readonly FactorId[] = []): Reading {
  const index = indexOf(catalogue);
  const inVisit = new Set(checklistsOf(catalogue, assessment).map(({ id }) => id));
  const shownMemo = new Map<QuestionKey, boolean>();
  const mayMemo = new Map<QuestionKey, boolean | null>();
  const boundsMemo = {
    now: new Map<QuestionKey, Bounds | null>(),
    ever: new Map<QuestionKey, Bounds | null>(),
  };
  let restraints: readonly Restraint[] | null = null;
  const factorMemo = new Map<FactorId, FactorState>();

  const keyOf = (item: Item, { checklist, instance }: Spot): QuestionKey =>
    index.key(checklist.id, item.once ? null : (instance?.id ?? null), item.id);

  /** Remembers; while it is being worked out the answer is `meanwhile` (cycles are refused by `check`). */
  function once<K, V>(memo: Map<K, V>, key: K, meanwhile: V, work: () => V): V {
    const known = memo.get(key);
    if (known !== undefined) return known;
    memo.set(key, meanwhile);
    const value = work();
    memo.set(key, value);
    return value;
  }

  const shown = (item: Item, spot: Spot): boolean =>
    once(shownMemo, keyOf(item, spot), false, () => isMeant(item, spot) && !isHeldBack(item, spot));

  /** The item's own conditions hold. */
  function isMeant(item: Item, spot: Spot): boolean {
    if (item.retired || isBrokenOff(item, spot)) return false;
    const { when } = spot.checklist;
    return (when === null || holds(when, spot)) && (item.when === null || holds(item.when, spot));
  }

  /** An answer that was given before stays: it is a fact, and the alert may rest on it. */
  function isHeldBack(item: Item, spot: Spot): boolean {
    if (!isTimed(item) || assessment.answers[keyOf(item, spot)] !== undefined) return false;
    restraints ??= restraintsOn(reading);
    return restraints.some((one) => holdsBack(one, spot.checklist.id, item.test));
  }

  const isKeptAway = (item: Item, spot: Spot): boolean => isMeant(item, spot) && isHeldBack(item, spot);

  const mayShow = (item: Item, spot: Spot): boolean | null =>
    once(mayMemo, keyOf(item, spot), false, () => {
      if (item.retired || isBrokenOff(item, spot)) return false;
      return everyOf([spot.checklist.when, item.when], (when) => when === null || tell(when, spot));
    });

  const given = (item: Item, spot: Spot): Recorded | null => {
    if (item.type === "computed") return worth(item, spot);
    const one = assessment.answers[keyOf(item, spot)];
    return one !== undefined && shown(item, spot) ? one : null;
  };

  /** What comes after the item at which a timed test was broken off is not asked. What is worked out stays. */
  function isBrokenOff(item: Item, spot: Spot): boolean {
    if (item.test === null || item.type === "computed") return false;
    const { items } = spot.checklist;
    const before = items.slice(0, items.indexOf(item)).filter(({ test }) => test === item.test);
    return before.some((one) => mayEndEarly(one) && given(one, spot)?.answer.type === "stopped");
  }

  /** The value that is worked out of answers; null while one of them is still to come. */
  function worth(item: Item, spot: Spot): Recorded | null {
    const value = shown(item, spot) ? settled(boundsOf(item, spot, "now")) : null;
    return value === null || item.unit === null ? null : recorded({ type: "number", value, unit: item.unit });
  }

  /** `now`: a question that could not be answered yields nothing; `ever`: it still may. */
  function boundsOf(item: Item, spot: Spot, when: "now" | "ever"): Bounds | null {
    return once(boundsMemo[when], keyOf(item, spot), null, () => {
      const known = derive(item, {
        item: (ref) => find(ref, spot)?.item ?? null,
        answer: (ref) => answerTo(ref, spot),
        isOpen: (ref) => isOpen(ref, spot) && (when === "ever" || answerTo(ref, spot) === null),
        bounds: (ref) => {
          const found = find(ref, spot);
          return found === null ? null : boundsOf(found.item, found.spot, when);
        },
      });
      if (known === null || mayShow(item, spot) === false) return null;
      return { ...known, sure: known.sure && shown(item, spot) };
    });
  }

  /** Where an item that a condition names is found from `spot`: in its own checklist the same instance, elsewhere no instance. */
  function find(ref: ItemRef, spot: Spot | null): { readonly item: Item; readonly spot: Spot } | null {
    const item = index.item(ref.checklist, ref.item);
    const checklist = index.checklist(ref.checklist);
    if (item === null || checklist === null) return null;
    if (spot?.checklist === checklist && (spot.instance === null || !item.once)) return { item, spot };
    const instance = spot?.checklist.id === checklist.id && !item.once ? spot.instance : null;
    return { item, spot: { checklist, instance } };
  }

  function answerTo(ref: ItemRef, spot: Spot | null): Answer | null {
    const found = find(ref, spot);
    if (found === null) return null;
    const answer = given(found.item, found.spot)?.answer ?? null;
    return ref.field === null ? answer : fieldOf(answer, found.item, ref.field);
  }

  const around = (spot: Spot | null): LookUps => ({
    answer: (ref) => answerTo(ref, spot),
    norm: (checklist, table) => {
      const found = index.table(checklist, table);
      return found === null ? null : normOf(found, answerTo(found.age, spot), answerTo(found.sex, spot));
    },
  });

  /** A question that may still yield a value here: not reached, not known or declined; not one that is hidden or never asked of this user. */
  function isOpen(ref: ItemRef, spot: Spot | null): boolean {
    const found = find(ref, spot);
    if (found === null) return false;
    if (found.item.type === "computed") return isUnsettled(boundsOf(found.item, found.spot, "ever"));
    const answer = answerTo(ref, spot);
    if (answer !== null) return answer.type === "absent" && answer.reason !== "not-applicable";
    const { by } = assessment.setting;
    if (!(found.item.for ?? [by]).includes(by) || !(found.spot.checklist.for ?? [by]).includes(by)) return false;
    return mayShow(found.item, found.spot) !== false;
  }

  function holds(condition: Condition, spot: Spot | null): boolean {
    switch (condition.type) {
      case "test":
        return settles(condition.test, answerTo(condition.ref, spot), isAlone(condition.test) ? ALONE : around(spot));
      case "test-stopped":
        return stopsOf(condition, catalogue).some((one) => holds(one, spot));
      case "factor":
        return condition.factors.some((id) => factor(id) === "present");
      case "possible":
        return condition.factors.some((id) => factor(id) !== "absent");
      case "all":
        return condition.of.every((one) => holds(one, spot));
      case "any":
        return condition.of.some((one) => holds(one, spot));
      case "not":
        return !holds(condition.of, spot);
      case "at-least":
        return condition.of.filter((one) => holds(one, spot)).length >= condition.count;
      case "some":
        return spotsOf(condition).some((one) => holds(condition.where, one));
    }
  }

  function spotsOf({ checklist: id }: Condition & { type: "some" }): readonly Spot[] {
    const checklist = index.checklist(id);
    if (checklist === null) return [];
    return instancesOf(assessment, checklist).list.map((instance) => ({ checklist, instance }));
  }

  function mayHaveMore({ checklist: id }: Condition & { type: "some" }): boolean {
    const checklist = index.checklist(id);
    return checklist !== null && (!inVisit.has(id) || instancesOf(assessment, checklist).more !== "no");
  }

  const factor = (id: FactorId): FactorState =>
    once(factorMemo, id, "unknown", () => {
      const known = index.factor(id);
      if (present.includes(id) || (known !== null && holds(known.when, null))) return "present";
      return known === null || tell(known.when, null) === false ? "absent" : "unknown";
    });

  const eyes: Eyes = {
    catalogue,
    find,
    keyOf,
    answerTo,
    around,
    isOpen,
    boundsOf: (item, spot) => boundsOf(item, spot, "ever"),
    holds,
    factor,
    spotsOf,
    mayHaveMore,
  };
  const tell = (condition: Condition, spot: Spot | null): boolean | null => tellCondition(condition, spot, eyes);

  const reading: Reading = {
    catalogue,
    assessment,
    shown,
    mayShow,
    isKeptAway,
    given,
    answerTo,
    holds,
    tell,
    factor,
    evidence: (condition, spot) => evidenceOf(condition, spot, eyes),
    hasNoNorm: (condition, spot) => lacksNorm(condition, spot, eyes),
  };
  return reading;
}

function isUnsettled(bounds: Bounds | null): boolean {
  return bounds !== null && settled(bounds) === null;
}

const ALONE: LookUps = { answer: () => null, norm: () => null };

/** Most tests hold an answer against nothing but themselves. */
function isAlone(test: Test): boolean {
  return test.type !== "compare" || test.to.type === "threshold";
}
