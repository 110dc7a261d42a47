import type { Instance } from "../model/assessment.ts";
import type { Checklist, Item } from "../model/checklist.ts";
import { type InstanceId, questionKey } from "../model/ids.ts";
import { findOldName } from "./find-old-name.ts";
import { parseGiven } from "./parse-answer.ts";
import { parseText } from "./parse-text.ts";
import { type At, below, COMMA, isCut, keyOf, unknownWord } from "./problems.ts";
import type { Entry, Sheet } from "./sheet.ts";
import { toFell, toInstance, toOwnId } from "./to-instance.ts";
import { isMap } from "./words.ts";

/** What is told of one checklist: a map of answers, or a list of instances, or `{ once-item: …, instances: [ … ] }`. */
export function parseArea(checklist: Checklist, value: unknown, at: At, sheet: Sheet): void {
  const list = isMap(value) ? value["instances"] : value;
  if (checklist.repeats === null) {
    if (isMap(value)) parseItems(checklist, value, at, sheet);
    else
      sheet.report(at, {
        code: "wrong-type",
        message: `"${checklist.id}" is one thing: its answers are a map`,
        hint: "write { item: answer }",
      });
    return;
  }
  if (isMap(value)) parseOnce(checklist, value, at, sheet);
  const place = isMap(value) ? below(at, "instances") : at;
  if (Array.isArray(list))
    parseInstances(
      checklist,
      list.map((one: unknown, n) => ({ value: one, at: below(place, n) })),
      place,
      sheet,
    );
  else if (!isMap(value) || list !== undefined) {
    sheet.report(place, {
      code: "wrong-type",
      message: `there may be several of "${checklist.id}": its answers are a list`,
      hint: "write [ { … }, { … } ], or [ ] if there are none",
    });
  }
}

/** Far more than any home has; a list of thousands is a mistake. */
const MOST_INSTANCES = 100;

/** One thing after another. A list that is given is complete: there are no more. */
export function parseInstances(
  checklist: Checklist,
  entries: readonly { readonly value: unknown; readonly at: At }[],
  at: At,
  sheet: Sheet,
): void {
  const list: Instance[] = [];
  if (entries.length > MOST_INSTANCES) {
    sheet.report(at, { code: "out-of-bounds", message: `there are over ${MOST_INSTANCES} of "${checklist.id}" here` });
    return;
  }
  for (const { value, at: place } of entries) {
    if (!isMap(value)) {
      sheet.report(place, {
        code: "wrong-type",
        message: "this should be a map of answers",
        hint: "write { instance: its name, item: answer }",
      });
      continue;
    }
    const { instance: name, "instance-id": own, "fell-here": fell, ...items } = value;
    const read = readItems(checklist, items, place, sheet);
    const label = name === undefined ? null : parseText(name, below(place, "instance"), sheet.report);
    const instance = toInstance(
      checklist,
      {
        id: toOwnId(own, list, below(place, "instance-id"), sheet.report),
        label: label === "" ? null : label,
        fell: toFell(fell, below(place, "fell-here"), sheet.report),
        read,
      },
      list,
      sheet.ofCase,
    );
    if (instance === null)
      sheet.report(place, { code: "missing-key", message: "which one is this?", hint: "write instance: its name" });
    else list.push(instance);
    for (const entry of read) put(entry, instance?.id ?? null, sheet);
  }
  sheet.instances[checklist.id] = { list, more: "no" };
}

/** The items of a map, each with its problems told. */
export function parseItems(checklist: Checklist, map: Readonly<Record<string, unknown>>, at: At, sheet: Sheet): void {
  for (const entry of readItems(checklist, map, at, sheet)) put(entry, null, sheet);
}

/** What stands beside the list of instances: items that are asked once. */
export function parseOnce(
  checklist: Checklist,
  written: Readonly<Record<string, unknown>>,
  at: At,
  sheet: Sheet,
): void {
  const map = Object.fromEntries(Object.entries(written).filter(([key]) => key !== "instances"));
  for (const entry of readItems(checklist, map, at, sheet)) {
    if (entry.item.once || entry.checklist !== checklist) put(entry, null, sheet);
    else
      sheet.report(keyOf(entry.at), {
        code: "wrong-type",
        message: `"${entry.item.id}" is asked of each one`,
        hint: "write it in instances: [ { … } ]",
      });
  }
}

function readItems(own: Checklist, map: Readonly<Record<string, unknown>>, at: At, sheet: Sheet): readonly Entry[] {
  return Object.entries(map).flatMap(([key, value]) => {
    const place = below(at, key);
    if (isCut(place.yaml, place.path, value)) {
      sheet.report(keyOf(place), COMMA);
      return [];
    }
    const found = findItem(own, key, keyOf(place), sheet);
    const given = found === null ? null : parseGiven(value, place, found, sheet.report);
    return found === null || given === null ? [] : [{ ...found, ...given, at: place }];
  });
}

function findItem(
  own: Checklist,
  key: string,
  at: At,
  { catalogue, ofCase, report, notices }: Sheet,
): { readonly checklist: Checklist; readonly item: Item } | null {
  const [name, foreign] = ofCase ? key.split("/") : [key];
  const checklist = foreign === undefined ? own : catalogue.checklists.find(({ id }) => id === name);
  const id = foreign ?? key;
  if (checklist === undefined) {
    report(
      at,
      unknownWord({
        code: "unknown-checklist",
        word: name ?? "",
        what: "a checklist",
        known: catalogue.checklists.map((one) => one.id),
      }),
    );
    return null;
  }
  const item =
    checklist.items.find((one) => one.id === id) ??
    checklist.items.find(({ renamedFrom }) => (renamedFrom as readonly string[]).includes(id));
  if (item === undefined) {
    report(
      at,
      unknownWord({
        code: "unknown-item",
        word: id,
        what: `an item of "${checklist.id}"`,
        known: checklist.items.map((one) => one.id),
      }),
    );
    return null;
  }
  const problem = ofCase ? findOldName(id, [item]) : null;
  if (problem !== null) {
    report(at, problem);
    return null;
  }
  if (item.id !== id) notices.push(`"${id}" is now called "${item.id}"`);
  if (checklist === own || checklist.repeats === null || item.once) return { checklist, item };
  report(at, {
    code: "needs-some",
    message: `there may be several of "${checklist.id}"`,
    hint: "a case can name the items that are asked once",
  });
  return null;
}

function put(
  { checklist, item, recorded, note, photos: pictures, at }: Entry,
  instance: InstanceId | null,
  sheet: Sheet,
): void {
  const { answers, notes, photos, report } = sheet;
  const key = questionKey(checklist.id, item.once || checklist.repeats === null ? null : instance, item.id);
  if (Object.hasOwn(answers, key))
    report(keyOf(at), {
      code: "duplicate-key",
      message: `"${item.id}" is answered twice`,
      hint: "keep one of the two",
    });
  if (recorded !== null) answers[key] = recorded;
  if (note !== null) notes[key] = note;
  if (pictures.length > 0) photos[key] = pictures;
}
