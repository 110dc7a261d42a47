import { ABSENCE_LETTERS, lettersOf, UNABLE_LETTER } from "../interview/paper-letters.ts";
import type { PaperQuestion } from "../interview/paper-questions.ts";
import type { Answer } from "../model/answer.ts";
import type { OptionId } from "../model/ids.ts";
import { plain } from "../model/plain.ts";
import type { UnitSystem } from "../model/settings.ts";
import { ABSENCES } from "../model/words.ts";
import { enCopy } from "../text/en-copy.ts";
import type { PromptTexts } from "../text/en-prompt.ts";
import { readClock } from "./read-clock.ts";
import { readReadings } from "./read-readings.ts";
import { readDate, readNumber, type Typed } from "./read-typed.ts";

/** An answer as it was typed from the paper. Null takes an answer out; `asked` only asks what the question was. */
export interface PaperEntry {
  readonly question: PaperQuestion;
  readonly column: number;
  readonly answer: Answer | null;
  readonly asked: boolean;
}

export interface PaperLine {
  readonly entries: readonly PaperEntry[];
  readonly problems: readonly string[];
}

export interface ReadingPaper {
  /** how many rooms, pairs or aids of a kind there may be */
  readonly columns: number;
  readonly questions: readonly PaperQuestion[];
  readonly texts: PromptTexts;
  readonly units: UnitSystem;
}

/** `40`, `40/2` */
export const whereOf = ({ number }: PaperQuestion, column: number): string =>
  column === 1 ? `${number}` : `${number}/${column}`;

/** A line from the paper: `12a 13n 14x`, `24 118 F; 40/2 a`. What is wrong is told by its number, and the rest of the line is read all the same. */
export function readPaper(line: string, around: ReadingPaper): PaperLine {
  const entries: PaperEntry[] = [];
  const problems: string[] = [];
  let rest = plain(line).trim();
  while (rest !== "") {
    const match = /^(\d{1,4})(?:\/([1-9])(?=\D|$))?\s*/.exec(rest);
    if (match === null) {
      const part = partUpToNext(rest);
      problems.push(enCopy.wrong.number(part.trim()));
      rest = rest.slice(part.length).replace(/^[;,\s]+/, "");
      continue;
    }
    const [head, number = "", column = "1"] = match;
    const question = around.questions.find((one) => one.number === Number(number));
    rest = rest.slice(head.length);
    const value = question === undefined ? partUpToNext(rest) : valueIn(rest, question);
    rest = rest.slice(value.length).replace(/^[;,\s]+/, "");
    if (question === undefined) {
      problems.push(enCopy.wrong.noSuch(number, around.questions.length));
      continue;
    }
    const where = whereOf(question, Number(column));
    if (column !== "1" && (!question.perInstance || Number(column) > around.columns)) {
      problems.push(enCopy.wrong.noColumn(where));
      continue;
    }
    const read = entryOf(value.trim(), question, around);
    if (read.ok) entries.push({ question, column: Number(column), answer: read.answer, asked: read.asked });
    else problems.push(read.message(where));
  }
  return { entries, problems };
}

/** Up to where another answer seems to begin: a number with letters after it. */
function partUpToNext(rest: string): string {
  const next = /[;\s]\s*\d{1,4}(\/\d)?\s*[a-z]{1,9}\b/i.exec(rest.slice(1));
  return next === null ? rest : rest.slice(0, next.index + 1);
}

