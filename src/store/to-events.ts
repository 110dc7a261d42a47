import type { Recorded } from "../model/answer.ts";
import type { JournalEvent } from "../model/event.ts";
import { toEvent } from "./check-event.ts";

/** The events that a line of a journal holds: one, or those that one of journal/1 is lifted to, where such may come. Null if this version knows none of that shape. */
export function toEvents(value: unknown, mayBeOld: boolean): readonly JournalEvent[] | null {
  const event = toEvent(value);
  if (event !== null) return [event];
  return mayBeOld ? liftAnswer(value) : null;
}

/** An answer as journal/1 wrote it: its comment and its pictures stood in it. */
type OldRecorded = Recorded & { readonly note: string | null; readonly photos: readonly string[] };

/** An old answer took the place of the whole earlier one: where it has no comment or no pictures, those of the earlier one are gone too. */
function liftAnswer(value: unknown): readonly JournalEvent[] | null {
  const old = oldRecordedOf(value);
  if (old === null) return null;
  const { note, photos, ...recorded } = old;
  const event = toEvent({ ...(value as object), recorded });
  if (event?.type !== "answer") return null;
  const { key } = event;
  return [event, { type: "note", key, text: note }, { type: "photos", key, photos }];
}

function oldRecordedOf(value: unknown): OldRecorded | null {
  const recorded = (value as { readonly recorded?: unknown } | null | undefined)?.recorded;
  if (typeof recorded !== "object" || recorded === null) return null;
  const { note, photos } = recorded as Partial<Record<keyof OldRecorded, unknown>>;
  const isOld =
    (note === null || typeof note === "string") &&
    Array.isArray(photos) &&
    photos.every((photo) => typeof photo === "string");
  return isOld ? (recorded as OldRecorded) : null;
}
