import type { Question } from "../interview/question.ts";
import { runsOf, showReadings, showSpan } from "../logic/show-answer.ts";
import type { Answer } from "../model/answer.ts";
import type { Clock, Field } from "../model/checklist.ts";
import { convert, type Quantity, showPlain, type Unit } from "../model/quantity.ts";
import type { PromptTexts } from "../text/en-prompt.ts";
import { elapsed, lastsOf, type Running, shownSeconds } from "./clock-entry.ts";

/** A span in a few letters: `12.4 s`, `5:00` of a rest. */
export function spanWords(clock: Clock, seconds: number, texts: PromptTexts): string {
  return clock.type === "rest" ? minutes(seconds) : texts.clock.time(seconds.toFixed(1));
}

/** `4:05`: seconds that have begun. */
export function minutes(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** What came of a clock: `12.4 s`, `11`, `5:00`. */
export function resultWords(clock: Clock, quantity: Quantity, texts: PromptTexts): string {
  if (clock.type === "tally") return showPlain(quantity);
  return spanWords(clock, convert(quantity, "s"), texts);
}

/** The face of a running clock: up in tenths, or what is left. */
export function faceOf(running: Running, clock: Clock, at: number): string {
  const gone = elapsed(running, at);
  const left = Math.max(0, lastsOf(clock) * 1000 - gone);
  if (clock.type === "rest") return minutes(Math.ceil(left / 1000));
  return shownSeconds(clock, clock.type === "tally" ? left : Math.min(gone, lastsOf(clock) * 1000)).toFixed(1);
}

/** A number that was timed, in the words of its clock. */
export function numberWords({ input }: Question, quantity: Quantity, texts: PromptTexts): string {
  return input.type === "clock" ? resultWords(input.clock, quantity, texts) : showPlain(quantity);
}

export function unableWords(reason: string | null, { clock }: PromptTexts): string {
  return reason === null ? clock.unable : `${clock.unable}: ${reason}`;
}

/** Why, in the words of the test, and after how long. */
export function stoppedWords(
  { test }: Question,
  { reason, after }: Extract<Answer, { readonly type: "stopped" }>,
  texts: PromptTexts,
): string {
  const why = test?.stops.find(({ id }) => id === reason)?.label ?? reason;
  return texts.clock.stopped(after === null ? null : showSpan(after), why);
}

/** `148/82 mmHg, pulse 70`. */
export function readingsWords({ input }: Question, values: Readonly<Record<string, number>>): string {
  return showReadings(input.type === "readings" ? input.fields : [], values);
}

/** `systolic/diastolic pulse`: the order in which all may be typed at once. */
export function orderWords(fields: readonly Field[]): string {
  return runsOf(fields)
    .map((run) => run.map(fieldName).join("/"))
    .join(" ");
}

export function fieldName({ id }: Field): string {
  return id.replaceAll("-", " ");
}

/** A number with its unit: `148 mmHg`. */
export function fieldValue(value: number, unit: Unit): string {
  return showPlain({ value, unit });
}
