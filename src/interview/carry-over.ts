import type { Answer } from "../model/answer.ts";
import type { Assessment, LostAnswer } from "../model/assessment.ts";
import type { Catalogue, Checklist, Item } from "../model/checklist.ts";
import { type ItemId, parseKey, type QuestionKey, questionKey } from "../model/ids.ts";
import { unitsLike } from "../model/quantity.ts";

/** A visit in the names of other checklists than those it was made with. */
export interface CarriedOver {
  readonly assessment: Assessment;
  /** what has no place in them; private answers are not named */
  readonly lost: readonly LostAnswer[];
  /** the key of today for a key of then; null where there is none. A tick (`=sore`) stays */
  readonly keyOf: (key: string) => string | null;
}

/**
 * Takes a visit over into today's checklists. A question is known by its checklist, its instance and its id, and by the ids that it had
 * before (`renamed-from`). An answer that today's question does not have (an option that is gone, another unit) is lost, and said to be.
 */
export function carryOver(
  today: Catalogue,
  then: Catalogue,
  visit: Assessment,
  found: ReadonlySet<string> = new Set(),
): CarriedOver {
  const keyOf = (key: string): string | null => toToday(today, key);
  const rekeyed = <T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(
      Object.entries(entries).flatMap(([key, value]) => {
        const now = keyOf(key);
        return now === null ? [] : [[now, value] as const];
      }),
    );
  const lost: LostAnswer[] = [];
  const answers = Object.entries(visit.answers).flatMap(([key, recorded]) => {
    const place = findPlace(today, key);
    const asked = itemOf(then, key);
    const item = place?.item ?? null;
    const fits = item !== null && !item.retired && (isAsked(asked, item) || takes(item, recorded.answer));
    if (fits && place !== null) return [[place.key, recorded, place.isOld] as const];
    if (asked !== null && !asked.private && !saysNothing(recorded.answer))
      lost.push({
        key: key as QuestionKey,
        why: place === null ? "checklist" : place.item === null || place.item.retired ? "question" : "answer",
        text: asked.text,
        found: [...found].some((one) => one.replace(/=.*$/, "") === key),
      });
    return [];
  });
  // Where two old questions became one, the answer under today's own name counts.
  const ordered = [...answers].sort(([, , a], [, , b]) => Number(b) - Number(a));
  return {
    assessment: {
      ...visit,
      answers: Object.fromEntries(ordered.map(([key, recorded]) => [key, recorded])),
      skipped: visit.skipped.flatMap((key) => keyOf(key) ?? []),
      notes: rekeyed(visit.notes),
      photos: rekeyed(visit.photos),
      measures: rekeyed(visit.measures),
      wanted: visit.wanted.flatMap((key) => keyOf(key) ?? []),
    },
    lost,
    keyOf,
  };
}

interface Found {
  readonly key: QuestionKey;
  readonly item: Item | null;
  /** found under an earlier name */
  readonly isOld: boolean;
}

function toToday(today: Catalogue, key: string): string | null {
  const [plain = "", tick] = key.split("=");
  if (/\/#/.test(plain) || plain === "goals") return key;
  const place = findPlace(today, plain);
  const isCombined = place !== null && place.item === null && isCombinedOf(today, plain);
  if (place === null || (place.item === null && !isCombined)) return null;
  return tick === undefined ? place.key : `${place.key}=${tick}`;
}

function findPlace(today: Catalogue, key: string): Found | null {
  const parts = parseKey(key);
  const checklist = today.checklists.find(({ id }) => id === parts?.checklist);
  if (parts === null || checklist === undefined) return null;
  const own = checklist.items.find(({ id }) => id === parts.item) ?? null;
  const item = own ?? checklist.items.find(({ renamedFrom }) => renamedFrom.includes(parts.item)) ?? null;
  return {
    key: questionKey(checklist.id, parts.instance, item?.id ?? parts.item),
    item: item === null || !isAskedThere(checklist, item, parts.instance !== null) ? null : item,
    isOld: own === null,
  };
}

/** What is asked once for all bathrooms has no instance in its key, and the other way round. */
function isAskedThere({ repeats }: Checklist, { once }: Item, inInstance: boolean): boolean {
  return inInstance === (repeats !== null && !once);
}

function isCombinedOf({ checklists }: Catalogue, key: string): boolean {
  const parts = parseKey(key);
  const checklist = checklists.find(({ id }) => id === parts?.checklist);
  return checklist?.combined.some(({ id }) => id === (parts?.item as ItemId)) === true;
}

function itemOf({ checklists }: Catalogue, key: string): Item | null {
  const parts = parseKey(key);
  const checklist = checklists.find(({ id }) => id === parts?.checklist);
  return checklist?.items.find(({ id }) => id === parts?.item) ?? null;
}

/** "Does not apply" and "could not check" of a question that is gone are no loss. */
function saysNothing({ type }: Answer): boolean {
  return type === "absent";
}

/** Nothing has changed in what may be answered. */
function isAsked(then: Item | null, now: Item): boolean {
  if (then === null || then.type !== now.type || then.unit !== now.unit) return false;
  return then.options.length === now.options.length && then.options.every(({ id }, at) => id === now.options[at]?.id);
}

/** Whether this answer can be given to that item. */
function takes(item: Item, answer: Answer): boolean {
  const options = new Set(item.options.map(({ id }) => id));
  switch (answer.type) {
    case "absent":
      return true;
    case "choice":
      return (item.type === "choice" || item.type === "yes-no") && options.has(answer.option);
    case "choices":
      return item.type === "multi-choice" && answer.options.every((one) => options.has(one));
    case "number":
      return item.clock !== null || (item.type === "number" && unitsLike(item.unit ?? "count").includes(answer.unit));
    case "text":
      return item.type === "text";
    case "date":
      return item.type === "date";
    case "readings":
      return item.type === "readings" && item.fields.every(({ id }) => id in answer.values);
    case "unable":
    case "stopped":
      return item.test !== null;
  }
}

/** The areas that an assessment has, by key: to tell a room that is gone from one that was not looked at. */
export function hasInstance({ instances }: Assessment, key: string): boolean {
  const parts = parseKey(key.replace(/=.*$/, ""));
  if (parts === null || parts.instance === null) return true;
  const told = instances[parts.checklist];
  return told === undefined || told.more !== "no" || told.list.some(({ id }) => id === parts.instance);
}
