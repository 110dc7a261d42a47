import type { Question } from "../../src/interview/question.ts";
import type { Answer } from "../../src/model/answer.ts";
import { ENTER, type Stroke, typed } from "./strokes.ts";

/** What is done about an alert, in so many letters. */
const DONE = "doctor 10:25";

/** The keys that give this answer to the question on the screen of a therapist. Null is "read", or an alert told. */
export function keysFor(question: Question, answer: Answer | null): readonly Stroke[] {
  if (question.type === "alert") return ["1", ...typed(DONE), ENTER];
  if (answer === null) return [ENTER];
  const { input } = question;
  switch (answer.type) {
    case "choice":
      return digits(question, answer.option);
    case "choices":
      return [...ticks(question, answer.options), ENTER];
    case "number":
      return [...typed(String(answer.value)), ENTER];
    case "text":
      return input.type === "text" ? [ENTER, ...typed(answer.text), ENTER] : [ENTER];
    case "date":
      return [...typed(answer.date), ENTER];
    default:
      return ["u"];
  }
}

/** A tick that is there already stays. */
function ticks(question: Question, wanted: readonly string[]): readonly Stroke[] {
  const given = question.given?.answer;
  const there: readonly string[] = given?.type === "choices" ? given.options : [];
  return wanted.filter((id) => !there.includes(id)).flatMap((id) => digits(question, id));
}

/** One digit; where there are ten choices or more the first of them needs Enter. */
function digits({ input }: Question, option: string): readonly Stroke[] {
  const choices = input.type === "choice" || input.type === "choices" ? input.choices : [];
  const number = String(choices.findIndex(({ id }) => id === option) + 1);
  const isLonger = choices.some((_, at) => String(at + 1) !== number && String(at + 1).startsWith(number));
  return [...typed(number), ...(isLonger ? [ENTER] : [])];
}
