import { expect, test } from "vitest";
import { isForAnybody } from "../../src/text/en-telling.ts";
import { toYou } from "../../src/text/en-you.ts";

test.each([
  ["The person is often alone.", "You are often alone."],
  ["Fit grab bars where the person washes", "Fit grab bars where you wash"],
  ["Call when the person gets up.", "Call when you get up."],
  ["Papers on the person's wishes.", "Papers on your wishes."],
  ["Mark the height with the person there.", "Mark the height with you there."],
  ["Somebody hears from the person every day.", "Somebody hears from you every day."],
  ["Stairs the person carries things on.", "Stairs the person carries things on."],
  ["If the person carries a bag, stop.", "If you carry a bag, stop."],
])("%s is said as: %s", (said, told) => {
  expect(toYou(said)).toBe(told);
});

test.each([
  "Let the person sit or lie down. The person is pale.",
  "Lay the person on one side.",
  "Do not leave the person alone.",
  "The person has blacked out and bathes with nobody in the home.",
])("a text to a helper, or one that would come out half wrong, stays: %s", (said) => {
  expect(toYou(said)).toBe(said);
});

test.each([
  "Take the water pill.",
  "Numb feet",
  "Call the memory clinic",
  "The rollator stands by the bed",
  "Lives alone",
])("no neighbor reads: %s", (said) => {
  expect(isForAnybody(said)).toBe(false);
});

test.each([
  "Leave the bathroom light on with the door ajar",
  "Wash at the sink, on a firm chair",
  "Put the button on now",
])("anybody may read: %s", (said) => {
  expect(isForAnybody(said)).toBe(true);
});
