import { type PaperProblem, paperEvents } from "../interview/paper-events.ts";
import { lettersOf } from "../interview/paper-letters.ts";
import { type PaperQuestion, paperQuestions, roomFor } from "../interview/paper-questions.ts";
import { questions } from "../interview/questions.ts";
import { instancesOf } from "../logic/scope.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Catalogue } from "../model/checklist.ts";
import { UserError } from "../model/errors.ts";
import type { JournalEvent } from "../model/event.ts";
import { applyEvent } from "../model/fold.ts";
import { type QuestionKey, questionKey } from "../model/ids.ts";
import type { UnitSystem } from "../model/settings.ts";
import { enCopy } from "../text/en-copy.ts";
import { enForm } from "../text/en-form.ts";
import type { PromptTexts } from "../text/en-prompt.ts";
import { paperAnswerWords, paperWords } from "./paper-words.ts";
import { openPlainTerminal } from "./plain-terminal.ts";
import { type PaperEntry, readPaper, whereOf } from "./read-paper.ts";

export interface AskPaperOptions {
  readonly catalogue: Catalogue;
  readonly assessment: Assessment;
  /** Synchronous: on disk when it returns. A UserError is shown, and that answer is not kept. */
  readonly record: (events: readonly JournalEvent[]) => void;
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  /** somebody types; else the lines come from a file */
  readonly isTerminal: boolean;
  readonly units: UnitSystem;
  readonly texts: PromptTexts;
}

export interface PaperCopied {
  readonly how: "finished" | "left" | "interrupted";
  /** what was not understood, each with its number */
  readonly problems: readonly string[];
}

interface Copying extends AskPaperOptions {
  readonly columns: number;
  readonly questions: readonly PaperQuestion[];
}

/** A home with more bathrooms is copied from more than one form. */
const MOST_COLUMNS = 9;

/** Reads lines from a filled form, keeps each answer before it reads on, and says what it understood. */
export async function askPaper(options: AskPaperOptions): Promise<PaperCopied> {
  const { catalogue, assessment, stdin, stdout, isTerminal } = options;
  const columns = roomFor(assessment.setting) === 1 ? 1 : MOST_COLUMNS;
  const around: Copying = { ...options, columns, questions: paperQuestions(catalogue, assessment.setting) };
  const terminal = openPlainTerminal({ stdin, stdout });
  const write = (text: string): void => terminal.write(text.split("\n"));
  let how: PaperCopied["how"] | null = null;
  const ask = (): void => void (isTerminal && stdout.write(enCopy.ask));
  const problems: string[] = [];
  let now = assessment;
  try {
    if (isTerminal) write(enCopy.start(around.questions.length, 1, around.questions.length));
    ask();
    for await (const line of terminal.lines) {
      const word = line.trim().toLowerCase();
      if (terminal.isInterrupted()) break;
      if (word === "q" || word === "done") {
        how = word === "done" ? "finished" : "left";
        break;
      }
      const copied = word === "?" || word === "" ? null : copyLine(line, now, around);
      now = copied?.assessment ?? now;
      for (const said of copied?.said ?? []) write(said);
      for (const problem of copied?.problems ?? []) write(`  ! ${problem}`);
      problems.push(...(copied?.problems ?? []));
      if (word === "?") write(enCopy.open(ranges(openNumbers(now, around))));
      ask();
    }
    return { how: how ?? (terminal.isInterrupted() ? "interrupted" : "finished"), problems };
  } finally {
    terminal.close();
  }
}

interface LineCopied {
  readonly assessment: Assessment;
  readonly said: readonly string[];
  readonly problems: readonly string[];
}

function copyLine(line: string, before: Assessment, around: Copying): LineCopied {
  const { entries, problems } = readPaper(line, around);
  return entries.reduce<LineCopied>(
    (sum, entry) => {
      const { assessment, said, problem } = copyEntry(entry, sum.assessment, around);
      return {
        assessment,
        said: [...sum.said, ...said],
        problems: problem === null ? sum.problems : [...sum.problems, problem],
      };
    },
    { assessment: before, said: [], problems },
  );
}

