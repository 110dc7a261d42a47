import { list, photo, record, text, type ViewOf } from "../shape.ts";

const alert = record({ urgency: text, text, done: text, toDo: text, open: text });

/** What whoever lives there reads: no number, no list of what is wrong, no factor by name, no private thing. */
export const residentShape = record({
  clinic: text,
  date: text,
  first: list(alert),
  goals: text,
  good: list(text),
  nothing: text,
  chosen: list(record({ title: text, who: text })),
  proposed: list(record({ title: text, who: text })),
  /** the heading, where there is anything */
  weekTitle: text,
  weekFirst: list(alert),
  week: list(record({ title: text, says: text })),
  planSays: text,
  plan: list(text),
  decided: list(record({ title: text, says: text })),
  /** what the therapist let whoever lives there see */
  notes: list(text),
  photos: list(photo),
  handouts: text,
  emergency: text,
  lookAgain: text,
});

export type ResidentView = ViewOf<typeof residentShape>;
