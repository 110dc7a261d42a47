import { list, record, text, type ViewOf } from "../shape.ts";

/** What a handout may show: its own words, and of a record no more than names, days and what was seen at home. */
export const handoutShape = record({
  title: text,
  name: text,
  date: text,
  seen: list(text),
  gate: text,
  exercise: text,
  emergency: text,
  contact: text,
  sources: text,
});

export type HandoutView = ViewOf<typeof handoutShape>;
