import { eventsTo } from "../interview/events-to.ts";
import type { Assessment } from "../model/assessment.ts";
import type { JournalEvent } from "../model/event.ts";
import { applyEvent } from "../model/fold.ts";
import { isEnter, type Key } from "./key.ts";
import { edit, LONGEST } from "./press-entry.ts";
import { SCROLL } from "./steps.ts";

/** A line of a list, or a choice. */
export interface TalkRow {
  readonly label: string;
  /** how it stands, beside it */
  readonly state: string;
}

/** What is asked at this moment of a talk. */
export interface Ask {
  readonly title: string;
  /** said before the rows: what it is about */
  readonly lines: readonly string[];
  readonly rows: readonly TalkRow[];
  /** said under the rows: of the line that is pointed at */
  readonly notes: readonly string[];
  /** the keys at the foot; for a reader, what to type */
  readonly keys: readonly string[];
  readonly plainKeys: readonly string[];
  readonly input: /** arrows or a number point, a letter does something */
    | { readonly type: "list"; readonly at: number }
    /** a digit answers */
    | { readonly type: "choice" }
    | { readonly type: "line"; readonly start: string };
}

/** What a key comes to: where the talk goes on, what must be on disk before, and whether that was the end. */
export interface Step<V> {
  readonly view: V;
  readonly events: readonly JournalEvent[];
  readonly message: string | null;
  readonly ends: boolean;
}

/** A talk about a record after the visit: what is asked follows from where it stands (`V`) and from the record. All of it is plain data and pure functions. */
export interface Talk<V> {
  /** whose record it is, at the head of each screen */
  readonly whose: string;
  readonly ask: (view: V, assessment: Assessment) => Ask;
  readonly point: (view: V, at: number) => V;
  /** a letter at a list; null where it means nothing */
  readonly letter: (view: V, letter: string, assessment: Assessment) => Step<V> | null;
  readonly pick: (view: V, index: number, assessment: Assessment) => Step<V>;
  readonly write: (view: V, text: string, assessment: Assessment) => Step<V>;
  /** the list that stands behind this, to which Esc leads; null where one question follows the other */
  readonly behind: (view: V) => V | null;
}

export interface TalkState<V> {
  readonly talk: Talk<V>;
  readonly assessment: Assessment;
  readonly view: V;
  readonly typed: string;
  readonly message: string | null;
  /** a paste is arriving: it is text, or nothing */
  readonly pasting: boolean;
  readonly past: readonly { readonly assessment: Assessment; readonly view: V }[];
}

export interface TalkOutcome<V> {
  readonly state: TalkState<V>;
  readonly events: readonly JournalEvent[];
  readonly leave: "finished" | "left" | "interrupted" | null;
}

/** To go on without anything to keep. */
export function goOn<V>(view: V, message: string | null = null): Step<V> {
  return { view, events: [], message, ends: false };
}

export function keep<V>(view: V, events: readonly JournalEvent[], message: string | null = null): Step<V> {
  return { view, events, message, ends: false };
}

export function beginTalk<V>(talk: Talk<V>, view: V, assessment: Assessment): TalkState<V> {
  return opened({ talk, assessment, view, typed: "", message: null, pasting: false, past: [] });
}

export function askNow<V>({ talk, view, assessment }: TalkState<V>): Ask {
  return talk.ask(view, assessment);
}

/** The whole keyboard of a talk. */
export function pressTalk<V>(state: TalkState<V>, key: Key): TalkOutcome<V> {
  if (key.ctrl && (key.name === "c" || key.name === "d")) return { state, events: [], leave: "interrupted" };
  if (key.ctrl && key.name.length === 1 && key.name !== "u") return still(state);
  if (key.name === "paste-start" || key.name === "paste-end")
    return still({ ...state, pasting: key.name === "paste-start" });
  const { input } = askNow(state);
  if (input.type === "line")
    return pressLine(state, state.pasting && isEnter(key) ? { ...key, name: "", text: " " } : key);
  if (state.pasting) return still(state);
  const letter = key.text.toLowerCase();
  if (letter === "q") return { state, events: [], leave: "left" };
  if (letter === "b" || key.name === "left") return back(state);
  return input.type === "list" ? pressList(state, input.at, key) : pressChoice(state, key);
}

/** A number points, then a letter does; arrows point too. */
function pressList<V>(state: TalkState<V>, at: number, key: Key): TalkOutcome<V> {
  const { talk, view, assessment } = state;
  const { length } = askNow(state).rows;
  const to = (row: number, typed: string): TalkOutcome<V> =>
    still({ ...state, typed, message: null, view: talk.point(view, Math.max(0, Math.min(length - 1, row))) });
  if (key.name in SCROLL) return to(at + (SCROLL[key.name] ?? 0), "");
  if (/^\d$/.test(key.text)) {
    const typed = Number(state.typed + key.text) <= length ? state.typed + key.text : key.text;
    const row = Number(typed) - 1;
    return row < 0 || row >= length ? still({ ...state, typed: "" }) : to(row, typed);
  }
  const step = key.text === "" ? null : talk.letter(view, key.text.toLowerCase(), assessment);
  return step === null ? still({ ...state, typed: "" }) : take(state, step);
}

function pressChoice<V>(state: TalkState<V>, key: Key): TalkOutcome<V> {
  const { talk, view, assessment } = state;
  const { rows } = askNow(state);
  if (!/^\d$/.test(key.text)) return still(state);
  const index = Number(key.text) - 1;
  return rows[index] === undefined ? still(state) : take(state, talk.pick(view, index, assessment));
}

function pressLine<V>(state: TalkState<V>, key: Key): TalkOutcome<V> {
  const { talk, view, assessment } = state;
  if (key.name === "escape") {
    const behind = talk.behind(view);
    return behind === null ? back(state) : still(opened({ ...state, message: null, view: behind }));
  }
  if (isEnter(key)) return take(state, talk.write(view, state.typed.trim(), assessment));
  const typed = edit(state.typed, key, LONGEST.text);
  return typed === null ? still(state) : still({ ...state, message: null, typed });
}

/** What was asked before, with the record as it was then; the journal keeps both. */
function back<V>(state: TalkState<V>): TalkOutcome<V> {
  const before = state.past.at(-1);
  if (before === undefined) return still(state);
  const events = eventsTo(state.assessment, before.assessment);
  const view = state.talk.behind(before.view) ?? before.view;
  const { past, ...rest } = state;
  return { state: opened({ ...rest, ...before, view, message: null, past: past.slice(0, -1) }), events, leave: null };
}

function take<V>(state: TalkState<V>, { view, events, message, ends }: Step<V>): TalkOutcome<V> {
  const assessment = events.reduce(applyEvent, state.assessment);
  const leave = ends ? "finished" : null;
  if (view === state.view && events.length === 0) return { state: { ...state, message }, events, leave };
  // From a list only what changed the record is to be taken back; of questions in a row each.
  const isStep = events.length > 0 || state.talk.behind(state.view) === null;
  const past = isStep ? [...state.past, { assessment: state.assessment, view: state.view }] : state.past;
  const next = opened({ ...state, assessment, view, message, past });
  return { state: next, events, leave };
}

/** A line begins with what is known already. */
function opened<V>(state: TalkState<V>): TalkState<V> {
  const { input } = askNow(state);
  return { ...state, typed: input.type === "line" ? input.start : "" };
}

function still<V>(state: TalkState<V>): TalkOutcome<V> {
  return { state, events: [], leave: null };
}
