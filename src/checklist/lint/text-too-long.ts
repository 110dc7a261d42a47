import type { LintRule } from "./lint-rule.ts";
import { type Said, saidTexts } from "./said-texts.ts";

/** What fits the smallest screen and the largest print, in characters. */
const LONGEST: Readonly<Record<Said, number>> = {
  question: 140,
  how: 320,
  why: 160,
  option: 90,
  finding: 110,
  good: 90,
  title: 70,
  heading: 60,
  step: 260,
  instead: 90,
  "done-if": 120,
  "no-thanks": 160,
  thing: 90,
  because: 110,
  alert: 420,
  factor: 140,
  "factor-label": 50,
  rule: 200,
  guard: 200,
  measure: 110,
  job: 260,
  say: 200,
  setup: 160,
  stop: 40,
  clinical: 420,
};

const NAMES: Readonly<Record<Said, string>> = {
  question: "a question",
  how: "how to check",
  why: "a reason",
  option: "an answer",
  finding: "a finding",
  good: "what is good",
  title: "a title",
  heading: "a heading",
  step: "a step",
  instead: "what takes its place",
  "done-if": "when it is done",
  "no-thanks": "what helps with a no",
  thing: "a thing to buy",
  because: "a because",
  alert: "an alert",
  factor: "what a factor means",
  "factor-label": "a factor's label",
  rule: "what a rule says",
  guard: "what a guard says",
  measure: "a thing to measure",
  job: "a line of a work list",
  say: "what is said aloud",
  setup: "a line before a test",
  stop: "a reason to stop",
  clinical: "clinical words",
};

/** A question and its answers stand on one screen of 80 by 24, a step in a box at 18 pt. */
export const textTooLong: LintRule = {
  code: "text-too-long",
  check: (draft) =>
    saidTexts(draft)
      .filter(({ text, said }) => text.length > LONGEST[said])
      .map(({ text, said, at }) => ({
        at,
        message: `${text.length} letters are too long for ${NAMES[said]}: there is room for ${LONGEST[said]}`,
        hint: "say one thing, or say it shorter",
      })),
};
