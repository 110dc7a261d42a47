import type { Question } from "../interview/question.ts";
import type { PromptTexts } from "../text/en-prompt.ts";
import { rowsOf } from "./choice-rows.ts";
import { foot } from "./foot.ts";
import { EMPTY, type Paper, type Sheet } from "./layout.ts";
import { typedLines } from "./question-sheet.ts";
import { givenWords, questionWords } from "./question-words.ts";
import { audienceOf, type PromptState, type QuestionView } from "./state.ts";
import { wrapText } from "./width.ts";

/** Full-screen: what to do stands in the order of doing it. */
export function alertSheet(state: PromptState, { question, entry, top }: QuestionView, paper: Paper): Sheet {
  const { columns, ink } = paper;
  const { alert: words, keys } = state.texts;
  const by = audienceOf(state);
  const width = columns - 1;
  const { alert } = question;
  const did = entry.type === "alert" ? entry.did : null;
  const typed = did === null ? [] : typedLines(entry.type === "alert" ? entry.typed : "", width);
  const given = givenWords(question, state.texts, by);
  const commands = by === "therapist" ? keys.therapistOwn : keys.plain;
  const heading = wrapText(alert === null ? words.short : words.heading[alert.urgency], width, { first: " " });
  const what = wrapText(questionWords(question, state.texts, by), width, { first: " " }).map(ink.strong);
  const rows = rowsOf(question, by, state.texts).map(({ number, label, choice }) => [
    ...wrapText(label, width, {
      first: `  ${choice?.id === did && did !== null ? ">" : " "} ${number}  `,
      indent: "       ",
    }),
  ]);
  return {
    ...EMPTY,
    head: ["-".repeat(columns)],
    // What to do is whole while it is read; while what was done is written, it may give way in a low window.
    title: [...heading.map(ink.alert), ...(did === null ? what : [])],
    how: [
      ...(did === null ? [] : what),
      ...alertLines(question, state.texts).flatMap((line) => wrapText(line, width, { first: " " })),
    ],
    rows,
    top,
    notes: [
      ...(question.areaTitle === null ? [] : wrapText(question.areaTitle, width, { first: " " })),
      ...(given === null ? [] : wrapText(`${state.texts.earlier}: ${given}`, width, { first: " " })),
      ...(did === null ? [] : wrapText(`${words.ask[did]} ${words.mayBeEmpty}`, width, { first: " " })),
      ...(state.message === null ? [] : wrapText(state.message, width, { first: " " }).map(ink.warning)),
      ...typed.slice(0, -1),
    ],
    entry: typed.at(-1) ?? " > ",
    ...foot(did === null ? [keys.type.alert, ...commands] : [keys.type.writing], paper),
  };
}

function alertLines({ alert }: Question, { alert: words }: PromptTexts): readonly string[] {
  return [...(alert?.suspends ?? []).map((what) => words.suspends[what]), words.saved];
}

/** What a low screen has no room for, to be read in the help; null at any other question. */
export function alertHow(question: Question, texts: PromptTexts): string | null {
  return question.type === "alert" ? alertLines(question, texts).join(" ") : null;
}
