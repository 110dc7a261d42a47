import type { Clock } from "../model/checklist.ts";
import type { ItemId } from "../model/ids.ts";
import type { FlatItem } from "./flatten-items.ts";
import type { ItemFile } from "./schema-item.ts";
import { findItem } from "./scope.ts";
import type { Workshop } from "./workshop.ts";

/** What an item's clock does; null has none. What is wrong with it is told. */
export function toClock(flat: FlatItem, workshop: Workshop): Clock | null {
  const { type } = flat.item;
  switch (type) {
    case "stopwatch": {
      const max = toSeconds("max", flat, workshop);
      return max === null ? null : { type, max };
    }
    case "hold":
    case "tally": {
      const lasts = toSeconds("lasts", flat, workshop);
      return lasts === null ? null : { type, lasts };
    }
    case "rest": {
      const lasts = toSeconds("lasts", flat, workshop);
      return lasts === null ? null : { type, lasts, since: toSince(flat, workshop) };
    }
    default:
      return null;
  }
}

const FORM = /^(?:(\d{1,3}) ?min)? ?(?:(\d{1,4}(?:\.\d)?) ?s)?$/;

/** `10 s`, `5 min`, `1 min 30 s`, in seconds; null if it is neither, or nothing. */
export function parseSpan(text: string): number | null {
  const match = FORM.exec(text.trim());
  const seconds = Number(match?.[1] ?? 0) * 60 + Number(match?.[2] ?? 0);
  return match === null || seconds === 0 ? null : seconds;
}

function toSeconds(key: "lasts" | "max", { item, at, home }: FlatItem, { scope }: Workshop): number | null {
  const text = item[key];
  if (text === undefined) {
    const message = `"${item.id}" is a ${item.type} that does not say how long`;
    scope.report(home, { code: "clock-without-lasts", message, hint: `write ${key}: 30 s` });
    return null;
  }
  const seconds = parseSpan(text);
  if (seconds === null)
    scope.report(at(key), {
      code: "wrong-type",
      message: `"${text}" is not a span of time`,
      hint: "write 30 s, 5 min or 1 min 30 s",
    });
  return seconds;
}

/** The clock from whose start this one counts stands before it in the same test. */
function toSince({ item, at, test }: FlatItem, { scope }: Workshop): ItemId | null {
  if (item.since === undefined) return null;
  const found = findItem(item.since, at("since"), scope);
  if (found === null || found.item === null) return null;
  const items = [...(found.checklist.items.keys() ?? [])];
  const isEarlier = items.indexOf(found.ref.item) < items.indexOf(item.id);
  if (isClock(found.item.type) && found.item.test === test && isEarlier) return found.ref.item;
  scope.report(at("since"), {
    code: "since-no-clock",
    message: `"${item.since}" is not an earlier clock of the same test`,
    hint: "name the clock from whose start this one counts",
  });
  return null;
}

export function isClock(type: ItemFile["type"]): boolean {
  return type === "stopwatch" || type === "hold" || type === "tally" || type === "rest";
}
