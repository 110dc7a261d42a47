import { list, record, text, type ViewOf } from "../shape.ts";

/** What a landlord may read: what is to be built, and where. No name, no date of a visit, no word on health. */
export const landlordShape = record({
  works: list(record({ what: text, place: text })),
  /** before lines for what the checklist has no neutral words for */
  byHand: text,
  more: text,
});

export type LandlordView = ViewOf<typeof landlordShape>;
