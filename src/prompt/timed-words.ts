import { breakOffWords } from "./break-off-sheet.ts";
import type { BreakOff } from "./clock-entry.ts";
import { isSinceUnknown, stepLines, typeHint } from "./clock-sheet.ts";
import { fieldName, orderWords } from "./clock-words.ts";
import { questionWords } from "./question-words.ts";
import { valueLine } from "./readings-sheet.ts";
import { audienceOf, type PromptState, type QuestionView } from "./state.ts";
import { guardLines, isFirstOfTest, sayLines, type TestLine, testLines } from "./test-lines.ts";

/** What to read out of a timed test before its first question. */
export function setupWords({ texts, interview }: PromptState, { question }: QuestionView): readonly string[] {
  return isFirstOfTest(question, interview) ? spoken(testLines(question, texts)) : [];
}

const spoken = (lines: readonly TestLine[]): readonly string[] => lines.map(({ lead, text }) => `${lead}: ${text}`);

/** The middle of a test: only what is new since the last line. Null is a question that has just come, which is read out whole. */
export function stepWords(state: PromptState, { question, entry }: QuestionView): readonly string[] | null {
  const { texts } = state;
  const { plain } = texts.clock;
  if (entry.type === "readings" && question.input.type === "readings") {
    const { step } = entry;
    if (step.type !== "fields") return breakOffLines(state, question, step);
    const { fields } = question.input;
    const next = fields[step.values.length];
    if (step.values.length === 0 || next === undefined) return null;
    return [
      ...step.values.flatMap((value, index) => {
        const field = fields[index];
        return field === undefined ? [] : [valueLine(state, field, value)];
      }),
      plain.fields(fieldName(next)),
    ];
  }
  if (entry.type !== "clock" || question.input.type !== "clock") return null;
  const { step } = entry;
  const { clock } = question.input;
  const now = stepLines(state, clock, step);
  switch (step.type) {
    case "typing":
      return null;
    case "ready":
      return [...spoken([...guardLines(question, texts), ...sayLines(question, texts)]), ...now, plain.ready];
    case "practice":
      return [...now, plain.practice];
    case "running":
      return [
        ...(clock.type === "rest" ? [questionWords(question, texts, audienceOf(state))] : []),
        ...now,
        clock.type === "tally" ? plain.counting : plain.running,
      ];
    case "half-way":
      return [texts.clock.halfWay, texts.clock.halfWayHow(step.count), plain["half-way"]];
    case "result":
      return [...now, plain.result];
    case "stopping":
    case "unable":
      return breakOffLines(state, question, step);
  }
}

function breakOffLines(state: PromptState, { test }: QuestionView["question"], step: BreakOff): readonly string[] {
  const { texts } = state;
  const { clock, plain } = texts;
  const said = breakOffWords(state, step);
  if (step.type === "unable") return [...said, clock.plain.unable];
  const stops = (test?.stops ?? []).map(({ label }) => label);
  return [
    clock.stopping,
    ...(test?.onStop == null ? [] : [test.onStop]),
    ...said,
    ...(step.writing ? [] : stops.map((label, index) => plain.choice(index + 1, label))),
    clock.plain.stopping,
  ];
}

/** What may be entered at a question that has just come. */
export function timedHint(state: PromptState, { question }: QuestionView): readonly string[] {
  const { texts } = state;
  const { input, given } = question;
  if (input.type === "readings")
    return [
      texts.clock.readings.hint(orderWords(input.fields)),
      texts.clock.plain.fields(input.fields.map(fieldName).join(", ")),
    ];
  if (input.type !== "clock") return [];
  return [
    ...spoken(sayLines(question, texts)),
    typeHint(input.clock, texts),
    ...(isSinceUnknown(state, question, input.clock) ? [texts.clock.sinceUnknown] : []),
    given === null ? texts.clock.plain.typing : texts.clock.plain.typingGiven,
  ];
}
