import type { Question } from "../interview/question.ts";
import type { Clock } from "../model/checklist.ts";
import { bigDigits } from "./big-digits.ts";
import { breakOffSheet } from "./break-off-sheet.ts";
import { type ClockStep, lastsOf } from "./clock-entry.ts";
import { faceOf, resultWords, spanWords } from "./clock-words.ts";
import { foot } from "./foot.ts";
import { header } from "./header.ts";
import { EMPTY, type Paper, type Sheet } from "./layout.ts";
import { noteLines, typedLines } from "./question-sheet.ts";
import { howWords, questionWords } from "./question-words.ts";
import { audienceOf, type PromptState, type QuestionView } from "./state.ts";
import { guardLines, isFirstOfTest, sayLines, testLines, wrapTestLines } from "./test-lines.ts";
import { wrapText } from "./width.ts";

/** A question with a clock: what may be typed, the clock as it runs, what came of it. */
export function clockSheet(state: PromptState, view: QuestionView, clock: Clock, paper: Paper): Sheet {
  const { entry, question } = view;
  const step: ClockStep = entry.type === "clock" ? entry.step : { type: "ready" };
  if (step.type === "stopping" || step.type === "unable") return breakOffSheet(state, view, step, paper);
  const { columns, ink } = paper;
  const width = columns - 1;
  const face = faceIn(state, clock, step);
  const typed = typedLines(step.type === "typing" ? step.typed : "", width);
  return {
    ...EMPTY,
    head: header(state, columns),
    title: wrapText(titleOf(state, question, step), width, { first: " " }).map(ink.strong),
    how: howLines(state, question, clock, step, width),
    rows: face === null || !hasRoom(paper) ? [] : [bigDigits(face).map(ink.strong)],
    notes: [
      ...stepLines(state, clock, step).flatMap((line) => wrapText(line, width, { first: "    " }).map(ink.strong)),
      ...noteLines(state, view, width).map(({ text, warns }) => (warns ? ink.warning(text) : text)),
      ...typed.slice(0, -1),
    ],
    entry: typed.at(-1) ?? " > ",
    ...foot(footPieces(state, clock, step, paper), paper),
  };
}

function hasRoom({ columns, lines }: Paper): boolean {
  return columns >= 40 && lines >= 18;
}

function titleOf(state: PromptState, question: Question, step: ClockStep): string {
  return step.type === "half-way" ? state.texts.clock.halfWay : questionWords(question, state.texts, audienceOf(state));
}

/** Each step says what is needed then; whole before the clock is begun with. */
function howLines(
  state: PromptState,
  question: Question,
  clock: Clock,
  step: ClockStep,
  width: number,
): readonly string[] {
  const { texts, interview } = state;
  const first = isFirstOfTest(question, interview) ? testLines(question, texts) : [];
  const how = howWords(question, texts, audienceOf(state));
  const own = how === null ? [] : wrapText(how, width, { first: width < 60 ? " " : "    " });
  const lines = (some: Parameters<typeof wrapTestLines>[0]): readonly string[] => wrapTestLines(some, width);
  const said = (line: string): readonly string[] => wrapText(line, width, { first: width < 60 ? " " : "    " });
  switch (step.type) {
    case "typing":
      return [
        ...own,
        ...lines([...first, ...sayLines(question, texts)]),
        ...said(typeHint(clock, texts)),
        ...(isSinceUnknown(state, question, clock) ? said(texts.clock.sinceUnknown) : []),
      ];
    case "ready":
      return [
        ...own,
        ...lines([...(first.length > 0 ? first : guardLines(question, texts)), ...sayLines(question, texts)]),
      ];
    case "practice":
      return lines([...guardLines(question, texts), ...sayLines(question, texts)]);
    case "running":
      return lines(guardLines(question, texts));
    case "half-way":
      return said(texts.clock.halfWayHow(step.count));
    case "result":
    case "stopping":
    case "unable":
      return [];
  }
}

/** The clock that this one counts from has not been started in this sitting. */
export function isSinceUnknown({ clocks }: PromptState, { key }: Question, clock: Clock): boolean {
  return clock.type === "rest" && clock.since !== null && clocks[key.replace(/[^/]*$/, clock.since)] === undefined;
}

export function typeHint(clock: Clock, { clock: { typed } }: PromptState["texts"]): string {
  return clock.type === "hold" ? typed.hold(clock.lasts) : typed[clock.type];
}

/** What the clock is doing, in words: the same for a screen and for a reader. */
export function stepLines(state: PromptState, clock: Clock, step: ClockStep): readonly string[] {
  const { texts, at } = state;
  const words = texts.clock;
  switch (step.type) {
    case "ready":
      return [
        clock.type === "stopwatch"
          ? words.ready.stopwatch
          : words.ready[clock.type](spanWords(clock, clock.lasts, texts)),
      ];
    case "practice":
      return [words.practice];
    case "running": {
      const face = faceOf(step, clock, at);
      if (clock.type === "rest") return [words.left(face)];
      if (clock.type === "tally") return [`${words.left(words.time(face))}   ${words.counted(step.count)}`];
      return [words.time(face)];
    }
    case "result":
      return [step.result === null ? words.resultOver(lastsOf(clock)) : resultWords(clock, step.result, texts)];
    case "typing":
    case "half-way":
    case "stopping":
    case "unable":
      return [];
  }
}

function faceIn({ at, texts }: PromptState, clock: Clock, step: ClockStep): string | null {
  if (step.type === "running") return faceOf(step, clock, at);
  return step.type === "result" && step.result !== null ? resultWords(clock, step.result, texts) : null;
}

/** On a narrow screen the letters give way, so that guard and reasons to stop stay in sight. */
function footPieces(state: PromptState, clock: Clock, step: ClockStep, paper: Paper): readonly string[] {
  const own = keysOf(clock, step, state.texts.clock.keys);
  if (step.type !== "typing") return own;
  return step.typed === "" ? [...own, ...letterPieces(state, paper)] : own.slice(0, 1);
}

/** The keys that are the same at every question; of many only help and the way out. */
export function letterPieces(state: PromptState, { columns }: Paper): readonly string[] {
  const { keys } = state.texts;
  const letters = audienceOf(state) === "therapist" ? keys.therapist : keys.plain;
  return columns < 60 ? letters.slice(-2) : letters;
}

function keysOf(clock: Clock, step: ClockStep, keys: PromptState["texts"]["clock"]["keys"]): readonly string[] {
  switch (step.type) {
    case "ready":
      return clock.type === "rest" ? keys.readyRest : keys.ready;
    case "running":
      return clock.type === "tally" ? keys.counting : clock.type === "rest" ? keys.resting : keys.running;
    case "unable":
      return keys.writing;
    case "typing":
    case "practice":
    case "half-way":
    case "result":
    case "stopping":
      return keys[step.type];
  }
}
