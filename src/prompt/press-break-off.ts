import { goTo } from "../interview/interview.ts";
import { type Question, toReply } from "../interview/question.ts";
import type { Answer } from "../model/answer.ts";
import { type BreakOff, elapsed, shownSeconds } from "./clock-entry.ts";
import { isEnter, type Key } from "./key.ts";
import { edit, LONGEST } from "./press-entry.ts";
import { arrive, type Entry, type Outcome, type PromptState, type QuestionView } from "./state.ts";
import { leave, reply, say, still } from "./steps.ts";

const isTimed = ({ input }: Question): boolean => input.type === "clock" || input.type === "readings";

/** A test is broken off where it stands: at this question, or if nothing is timed in it at the next one of the test that is. */
export function breakOff(state: PromptState, view: QuestionView): Outcome {
  const after = secondsSoFar(state, view);
  if (isTimed(view.question)) return still(stopping(state, view, after));
  const { test, area, key } = view.question;
  const { questions } = state.interview;
  const later = questions
    .slice(questions.findIndex((one) => one.key === key) + 1)
    .find((one) => one.area === area && one.test?.id === test?.id && isTimed(one) && one.given === null);
  const there = later === undefined ? null : arrive(state, goTo(state.interview, later.key));
  if (there?.view.type !== "question") return say(state, state.texts.clock.nothingToStop);
  return still(stopping(there, there.view, after));
}

function stopping(state: PromptState, view: QuestionView, after: number | null): PromptState {
  const step: BreakOff = {
    type: "stopping",
    after,
    typed: "",
    writing: view.question.test === null || view.question.test.stops.length === 0,
  };
  return { ...state, message: null, view: { ...view, entry: entryAt(view, step) } };
}

function entryAt({ question }: QuestionView, step: BreakOff): Entry {
  return question.input.type === "clock" ? { type: "clock", step } : { type: "readings", step };
}

/** How far the clock had come; where none runs, how long ago the person changed posture: when the test's last rest was started. */
function secondsSoFar({ at, clocks, interview }: PromptState, { question, entry }: QuestionView): number | null {
  if (entry.type === "clock" && question.input.type === "clock") {
    const { step } = entry;
    if (step.type === "running") return shownSeconds(question.input.clock, elapsed(step, at));
    return step.type === "result" && step.result?.unit === "s" ? step.result.value : null;
  }
  const rests = interview.questions.filter(
    (one) => one.test?.id === question.test?.id && one.area === question.area && isRest(one),
  );
  const started = rests.flatMap(({ key }) => clocks[key] ?? []);
  return started.length === 0 ? null : Math.floor((at - Math.max(...started)) / 1000);
}

function isRest({ input }: Question): boolean {
  return input.type === "clock" && input.clock.type === "rest" && input.clock.since === null;
}

/** Where a key arrives: `to` puts another step in place of this one, null the first one. */
interface At {
  readonly state: PromptState;
  readonly question: Question;
  readonly to: (step: BreakOff | null) => Outcome;
}

/** Why it was stopped, by digit or in words; or why it could not be done, which may stay empty. */
export function pressBreakOff(at: At, step: BreakOff, key: Key): Outcome {
  if (step.type === "unable") {
    if (isEnter(key)) return keep(at, { type: "unable", reason: step.typed.trim() || null });
    return write(at, step, key, null);
  }
  const stops = at.question.test?.stops ?? [];
  if (!step.writing) return pressReason(at, step, key);
  const reason = step.typed.trim();
  if (!isEnter(key)) return write(at, step, key, stops.length === 0 ? null : { ...step, writing: false });
  return reason === "" ? still(at.state) : keep(at, { type: "stopped", reason, after: step.after });
}

function pressReason(at: At, step: BreakOff & { type: "stopping" }, key: Key): Outcome {
  const stops = at.question.test?.stops ?? [];
  const number = /^\d$/.test(key.text) ? Number(key.text) : 0;
  const stop = stops[number - 1];
  if (stop !== undefined) return keep(at, { type: "stopped", reason: stop.id, after: step.after });
  if (number === stops.length + 1) return at.to({ ...step, writing: true });
  if (key.name === "escape") return at.to(null);
  if (key.text.toLowerCase() === "q") return leave(at.state, "left");
  return number === 0 ? still(at.state) : say(at.state, at.state.texts.wrong.choice(stops.length + 1));
}

function write(at: At, step: BreakOff, key: Key, behind: BreakOff | null): Outcome {
  if (key.name === "escape") return at.to(behind);
  const typed = edit(step.typed, key, LONGEST.text);
  return typed === null ? still(at.state) : at.to({ ...step, typed });
}

function keep({ state, question }: At, answer: Answer): Outcome {
  return reply(state, question, toReply(answer));
}
