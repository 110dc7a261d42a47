import { mayEndEarly } from "../logic/stops-of.ts";
import { type Answer, type Recorded, recorded } from "../model/answer.ts";
import type { Checklist, Item, TimedTest } from "../model/checklist.ts";
import type { OptionId } from "../model/ids.ts";
import { ABSENCES, BASES, isOneOf } from "../model/words.ts";
import { isDate } from "./is-date.ts";
import { parseOneOf } from "./parse-one-of.ts";
import { parseQuantity } from "./parse-quantity.ts";
import { parseText } from "./parse-text.ts";
import { parseReadings, parseStopped, parseUnable } from "./parse-timed-answer.ts";
import { type At, below, keyOf, type Report, unknownKey, unknownWord } from "./problems.ts";
import type { Given } from "./sheet.ts";
import { isMap, isScalar, toList } from "./words.ts";

const ABOUT = ["basis", "group", "note", "photos"] as const;
const ENDINGS = ["absent", "unable", "stopped"] as const;
/** What may stand beside an answer, or in its place. */
export const ANSWER_KEYS = ["value", "unit", ...ENDINGS, "after", ...ABOUT] as const;

type Map = Readonly<Record<string, unknown>>;

interface Asked {
  readonly checklist: Checklist;
  readonly item: Item;
}

interface OfTest {
  readonly item: Item;
  readonly test: TimedTest | null;
}

/** An answer as a file gives it: a value, or a map with how it came about. Null with the problems told. */
export function parseGiven(value: unknown, at: At, { checklist, item }: Asked, report: Report): Given | null {
  if (!isMap(value)) {
    const answer = parseAnswer(value, at, item, report);
    return answer === null ? null : { recorded: recorded(answer), note: null, photos: [] };
  }
  const inside = Object.entries(value).filter(([key]) => !isOneOf(ANSWER_KEYS, key));
  const areFields = item.type === "readings" && value["value"] === undefined;
  for (const [key, one] of areFields ? [] : inside)
    report(keyOf(below(at, key)), unknownKey(below(at, key), one, ANSWER_KEYS));
  const has = (...keys: readonly string[]): boolean => keys.some((key) => value[key] !== undefined);
  const isOnlyNoted = has("note", "photos") && !has("value", "unit", ...ENDINGS) && inside.length === 0;
  const test = checklist.tests.find(({ id }) => id === item.test) ?? null;
  const answer = isOnlyNoted ? null : parseMapped(value, at, { item, test }, report);
  const basis = toBasis(value["basis"], below(at, "basis"), report);
  const note = value["note"] === undefined ? null : parseText(value["note"], below(at, "note"), report);
  const photos = toList(value["photos"]).map((one, n) =>
    parseText(one, Array.isArray(value["photos"]) ? below(at, "photos", n) : below(at, "photos"), report),
  );
  if (answer === null && !isOnlyNoted) return null;
  const group = value["group"] === true || value["group"] === "yes";
  return {
    recorded: answer === null ? null : { answer, basis, group },
    note,
    photos: photos.filter((photo) => photo !== null),
  };
}

function parseMapped(map: Map, at: At, { item, test }: OfTest, report: Report): Answer | null {
  const [ending, other] = ENDINGS.filter((key) => map[key] !== undefined);
  const fields = Object.entries(map).filter(([key]) => !isOneOf(ANSWER_KEYS, key));
  const hasValue = map["value"] !== undefined || (item.type === "readings" && fields.length > 0);
  if (ending !== undefined && (hasValue || other !== undefined))
    report(below(at, ending), {
      code: "wrong-type",
      message:
        other === undefined ? "there is a value, and a reason why there is none" : `there is also "${other}" here`,
      hint: "keep one of the two",
    });
  if (ending === "absent") return parseAbsent(map["absent"], below(at, "absent"), report);
  if (ending !== undefined && !mayEndEarly(item)) {
    const message = `"${item.id}" is a ${item.type}, and only what is timed can end as "${ending}"`;
    report(keyOf(below(at, ending)), { code: "wrong-type", message, hint: "write { absent: unknown }, and a note" });
    return null;
  }
  if (ending === "unable") return parseUnable(map["unable"], below(at, "unable"), report);
  if (ending === "stopped") return parseStopped(map, at, test, report);
  if (map["value"] !== undefined) return parseAnswer(map["value"], below(at, "value"), item, report, map["unit"]);
  if (item.type === "readings" && fields.length > 0) {
    return parseReadings(Object.fromEntries(fields), at, item, report);
  }
  report(at, { code: "missing-key", message: 'there is neither "value" nor "absent" here' });
  return null;
}

