import type { Audience, Cost, Group } from "../model/words.ts";

type By<T> = Readonly<Record<Audience, T>>;

const everybody = <T>(words: T): By<T> => ({ therapist: words, caregiver: words, self: words });

/** Three steps, chosen together at the end. */
export const together = {
  title: {
    therapist: "Three steps, chosen together",
    caregiver: "Choose three things to do, together",
    self: "Choose three things to do",
  } satisfies By<string>,
  nothing: "There is nothing to choose from yet.",
  free: "(not chosen yet)",
  gone: "(no longer advised)",
  look: (day: string): string => `Look again on ${day}`,
  lookTitle: "On which day do you look again?",
  by: (day: string): string => `by ${day}`,
  sure: (sure: number): string => `sure: ${sure} of 10`,
  offer: (slot: number, at: number, total: number): string => `Step ${slot}: this one? (${at} of ${total})`,
  offerKeys: [
    "Enter: this one.",
    "Space: show another.",
    "e another way to do it",
    "x leave this place free",
    "b back",
  ],
  ask: {
    who: everybody("Who does it?"),
    by: everybody("By when?"),
    sure: {
      therapist: "Confidence that it gets done, 0 to 10?",
      caregiver: "How sure are you that it gets done? 0 is not at all, 10 is very sure.",
      self: "How sure are you that it gets done? 0 is not at all, 10 is very sure.",
    } satisfies By<string>,
  },
  hint: {
    who: "A name or a word: daughter, handyman. It may stay empty.",
    by: "Year-month-day: 2026-12-01. Or month/day/year. It may stay empty.",
    sure: "A number from 0 to 10. It may stay empty.",
  },
  sureWrong: "A number from 0 to 10, or nothing.",
  unsure: "Below 7 it often does not get done. Choose 1, 2 or 3 to take another one instead.",
  easier: "Below 7 it often does not get done. Would this be easier?",
  easierKeys: ["Enter: yes, this instead.", "k keep the other"],
  cost: {
    free: "Free.",
    "under-50": "Costs less than $50.",
    "50-250": "Costs $50 to $250.",
    "250-1000": "Costs $250 to $1,000.",
    "over-1000": "Costs more than $1,000.",
    varies: "The cost varies.",
  } satisfies Readonly<Record<Cost, string>>,
  keys: {
    therapist: [
      "Enter: next.",
      "1-3 choose or change",
      "l look again",
      "e edit advice",
      "w own finding",
      "z undo",
      "r review",
    ],
    caregiver: ["Enter: next.", "1-3 choose or change", "L look again", "Z undo", "R review"],
    self: ["Enter: next.", "1-3 choose or change", "L look again", "Z undo", "R review"],
  } satisfies By<readonly string[]>,
};

/** The therapist's changes of what is advised. */
export const advice = {
  title: "Advice so far",
  group: { today: "today", "this-week": "this week", plan: "plan" } as Readonly<
    Record<string, string>
  > satisfies Readonly<Record<Group, string>>,
  dropped: "dropped",
  isDropped: "It is dropped. d takes it back.",
  because: (why: string): string => `changed: ${why}`,
  keys: ["up/down move", "w reword", "m move to next group", "d drop, or take back", "u as it was", "z undo", "b back"],
};

export const reword = { title: "In your words", how: "It is shown as yours, in every report." };
export const reason = {
  title: "Why?",
  how: "One line. It stands in the therapist's report.",
  needed: "A change needs its reason. Esc leaves it as it was.",
};

/** What is on no list. */
export const ownFinding = {
  title: "What you added",
  ask: {
    area: "Where? (a room, or any place)",
    finding: "What is there? (leave empty for advice only)",
    hazard: "What could come of it?",
    advice: "What do you advise? (may stay empty)",
    why: "Why, or how you know? (may stay empty)",
  },
  hazards: [
    "a nuisance or a bruise",
    "a stumble or a small injury is likely",
    "a fracture is plausible",
    "death, a major burn or a life-changing injury is plausible",
  ],
  hazardKeys: ["1-4 answer", "Esc: leave it"],
  listKeys: ["Enter: add another.", "Number: take that one away.", "b back"],
  needsArea: "Say where it is.",
  needsOne: "Say what is there, or what you advise.",
  kept: "Saved as yours. It stands in every report.",
  removed: "Taken away. z brings it back.",
};
