import { UserError } from "../model/errors.ts";
import type { TalkOptions } from "./ask-talk.ts";
import type { TalkOutcome, TalkState } from "./talk.ts";

/** What a key came to, once it is on disk; if that failed, what stood there before, with why. */
export function settled<V>(
  record: TalkOptions<V>["record"],
  before: TalkState<V>,
  outcome: TalkOutcome<V>,
): TalkOutcome<V> {
  if (outcome.events.length === 0) return outcome;
  try {
    record(outcome.events);
    return outcome;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const message = [error.message, error.hint].filter((part) => part !== null).join(": ");
    return { state: { ...before, message }, events: [], leave: null };
  }
}
