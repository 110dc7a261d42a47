import { longDate } from "./en-words.ts";

/** Said by the resident's report. */
export const resident = {
  date: (iso: string) => longDate(iso),
};
