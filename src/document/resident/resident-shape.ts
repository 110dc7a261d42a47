import { record, text, type ViewOf } from "../shape.ts";

/** What stands on it, and nothing else. */
export const residentShape = record({
  date: text,
});

export type ResidentView = ViewOf<typeof residentShape>;
