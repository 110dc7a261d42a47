import { toReply } from "../interview/question.ts";
import type { Field } from "../model/checklist.ts";
import type { ReadingsStep } from "./clock-entry.ts";
import { isEnter, type Key } from "./key.ts";
import { breakOff, pressBreakOff } from "./press-break-off.ts";
import { edit, LONGEST } from "./press-entry.ts";
import { readReadings } from "./read-readings.ts";
import type { Outcome, PromptState, QuestionView } from "./state.ts";
import { reply, say, still } from "./steps.ts";

interface At {
  readonly state: PromptState;
  readonly view: QuestionView;
  readonly fields: readonly Field[];
  readonly to: (step: ReadingsStep, message?: string | null) => Outcome;
}

/** A key at a question for several numbers; null is a key that means what it means at every question. */
export function pressReadings(
  state: PromptState,
  view: QuestionView,
  fields: readonly Field[],
  key: Key,
): Outcome | null {
  if (view.entry.type !== "readings") return null;
  const { step } = view.entry;
  const to: At["to"] = (next, message = null) =>
    still({ ...state, message, view: { ...view, entry: { type: "readings", step: next } } });
  if (step.type !== "fields")
    return pressBreakOff({ state, question: view.question, to: (next) => to(next ?? BEGIN) }, step, key);
  return pressFields({ state, view, fields, to }, step, key);
}

const BEGIN: ReadingsStep = { type: "fields", values: [], typed: "" };

function pressFields(at: At, step: ReadingsStep & { type: "fields" }, key: Key): Outcome | null {
  const { state, view, to } = at;
  const { values, typed } = step;
  if (isEnter(key)) return typed.trim() === "" ? leaveOut(at, values) : take(at, step);
  if (typed === "" && !/^[\d.]$/.test(key.text)) {
    const before = values.at(-1);
    if (key.name === "backspace" && before !== undefined)
      return to({ ...step, values: values.slice(0, -1), typed: before === null ? "" : String(before) });
    if (key.text === "!") return breakOff(state, view);
    if (key.name === "escape") return to(BEGIN);
    return key.text.toLowerCase() === "n" ? to({ type: "unable", typed: "" }) : null;
  }
  const next = edit(typed, key, LONGEST.line);
  return next === null ? still(state) : to({ ...step, typed: next });
}

/** One of them was not measured; a stray Enter before the first leaves nothing out. */
function leaveOut(at: At, values: readonly (number | null)[]): Outcome {
  if (values.every((value) => value === null)) return say(at.state, at.state.texts.clock.readings.nothing);
  return goOn(at, [...values, null]);
}

function take(at: At, step: ReadingsStep & { type: "fields" }): Outcome {
  const read = readReadings(step.typed, step.values, at.fields, at.state.texts);
  return read.ok ? goOn(at, read.values) : at.to(step, read.message);
}

function goOn({ state, view, fields, to }: At, values: readonly (number | null)[]): Outcome {
  if (values.length < fields.length) return to({ type: "fields", values, typed: "" });
  const given = fields.flatMap(({ id }, index) => {
    const value = values[index];
    return value == null ? [] : [[id, value] as const];
  });
  return reply(state, view.question, toReply({ type: "readings", values: Object.fromEntries(given) }));
}
