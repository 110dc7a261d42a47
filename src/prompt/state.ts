import { current, type Interview } from "../interview/interview.ts";
import type { Question } from "../interview/question.ts";
import type { Answer } from "../model/answer.ts";
import type { AlertDone } from "../model/assessment.ts";
import type { JournalEvent } from "../model/event.ts";
import type { Audience } from "../model/words.ts";
import type { PromptTexts } from "../text/en-prompt.ts";
import { typedAgain } from "./read-typed.ts";

/** What is being entered for the question on the screen. */
export type Entry =
  /** `typed`: the first of two digits, where there are ten choices or more */
  | { readonly type: "choice"; readonly typed: string }
  | { readonly type: "choices"; readonly typed: string; readonly ticked: readonly string[] }
  | { readonly type: "line"; readonly typed: string }
  | { readonly type: "text"; readonly typed: string; readonly writing: boolean }
  | { readonly type: "alert"; readonly did: AlertDone["did"] | null; readonly typed: string }
  | { readonly type: "note" };

export interface QuestionView {
  readonly type: "question";
  readonly question: Question;
  readonly entry: Entry;
  readonly top: number;
}

/** What is on the screen. `top` counts the lines that a long list was scrolled by. */
export type View =
  | { readonly type: "welcome" }
  | QuestionView
  | { readonly type: "help"; readonly behind: QuestionView; readonly top: number }
  /** before private questions, or over one (`behind`) when the person asks for it */
  | { readonly type: "cover"; readonly behind: QuestionView | null }
  | { readonly type: "review"; readonly typed: string; readonly top: number };

export interface Last {
  readonly question: string;
  readonly answer: string;
}

export interface PromptState {
  readonly interview: Interview;
  readonly texts: PromptTexts;
  readonly view: View;
  readonly message: string | null;
  /** the last answer, which stays in sight; never a private one */
  readonly last: Last | null;
  /** the person at the keys has turned the screen: private questions may show until one comes that is not */
  readonly uncovered: boolean;
  /** a paste is arriving; it must not answer questions */
  readonly pasting: boolean;
}

export type Leave = "finished" | "left" | "interrupted";

/** What a key comes to: what must be on disk before the next paint, and whether that is the end. */
export interface Outcome {
  readonly state: PromptState;
  readonly events: readonly JournalEvent[];
  readonly leave: Leave | null;
}

export function audienceOf({ interview }: PromptState): Audience {
  return interview.assessment.setting.by;
}

/** The first screen. A caregiver who begins is first told what to say. */
export function begin(interview: Interview, texts: PromptTexts): PromptState {
  const { answers, goals, skipped, setting, instances } = interview.assessment;
  const fresh = [answers, goals, skipped, instances].every((some) => Object.keys(some).length === 0);
  const state: PromptState = {
    interview,
    texts,
    view: { type: "welcome" },
    message: null,
    last: null,
    uncovered: false,
    pasting: false,
  };
  return fresh && setting.by === "caregiver" ? state : arrive(state, interview);
}

/** The screen for where the interview stands now. Before private questions it is covered. */
export function arrive(state: PromptState, interview: Interview): PromptState {
  const question = current(interview);
  const uncovered = state.uncovered && (question?.private ?? false);
  const view = viewOf(question, uncovered);
  return { ...state, interview, view, uncovered, message: null, last: null };
}

function viewOf(question: Question | null, uncovered: boolean): View {
  if (question === null) return { type: "review", typed: "", top: 0 };
  if (question.private && !uncovered) return { type: "cover", behind: null };
  return { type: "question", question, entry: entryOf(question), top: 0 };
}

function entryOf(question: Question): Entry {
  const given = question.given?.answer ?? null;
  if (question.type === "alert") return { type: "alert", did: null, typed: "" };
  switch (question.input.type) {
    case "choice":
      return { type: "choice", typed: "" };
    case "choices":
      return { type: "choices", typed: "", ticked: given?.type === "choices" ? given.options : [] };
    case "number":
    case "date":
    case "clock":
    case "readings":
      return { type: "line", typed: "" };
    case "text":
      return { type: "text", typed: given === null ? "" : typedOf(given), writing: false };
    case "note":
      return { type: "note" };
  }
}

function typedOf(answer: Answer): string {
  if (answer.type === "text") return answer.text;
  return answer.type === "number" ? typedAgain(answer) : "";
}
