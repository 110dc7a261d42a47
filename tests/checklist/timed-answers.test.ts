import { describe, expect, test } from "vitest";
import { gymProblems, gymVisit } from "../support/timed.ts";

const answerTo = (item: string, text: string) => {
  const { answers, notes } = gymVisit(`gym: { ${item}: ${text} }`);
  const entries = Object.entries(answers);
  expect(entries.map(([key]) => key)).toEqual([`gym/${item}`]);
  return { ...entries[0]?.[1], note: notes[`gym/${item}`] ?? null };
};

describe("an answer to what is timed may be", () => {
  test.each([
    ["seconds", "walk-1", "12.4", { type: "number", value: 12.4, unit: "s" }],
    ["seconds with their unit", "walk-1", "12.4 s", { type: "number", value: 12.4, unit: "s" }],
    ["the whole of a hold", "stand-hold", "10", { type: "number", value: 10, unit: "s" }],
    ["a count", "stand-count", "8", { type: "number", value: 8, unit: "count" }],
    ["a rest that was kept", "bp-rest", "300", { type: "number", value: 300, unit: "s" }],
    [
      "several numbers by name",
      "bp-1",
      "{ systolic: 148, diastolic: 82, pulse: 70 }",
      { type: "readings", values: { systolic: 148, diastolic: 82, pulse: 70 } },
    ],
    ["some of them", "bp-1", "{ systolic: 148 }", { type: "readings", values: { systolic: 148 } }],
    [
      "the same under value",
      "bp-1",
      "{ value: { systolic: 148 }, basis: measured }",
      { type: "readings", values: { systolic: 148 } },
    ],
    ["could not do it", "walk-1", "{ unable: true }", { type: "unable", reason: null }],
    [
      "could not do it, and why",
      "walk-1",
      "{ unable: over 60 seconds }",
      { type: "unable", reason: "over 60 seconds" },
    ],
    [
      "broken off, by the name of the reason",
      "bp-1",
      "{ stopped: faint, after: 50 }",
      { type: "stopped", reason: "faint", after: 50 },
    ],
    [
      "broken off, by the words of the reason",
      "bp-1",
      '{ stopped: feels faint, after: "0:50" }',
      { type: "stopped", reason: "faint", after: 50 },
    ],
    [
      "broken off, for another reason",
      "walk-1",
      '{ stopped: the phone rang, after: "1:05.5" }',
      { type: "stopped", reason: "the phone rang", after: 65.5 },
    ],
    [
      "broken off, nobody knows when",
      "walk-1",
      "{ stopped: symptoms }",
      { type: "stopped", reason: "symptoms", after: null },
    ],
    ["could not check", "walk-1", "{ absent: unknown }", { type: "absent", reason: "unknown" }],
  ])("%s", (_, item, text, answer) => {
    expect(answerTo(item, text).answer).toEqual(answer);
  });

  test("with how it is known, and a note", () => {
    expect(answerTo("bp-1", "{ systolic: 148, basis: measured, note: left arm }")).toEqual({
      answer: { type: "readings", values: { systolic: 148 } },
      basis: "measured",
      group: false,
      note: "left arm",
    });
    expect(answerTo("walk-1", "{ unable: yes, note: over 60 seconds }")).toMatchObject({
      answer: { type: "unable", reason: null },
      note: "over 60 seconds",
    });
  });

  test("nothing but a note", () => {
    const { answers, notes } = gymVisit("gym: { bp-1: { note: no cuff } }");
    expect([answers, notes]).toEqual([{}, { "gym/bp-1": "no cuff" }]);
  });
});

test.each([
  [
    "walk-1: 61",
    "out-of-bounds 61: 61 seconds is not between 0 seconds and 60 seconds; whoever needs longer could not do it: write { unable: true }",
  ],
  ["stand-hold: 11", "out-of-bounds 11: 11 seconds is not between 0 seconds and 10 seconds; is the unit right?"],
  ["stand-count: 8.5", "out-of-bounds 8.5: 8.5 is not a whole number; is the unit right?"],
  ["walk-1: fast", 'wrong-type fast: "fast" is not a number; its units: s, min'],
  ["bp-1: 148", 'wrong-type 148: "bp-1" takes several numbers by name; write { systolic: …, diastolic: …, pulse: … }'],
  ["bp-1: { sistolic: 148 }", 'unknown-field sistolic: "sistolic" is not a field of "bp-1"; did you mean "systolic"?'],
  ["bp-1: { systolic: high }", 'wrong-type high: "high" is not a number; write a number in mmHg'],
  ["bp-1: { systolic: -4 }", 'wrong-type -4: "-4" is not a number; write a number in mmHg'],
  [
    "bp-before: { systolic: 1480 }",
    "out-of-bounds 1480: 1480 mmHg is not between 20 mmHg and 350 mmHg; look at it again",
  ],
  ["bp-1: { value: {} }", "wrong-type {}: there is no number here; null"],
  [
    "bp-1: { systolic: 148, unable: true }",
    "wrong-type true: there is a value, and a reason why there is none; keep one of the two",
  ],
  ["walk-1: { unable: true, stopped: symptoms }", 'wrong-type true: there is also "stopped" here; keep one of the two'],
  ["walk-1: { unable: no }", "wrong-type no: this should be true, or why; leave it out where it was done"],
  ["walk-1: { stopped: symptoms, after: soon }", 'wrong-type soon: "soon" is not a time; write "0:50", or seconds'],
  [
    "walk-aid: { unable: true }",
    'wrong-type unable: "walk-aid" is a yes-no, and only what is timed can end as "unable"; write { absent: unknown }, and a note',
  ],
  ["drop: 24", 'wrong-type 24: "drop" is worked out, not answered; leave it out'],
  [
    "walk-1: { systolic: 9 }",
    'unknown-key systolic: "systolic" is not a key that belongs here; what may be here: value, unit, absent, unable, stopped, after, basis, group, note, photos',
  ],
])("%s is told", (line, problem) => {
  expect(gymProblems(`gym: { ${line} }`)).toContain(problem);
});
