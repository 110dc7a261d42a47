import type { Field } from "../model/checklist.ts";
import { showPlain, toQuantity } from "../model/quantity.ts";
import type { PromptTexts } from "../text/en-prompt.ts";
import { fieldName } from "./clock-words.ts";

/** What a living person can have. The names are words of medicine, whichever checklist asks. */
const BELIEVABLE: Readonly<Record<string, readonly [number, number]>> = {
  systolic: [50, 300],
  diastolic: [20, 200],
  pulse: [20, 250],
};

/** The first is always the higher one. */
const HIGHER: readonly (readonly [string, string])[] = [["systolic", "diastolic"]];

type Read =
  | { readonly ok: true; readonly values: readonly (number | null)[] }
  | { readonly ok: false; readonly message: string };

/** `148/82 70` or a number alone, for the fields that have none yet; or what is wrong with it, in words. */
export function readReadings(
  typed: string,
  before: readonly (number | null)[],
  fields: readonly Field[],
  texts: PromptTexts,
): Read {
  const parts = typed.split(/\s*[/;]\s*|,\s+|\s+/).filter((part) => part !== "");
  const rest = fields.slice(before.length);
  if (parts.length > rest.length) return { ok: false, message: texts.clock.readings.tooMany(rest.length) };
  const read: number[] = [];
  for (const [index, part] of parts.entries()) {
    const field = rest[index];
    const value = field === undefined ? null : (toQuantity(part, field.unit)?.value ?? null);
    if (field === undefined || value === null) return { ok: false, message: texts.wrong.number(part) };
    const [from, to] = BELIEVABLE[field.id] ?? [0, Number.POSITIVE_INFINITY];
    if (value < from || value > to) {
      const what = `${fieldName(field)} ${showPlain({ value, unit: field.unit })}`;
      return { ok: false, message: texts.clock.range(what, from, to) };
    }
    read.push(value);
  }
  const values = [...before, ...read];
  const message = outOfOrder(values, fields, texts);
  return message === null ? { ok: true, values } : { ok: false, message };
}

function outOfOrder(values: readonly (number | null)[], fields: readonly Field[], texts: PromptTexts): string | null {
  const at = (name: string): { readonly field: Field; readonly value: number } | null => {
    const index = fields.findIndex(({ id }) => id === name);
    const [field, value] = [fields[index], values[index]];
    return field === undefined || value == null ? null : { field, value };
  };
  for (const [upper, lower] of HIGHER) {
    const [high, low] = [at(upper), at(lower)];
    if (high !== null && low !== null && high.value <= low.value) {
      return texts.clock.readings.order(`${upper} ${high.value}`, `${lower} ${low.value}`);
    }
  }
  return null;
}
