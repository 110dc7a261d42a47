import { type Interview, openQuestions } from "./interview.ts";
import type { Question } from "./question.ts";
import { wrongKeys } from "./wrong-keys.ts";

/** A line of the review, and why it stands there. */
export interface ReviewLine {
  readonly why: "alert" | "open" | "wrong" | "note";
  readonly question: Question;
}

/** What to look at once more: alerts without an answer, what has no answer, what is to be made safer, what was commented on. Each question once. */
export function reviewLines(interview: Interview): readonly ReviewLine[] {
  const open = openQuestions(interview);
  const keys = wrongKeys(interview);
  const wrong = interview.questions.filter(
    ({ key, given, type }) => given !== null && type === "item" && keys.has(key),
  );
  const noted = interview.questions.filter(
    (question) =>
      interview.assessment.notes[question.key] !== undefined && !open.includes(question) && !wrong.includes(question),
  );
  return [
    ...open.filter(({ type }) => type === "alert").map((question) => ({ why: "alert", question }) as const),
    ...open.filter(({ type }) => type !== "alert").map((question) => ({ why: "open", question }) as const),
    ...wrong.map((question) => ({ why: "wrong", question }) as const),
    ...noted.map((question) => ({ why: "note", question }) as const),
  ];
}
