import { areas, list, record, text, type ViewOf } from "../shape.ts";

const lines = list(record({ place: text, says: text, note: text }));

/** What two visits beside each other may show. Families see counts and words; the numbers are the therapist's. */
export const compareShape = record({
  heading: text,
  dates: text,
  falls: text,
  counts: list(text),
  alerts: list(record({ urgency: text, text, done: text, toDo: text, open: text })),
  same: text,
  notLooked: lines,
  notLookedSays: text,
  stillThere: lines,
  moreStillThere: text,
  new: lines,
  fixed: lines,
  gone: lines,
  goneSays: text,
  points: text,
  areas,
  sameAreas: text,
  table: list(record({ place: text, questions: text, before: text, after: text, change: text })),
  done: list(text),
  decided: list(text),
  toDo: text,
  lost: list(text),
  lostSays: text,
  meaning: text,
});

export type CompareView = ViewOf<typeof compareShape>;
