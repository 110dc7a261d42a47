import { answer, type Change, forward, type Interview, skip, undo } from "../interview/interview.ts";
import type { Question, Reply } from "../interview/question.ts";
import type { Key } from "./key.ts";
import { answerWords, questionWords } from "./question-words.ts";
import { arrive, audienceOf, type Leave, type Outcome, type PromptState, type View } from "./state.ts";

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
export function reply(state: PromptState, question: Question, said: Reply): Outcome {
  const basis = state.view.type === "question" ? state.view.basis : null;
  const given = said.type === "answer" ? { ...said, basis: said.basis ?? basis } : said;
  const { interview, events } = answer(state.interview, given);
  const words = answerWords(question, given, state.texts, audienceOf(state));
  return { state: withLast(arrive(state, interview), question, words), events, leave: null };
}

/** Something was noted, not answered: back to what stood behind, with what was entered there. */
export function noted(
  state: PromptState,
  { interview, events }: Change,
  behind: View,
  message: string | null = null,
): Outcome {
  return { state: { ...state, interview, message, view: refreshed(behind, interview) }, events, leave: null };
}

function refreshed(view: View, interview: Interview): View {
  if (view.type !== "question") return view;
  const question = interview.questions.find(({ key }) => key === view.question.key);
  return question === undefined ? view : { ...view, question };
}

/** Takes the last change of this sitting back. */
export function takeBack(state: PromptState): Outcome {
  const last = state.past.at(-1);
  if (last === undefined) return say(state, state.texts.undo.nothing);
  const { interview, events } = undo(state.interview, last);
  const next = arrive({ ...state, past: state.past.slice(0, -1) }, interview);
  return { state: { ...next, message: state.texts.undo.done }, events, leave: null };
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
  return { ...state, message: null, view: { type: "review", typed: "", at: null } };
}

export const SCROLL: Readonly<Record<string, number>> = { up: -1, down: 1, pageup: -4, pagedown: 4 };

/** How far a list is scrolled after a key; never past its last line. */
export function scrolled(top: number, { name }: Key, count: number): number {
  return Math.max(0, Math.min(count - 1, top + (SCROLL[name] ?? 0)));
}
