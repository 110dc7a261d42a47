import type { Question, Reply } from "../interview/question.ts";
import type { Answer } from "../model/answer.ts";
import type { AlertDone } from "../model/assessment.ts";
import type { Audience } from "../model/words.ts";
import type { PromptTexts } from "../text/en-prompt.ts";
import { rowsOf } from "./choice-rows.ts";
import { numberWords, readingsWords, stoppedWords, unableWords } from "./clock-words.ts";

/** What is asked: the checklist's words, or the program's own. */
export function questionWords(question: Question, texts: PromptTexts, by: Audience): string {
  if (question.text !== null) return question.text;
  switch (question.type) {
    case "goals":
      return texts.own.goals.text[by];
    case "last-fall":
      return texts.own.lastFall.text[by];
    case "consent-visit":
    case "consent-photos":
    case "consent-share":
      return texts.own.consent[question.type];
    case "name":
      return texts.own.name;
    case "fell":
      return texts.own.fell;
    case "more":
      return texts.own.more;
    case "falls-since":
      return texts.own.fallsSince;
    case "lost":
      return texts.own.lost;
    case "rest":
      return texts.own.rest[by];
    case "own-now":
    case "alert":
      return question.alert?.text ?? texts.alert.short;
    case "item":
      return question.key;
  }
}

export function howWords(question: Question, texts: PromptTexts, by: Audience): string | null {
  if (question.how !== null) return question.how;
  if (question.type === "goals") return texts.own.goals.how[by];
  if (question.type === "last-fall") return texts.own.lastFall.how;
  if (question.type === "falls-since") return texts.own.fallsSinceHow;
  if (question.type === "rest") return texts.own.restHow;
  if (question.type === "own-now") return texts.own.ownNow;
  return question.type === "name" && question.input.type === "text" ? texts.own.nameHow : null;
}

/** An answer in a few words, as the question's own choices say it. */
export function answerWords(question: Question, reply: Reply, texts: PromptTexts, by: Audience): string {
  if (reply.type === "alert") return doneWords(reply.done, texts, by);
  return valueWords(question, reply.answer, texts, by);
}

/** What was answered before; null is open. */
export function givenWords(question: Question, texts: PromptTexts, by: Audience): string | null {
  const done = question.alert?.done ?? null;
  if (done !== null) return doneWords(done, texts, by);
  return question.given === null ? null : valueWords(question, question.given.answer, texts, by);
}

export function valueWords(question: Question, answer: Answer, texts: PromptTexts, by: Audience): string {
  const label = (id: string): string =>
    rowsOf(question, by, texts).find(({ choice }) => choice?.id === id)?.label ?? id;
  switch (answer.type) {
    case "choice":
      return label(answer.option);
    case "choices":
      return answer.options.map(label).join("; ");
    case "number":
      return numberWords(question, answer, texts);
    case "text":
      return answer.text;
    case "date":
      return answer.date;
    case "readings":
      return readingsWords(question, answer.values);
    case "unable":
      return unableWords(answer.reason, texts);
    case "stopped":
      return stoppedWords(question, answer, texts);
    case "absent":
      return texts.absence[answer.reason][by];
  }
}

function doneWords({ did, whom, at, why }: AlertDone, texts: PromptTexts, by: Audience): string {
  return [texts.alert.did[did][by], whom, at, why].filter((part) => part !== null).join(", ");
}
