import { record, text, type ViewOf } from "../shape.ts";

/** What stands on it, and nothing else. */
export const landlordShape = record({
  date: text,
});

export type LandlordView = ViewOf<typeof landlordShape>;
