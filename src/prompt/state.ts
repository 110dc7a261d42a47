import { current, type Interview } from "../interview/interview.ts";
import type { Question } from "../interview/question.ts";
import type { Answer } from "../model/answer.ts";
import type { AdviceChange, AlertDone, Assessment, Chosen, OwnFinding } from "../model/assessment.ts";
import type { JournalEvent } from "../model/event.ts";
import type { AreaId } from "../model/ids.ts";
import type { UnitSystem } from "../model/settings.ts";
import type { Audience, Basis } from "../model/words.ts";
import type { PromptTexts } from "../text/en-prompt.ts";
import type { Advised } from "./advised.ts";
import { type ClockStep, type ReadingsStep, startClock } from "./clock-entry.ts";
import { typedAgain } from "./read-typed.ts";

/** What is being entered for the question on the screen. */
export type Entry =
  /** `typed`: the first of two digits, where there are ten choices or more */
  | { readonly type: "choice"; readonly typed: string }
  | { readonly type: "choices"; readonly typed: string; readonly ticked: readonly string[] }
  | { readonly type: "line"; readonly typed: string }
  | { readonly type: "text"; readonly typed: string; readonly writing: boolean }
  | { readonly type: "alert"; readonly did: AlertDone["did"] | null; readonly typed: string }
  | { readonly type: "clock"; readonly step: ClockStep }
  | { readonly type: "readings"; readonly step: ReadingsStep }
  | { readonly type: "note" };

export interface QuestionView {
  readonly type: "question";
  readonly question: Question;
  readonly entry: Entry;
  readonly top: number;
  /** how the answer is known, said before or after it */
  readonly basis: Basis | null;
}

/** The areas: where to go, and which room, pair or aid to name anew or take away. */
export interface JumpView {
  readonly type: "jump";
  /** the line that is pointed at */
  readonly at: number;
  readonly typed: string;
  /** asked once more before it is taken away */
  readonly removing: boolean;
}

/** A whole area as a list. */
export interface ListView {
  readonly type: "list";
  readonly area: AreaId;
  readonly at: number;
}

/** One line of text about what is behind it. */
export interface LineView {
  readonly type: "line";
  readonly purpose: "note" | "measure" | "photo" | "rename" | "reword" | "reason";
  /** the question's key, the area's id, or the recommendation's */
  readonly about: string;
  readonly typed: string;
  /** for which change of advice the reason is asked */
  readonly change?: Omit<AdviceChange, "why">;
  readonly behind: QuestionView | JumpView | ListView | AdviceView;
}

/** Choosing three steps together: one place after the other, and what is asked about it. */
export interface TogetherView {
  readonly type: "together";
  readonly stage: "overview" | "offer" | "who" | "by" | "sure" | "easier" | "look";
  /** the place among the three */
  readonly slot: number;
  /** which of the offers, from 0 */
  readonly offer: number;
  readonly draft: Chosen | null;
  readonly typed: string;
}

/** All that is advised, for the therapist's changes. */
export interface AdviceView {
  readonly type: "advice";
  readonly at: number;
}

/** What is on no list: one part after the other. */
export interface OwnView {
  readonly type: "own";
  readonly stage: "list" | "area" | "finding" | "hazard" | "advice" | "why";
  readonly draft: OwnFinding;
  readonly typed: string;
}

/** What is on the screen. `top` counts the lines that a long list was scrolled by. */
export type View =
  | { readonly type: "welcome" }
  | QuestionView
  | JumpView
  | ListView
  | LineView
  | TogetherView
  | AdviceView
  | OwnView
  | { readonly type: "help"; readonly behind: QuestionView; readonly top: number }
  /** before private questions, or over one (`behind`) when the person asks for it */
  | { readonly type: "cover"; readonly behind: QuestionView | null }
  /** `at`: the line that is pointed at; null before an arrow was used, so that a stray Enter goes nowhere */
  | { readonly type: "review"; readonly typed: string; readonly at: number | null };

export interface Last {
  readonly question: string;
  readonly answer: string;
}

export interface PromptState {
  readonly interview: Interview;
  readonly texts: PromptTexts;
  readonly units: UnitSystem;
  /** pictures can be kept; where the newest lie, newest first. Null where there is no record to keep them in */
  readonly photos: { readonly newest: readonly string[] } | null;
  /** what the answers so far lead to; null where nobody can tell */
  readonly advise: ((assessment: Assessment) => readonly Advised[]) | null;
  /** the three steps were offered: at the end the review follows */
  readonly offered: boolean;
  readonly view: View;
  readonly message: string | null;
  /** the last answer, which stays in sight; never a private one */
  readonly last: Last | null;
  /** the person at the keys has turned the screen: private questions may show until one comes that is not */
  readonly uncovered: boolean;
  /** a paste is arriving; it must not answer questions */
  readonly pasting: boolean;
  /** what the record was before each change of this sitting, the last one at the end: to take changes back */
  readonly past: readonly Past[];
  /** when the last key came, in milliseconds of the shell's clock, which only runs forward */
  readonly at: number;
  /** when the clocks of this sitting were started, by their questions */
  readonly clocks: Readonly<Record<string, number>>;
}

