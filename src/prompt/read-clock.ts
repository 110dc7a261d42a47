import type { Clock } from "../model/checklist.ts";
import { convert, showPlain, toQuantity } from "../model/quantity.ts";
import type { PromptTexts } from "../text/en-prompt.ts";
import type { Typed } from "./read-typed.ts";

/** Counts of what a body does: not four in a second. */
const MOST_A_SECOND = 4;

/** What another watch says, or was counted: `12.4`, `5:00`, `5 min`, `11`; or what is wrong with it, in words. */
export function readClock(text: string, clock: Clock, texts: PromptTexts): Typed {
  const typed = text.trim();
  if (clock.type === "tally") return readCount(typed, clock.lasts, texts);
  const value = toSeconds(typed);
  if (value === null) return { ok: false, message: texts.wrong.number(typed) };
  if (clock.type === "stopwatch" && value > clock.max) return { ok: false, message: texts.clock.tooLong(clock.max) };
  if (clock.type !== "stopwatch" && value > clock.lasts) return outside(value, clock.lasts, texts);
  return value < 0 ? outside(value, 0, texts) : { ok: true, answer: { type: "number", value, unit: "s" } };
}

function outside(value: number, most: number, texts: PromptTexts): Typed {
  const said = (seconds: number): string => showPlain({ value: seconds, unit: "s" });
  return { ok: false, message: texts.wrong.range(said(value), said(0), said(most)) };
}

function readCount(typed: string, lasts: number, texts: PromptTexts): Typed {
  const value = toQuantity(typed, "count")?.value ?? null;
  if (value === null) return { ok: false, message: texts.wrong.number(typed) };
  if (!Number.isInteger(value)) return { ok: false, message: texts.clock.whole };
  const most = Math.ceil(lasts * MOST_A_SECOND);
  if (value < 0 || value > most) return { ok: false, message: texts.wrong.range(String(value), "0", String(most)) };
  return { ok: true, answer: { type: "number", value, unit: "count" } };
}

/** `12.4`, `1:05`, `2 min`, in seconds. */
function toSeconds(typed: string): number | null {
  const [, minutes, seconds] = /^(\d{1,3}):([0-5]\d(?:[.,]\d)?)$/.exec(typed) ?? [];
  if (minutes !== undefined) return Number(minutes) * 60 + Number((seconds ?? "").replace(",", "."));
  const quantity = toQuantity(typed, "s");
  return quantity === null || !Number.isFinite(quantity.value) ? null : convert(quantity, "s");
}