function copyEntry(
  entry: PaperEntry,
  before: Assessment,
  around: Copying,
): { readonly assessment: Assessment; readonly said: readonly string[]; readonly problem: string | null } {
  const { question, column, answer, asked } = entry;
  const { texts, catalogue } = around;
  const { by } = before.setting;
  const where = whereOf(question, column);
  const words = paperWords(question, texts, by);
  const nothing = (problem: string | null, said: readonly string[] = []) => ({ assessment: before, said, problem });
  if (asked) return nothing(null, [shown(entry, before, around)]);
  const made =
    answer === null
      ? clearing(entry, before)
      : paperEvents({ catalogue, assessment: before }, question, column, answer);
  if (!made.ok) return nothing(enCopy.wrong.answer(where, enCopy.problem[made.problem]));
  try {
    around.record(made.events);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return nothing(enCopy.wrong.answer(where, enCopy.wrong.unsaved(error.message)));
  }
  const after = made.events.reduce(applyEvent, before);
  const said =
    answer === null
      ? enCopy.cleared(where, words)
      : enCopy.said(where, words, paperAnswerWords(question, answer, texts, by));
  return { assessment: after, said: [said, ...newAlerts(before, after, around)], problem: null };
}

/** What the alerts say that this answer has raised: on the screen, at once. */
function newAlerts(before: Assessment, after: Assessment, { catalogue }: Copying): readonly string[] {
  const known = new Set(questions(catalogue, before).map(({ key }) => key));
  return questions(catalogue, after).flatMap(({ key, alert }) =>
    alert === null || known.has(key) ? [] : [enCopy.alert(enForm.urgency[alert.urgency], alert.text)],
  );
}

type Cleared =
  | { readonly ok: true; readonly events: readonly JournalEvent[] }
  | { readonly ok: false; readonly problem: PaperProblem };

/** Only a checklist's own answers can be taken out; the others are typed anew. */
function clearing({ question, column }: PaperEntry, assessment: Assessment): Cleared {
  const key = keyOf(question, column, assessment);
  return key === null ? { ok: false, problem: "not-an-answer" } : { ok: true, events: [{ type: "clear", key }] };
}

function keyOf(
  { type, checklist, item, perInstance }: PaperQuestion,
  column: number,
  assessment: Assessment,
): QuestionKey | null {
  if (type !== "item" || checklist === null || item === null) return null;
  const at = perInstance ? instancesOf(assessment, checklist).list[column - 1] : null;
  return at === undefined ? null : questionKey(checklist.id, at?.id ?? null, item.id);
}

/** A question with its letters and what is answered so far. */
function shown({ question, column }: PaperEntry, assessment: Assessment, { texts }: Copying): string {
  const { by } = assessment.setting;
  const letters = lettersOf(question.input).map(({ letter, id, label }) =>
    enCopy.letter(letter, label ?? texts.choices[id] ?? id),
  );
  const key = keyOf(question, column, assessment);
  const given = key === null ? undefined : assessment.answers[key];
  const answer = given === undefined ? null : paperAnswerWords(question, given.answer, texts, by);
  return enCopy.asked(whereOf(question, column), paperWords(question, texts, by), letters, answer);
}

/** Questions of checklists that are asked as things stand, and have no answer. */
function openNumbers(assessment: Assessment, around: Copying): readonly number[] {
  const open = new Set(
    questions(around.catalogue, assessment)
      .filter(({ given, type }) => given === null && type === "item")
      .map(({ key }) => key),
  );
  return around.questions.flatMap((question) => {
    const columns =
      question.perInstance && question.checklist !== null ? instancesOf(assessment, question.checklist).list.length : 1;
    const keys = Array.from({ length: columns }, (_, at) => keyOf(question, at + 1, assessment));
    return keys.some((key) => key !== null && open.has(key)) ? [question.number] : [];
  });
}

/** `3, 5-8, 11` */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(", ");
}
