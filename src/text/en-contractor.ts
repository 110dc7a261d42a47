import { longDate } from "./en-words.ts";

/** Said by the contractor's work list. */
export const contractor = {
  date: (iso: string) => longDate(iso),
};
