import { record, text, type ViewOf } from "../shape.ts";

/** What stands on it, and nothing else. */
export const fridgeShape = record({
  date: text,
});

export type FridgeView = ViewOf<typeof fridgeShape>;
