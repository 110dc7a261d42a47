import { longDate } from "./en-words.ts";

/** Said by the fridge sheet. */
export const fridge = {
  date: (iso: string) => longDate(iso),
};
