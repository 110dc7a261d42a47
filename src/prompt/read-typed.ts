import type { Input } from "../interview/question.ts";
import type { Answer } from "../model/answer.ts";
import {
  type Quantity,
  showPlain,
  type Threshold,
  thresholdIn,
  toQuantity,
  type Unit,
  unitIn,
  unitsLike,
} from "../model/quantity.ts";
import type { PromptTexts } from "../text/en-prompt.ts";
import type { PromptState } from "./state.ts";

/** What was typed, as an answer; or what is wrong with it, in words. */
export type Typed = { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly message: string };

type NumberInput = Extract<Input, { readonly type: "number" }>;

export function readNumber(
  text: string,
  { unit: asked, range }: NumberInput,
  { texts, units }: Pick<PromptState, "texts" | "units">,
): Typed {
  const unit = unitIn(units, asked);
  const typed = text.trim();
  const quantity = toQuantity(typed, unit);
  if (quantity === null || !Number.isFinite(quantity.value)) return { ok: false, message: texts.wrong.number(typed) };
  const limits = limitsIn(range, quantity.unit);
  if (limits !== null && (quantity.value < limits[0] || quantity.value > limits[1])) {
    const [from, to] = limits.map((value) => showPlain({ value, unit: quantity.unit }));
    return { ok: false, message: texts.wrong.range(showPlain(quantity), from ?? "", to ?? "") };
  }
  return { ok: true, answer: { type: "number", ...quantity } };
}

/** The range in the unit that was typed: the one given for its system of units where there is one. */
function limitsIn(range: NumberInput["range"], unit: Unit): readonly [number, number] | null {
  const side = (which: 0 | 1): Threshold =>
    Object.fromEntries(Object.entries(range).map(([name, limits]) => [name, limits[which]]));
  const [from, to] = [thresholdIn(side(0), unit), thresholdIn(side(1), unit)];
  return from === null || to === null ? null : [from, to];
}

/** `2026-11-21`, `11/21/2026`, `21.11.2026` or `2026 11 21`; only days that there are. */
export function readDate(text: string, texts: PromptTexts): Typed {
  const typed = text.trim();
  const iso = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(typed);
  const us = /^(\d{1,2})[-/ ](\d{1,2})[-/ ](\d{4})$/.exec(typed);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(typed);
  const date = iso
    ? toDate(iso[1], iso[2], iso[3])
    : us
      ? toDate(us[3], us[1], us[2])
      : dotted
        ? toDate(dotted[3], dotted[2], dotted[1])
        : null;
  return date === null ? { ok: false, message: texts.wrong.date(typed) } : { ok: true, answer: { type: "date", date } };
}

function toDate(year = "", month = "", day = ""): string | null {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== date ? null : date;
}

/** How a unit is written, `in` or `°F`; the empty text for plain counts. */
function signOf(unit: Unit): string {
  return showPlain({ value: 1, unit }).slice(1).trim();
}

export function hintFor(input: Input, { texts, units }: Pick<PromptState, "texts" | "units">): string | null {
  if (input.type === "date") return texts.dateHint;
  if (input.type !== "number") return null;
  const asked = unitIn(units, input.unit);
  const other = unitsLike(asked)
    .slice(1)
    .find((unit) => toQuantity(`18 ${signOf(unit)}`, unit) !== null && unit in input.range);
  return texts.unitHint(signOf(asked), other === undefined ? null : signOf(other).replace("°", ""));
}

/** A number as it may be typed again, to be changed. */
export function typedAgain(quantity: Quantity): string {
  return showPlain(quantity);
}
