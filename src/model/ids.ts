/**
 * Names. Every id is kebab-case and is made in one place, so an id anywhere in the program is well formed.
 * Ids are permanent: answers that were given years ago are found by them.
 */

type Id<Kind extends string> = string & { readonly __brand: Kind };

/** A checklist: `bathroom`. */
export type ChecklistId = Id<"checklist">;
/** One item within its checklist: `tub-grab-bar`. FHIR calls it linkId. */
export type ItemId = Id<"item">;
/** One choice of an item. */
export type OptionId = Id<"option">;
/** One room, pair of shoes or aid of a repeating checklist: `upstairs`. Outlives its label. */
export type InstanceId = Id<"instance">;
export type FactorId = Id<"factor">;
export type SourceId = Id<"source">;
export type SetId = Id<"set">;
export type GuardId = Id<"guard">;
export type RuleId = Id<"rule">;
/** A timed test within its checklist: `tug`. */
export type TestId = Id<"test">;
export type TableId = Id<"table">;
/** One of the numbers that an item takes at once: `systolic`. */
export type FieldId = Id<"field">;
export type AlertId = Id<"alert">;
export type HandoutId = Id<"handout">;
/** A recommendation with its checklist: `bathroom/fix-grab-bar`. */
export type RecommendationId = Id<"recommendation">;
/** A checklist in one of its instances: `bathroom@upstairs`, or `person`. */
export type AreaId = Id<"area">;
/** One item asked in one area: `bathroom@upstairs/tub-grab-bar`, `person/lives-alone`. */
export type QuestionKey = Id<"question">;

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** The one way to make an id of a file: `toId<ItemId>("tub-grab-bar")`; null if it is not kebab-case or is over 64 characters. */
export function toId<T extends Id<string>>(text: string): T | null {
  return text.length <= 64 && KEBAB.test(text) ? (text as T) : null;
}

/** A label → an id: "Upstairs bathroom" → `upstairs-bathroom`; a second one of the same name gets a number. */
export function toInstanceId(label: string, taken: readonly InstanceId[]): InstanceId {
  const words = label
    .normalize("NFKD")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const joined = (words ?? []).join("-").slice(0, 48).replace(/-$/, "");
  const base = KEBAB.test(joined) ? joined : joined === "" ? "place" : `n-${joined}`;
  for (let n = 1; ; n++) {
    const id = (n === 1 ? base : `${base}-${n}`) as InstanceId;
    if (!taken.includes(id)) return id;
  }
}

export function areaId(checklist: ChecklistId, instance: InstanceId | null): AreaId {
  return (instance === null ? checklist : `${checklist}@${instance}`) as string as AreaId;
}

export function questionKey(checklist: ChecklistId, instance: InstanceId | null, item: ItemId): QuestionKey {
  return `${areaId(checklist, instance)}/${item}` as QuestionKey;
}

/** `bathroom@upstairs/tub-grab-bar` → its three parts; null if it is not a key. */
export function parseKey(
  text: string,
): { readonly checklist: ChecklistId; readonly instance: InstanceId | null; readonly item: ItemId } | null {
  const match = /^([a-z][a-z0-9-]*)(?:@([a-z][a-z0-9-]*))?\/([a-z][a-z0-9-]*)$/.exec(text);
  if (match === null) return null;
  const [, checklist, instance, item] = match;
  return {
    checklist: checklist as ChecklistId,
    instance: instance === undefined ? null : (instance as InstanceId),
    item: item as ItemId,
  };
}