const NUMBER =
  /^\s*(?:-(?!\S)|[urxw]\b|-?[\d.,]+:?\d*(?:'\s*\d+(?:\.\d+)?"?|\s+\d+\s*\/\s*\d+|\/\d+)?(?:\s*[^\d\s;,/-][^\d\s;,]*)?)/i;

/** The stretch of the line that belongs to this question, by what it asks. */
function valueIn(rest: string, { input }: PaperQuestion): string {
  switch (input.type) {
    case "choice":
    case "choices":
      return /^\s*(?:-(?=\s|;|$)|(?:[a-z]+[\s,]*)*)/i.exec(rest)?.[0] ?? "";
    case "number":
    case "clock":
      return NUMBER.exec(rest)?.[0] ?? partUpToNext(rest);
    case "date":
    case "readings":
      return rest.split(";")[0] ?? "";
    case "text":
    case "note":
      return rest;
  }
}

type Read =
  | { readonly ok: true; readonly answer: Answer | null; readonly asked: boolean }
  | { readonly ok: false; readonly message: (where: string) => string };

function entryOf(typed: string, question: PaperQuestion, around: ReadingPaper): Read {
  if (typed === "") return { ok: true, answer: null, asked: true };
  if (typed === "-") return { ok: true, answer: null, asked: false };
  const absence = ABSENCES.find((reason) => ABSENCE_LETTERS[reason] === typed.toLowerCase());
  if (absence !== undefined && question.type === "item")
    return { ok: true, answer: { type: "absent", reason: absence }, asked: false };
  const isTimed = question.input.type === "clock" || question.input.type === "readings";
  if (isTimed && typed.toLowerCase() === UNABLE_LETTER)
    return { ok: true, answer: { type: "unable", reason: null }, asked: false };
  if (question.input.type === "choice" || question.input.type === "choices")
    return readLetters(typed.toLowerCase(), question);
  const read = toPaperAnswer(typed, question, around);
  return read.ok
    ? { ...read, asked: false }
    : { ok: false, message: (where) => enCopy.wrong.answer(where, read.message) };
}

/** What was written at a question without boxes, as an answer; or what is wrong with it, in words. */
export function toPaperAnswer(
  typed: string,
  question: PaperQuestion,
  around: Pick<ReadingPaper, "texts" | "units">,
): Typed {
  const read = readTyped(typed, question, around);
  return read.ok ? read : { ok: false, message: enCopy.withoutKeys(read.message) };
}

function readTyped(
  typed: string,
  { input }: PaperQuestion,
  { texts, units }: Pick<ReadingPaper, "texts" | "units">,
): Typed {
  switch (input.type) {
    case "number":
      return readNumber(typed, input, { texts, units });
    case "date":
      return readDate(typed, texts);
    case "clock":
      return readClock(typed, input.clock, texts);
    case "readings": {
      const read = readReadings(typed, [], input.fields, texts);
      if (!read.ok) return read;
      const values = input.fields.flatMap(({ id }, at) => {
        const value = read.values[at];
        return value == null ? [] : [[id, value] as const];
      });
      return { ok: true, answer: { type: "readings", values: Object.fromEntries(values) } };
    }
    case "text":
      return { ok: true, answer: { type: "text", text: plain(typed).trim() } };
    case "choice":
    case "choices":
    case "note":
      return { ok: false, message: texts.plain.notUnderstood(typed) };
  }
}

/** `a`, `b d`, `bd`, `yes`. */
function readLetters(typed: string, { input }: PaperQuestion): Read {
  const known = lettersOf(input);
  const letters = [
    ...new Set(
      typed.split(/[\s,]+/).flatMap((word) => (word === "yes" || word === "no" ? [word.slice(0, 1)] : [...word])),
    ),
  ];
  const picked = letters.map((letter) => known.find((one) => one.letter === letter));
  const options = picked.flatMap((one) => one ?? []);
  if (options.length < picked.length)
    return {
      ok: false,
      message: (where) => enCopy.wrong.letters(where, typed, known.map(({ letter }) => letter).join(" ")),
    };
  const [first, ...others] = options;
  if (input.type === "choice") {
    if (first === undefined || others.length > 0)
      return { ok: false, message: (where) => enCopy.wrong.one(where, typed) };
    return { ok: true, answer: { type: "choice", option: first.id as OptionId }, asked: false };
  }
  const alone = options.find(({ exclusive }) => exclusive);
  if (alone !== undefined && others.length > 0)
    return { ok: false, message: (where) => enCopy.wrong.alone(where, alone.letter) };
  const ticked = known.filter((one) => options.includes(one)).map(({ id }) => id as OptionId);
  return { ok: true, answer: { type: "choices", options: ticked }, asked: false };
}
