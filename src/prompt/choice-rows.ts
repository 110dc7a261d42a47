import type { Choice, Question } from "../interview/question.ts";
import type { Answer } from "../model/answer.ts";
import type { OptionId } from "../model/ids.ts";
import { ABSENCES, type Absence, type Audience } from "../model/words.ts";
import type { PromptTexts } from "../text/en-prompt.ts";

/** One line that a digit chooses: an option of the question, or a reason why there is no answer. */
export interface Row {
  readonly number: number;
  readonly label: string;
  readonly choice: Choice | null;
  readonly absence: Absence | null;
}

/** With more options than this, 7 to 9 are options themselves. */
const MOST_BESIDE_ABSENCES = 6;
const FIRST_ABSENCE = 7;

export function choicesOf({ input }: Question): readonly Choice[] {
  return input.type === "choice" || input.type === "choices" ? input.choices : [];
}

/** Options from 1 on. For caregivers and residents, 7, 8 and 9 are always "we have none", "could not check" and "rather not say". */
export function rowsOf(question: Question, by: Audience, texts: PromptTexts): readonly Row[] {
  const choices = choicesOf(question);
  const options = choices.map((choice, index) => ({
    number: index + 1,
    label: labelOf(question, choice, { by, texts }),
    choice,
    absence: null,
  }));
  return hasAbsenceRows(question, by) ? [...options, ...absenceRows(by, texts)] : options;
}

export function hasAbsenceRows(question: Question, by: Audience): boolean {
  const count = choicesOf(question).length;
  return by !== "therapist" && question.type === "item" && count > 0 && count <= MOST_BESIDE_ABSENCES;
}

function absenceRows(by: Audience, texts: PromptTexts): readonly Row[] {
  return ABSENCES.map((absence, index) => ({
    number: FIRST_ABSENCE + index,
    label: texts.absence[absence][by],
    choice: null,
    absence,
  }));
}

function labelOf(question: Question, choice: Choice, { by, texts }: { by: Audience; texts: PromptTexts }): string {
  if (question.type === "alert") {
    const did = Object.entries(texts.alert.did).find(([id]) => id === choice.id)?.[1];
    if (did !== undefined) return did[by];
  }
  return choice.label ?? texts.choices[choice.id] ?? choice.id;
}

export function toOption(choice: Choice): Answer {
  return { type: "choice", option: choice.id as OptionId };
}

export function toOptions(ids: readonly string[]): Answer {
  return { type: "choices", options: ids.map((id) => id as OptionId) };
}

/** The ticks after one more key: an option that rules out the others takes theirs away, and they take its own. */
export function toggle(ticked: readonly string[], choice: Choice, choices: readonly Choice[]): readonly string[] {
  if (ticked.includes(choice.id)) return ticked.filter((id) => id !== choice.id);
  const stays = (id: string): boolean => !choice.exclusive && choices.find((one) => one.id === id)?.exclusive === false;
  const kept = new Set([...ticked.filter(stays), choice.id]);
  return choices.filter(({ id }) => kept.has(id)).map(({ id }) => id);
}
