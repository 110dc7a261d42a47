import { note } from "../interview/interview.ts";
import type { QuestionKey } from "../model/ids.ts";
import { BASES } from "../model/words.ts";
import type { Outcome, PromptState, QuestionView } from "./state.ts";
import { noted, still } from "./steps.ts";

/** How the answer is known, one key through all of them: observed, measured, reported, photo, not said. An answer that is there is told at once. */
export function nextBasis(state: PromptState, view: QuestionView): Outcome {
  const { question } = view;
  const basis = view.basis === null ? BASES[0] : (BASES[BASES.indexOf(view.basis) + 1] ?? null);
  const changed = { ...view, basis };
  if (question.given === null) return still({ ...state, message: null, view: changed });
  const recorded = { ...question.given, basis };
  return noted(state, note(state.interview, [{ type: "answer", key: question.key as QuestionKey, recorded }]), changed);
}

/** The person wants this first, or no longer. */
export function toggleWanted(state: PromptState, view: QuestionView): Outcome {
  const { wanted } = state.interview.assessment;
  const { key } = view.question;
  const isWanted = wanted.includes(key);
  const keys = isWanted ? wanted.filter((one) => one !== key) : [...wanted, key];
  const { off, on } = state.texts.wanted;
  return noted(state, note(state.interview, [{ type: "wanted", keys }]), view, isWanted ? off : on);
}
