import { date } from "./en-words.ts";

/** Said by the fridge sheet: what stands on every one of them is in its template. */
export const fridge = {
  date: (iso: string) => date(iso),
};
