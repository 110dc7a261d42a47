import { longDate } from "./en-words.ts";

/** Said by the physician's page. */
export const physician = {
  date: (iso: string) => longDate(iso),
};