/** A state of the record to go back to. */
export type Past = Pick<Interview, "assessment" | "cursor">;

export type Leave = "finished" | "left" | "interrupted";

/** What a key comes to: what must be on disk before the next paint, and whether that is the end. */
export interface Outcome {
  readonly state: PromptState;
  readonly events: readonly JournalEvent[];
  readonly leave: Leave | null;
  /** what takes a moment and touches the disk: done by the shell, which then says what came of it */
  readonly task?: Task;
  /** a clock's time is over: to be heard */
  readonly bell?: true;
}

export type Task =
  | { readonly type: "add-photo"; readonly key: string; readonly path: string }
  | { readonly type: "reserve-photo"; readonly key: string };

export function audienceOf({ interview }: PromptState): Audience {
  return interview.assessment.setting.by;
}

/** The first screen. A caregiver who begins is first told what to say. */
export function begin(
  interview: Interview,
  texts: PromptTexts,
  { photos, units, advise }: Pick<PromptState, "photos" | "units" | "advise"> = {
    photos: null,
    units: "us",
    advise: null,
  },
): PromptState {
  const { answers, goals, skipped, setting, instances } = interview.assessment;
  const fresh = [answers, goals, skipped, instances].every((some) => Object.keys(some).length === 0);
  const state: PromptState = {
    interview,
    texts,
    units,
    photos,
    advise,
    offered: false,
    view: { type: "welcome" },
    message: null,
    last: null,
    uncovered: false,
    pasting: false,
    past: [],
    at: 0,
    clocks: {},
  };
  return fresh && setting.by === "caregiver" ? state : arrive(state, interview);
}

/** The screen for where the interview stands now. Before private questions it is covered. */
export function arrive(state: PromptState, interview: Interview): PromptState {
  const question = current(interview);
  const uncovered = state.uncovered && (question?.private ?? false);
  const view = question === null ? atTheEnd({ ...state, interview }) : viewOf(question, uncovered, state.clocks);
  const offered = state.offered || view.type === "together";
  return { ...state, interview, view, uncovered, offered, message: null, last: null };
}

/** Past the last question: once the three steps, then the review. */
function atTheEnd({ interview, advise, offered }: PromptState): View {
  const { assessment } = interview;
  const isOffered = !offered && advise !== null && assessment.chosen.length === 0;
  return isOffered && advise(assessment).some(({ steps }) => steps.length > 0)
    ? { type: "together", stage: "overview", slot: 0, offer: 0, draft: null, typed: "" }
    : { type: "review", typed: "", at: null };
}

function viewOf(question: Question, uncovered: boolean, clocks: PromptState["clocks"]): View {
  if (question.private && !uncovered) return { type: "cover", behind: null };
  return toView(question, clocks);
}

/** A question as it comes on the screen: nothing entered yet. */
export function toView(question: Question, clocks: PromptState["clocks"] = {}): QuestionView {
  return { type: "question", question, entry: entryOf(question, clocks), top: 0, basis: question.given?.basis ?? null };
}

/** Nothing entered yet. A rest that counts from the start of another clock of this sitting is already running. */
function entryOf(question: Question, clocks: PromptState["clocks"]): Entry {
  const given = question.given?.answer ?? null;
  if (question.type === "alert") return { type: "alert", did: null, typed: "" };
  switch (question.input.type) {
    case "choice":
      return { type: "choice", typed: "" };
    case "choices":
      return { type: "choices", typed: "", ticked: given?.type === "choices" ? given.options : [] };
    case "number":
    case "date":
      return { type: "line", typed: "" };
    case "clock":
      return { type: "clock", step: firstStep(question, clocks) };
    case "readings":
      return { type: "readings", step: { type: "fields", values: [], typed: "" } };
    case "text":
      return { type: "text", typed: given === null ? "" : typedOf(given), writing: false };
    case "note":
      return { type: "note" };
  }
}

function firstStep({ key, input, given }: Question, clocks: PromptState["clocks"]): ClockStep {
  const since = input.type === "clock" && input.clock.type === "rest" ? input.clock.since : null;
  const started = since === null ? undefined : clocks[key.replace(/[^/]*$/, since)];
  return given !== null || started === undefined ? { type: "typing", typed: "" } : startClock(started);
}

function typedOf(answer: Answer): string {
  if (answer.type === "text") return answer.text;
  return answer.type === "number" ? typedAgain(answer) : "";
}