function parseAbsent(value: unknown, at: At, report: Report): Answer | null {
  const reason = parseOneOf(ABSENCES, value, at, report);
  return reason === null ? null : { type: "absent", reason };
}

function toBasis(value: unknown, at: At, report: Report): Recorded["basis"] {
  return value === undefined ? null : parseOneOf(BASES, value, at, report);
}

function parseAnswer(value: unknown, at: At, item: Item, report: Report, unit?: unknown): Answer | null {
  if (unit !== undefined && item.unit === null)
    report(below({ ...at, path: at.path.slice(0, -1) }, "unit"), {
      code: "wrong-unit",
      message: `"${item.id}" is a ${item.type}, which has no unit`,
    });
  switch (item.type) {
    case "choice":
    case "yes-no": {
      const option = Array.isArray(value) ? null : parseOption(value, at, item, report);
      if (Array.isArray(value))
        report(at, { code: "wrong-type", message: `"${item.id}" takes one option, not a list` });
      return option === null ? null : { type: "choice", option };
    }
    case "multi-choice":
      return parseChoices(value, at, item, report);
    case "number":
    case "stopwatch":
    case "hold":
    case "tally":
    case "rest": {
      const quantity = parseQuantity(value, unit, at, item, report);
      return quantity === null ? null : { type: "number", ...quantity };
    }
    case "text": {
      const text = parseText(value, at, report);
      return text === null ? null : { type: "text", text };
    }
    case "date": {
      const date = parseText(value, at, report);
      if (date !== null && !isDate(date))
        report(at, {
          code: "wrong-type",
          message: `"${date}" is not a day that exists`,
          hint: "write it as 2026-01-31",
        });
      return date === null ? null : { type: "date", date };
    }
    case "readings":
      return parseReadings(value, at, item, report);
    case "computed":
      report(at, { code: "wrong-type", message: `"${item.id}" is worked out, not answered`, hint: "leave it out" });
      return null;
    case "note":
      report(at, { code: "wrong-type", message: `"${item.id}" is only read, not answered`, hint: "leave it out" });
      return null;
  }
}

function parseChoices(value: unknown, at: At, item: Item, report: Report): Answer | null {
  const words = toList(value).map((one, n) => parseOption(one, Array.isArray(value) ? below(at, n) : at, item, report));
  const options = [...new Set(words.filter((word) => word !== null))];
  const alone = item.options.find(({ id, exclusive }) => exclusive && options.includes(id));
  if (alone !== undefined && options.length > 1) {
    report(at, {
      code: "wrong-type",
      message: `"${alone.id}" stands alone: nothing else goes with it`,
      hint: "keep it, or the others",
    });
  }
  return words.includes(null) ? null : { type: "choices", options };
}

function parseOption(value: unknown, at: At, item: Item, report: Report): OptionId | null {
  const known: readonly string[] = item.options.map(({ id }) => id);
  const word = isScalar(value) ? (at.yaml.written(at.path) ?? String(value)) : null;
  if (word !== null && known.includes(word)) return word as OptionId;
  if (word === null) {
    const message = value === null ? "there is no answer here" : "this should be an option";
    report(at, {
      code: "wrong-type",
      message,
      hint:
        value === null ? "leave the question out, or write { absent: unknown }" : `its options: ${known.join(", ")}`,
    });
    return null;
  }
  const problem = unknownWord({ code: "unknown-option", word, what: `an option of "${item.id}"`, known });
  const absent = isOneOf(ABSENCES, word) ? `write { absent: ${word} }` : null;
  report(at, { ...problem, hint: problem.hint ?? absent ?? `its options: ${known.join(", ")}` });
  return null;
}
