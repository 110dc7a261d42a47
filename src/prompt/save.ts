import { UserError } from "../model/errors.ts";
import type { JournalEvent } from "../model/event.ts";
import type { PromptState } from "./state.ts";

/** Null once the events are on disk. If they could not be saved: the screen as it was before the key, with why. */
export function save(
  record: (events: readonly JournalEvent[]) => void,
  before: PromptState,
  events: readonly JournalEvent[],
): PromptState | null {
  if (events.length === 0) return null;
  try {
    record(events);
    return null;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { ...before, message: [error.message, error.hint].filter((part) => part !== null).join(": ") };
  }
}
