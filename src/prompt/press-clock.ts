import { toReply } from "../interview/question.ts";
import type { Clock } from "../model/checklist.ts";
import { type ClockStep, countLess, endClock, pressSpace, type Running, startClock } from "./clock-entry.ts";
import { isEnter, type Key } from "./key.ts";
import { breakOff, pressBreakOff } from "./press-break-off.ts";
import { edit, LONGEST } from "./press-entry.ts";
import { readClock } from "./read-clock.ts";
import type { Entry, Outcome, PromptState, QuestionView, View } from "./state.ts";
import { reply, say, still } from "./steps.ts";

interface At {
  readonly state: PromptState;
  readonly view: QuestionView;
  readonly clock: Clock;
  readonly to: (step: ClockStep, message?: string | null) => Outcome;
}

type StepOf<T extends ClockStep["type"]> = Extract<ClockStep, { readonly type: T }>;

/** A key at a question with a clock; null is a key that means what it means at every question. */
export function pressClock(state: PromptState, view: QuestionView, clock: Clock, key: Key): Outcome | null {
  if (view.entry.type !== "clock") return null;
  const { step } = view.entry;
  const to: At["to"] = (next, message = null) =>
    still({ ...state, message, view: { ...view, entry: { type: "clock", step: next } } });
  const at: At = { state, view, clock, to };
  const isWriting = step.type === "unable" || step.type === "stopping" || (step.type === "typing" && step.typed !== "");
  if (key.text === "!" && !isWriting) return breakOff(state, view);
  switch (step.type) {
    case "typing":
      return pressTyping(at, step, key);
    case "ready":
      return pressReady(at, key);
    case "practice":
      if (key.name === "escape") return breakOff(state, view);
      return isEnter(key) || key.text === " " || key.text.toLowerCase() === "t" ? to({ type: "ready" }) : null;
    case "running":
      return pressRunning(at, step, key);
    case "half-way":
      return pressHalfWay(at, step, key);
    case "result":
      return pressResult(at, step, key);
    case "stopping":
    case "unable":
      return pressBreakOff({ state, question: view.question, to: (next) => to(next ?? BEGIN) }, step, key);
  }
}

const BEGIN: ClockStep = { type: "typing", typed: "" };

const isDigit = ({ text }: Key): boolean => /^[\d.]$/.test(text);

/** What was typed is the first way; the clock the second. */
function pressTyping(at: At, { typed }: StepOf<"typing">, key: Key): Outcome | null {
  const { state, clock, to, view } = at;
  if (typed === "") return isDigit(key) ? to({ type: "typing", typed: key.text }) : begin(at, key);
  if (isEnter(key)) {
    const read = readClock(typed, clock, state.texts);
    return read.ok ? reply(state, view.question, toReply(read.answer)) : to({ type: "typing", typed }, read.message);
  }
  const next = edit(typed, key, LONGEST.line);
  return next === null ? still(state) : to({ type: "typing", typed: next });
}

function begin({ to }: At, key: Key): Outcome | null {
  const letter = key.text.toLowerCase();
  if (letter === "n") return to({ type: "unable", typed: "" });
  return isEnter(key) || letter === "w" ? to({ type: "ready" }) : null;
}

function pressReady(at: At, key: Key): Outcome | null {
  const { state, view, clock, to } = at;
  if (key.text === " ") {
    const outcome = to(startClock(state.at));
    const clocks = { ...state.clocks, [view.question.key]: state.at };
    return { ...outcome, state: { ...outcome.state, clocks } };
  }
  if (isDigit(key)) return to({ type: "typing", typed: key.text });
  if (key.name === "escape") return to(BEGIN);
  const letter = key.text.toLowerCase();
  if (letter === "t" && clock.type !== "rest") return to({ type: "practice" });
  return letter === "n" ? to({ type: "unable", typed: "" }) : null;
}

/** Only a rest is long enough to write or read something meanwhile; no other key may hide a clock that somebody watches. */
const WHILE_RESTING = ["c", "h", "?", "v"];

function pressRunning({ state, view, clock, to }: At, step: Running, key: Key): Outcome | null {
  if (key.text === " ") return to(pressSpace(step, clock, state.at));
  if (key.name === "backspace" && clock.type === "tally") return to(countLess(step));
  if (key.name === "escape") return breakOff(state, view);
  const letter = key.text.toLowerCase();
  if (letter === "q" || (clock.type === "rest" && WHILE_RESTING.includes(letter))) return null;
  return say(state, clock.type === "tally" ? state.texts.clock.counts : state.texts.clock.runs);
}

function pressHalfWay({ state, view, to }: At, { count }: StepOf<"half-way">, key: Key): Outcome | null {
  const letter = key.text.toLowerCase();
  if (letter === "y" || letter === "n")
    return to({ type: "result", result: { value: letter === "y" ? count + 1 : count, unit: "count" } });
  if (key.name === "escape") return breakOff(state, view);
  return letter === "q" ? null : still(state);
}

/** Keys that say something about a result and come back to it. */
const ABOUT_RESULT = ["c", "h", "?", "v", "o", "m", "p", "*", "q"];

function pressResult(at: At, { result }: StepOf<"result">, key: Key): Outcome | null {
  const { state, view, clock, to } = at;
  const letter = key.text.toLowerCase();
  if (isEnter(key))
    return reply(
      state,
      view.question,
      toReply(
        result === null
          ? { type: "unable", reason: state.texts.clock.over(clock.type === "stopwatch" ? clock.max : clock.lasts) }
          : { type: "number", ...result },
      ),
    );
  if (letter === "w") return to({ type: "ready" });
  if (letter === "n") return to({ type: "unable", typed: "" });
  if (isDigit(key)) return to({ type: "typing", typed: key.text });
  if (key.name === "escape") return to(BEGIN);
  if (ABOUT_RESULT.includes(letter)) return null;
  return key.text === " " ? still(state) : say(state, state.texts.clock.keepFirst);
}

/** The question behind what is on the screen, if its clock runs. */
function runningIn(view: View): { readonly step: Running; readonly clock: Clock } | null {
  const at = questionIn(view);
  if (at?.entry.type !== "clock" || at.entry.step.type !== "running") return null;
  const { input } = at.question;
  return input.type === "clock" ? { step: at.entry.step, clock: input.clock } : null;
}

function questionIn(view: View): QuestionView | null {
  if (view.type === "question") return view;
  return "behind" in view && view.behind?.type === "question" ? view.behind : null;
}

/** Somebody watches a clock: the shell tells ten times a second how late it is. */
export function clockRuns({ view }: PromptState): boolean {
  return runningIn(view) !== null;
}

/** What the time alone has changed: a clock that is over ends, and is heard, whatever lies over it. */
export function tick(state: PromptState): Outcome {
  const running = runningIn(state.view);
  const step = running === null ? null : endClock(running.step, running.clock, state.at);
  if (step === null) return still(state);
  return { ...still({ ...state, message: null, view: withEntry(state.view, { type: "clock", step }) }), bell: true };
}

function withEntry(view: View, entry: Entry): View {
  if (view.type === "question") return { ...view, entry };
  if (view.type === "help") return { ...view, behind: { ...view.behind, entry } };
  if (view.type === "line" && view.behind.type === "question") return { ...view, behind: { ...view.behind, entry } };
  if (view.type === "cover" && view.behind !== null) return { ...view, behind: { ...view.behind, entry } };
  return view;
}
