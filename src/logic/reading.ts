import type { Answer, Recorded } from "../model/answer.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Catalogue, Item } from "../model/checklist.ts";
import type { Condition, ItemRef } from "../model/condition.ts";
import type { FactorState } from "../model/evaluation.ts";
import { type FactorId, type QuestionKey, questionKey } from "../model/ids.ts";
import { indexOf } from "./catalogue-index.ts";
import { checklistsOf, instancesOf, type Spot } from "./scope.ts";
import { settles } from "./settles.ts";

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
  /** the answer to a shown question; a hidden answer is no answer */
  readonly given: (item: Item, spot: Spot) => Recorded | null;
  /** true or false as things stand: an answer that is not there makes a test false, "not" of it true */
  readonly holds: (condition: Condition, spot: Spot | null) => boolean;
  /** true or false whatever the open questions still yield; else null */
  readonly tell: (condition: Condition, spot: Spot | null) => boolean | null;
  readonly factor: (id: FactorId) => FactorState;
  /** the questions whose answers make the condition hold */
  readonly evidence: (condition: Condition, spot: Spot | null) => readonly QuestionKey[];
}

/** Reads the answers of an assessment under a catalogue; `present` are factors given as present (cases do that). */
export function readAnswers(catalogue: Catalogue, assessment: Assessment, present: readonly FactorId[] = []): Reading {
  const index = indexOf(catalogue);
  const inVisit = new Set(checklistsOf(catalogue, assessment).map(({ id }) => id));
  const shownMemo = new Map<QuestionKey, boolean>();
  const mayMemo = new Map<QuestionKey, boolean | null>();
  const factorMemo = new Map<FactorId, FactorState>();

  const keyOf = (item: Item, { checklist, instance }: Spot): QuestionKey =>
    questionKey(checklist.id, item.once ? null : (instance?.id ?? null), item.id);

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
    once(shownMemo, keyOf(item, spot), false, () => {
      if (item.retired) return false;
      const { when } = spot.checklist;
      return (when === null || holds(when, spot)) && (item.when === null || holds(item.when, spot));
    });

  const mayShow = (item: Item, spot: Spot): boolean | null =>
    once(mayMemo, keyOf(item, spot), false, () => {
      if (item.retired) return false;
      return every([spot.checklist.when, item.when], (when) => when === null || tell(when, spot));
    });

  const given = (item: Item, spot: Spot): Recorded | null => {
    const recorded = assessment.answers[keyOf(item, spot)];
    return recorded !== undefined && shown(item, spot) ? recorded : null;
  };

  /** Where an item that a condition names is found from `spot`: in its own checklist the same instance, elsewhere no instance. */
  function find(ref: ItemRef, spot: Spot | null): { readonly item: Item; readonly spot: Spot } | null {
    const item = index.item(ref.checklist, ref.item);
    const checklist = index.checklist(ref.checklist);
    if (item === null || checklist === null) return null;
    const instance = spot?.checklist.id === checklist.id && !item.once ? spot.instance : null;
    return { item, spot: { checklist, instance } };
  }

  function answerOf(ref: ItemRef, spot: Spot | null): Answer | null {
    const found = find(ref, spot);
    return found === null ? null : (given(found.item, found.spot)?.answer ?? null);
  }

  /** A question that may still yield a value here: not reached, not known or declined; not one that is hidden or never asked of this user. */
  function isOpen(ref: ItemRef, spot: Spot | null): boolean {
    const found = find(ref, spot);
    if (found === null) return false;
    const answer = given(found.item, found.spot)?.answer ?? null;
    if (answer !== null) return answer.type === "absent" && answer.reason !== "not-applicable";
    const { by } = assessment.setting;
    if (!(found.item.for ?? [by]).includes(by) || !(found.spot.checklist.for ?? [by]).includes(by)) return false;
    return mayShow(found.item, found.spot) !== false;
  }

  function holds(condition: Condition, spot: Spot | null): boolean {
    switch (condition.type) {
      case "test":
        return settles(condition.test, answerOf(condition.ref, spot), (ref) => answerOf(ref, spot));
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

  function tell(condition: Condition, spot: Spot | null): boolean | null {
    switch (condition.type) {
      case "test": {
        const { ref, test } = condition;
        const other = test.type === "compare" && test.to.type === "item" ? test.to.ref : null;
        if (holds(condition, spot)) return true;
        return isOpen(ref, spot) || (other !== null && isOpen(other, spot)) ? null : false;
      }
      case "factor":
      case "possible": {
        const states = condition.factors.map(factor);
        return states.includes("present") ? true : states.includes("unknown") ? null : false;
      }
      case "all":
        return every(condition.of, (one) => tell(one, spot));
      case "any":
        return negate(every(condition.of, (one) => negate(tell(one, spot))));
      case "not":
        return negate(tell(condition.of, spot));
      case "at-least": {
        const told = condition.of.map((one) => tell(one, spot));
        const sure = told.filter((one) => one === true).length;
        if (sure >= condition.count) return true;
        return sure + told.filter((one) => one === null).length >= condition.count ? null : false;
      }
      case "some": {
        const told = spotsOf(condition).map((one) => tell(condition.where, one));
        if (told.includes(true)) return true;
        return told.includes(null) || mayHaveMore(condition) ? null : false;
      }
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

  function evidence(condition: Condition, spot: Spot | null): readonly QuestionKey[] {
    switch (condition.type) {
      case "test": {
        const found = find(condition.ref, spot);
        return found !== null && holds(condition, spot) ? [keyOf(found.item, found.spot)] : [];
      }
      case "factor":
      case "possible":
        return condition.factors.flatMap((id) => {
          const known = index.factor(id);
          return known !== null && factor(id) === "present" ? evidence(known.when, null) : [];
        });
      case "all":
      case "any":
      case "at-least":
        return unique(condition.of.flatMap((one) => evidence(one, spot)));
      case "not":
        return [];
      case "some":
        return unique(
          spotsOf(condition)
            .filter((one) => holds(condition.where, one))
            .flatMap((one) => evidence(condition.where, one)),
        );
    }
  }

  return { catalogue, assessment, shown, mayShow, given, holds, tell, factor, evidence };
}

/** Three-valued "all of them": false if one is false, else null if one is not known. */
function every<T>(all: readonly T[], told: (one: T) => boolean | null): boolean | null {
  const values = all.map(told);
  return values.includes(false) ? false : values.includes(null) ? null : true;
}

function negate(told: boolean | null): boolean | null {
  return told === null ? null : !told;
}

function unique<T>(all: readonly T[]): readonly T[] {
  return [...new Set(all)];
}
