import type { Field } from "../model/checklist.ts";
import { breakOffSheet } from "./break-off-sheet.ts";
import { letterPieces } from "./clock-sheet.ts";
import { fieldName, fieldValue, orderWords } from "./clock-words.ts";
import { foot } from "./foot.ts";
import { header } from "./header.ts";
import { EMPTY, type Paper, type Sheet } from "./layout.ts";
import { noteLines, typedLines } from "./question-sheet.ts";
import { howWords, questionWords } from "./question-words.ts";
import { audienceOf, type PromptState, type QuestionView } from "./state.ts";
import { isFirstOfTest, testLines, wrapTestLines } from "./test-lines.ts";
import { wrapText } from "./width.ts";

/** Several numbers: which are there, and which comes next. */
export function readingsSheet(state: PromptState, view: QuestionView, fields: readonly Field[], paper: Paper): Sheet {
  const { entry, question } = view;
  if (entry.type !== "readings") return EMPTY;
  const { step } = entry;
  if (step.type !== "fields") return breakOffSheet(state, view, step, paper);
  const { columns, ink } = paper;
  const { texts } = state;
  const by = audienceOf(state);
  const keys = texts.clock.keys.fields;
  const width = columns - 1;
  const how = howWords(question, texts, by);
  const typed = typedLines(step.typed, width);
  const first = width < 60 ? " " : "    ";
  const said = (line: string): readonly string[] => wrapText(line, width, { first });
  return {
    ...EMPTY,
    head: header(state, columns),
    title: wrapText(questionWords(question, texts, by), width, { first: " " }).map(ink.strong),
    how: [
      ...(how === null ? [] : said(how)),
      ...(isFirstOfTest(question, state.interview) ? wrapTestLines(testLines(question, texts), width) : []),
      ...said(texts.clock.readings.hint(orderWords(fields))),
    ],
    rows: fields.map((field, index) => {
      const mark = index === step.values.length ? ">" : " ";
      const line = wrapText(valueLine(state, field, step.values[index]), width, { first: `  ${mark} ` });
      return mark === ">" ? line.map(ink.strong) : line;
    }),
    notes: [
      ...noteLines(state, view, width).map(({ text, warns }) => (warns ? ink.warning(text) : text)),
      ...typed.slice(0, -1),
    ],
    entry: typed.at(-1) ?? " > ",
    ...foot(step.typed === "" ? [...keys, ...letterPieces(state, paper)] : keys.slice(0, 1), paper),
  };
}

/** `systolic: 148 mmHg`; one that is still to come has no number. */
export function valueLine({ texts }: PromptState, field: Field, value: number | null | undefined): string {
  if (value === undefined) return `${fieldName(field)}:`;
  return `${fieldName(field)}: ${value === null ? texts.clock.readings.leftOut : fieldValue(value, field.unit)}`;
}
