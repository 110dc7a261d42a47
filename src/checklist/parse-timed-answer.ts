import { rangeIn } from "../logic/typical-answers.ts";
import type { Answer } from "../model/answer.ts";
import type { Item, TimedTest } from "../model/checklist.ts";
import { convert, sameQuantity, showPlain, toQuantity } from "../model/quantity.ts";
import { parseText } from "./parse-text.ts";
import { type At, below, keyOf, type Report, unknownWord } from "./problems.ts";
import { isMap, isScalar, isYes, toWord } from "./words.ts";

/** `{ systolic: 148, diastolic: 82 }`: any of the fields, and at least one. Null with the problems told. */
export function parseReadings(value: unknown, at: At, item: Item, report: Report): Answer | null {
  const known = item.fields.map(({ id }) => id as string);
  if (!isMap(value)) {
    const message = `"${item.id}" takes several numbers by name`;
    report(at, { code: "wrong-type", message, hint: `write { ${known.map((name) => `${name}: …`).join(", ")} }` });
    return null;
  }
  const numbers = Object.entries(value).map(([name, number]) =>
    parseReading(name, number, below(at, name), item, report),
  );
  if (numbers.length === 0) report(at, { code: "wrong-type", message: "there is no number here" });
  const all = numbers.filter((one) => one !== null);
  return all.length === 0 || all.length < numbers.length ? null : { type: "readings", values: Object.fromEntries(all) };
}

function parseReading(
  name: string,
  value: unknown,
  at: At,
  item: Item,
  report: Report,
): readonly [string, number] | null {
  const field = item.fields.find(({ id }) => id === name);
  if (field === undefined) {
    const known = item.fields.map(({ id }) => id);
    report(keyOf(at), unknownWord({ code: "unknown-field", word: name, what: `a field of "${item.id}"`, known }));
    return null;
  }
  const text = isScalar(value) ? (at.yaml.written(at.path) ?? String(value)) : null;
  const quantity = text === null ? null : toQuantity(text, field.unit);
  if (quantity === null || !sameQuantity(quantity.unit, field.unit) || quantity.value < 0) {
    const message = text === null ? "this should be a number" : `"${text}" is not a number`;
    report(at, { code: "wrong-type", message, hint: `write a number in ${field.unit}` });
    return null;
  }
  const number = convert(quantity, field.unit);
  const [low, high] = rangeIn(item, field.unit) ?? [number, number];
  if (number >= low && number <= high) return [name, number];
  const [from, to] = [low, high].map((bound) => showPlain({ value: bound, unit: field.unit }));
  const message = `${showPlain({ value: number, unit: field.unit })} is not between ${from} and ${to}`;
  report(at, { code: "out-of-bounds", message, hint: "look at it again" });
  return null;
}

/** `unable: true`, or why in words. */
export function parseUnable(value: unknown, at: At, report: Report): Answer | null {
  if (isYes(value)) return { type: "unable", reason: null };
  if (typeof value === "string" && value !== "no") {
    const reason = parseText(value, at, report);
    return reason === null ? null : { type: "unable", reason };
  }
  report(at, { code: "wrong-type", message: "this should be true, or why", hint: "leave it out where it was done" });
  return null;
}

/** `stopped: feels faint, after: "0:50"`: one of the test's reasons, by name or by its words, or another in words; and how far it went. */
export function parseStopped(
  map: Readonly<Record<string, unknown>>,
  at: At,
  test: TimedTest | null,
  report: Report,
): Answer | null {
  const said = parseText(map["stopped"], below(at, "stopped"), report);
  if (said === null) return null;
  const known = test?.stops.find(({ id, label }) => id === said || label.toLowerCase() === said.toLowerCase());
  const after = map["after"] === undefined ? null : toSeconds(map["after"], below(at, "after"), report);
  return { type: "stopped", reason: known?.id ?? said, after };
}

/** `"0:50"`, or seconds. */
function toSeconds(value: unknown, at: At, report: Report): number | null {
  const [, minutes, seconds] = /^(\d{1,3}):([0-5]\d(?:\.\d)?)$/.exec(at.yaml.written(at.path) ?? toWord(value)) ?? [];
  if (minutes !== undefined) return Number(minutes) * 60 + Number(seconds);
  if (typeof value === "number" && value >= 0 && Number.isFinite(value)) return value;
  report(at, { code: "wrong-type", message: `"${toWord(value)}" is not a time`, hint: 'write "0:50", or seconds' });
  return null;
}
