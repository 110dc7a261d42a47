import { areas, list, record, text, type ViewOf } from "../shape.ts";

const advice = record({ title: text, found: text, step: text, why: text, who: text, more: list(text) });

/** What a family may see: no factor by name, no private thing, no note, no clinical wording. */
export const familyShape = record({
  heading: text,
  date: text,
  counts: text,
  goals: text,
  alerts: list(record({ urgency: text, text, done: text, toDo: text })),
  nothing: text,
  today: list(advice),
  todaySays: text,
  moreToday: text,
  week: list(advice),
  weekFrom: text,
  moreWeek: text,
  buy: list(text),
  plan: list(record({ title: text, step: text, who: text, cost: text, landlord: text })),
  morePlan: text,
  open: list(record({ what: text, how: text })),
  moreOpen: text,
  good: list(text),
  moreGood: text,
  decided: list(record({ title: text, says: text })),
  guards: list(text),
  areas,
  lookAgain: text,
  signOff: text,
  number: text,
});

export type FamilyView = ViewOf<typeof familyShape>;
