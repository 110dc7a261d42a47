import { goTo, type Interview, startInterview } from "../../src/interview/interview.ts";
import { emptyAssessment } from "../../src/model/assessment.ts";
import type { JournalEvent } from "../../src/model/event.ts";
import type { Audience } from "../../src/model/words.ts";
import { type RawKey, toKey } from "../../src/prompt/key.ts";
import { press } from "../../src/prompt/keys.ts";
import { arrive, begin, type Leave, type PromptState } from "../../src/prompt/state.ts";
import { enPrompt } from "../../src/text/en-prompt.ts";
import { smallHome } from "../support/small-home.ts";

/** Somebody at the keyboard: what they typed came to this. */
export interface AtTheKeys {
  readonly state: PromptState;
  readonly events: readonly JournalEvent[];
  readonly left: Leave | null;
  readonly press: (keys: readonly string[]) => AtTheKeys;
  /** each letter is a key; \r is Enter, \b Backspace, \u001b Esc */
  readonly type: (keys: string) => AtTheKeys;
  /** this letter together with Ctrl */
  readonly hold: (letter: string) => AtTheKeys;
  readonly goTo: (question: string) => AtTheKeys;
}

const NAMED: Readonly<Record<string, string>> = {
  "\r": "return",
  "\b": "backspace",
  "\u001b": "escape",
  "\u0003": "c",
};

export function newInterview(by: Audience): Interview {
  const setting = { by, sets: smallHome.checklists.map(({ id }) => id), depth: "full" } as const;
  return startInterview(smallHome, emptyAssessment("2026-11-21", setting, { label: "Dad's home", code: "MB-12" }));
}

/** `before` changes the first screen: what is known, or where it begins. */
export function atTheKeys(
  by: Audience = "therapist",
  before: (state: PromptState) => PromptState = (state) => state,
): AtTheKeys {
  return after(before(begin(newInterview(by), enPrompt)), [], null);
}

function after(state: PromptState, events: readonly JournalEvent[], left: Leave | null): AtTheKeys {
  const key = (raw: RawKey): AtTheKeys => {
    const outcome = press(state, toKey(raw));
    return after(outcome.state, [...events, ...outcome.events], left ?? outcome.leave);
  };
  return {
    state,
    events,
    left,
    press: ([name, ...rest]) => (name === undefined ? after(state, events, left) : key({ name }).press(rest)),
    type: ([letter, ...rest]) =>
      letter === undefined
        ? after(state, events, left)
        : key({ name: NAMED[letter], sequence: letter, ctrl: letter === "\u0003" }).type(rest.join("")),
    hold: (letter) =>
      key({ name: letter, sequence: String.fromCodePoint((letter.codePointAt(0) ?? 0) & 31), ctrl: true }),
    goTo: (question) => after(arrive(state, goTo(state.interview, question)), events, left),
  };
}

/** The question on the screen; null on any other screen. */
export function asked({ state }: AtTheKeys): string | null {
  return state.view.type === "question" ? state.view.question.key : null;
}

export function answers({ events }: AtTheKeys): readonly unknown[] {
  return events.flatMap((event) => (event.type === "answer" ? [event.recorded.answer] : []));
}
