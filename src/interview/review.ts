import { type Interview, openQuestions } from "./interview.ts";
import type { Question } from "./question.ts";
import { wrongKeys } from "./wrong-keys.ts";

/** A line of the review, and why it stands there. */
export interface ReviewLine {
  readonly why: "alert" | "open" | "wrong" | "test" | "note";
  readonly question: Question;
}

/** What to look at once more: alerts without an answer, what has no answer, what is to be made safer, what was timed or measured on the body, what was commented on. Each question once. */
export function reviewLines(interview: Interview): readonly ReviewLine[] {
  const open = openQuestions(interview);
  const given = interview.questions.filter((question) => question.given !== null && question.type === "item");
  const keys = wrongKeys(interview);
  const wrong = given.filter(({ key }) => keys.has(key));
  const tested = given.filter(isResult);
  const before = new Set([...open, ...wrong, ...tested]);
  const noted = interview.questions.filter(
    (question) => interview.assessment.notes[question.key] !== undefined && !before.has(question),
  );
  return [
    ...open.filter(({ type }) => type === "alert").map((question) => ({ why: "alert", question }) as const),
    ...open.filter(({ type }) => type !== "alert").map((question) => ({ why: "open", question }) as const),
    ...wrong.map((question) => ({ why: "wrong", question }) as const),
    ...tested.map((question) => ({ why: "test", question }) as const),
    ...noted.map((question) => ({ why: "note", question }) as const),
  ];
}

/** A rest that was kept to says nothing. */
function isResult({ input, given }: Question): boolean {
  if (input.type === "clock") return input.clock.type !== "rest" || given?.answer.type !== "number";
  return input.type === "readings";
}
