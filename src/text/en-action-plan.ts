import { longDate } from "./en-words.ts";

/** Said by the action plan sheet. */
export const actionPlan = {
  date: (iso: string) => longDate(iso),
};
