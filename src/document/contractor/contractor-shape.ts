import { record, text, type ViewOf } from "../shape.ts";

/** What stands on it, and nothing else. */
export const contractorShape = record({
  date: text,
});

export type ContractorView = ViewOf<typeof contractorShape>;
