import { areas, list, photo, record, text, type ViewOf } from "../shape.ts";

const advice = record({ title: text, says: text, also: text });

const row = record({ title: text, step: text, who: text, cost: text, landlord: text });

/** What a family may see: no factor by name, no private thing, no note, no clinical wording. */
export const familyShape = record({
  heading: text,
  date: text,
  counts: text,
  goals: text,
  alerts: list(record({ urgency: text, text, done: text, toDo: text, open: text })),
  nothing: text,
  today: list(advice),
  moreToday: text,
  week: list(advice),
  weekFrom: text,
  moreWeek: text,
  buy: list(text),
  plan: list(row),
  /** the same where a landlord is to be asked; one of the two is empty */
  planToAsk: list(row),
  morePlan: text,
  open: list(record({ what: text, how: text })),
  moreOpen: text,
  good: text,
  decided: list(record({ title: text, says: text })),
  guards: list(text),
  areas,
  areasSay: text,
  /** what was released for the family */
  photos: list(photo),
  notes: list(text),
  lookAgain: text,
  questions: text,
  signOff: text,
  number: text,
});

export type FamilyView = ViewOf<typeof familyShape>;
