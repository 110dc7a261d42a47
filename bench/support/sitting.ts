import type { JournalEvent } from "../../src/model/event.ts";
import { toKey } from "../../src/prompt/key.ts";
import { press } from "../../src/prompt/keys.ts";
import type { PromptState } from "../../src/prompt/state.ts";
import { rawKeyOf, type Stroke } from "./strokes.ts";

/** What one key came to. */
export interface Pressed {
  readonly state: PromptState;
  readonly events: readonly JournalEvent[];
}

export function pressStroke(state: PromptState, stroke: Stroke): Pressed {
  const { state: next, events } = press(state, toKey(rawKeyOf(stroke)));
  return { state: next, events };
}

/** The screen after these keys. */
export function pressAll(state: PromptState, strokes: readonly Stroke[]): PromptState {
  return strokes.reduce((sum, stroke) => pressStroke(sum, stroke).state, state);
}
