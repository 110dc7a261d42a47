import { alertHow, alertSheet } from "./alert-sheet.ts";
import { clockSheet } from "./clock-sheet.ts";
import { foot } from "./foot.ts";
import { inkFor } from "./ink.ts";
import { jumpSheet } from "./jump-sheet.ts";
import { EMPTY, fitSheet, type Paper, type Screen, type Sheet } from "./layout.ts";
import { lineSheet } from "./line-sheet.ts";
import { listSheet } from "./list-sheet.ts";
import { questionSheet } from "./question-sheet.ts";
import { howWords, questionWords } from "./question-words.ts";
import { readingsSheet } from "./readings-sheet.ts";
import { reviewSheet } from "./review-sheet.ts";
import { audienceOf, type PromptState, type QuestionView, type View } from "./state.ts";
import { sayLines, testLines, timedKeys, wrapTestLines } from "./test-lines.ts";
import { adviceSheet, ownSheet, togetherSheet } from "./together-sheet.ts";
import { wrapText } from "./width.ts";

/** The terminal's grid, and whether it may use colour. */
export interface Page {
  readonly columns: number;
  readonly rows: number;
  readonly colour: boolean;
}

/** With less there is no room for words. */
const NARROWEST = 20;

/** What to show now: at most `rows` lines of at most `columns` cells. */
export function paint(state: PromptState, { columns, rows, colour }: Page): Screen {
  const paper = { columns, lines: rows, ink: inkFor(colour) };
  const { texts } = state;
  const screen =
    columns < NARROWEST
      ? null
      : fitSheet(sheetOf(state, paper), rows, {
          more: ` ${texts.more}`,
          above: (n) => ` ${texts.above(n)}`,
          below: (n) => ` ${texts.below(n)}`,
        });
  return (
    screen ?? {
      above: [...wrapText(texts.tooSmall, columns - 1).slice(0, Math.max(0, rows - 1)), " >"],
      below: [],
    }
  );
}

function sheetOf(state: PromptState, paper: Paper): Sheet {
  const { view } = state;
  switch (view.type) {
    case "question":
      return sheetAt(state, view, paper);
    case "welcome":
      return welcomeSheet(state, paper);
    case "cover":
      return coverSheet(state, view, paper);
    case "help":
      return helpSheet(state, view, paper);
    case "review":
      return reviewSheet(state, view, paper);
    case "jump":
      return jumpSheet(state, view, paper);
    case "list":
      return listSheet(state, view, paper);
    case "together":
      return togetherSheet(state, view, paper);
    case "advice":
      return adviceSheet(state, view, paper);
    case "own":
      return ownSheet(state, view, paper);
    case "line":
      return lineSheet(state, view, paper);
  }
}

function sheetAt(state: PromptState, view: QuestionView, paper: Paper): Sheet {
  const { type, input } = view.question;
  if (type === "alert") return alertSheet(state, view, paper);
  if (input.type === "clock") return clockSheet(state, view, input.clock, paper);
  return input.type === "readings"
    ? readingsSheet(state, view, input.fields, paper)
    : questionSheet(state, view, paper);
}

function welcomeSheet({ texts }: PromptState, paper: Paper): Sheet {
  const { columns, ink } = paper;
  const rows = texts.welcome.say.map((say, index) => [
    "",
    ...wrapText(say, columns - 1, { first: `   ${index + 1}  `, indent: "      " }),
  ]);
  return {
    ...EMPTY,
    title: wrapText(texts.welcome.title, columns - 1, { first: " " }).map(ink.strong),
    rows,
    ...foot([texts.welcome.go], paper),
  };
}

/** Nothing of the interview is to be seen. */
function coverSheet({ texts }: PromptState, { behind }: View & { type: "cover" }, paper: Paper): Sheet {
  const { columns, ink } = paper;
  const words = behind === null ? texts.cover.private : texts.cover.asked;
  return {
    ...EMPTY,
    title: wrapText(words, columns - 1, { first: " " }).map(ink.strong),
    ...foot(texts.cover.go, paper),
  };
}

function helpSheet({ texts, ...state }: PromptState, { behind, top }: View & { type: "help" }, paper: Paper): Sheet {
  const { columns, ink } = paper;
  const width = columns - 1;
  const by = audienceOf({ texts, ...state });
  const { help } = texts;
  const how = howWords(behind.question, texts, by);
  const { why } = behind.question;
  const said = (title: string | null, text: string | null): readonly string[][] =>
    text === null
      ? []
      : [
          title === null ? [""] : ["", ink.strong(` ${title}`)],
          ...wrapText(text, width, { first: "   " }).map((line) => [line]),
        ];
  const listed = (keys: readonly (readonly [string, string])[]): readonly string[][] =>
    keys.map(([key, does]) => [...wrapText(does, width, { first: `   ${key.padEnd(9)} `, indent: " ".repeat(13) })]);
  const keys = [...help.list.slice(0, -2), ...(by === "therapist" ? help.therapist : []), ...help.list.slice(-2)];
  const ofTest = [...testLines(behind.question, texts), ...sayLines(behind.question, texts)];
  const timed = timedKeys(behind.question, texts);
  return {
    ...EMPTY,
    title: wrapText(questionWords(behind.question, texts, by), width, { first: " " }).map(ink.strong),
    rows: [
      ...said(null, alertHow(behind.question, texts)),
      ...said(help.how, how),
      ...said(help.why, why),
      ...(ofTest.length === 0 ? [] : [["", ink.strong(` ${texts.clock.help.title}`)]]),
      ...wrapTestLines(ofTest, width).map((line) => [line]),
      ...(timed.length === 0 ? [] : [["", ink.strong(` ${texts.clock.help.keysTitle}`)], ...listed(timed)]),
      ["", ink.strong(` ${help.keysTitle}`)],
      ...listed(keys),
    ],
    top,
    ...foot([help.close], paper),
  };
}
