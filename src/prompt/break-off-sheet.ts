import { showSpan } from "../logic/show-answer.ts";
import type { BreakOff } from "./clock-entry.ts";
import { foot } from "./foot.ts";
import { header } from "./header.ts";
import { EMPTY, type Paper, type Sheet } from "./layout.ts";
import { typedLines } from "./question-sheet.ts";
import { questionWords } from "./question-words.ts";
import { audienceOf, type PromptState, type QuestionView } from "./state.ts";
import { wrapText } from "./width.ts";

/** A test is broken off: first, large, what to do now; then why. Or it could not be done: why. */
export function breakOffSheet(state: PromptState, view: QuestionView, step: BreakOff, paper: Paper): Sheet {
  const { columns, ink } = paper;
  const { texts, message } = state;
  const { question } = view;
  const width = columns - 1;
  const writes = step.type === "unable" || step.writing;
  const typed = typedLines(step.typed, width);
  const stops = question.test?.stops ?? [];
  const labels = writes ? [] : [...stops.map(({ label }) => label), texts.clock.otherReason];
  return {
    ...EMPTY,
    head: step.type === "unable" ? header(state, columns) : ["!".repeat(columns)],
    title:
      step.type === "unable"
        ? wrapText(questionWords(question, texts, audienceOf(state)), width, { first: " " }).map(ink.strong)
        : stopLines(state, view, width).map(ink.alert),
    how: breakOffWords(state, step).flatMap((line) => wrapText(line, width, { first: " " })),
    rows: labels.map((label, index) => [...wrapText(label, width, { first: `    ${index + 1}  `, indent: "       " })]),
    notes: [
      ...(message === null ? [] : wrapText(message, width, { first: " " }).map(ink.warning)),
      ...typed.slice(0, -1),
    ],
    entry: typed.at(-1) ?? " > ",
    ...foot(writes ? texts.clock.keys.writing : texts.clock.keys.stopping, paper),
  };
}

/** Without colour it stands out by the signs around it. */
function stopLines({ texts }: PromptState, { question }: QuestionView, width: number): readonly string[] {
  const { stopping } = texts.clock;
  const what = question.test?.onStop ?? null;
  return ["", stopping, ...(what === null ? [] : ["", ...wrapText(what, width - 4)]), ""].map((line) =>
    ` !!  ${line}`.trimEnd(),
  );
}

/** After how long, and the question why; the same for a reader. */
export function breakOffWords({ texts }: PromptState, step: BreakOff): readonly string[] {
  const { clock } = texts;
  if (step.type === "unable") return [clock.unableAsk, clock.unableHow];
  return [
    ...(step.after === null ? [] : [clock.stoppingAfter(showSpan(step.after))]),
    step.writing ? clock.writing : clock.stoppingAsk,
  ];
}
