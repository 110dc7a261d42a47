import { answer, forward, type Interview, openQuestions, skip } from "../interview/interview.ts";
import type { Question, Reply } from "../interview/question.ts";
import type { Key } from "./key.ts";
import { answerWords, questionWords } from "./question-words.ts";
import { arrive, audienceOf, type Leave, type Outcome, type PromptState } from "./state.ts";

/** Nothing to save. */
export function still(state: PromptState): Outcome {
  return { state, events: [], leave: null };
}

export function leave(state: PromptState, how: Leave): Outcome {
  return { state, events: [], leave: how };
}

export function say(state: PromptState, message: string): Outcome {
  return still({ ...state, message });
}

/** Takes an answer and moves on. It stays in sight, unless it is private. */
export function reply(state: PromptState, question: Question, given: Reply): Outcome {
  const { interview, events } = answer(state.interview, given);
  const words = answerWords(question, given, state.texts, audienceOf(state));
  return { state: withLast(arrive(state, interview), question, words), events, leave: null };
}

/** For now: it comes again in the review. An alert cannot be put off, only left. */
export function putOff(state: PromptState): Outcome {
  const { interview, view } = state;
  const question = view.type === "question" ? view.question : null;
  if (question?.type === "alert") return still(arrive(state, forward(interview)));
  const skipped = skip(interview);
  const next = arrive(state, skipped.interview);
  return {
    state: question === null ? next : withLast(next, question, state.texts.review.skipped),
    events: skipped.events,
    leave: null,
  };
}

function withLast(state: PromptState, question: Question, answered: string): PromptState {
  if (question.private) return state;
  return { ...state, last: { question: questionWords(question, state.texts, audienceOf(state)), answer: answered } };
}

export function toReview(state: PromptState): PromptState {
  return { ...state, message: null, view: { type: "review", typed: "", top: 0 } };
}

/** The open questions as the review numbers them: what cannot wait comes first. */
export function reviewed({ interview }: { readonly interview: Interview }): readonly Question[] {
  const open = openQuestions(interview);
  return [...open.filter(({ type }) => type === "alert"), ...open.filter(({ type }) => type !== "alert")];
}

const SCROLL: Readonly<Record<string, number>> = { up: -1, down: 1, pageup: -4, pagedown: 4 };

/** How far a list is scrolled after a key; never past its last line. */
export function scrolled(top: number, { name }: Key, count: number): number {
  return Math.max(0, Math.min(count - 1, top + (SCROLL[name] ?? 0)));
}
