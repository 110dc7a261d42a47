import { describe, expect, test } from "vitest";
import { runsOf, showAnswer, showReadings, showSpan } from "../../src/logic/show-answer.ts";
import type { Answer } from "../../src/model/answer.ts";
import type { Field } from "../../src/model/checklist.ts";
import type { Unit } from "../../src/model/quantity.ts";
import { id, item, option } from "../support/build.ts";
import { GYM, measures, picks, reads, stops, UNABLE } from "../support/small-gym.ts";

const place = item("place", {
  options: [option("tub", { label: "In a tub" }), option("sink", { label: "At the sink" })],
});
const itemOf = (name: string) => GYM.items.find((one) => one.id === id(name)) ?? place;

describe("an answer is shown in the words of its item", () => {
  test.each<[string, string, Answer]>([
    ["In a tub", "place", picks("tub")],
    ["an-old-option", "place", picks("an-old-option")],
    ["In a tub; At the sink", "place", { type: "choices", options: [id("tub"), id("sink")] }],
    ["", "place", { type: "choices", options: [] }],
    ["12.4 seconds", "walk-1", measures(12.4)],
    ["118 °F (48 °C)", "heat", measures(118, "degF")],
    ["To walk to church again", "wish", { type: "text", text: "To walk to church again" }],
    ["2026-11-21", "seen-on", { type: "date", date: "2026-11-21" }],
    ["148/82 mmHg, pulse 70", "bp-1", reads({ systolic: 148, diastolic: 82, pulse: 70 })],
    ["could not do it", "walk-1", UNABLE],
    ["could not do it: over 60 seconds", "walk-1", { type: "unable", reason: "over 60 seconds" }],
    ["stopped after 50 seconds: Feels faint", "bp-1", stops("faint", 50)],
    ["stopped: Feels faint", "bp-1", stops("faint")],
    ["stopped: the phone rang", "walk-1", stops("the phone rang")],
    ["stopped: faint", "walk-1", stops("faint")],
    ["stopped: faint", "stand-count", stops("faint")],
    ["declined", "place", { type: "absent", reason: "declined" }],
  ])("%s", (words, name, answer) => {
    expect(showAnswer(itemOf(name), answer, GYM)).toBe(words);
  });
});

const fields = (all: Readonly<Record<string, Unit>>): readonly Field[] =>
  Object.entries(all).map(([name, unit]) => ({ id: id(name), unit }));
const PRESSURE = fields({ systolic: "mmHg", diastolic: "mmHg", pulse: "per-min" });

describe("readings are shown", () => {
  test.each<[string, Readonly<Record<string, number>>]>([
    ["148/82 mmHg, pulse 70", { systolic: 148, diastolic: 82, pulse: 70 }],
    ["148/82 mmHg", { systolic: 148, diastolic: 82 }],
    ["148/? mmHg", { systolic: 148 }],
    ["?/82 mmHg, pulse 70", { diastolic: 82, pulse: 70 }],
    ["pulse 70", { pulse: 70 }],
    ["", {}],
  ])("%s", (words, values) => {
    expect(showReadings(PRESSURE, values)).toBe(words);
  });

  test("a field by itself goes by its name, without hyphens, and counts have no unit", () => {
    const steps = fields({ "steps-on-the-left": "count", heat: "degF" });
    expect(showReadings(steps, { "steps-on-the-left": 4, heat: 70 })).toBe("steps on the left 4, heat 70");
    expect(showReadings(fields({ left: "count", right: "count" }), { left: 4, right: 6 })).toBe("4/6");
  });

  test("fields of one unit are one reading only where they stand together", () => {
    const apart = fields({ systolic: "mmHg", pulse: "per-min", diastolic: "mmHg" });
    expect(runsOf(PRESSURE).map((run) => run.map((field) => field.id))).toEqual([["systolic", "diastolic"], ["pulse"]]);
    expect(runsOf(apart).map((run) => run.map((field) => field.id))).toEqual([["systolic"], ["pulse"], ["diastolic"]]);
    expect(runsOf([])).toEqual([]);
  });
});

test.each([
  [50, "50 seconds"],
  [1, "1 second"],
  [59.9, "59.9 seconds"],
  [60, "1 minute"],
  [61, "1 minute 1 second"],
  [90.5, "1 minute 30.5 seconds"],
  [300, "5 minutes"],
  [0.4, "0.4 seconds"],
  [12.34, "12.3 seconds"],
  [0, "0 seconds"],
])("%s seconds are %s", (seconds, words) => {
  expect(showSpan(seconds)).toBe(words);
});
