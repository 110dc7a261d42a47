import { record, text, type ViewOf } from "../shape.ts";

/** What stands on it, and nothing else. */
export const physicianShape = record({
  date: text,
});

export type PhysicianView = ViewOf<typeof physicianShape>;
