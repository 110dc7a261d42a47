import type { QuestionKey } from "../model/ids.ts";
import { hasAbsenceRows, type Row, rowsOf } from "./choice-rows.ts";
import { foot } from "./foot.ts";
import { echo, header } from "./header.ts";
import type { Paper, Sheet } from "./layout.ts";
import { givenWords, howWords, questionWords, valueWords } from "./question-words.ts";
import { hintFor } from "./read-typed.ts";
import { audienceOf, type PromptState, type QuestionView } from "./state.ts";
import { isFirstOfTest, testLines, wrapTestLines } from "./test-lines.ts";
import { wrapText } from "./width.ts";

/** A line holds one cell less than the screen is wide: measures of rare letters differ between terminals. */
export function questionSheet(state: PromptState, view: QuestionView, paper: Paper): Sheet {
  const { columns, ink } = paper;
  const { texts } = state;
  const { question, entry } = view;
  const by = audienceOf(state);
  const width = columns - 1;
  const how = howWords(question, texts, by);
  const hint = hintFor(question.input, state);
  const lead = by === "therapist" || question.type !== "item" ? "" : texts.howTitle;
  const written = entry.type === "text" || entry.type === "line" ? entry.typed : "";
  const typed = typedLines(written || ("typed" in entry ? entry.typed : ""), width);
  return {
    head: header(state, columns),
    title: wrapText(questionWords(question, texts, by), width, { first: " " }).map(ink.strong),
    how: [
      ...(how === null ? [] : wrapText(lead + how, width, { first: by === "therapist" ? "    " : " " })),
      ...(isFirstOfTest(question, state.interview) ? wrapTestLines(testLines(question, texts), width) : []),
      ...(hint === null ? [] : wrapText(hint, width, { first: by === "therapist" ? "    " : " " })),
    ],
    rows: rowLines(state, view, width),
    top: view.top,
    notes: [
      ...noteLines(state, view, width).map(({ text, warns }) => (warns ? ink.warning(text) : text)),
      ...typed.slice(0, -1),
    ],
    entry: typed.at(-1) ?? " > ",
    ...foot(footPieces(state, view), paper),
  };
}

/** What is being typed, whole where it can be; of a long text its end. */
export function typedLines(typed: string, width: number): readonly string[] {
  const lines = wrapText(typed, width - 4, { first: "" })
    .slice(-5)
    .map((line, index) => (index === 0 ? ` > ${line}` : `   ${line}`));
  const last = lines.at(-1) ?? " > ";
  return [...lines.slice(0, -1), typed.endsWith(" ") && typed.trim() !== "" ? `${last} ` : last];
}

function rowLines(
  state: PromptState,
  { question, entry }: QuestionView,
  width: number,
): readonly (readonly string[])[] {
  const by = audienceOf(state);
  const rows = rowsOf(question, by, state.texts);
  const given = question.given?.answer ?? null;
  const isGiven = ({ choice, absence }: Row): boolean =>
    (given?.type === "choice" && given.option === choice?.id) || (given?.type === "absent" && given.reason === absence);
  const firstAbsence = rows.find(({ absence }) => absence !== null);
  const gap = width < 60 ? "" : "  ";
  return rows.map((row) => {
    const box =
      entry.type !== "choices" || row.choice === null ? "" : entry.ticked.includes(row.choice.id) ? "[x] " : "[ ] ";
    const mark = isGiven(row) ? ">" : " ";
    const first = `${gap}${mark} ${String(row.number).padStart(rows.length > 9 ? 2 : 1)}  ${box}`;
    const lines = wrapText(row.label, width, { first, indent: " ".repeat(first.length) });
    return row === firstAbsence ? ["", ...lines] : lines;
  });
}

/** The earlier answer, what was noted beside it, the last answer, and what is wrong now. */
export function noteLines(
  state: PromptState,
  view: QuestionView,
  width: number,
): readonly { readonly text: string; readonly warns: boolean }[] {
  const { texts, message, last } = state;
  const { question } = view;
  const by = audienceOf(state);
  const given = givenWords(question, texts, by);
  const plain = (text: string) => ({ text, warns: false });
  return [
    ...(given === null ? [] : wrapText(`${texts.earlier}: ${given}`, width, { first: " " }).slice(0, 4).map(plain)),
    ...aboutLines(state, view).flatMap((line) => wrapText(line, width, { first: " " }).slice(0, 3).map(plain)),
    ...(last === null || by === "therapist"
      ? []
      : [plain(` ${echo(texts.last.plain, last, width - 18)}  ${texts.last.change.plain}`)]),
    ...(message === null ? [] : wrapText(message, width, { first: " " }).map((text) => ({ text, warns: true }))),
  ];
}

/** What was noted beside the answer: basis, comment, pictures, measure, wanted first. */
export function aboutLines({ texts, interview }: PromptState, { question, basis }: QuestionView): readonly string[] {
  const { notes, photos, measures, wanted } = interview.assessment;
  const { key } = question;
  const said = (line: string | undefined, words: (line: string) => string): readonly string[] =>
    line === undefined ? [] : [words(line)];
  return [
    ...(basis === null ? [] : [texts.basis.is(texts.basis[basis])]),
    ...said(notes[key], texts.note.is),
    ...said(photos[key]?.map((name) => name.replace("photo-", "")).join(", "), texts.photo.is),
    ...said(measures[key], texts.measure.is),
    ...(wanted.includes(key) ? [texts.wanted.is] : []),
    ...lastTimeLines({ texts, interview }, question),
  ];
}

/** So many are named on a screen. */
const MOST_LOST = 5;

/** What was answered at the earlier visit; or what of it could not be taken over. */
function lastTimeLines(
  { texts, interview }: Pick<PromptState, "texts" | "interview">,
  question: QuestionView["question"],
): readonly string[] {
  const { earlier, setting } = interview.assessment;
  if (earlier === null) return [];
  if (question.type === "lost") {
    const { lost } = earlier;
    const more = lost.length > MOST_LOST ? [texts.lastTime.more(lost.length - MOST_LOST)] : [];
    return [...lost.slice(0, MOST_LOST).map(({ text }) => text), ...more];
  }
  const before = question.type === "item" ? earlier.answers[question.key as QuestionKey] : undefined;
  if (before === undefined) return [];
  return [texts.lastTime.is(earlier.date, valueWords(question, before.answer, texts, setting.by))];
}

/** What to do now comes first, then the letters. */
function footPieces(state: PromptState, { question, entry }: QuestionView): readonly string[] {
  const { keys } = state.texts;
  const by = audienceOf(state);
  const own = question.type !== "item";
  if (entry.type === "text" && entry.writing) return [keys.type.writing];
  const last = rowsOf(question, by, state.texts).length;
  if (entry.type === "clock" || entry.type === "readings") return [];
  const lead = by === "therapist" && entry.type === "choice" ? keys.answer(last) : keys.type[entry.type];
  const absences = own || by === "therapist" || hasAbsenceRows(question, by) ? [] : keys.absences;
  const letters = by !== "therapist" ? keys.plain : own ? keys.therapistOwn : keys.therapist;
  return [lead, ...absences, ...letters];
}
