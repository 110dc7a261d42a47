import { longDate } from "./en-words.ts";

/** Said by the landlord's letter. */
export const landlord = {
  date: (iso: string) => longDate(iso),
};
