import { list, record, text, type ViewOf } from "../shape.ts";

/** What the physician reads in ninety seconds, and nothing private. */
export const physicianShape = record({
  letterhead: text,
  /** the visit, the leave to share, who signs, whose it is */
  head: text,
  asks: list(text),
  moreAsks: text,
  noAsks: text,
  alerts: list(record({ urgency: text, says: text, done: text })),
  noAlerts: text,
  facts: list(record({ what: text, says: text })),
});

export type PhysicianView = ViewOf<typeof physicianShape>;
