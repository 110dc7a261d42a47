import { goTo, type Interview, startInterview } from "../../src/interview/interview.ts";
import { emptyAssessment } from "../../src/model/assessment.ts";
import type { Catalogue } from "../../src/model/checklist.ts";
import type { JournalEvent } from "../../src/model/event.ts";
import type { Audience } from "../../src/model/words.ts";
import { type Key, tickAt, toKey } from "../../src/prompt/key.ts";
import { press } from "../../src/prompt/keys.ts";
import { arrive, begin, type Leave, type PromptState } from "../../src/prompt/state.ts";
import { enPrompt } from "../../src/text/en-prompt.ts";
import { smallHome } from "../support/small-home.ts";

/** Somebody at the keyboard: what they typed came to this. */
export interface AtTheKeys {
  readonly state: PromptState;
  readonly events: readonly JournalEvent[];
  readonly left: Leave | null;
  /** how often the bell was heard */
  readonly bells: number;
  readonly press: (keys: readonly string[]) => AtTheKeys;
  /** each letter is a key; \r is Enter, \b Backspace, \u001b Esc */
  readonly type: (keys: string) => AtTheKeys;
  /** this letter together with Ctrl */
  readonly hold: (letter: string) => AtTheKeys;
  /** so many seconds later: the next keys come then */
  readonly after: (seconds: number) => AtTheKeys;
  readonly goTo: (question: string) => AtTheKeys;
}

const NAMED: Readonly<Record<string, string>> = {
  "\r": "return",
  "\b": "backspace",
  "\u001b": "escape",
  "\u0003": "c",
};

export function newInterview(by: Audience, home: Catalogue = smallHome): Interview {
  const setting = { by, sets: home.checklists.map(({ id }) => id), depth: "full" } as const;
  return startInterview(home, emptyAssessment("2026-11-21", setting, { label: "Dad's home", code: "MB-12" }));
}

/** `before` changes the first screen: what is known, or where it begins. */
export function atTheKeys(
  by: Audience = "therapist",
  home: Catalogue = smallHome,
  before: (state: PromptState) => PromptState = (state) => state,
): AtTheKeys {
  return now({ state: before(begin(newInterview(by, home), enPrompt)), events: [], left: null, bells: 0 });
}

function now(so: Pick<AtTheKeys, "state" | "events" | "left" | "bells">): AtTheKeys {
  const { state, events, left, bells } = so;
  const key = (pressed: Key): AtTheKeys => {
    const outcome = press(state, pressed);
    return now({
      state: outcome.state,
      events: [...events, ...outcome.events],
      left: left ?? outcome.leave,
      bells: bells + (outcome.bell === undefined ? 0 : 1),
    });
  };
  return {
    ...so,
    press: ([name, ...rest]) => (name === undefined ? now(so) : key(toKey({ name })).press(rest)),
    type: ([letter, ...rest]) =>
      letter === undefined
        ? now(so)
        : key(toKey({ name: NAMED[letter], sequence: letter, ctrl: letter === "\u0003" })).type(rest.join("")),
    hold: (letter) =>
      key(toKey({ name: letter, sequence: String.fromCodePoint((letter.codePointAt(0) ?? 0) & 31), ctrl: true })),
    after: (seconds) => key(tickAt(state.at + seconds * 1000)),
    goTo: (question) => now({ ...so, state: arrive(state, goTo(state.interview, question)) }),
  };
}

/** The question on the screen; null on any other screen. */
export function asked({ state }: AtTheKeys): string | null {
  return state.view.type === "question" ? state.view.question.key : null;
}

export function answers({ events }: AtTheKeys): readonly unknown[] {
  return events.flatMap((event) => (event.type === "answer" ? [event.recorded.answer] : []));
}
