import { progress, startInterview } from "../../src/interview/interview.ts";
import { emptyAssessment, type Setting } from "../../src/model/assessment.ts";
import type { Catalogue } from "../../src/model/checklist.ts";
import { begin, type PromptState } from "../../src/prompt/state.ts";
import { enPrompt } from "../../src/text/en-prompt.ts";
import { pressAll } from "./sitting.ts";
import type { Walker } from "./walk.ts";

/** The first screen of a therapist's visit of this set, at standard depth. */
export function firstScreen(catalogue: Catalogue, set: string): PromptState {
  const setting: Setting = { by: "therapist", sets: [set], depth: "standard" };
  const assessment = emptyAssessment("2026-11-21", setting, { label: null, code: "MB-12" });
  return begin(startInterview(catalogue, assessment), enPrompt);
}

/** The screen once so many questions have an answer. */
export function screenAfter(state: PromptState, walker: Walker, answered: number): PromptState {
  let now = state;
  while (progress(now.interview).done < answered) {
    const strokes = walker(now);
    if (strokes === null) throw new Error(`only ${progress(now.interview).done} questions were asked`);
    now = pressAll(now, strokes);
  }
  return now;
}

/** The same visit, gone on with: nothing is remembered of it but the answers. */
export function resumed({ interview: { catalogue, assessment }, texts }: PromptState): PromptState {
  return begin(startInterview(structuredClone(catalogue), structuredClone(assessment)), texts);
}
