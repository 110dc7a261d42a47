import { type Answer, type Recorded, recorded } from "../model/answer.ts";
import type { Item } from "../model/checklist.ts";
import type { OptionId } from "../model/ids.ts";
import { didYouMean } from "../model/nearest.ts";
import { plain, TEXT_LIMIT } from "../model/plain.ts";
import { ABSENCES, BASES, isOneOf } from "../model/words.ts";
import { isDate } from "./is-date.ts";
import { parseQuantity } from "./parse-quantity.ts";
import { type At, below, type Report, unknownKey, unknownWord } from "./problems.ts";
import type { Given } from "./sheet.ts";
import { isMap, isScalar, toList, toWord } from "./words.ts";

const KEYS = ["value", "unit", "absent", "basis", "group", "note", "photos"] as const;

/** An answer as a file gives it: a value, or a map with how it came about. Null with the problems told. */
export function parseGiven(value: unknown, at: At, item: Item, report: Report): Given | null {
  if (!isMap(value)) {
    const answer = parseAnswer(value, at, item, report);
    return answer === null ? null : { recorded: recorded(answer), note: null, photos: [] };
  }
  for (const [key, one] of Object.entries(value)) {
    if (!isOneOf(KEYS, key)) report({ ...below(at, key), part: "key" }, unknownKey(below(at, key), one, KEYS));
  }
  const has = (...keys: readonly string[]): boolean => keys.some((key) => value[key] !== undefined);
  const isOnlyNoted = has("note", "photos") && !has("value", "absent", "unit");
  const answer = isOnlyNoted ? null : parseMapped(value, at, item, report);
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

/** A text from outside: as it was written, cleaned, and bounded. */
export function parseText(value: unknown, at: At, report: Report): string | null {
  if (!isScalar(value)) {
    report(at, { code: "wrong-type", message: "this should be a text" });
    return null;
  }
  const text = plain(at.yaml.written(at.path) ?? String(value));
  if (text.length <= TEXT_LIMIT) return text;
  report(at, { code: "out-of-bounds", message: `this text is over ${TEXT_LIMIT} letters long` });
  return null;
}

function parseMapped(map: Readonly<Record<string, unknown>>, at: At, item: Item, report: Report): Answer | null {
  const reason = map["absent"];
  if (reason === undefined && map["value"] !== undefined)
    return parseAnswer(map["value"], below(at, "value"), item, report, map["unit"]);
  if (reason === undefined) {
    report(at, { code: "missing-key", message: 'there is neither "value" nor "absent" here' });
    return null;
  }
  if (map["value"] !== undefined)
    report(below(at, "absent"), {
      code: "wrong-type",
      message: "there is a value, and a reason why there is none",
      hint: "keep one of the two",
    });
  if (isOneOf(ABSENCES, reason)) return { type: "absent", reason };
  const word = toWord(reason);
  report(below(at, "absent"), {
    code: "unknown-word",
    message: `"${word}" is not one of: ${ABSENCES.join(", ")}`,
    hint: didYouMean(word, ABSENCES),
  });
  return null;
}

function toBasis(value: unknown, at: At, report: Report): Recorded["basis"] {
  if (value === undefined || isOneOf(BASES, value)) return value ?? null;
  const word = toWord(value);
  report(at, {
    code: "unknown-word",
    message: `"${word}" is not one of: ${BASES.join(", ")}`,
    hint: didYouMean(word, BASES),
  });
  return null;
}

function parseAnswer(value: unknown, at: At, item: Item, report: Report, unit?: unknown): Answer | null {
  if (unit !== undefined && item.type !== "number")
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
    case "number": {
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
    case "stopwatch":
    case "hold":
    case "tally":
    case "rest":
    case "readings":
    case "computed":
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
