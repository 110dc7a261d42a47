import { describe, expect, test } from "vitest";
import { parseSpan } from "../../src/checklist/to-clock.ts";
import type { Checklist, Item } from "../../src/model/checklist.ts";
import { checklistOf, HOME, inShort, readFiles } from "../support/catalogue.ts";
import { GYM, gym } from "../support/timed.ts";

const ref = (item: string, field: string | null = null) => ({ checklist: "gym", item, field });
const itemOf = (checklist: Checklist, id: string): Item => {
  const found = checklist.items.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no item ${id}`);
  return found;
};
/** The file with one thing said otherwise, and what is told of it. */
const told = (from: string, to: string, lint = false) => {
  expect(GYM).toContain(from);
  const { diagnostics } = readFiles({ ...HOME, "gym.yaml": GYM.replace(from, to) }, { lint });
  return diagnostics.map((one) => `${inShort(one).replace(/^\S+ /, "")}: ${one.message}; ${one.hint}`);
};

describe("a section with an id is a timed test", () => {
  const checklist = checklistOf(gym(), "gym");

  test("with what must be ready, who stands where, and reasons to break it off", () => {
    expect(checklist.tests[0]).toEqual({
      id: "walk",
      title: "Walk",
      setup: ["A line on the floor.", "A clear way."],
      guard: "Beside the person.",
      stops: [
        { id: "had-to-be-caught", label: "had to be caught" },
        { id: "symptoms", label: "symptoms" },
      ],
      onStop: "Let the person sit.",
      sources: ["ot-practice"],
    });
    expect(checklist.tests[1]?.stops.map(({ id }) => id)).toEqual(["faint", "other"]);
    expect(checklist.tests.map(({ id }) => id)).toEqual(["walk", "bp", "stands"]);
  });

  test("each of its items knows it; an item outside knows none", () => {
    expect(checklist.items.map(({ test: name }) => name)).toEqual([
      null,
      ...Array<string>(5).fill("walk"),
      ...Array<string>(8).fill("bp"),
      "stands",
      "stands",
    ]);
  });

  test("its words are for each clock that has none of its own", () => {
    const said = ["walk-shoes", "walk-1", "walk-2", "walk-speed"].map((id) => itemOf(checklist, id).say);
    expect(said).toEqual([null, "Walk to the line.", "Once more.", null]);
  });
});

test("a clock says how long, and what it can show is its range", () => {
  const checklist = checklistOf(gym(), "gym");
  const clocks = ["walk-1", "stand-hold", "stand-count", "bp-rest", "bp-on"].map((id) => itemOf(checklist, id));

  expect(clocks.map(({ clock }) => clock)).toEqual([
    { type: "stopwatch", max: 60 },
    { type: "hold", lasts: 10 },
    { type: "tally", lasts: 30 },
    { type: "rest", lasts: 300, since: null },
    { type: "rest", lasts: 180, since: "bp-stand" },
  ]);
  expect(clocks.map(({ unit, range }) => [unit, range])).toEqual([
    ["s", { s: [0, 60] }],
    ["s", { s: [0, 10] }],
    ["count", { count: [0, 120] }],
    ["s", { s: [0, 300] }],
    ["s", { s: [0, 180] }],
  ]);
});

test.each([
  ["10 s", 10],
  ["5 min", 300],
  ["1 min 30 s", 90],
  ["90s", 90],
  ["2.5 s", 2.5],
  ["10", null],
  ["0 s", null],
  ["", null],
  ["ten seconds", null],
])("a span of %s", (text, seconds) => {
  expect(parseSpan(text)).toBe(seconds);
});

test("readings name each number, and a computed value how it is worked out", () => {
  const checklist = checklistOf(gym(), "gym");

  expect(itemOf(checklist, "bp-1").fields).toEqual([
    { id: "systolic", unit: "mmHg" },
    { id: "diastolic", unit: "mmHg" },
    { id: "pulse", unit: "per-min" },
  ]);
  expect(itemOf(checklist, "drop").value).toEqual({
    type: "difference",
    of: [
      { type: "answer", ref: ref("bp-before", "systolic") },
      {
        type: "least",
        of: [
          { type: "answer", ref: ref("bp-1", "systolic") },
          { type: "answer", ref: ref("bp-3", "systolic") },
        ],
      },
    ],
  });
  expect([itemOf(checklist, "drop").decimals, itemOf(checklist, "walk-speed").decimals]).toEqual([0, 2]);
});

test("a table has a row for each span of ages", () => {
  expect(checklistOf(gym(), "gym").tables).toEqual([
    {
      id: "stands-norm",
      source: "ot-practice",
      age: { checklist: "person", item: "age", field: null },
      sex: { checklist: "person", item: "sex", field: null },
      rows: [
        { from: 60, to: 69, values: { male: 14, female: 12 } },
        { from: 70, to: 130, values: { male: 11, female: 10 } },
      ],
    },
  ]);
});

describe("a condition", () => {
  const when = (text: string) => {
    const alert = `alerts:\n  - { id: one, when: ${text}, urgency: today, text: One., sources: [ot-practice] }\n`;
    const { catalogue, diagnostics } = readFiles({
      ...HOME,
      "gym.yaml": GYM.replace(/alerts:\n(.*\n)*?recomm/, `${alert}recomm`),
    });
    return catalogue === null
      ? diagnostics.map((one) => `${inShort(one).replace(/^\S+ /, "")}: ${one.message}; ${one.hint}`)
      : checklistOf(catalogue, "gym").alerts[0]?.when;
  };
  const is = (item: string, said: object, field: string | null = null) => ({
    type: "test",
    ref: ref(item, field),
    test: said,
  });

  test.each<[string, string, unknown]>([
    [
      "names one number of several",
      "{ bp-1.systolic: { lt: 90 } }",
      is("bp-1", { type: "compare", comparison: "lt", to: { type: "threshold", threshold: { mmHg: 90 } } }, "systolic"),
    ],
    ["asks for what could not be done", "{ walk-1: { unable: yes } }", is("walk-1", { type: "unable" })],
    ["asks for what was broken off", "{ walk-1: { stopped: yes } }", is("walk-1", { type: "stopped", reasons: [] })],
    [
      "or why",
      "{ walk-1: { stopped: [symptoms, had-to-be-caught] } }",
      is("walk-1", { type: "stopped", reasons: ["symptoms", "had-to-be-caught"] }),
    ],
    [
      "of a whole test",
      "{ walk: { stopped: symptoms } }",
      { type: "test-stopped", checklist: "gym", test: "walk", reasons: ["symptoms"] },
    ],
    [
      "for any reason",
      "{ gym/bp: { stopped: yes } }",
      { type: "test-stopped", checklist: "gym", test: "bp", reasons: [] },
    ],
    [
      "looks into a table",
      "{ stand-count: { lt: { table: gym/stands-norm } } }",
      is("stand-count", {
        type: "compare",
        comparison: "lt",
        to: { type: "table", checklist: "gym", table: "stands-norm" },
      }),
    ],
    [
      "holds a clock against another",
      "{ walk-2: { gt: { item: walk-1 } } }",
      is("walk-2", { type: "compare", comparison: "gt", to: { type: "item", ref: ref("walk-1"), plus: null } }),
    ],
    [
      "compares what was worked out",
      "{ walk-speed: 0.8 }",
      is("walk-speed", { type: "compare", comparison: "eq", to: { type: "threshold", threshold: { "m/s": 0.8 } } }),
    ],
    ["asks whether anything was measured", "{ bp-1: { answered: true } }", is("bp-1", { type: "answered" })],
  ])("%s", (_, text, made) => {
    expect(when(text)).toEqual(made);
  });

  test.each([
    [
      "{ bp-1: { gte: 90 } }",
      'wrong-operator gte: "gte" is for numbers, and "bp-1" is a readings; write bp-1.systolic',
    ],
    [
      "{ bp-1: high }",
      'wrong-operator high: "bp-1" is a readings, which has no options; write bp-1.systolic, or { answered: true }',
    ],
    ["{ bp-1.sys: { gte: 90 } }", 'unknown-field bp-1.sys: "sys" is not a field of "bp-1"; null'],
    [
      "{ walk-1.time: { gte: 9 } }",
      'unknown-field walk-1.time: "time" is not a field of "walk-1"; "walk-1" has one answer: leave .time out',
    ],
    [
      "{ walk-aid: { unable: yes } }",
      'wrong-operator unable: "unable" is for what is timed, and "walk-aid" is a yes-no; null',
    ],
    ["{ walk-1: { unable: no } }", "wrong-type no: this should be yes; for the opposite write not: { … }"],
    [
      "{ walk-1: { stopped: faint } }",
      'unknown-option faint: "faint" is not a reason to break this test off; what may be here: yes, had-to-be-caught, symptoms',
    ],
    [
      "{ walk: { stopped: symptom } }",
      'unknown-option symptom: "symptom" is not a reason to break this test off; did you mean "symptoms"?',
    ],
    [
      "{ walk: yes }",
      'wrong-operator yes: "walk" is a timed test: all there is to say of it is that it was broken off; write { stopped: yes }, or name one of its items',
    ],
    ["{ walks: { stopped: yes } }", 'unknown-item walks: "walks" is not an item of "gym"; did you mean "walk"?'],
    [
      "{ stand-count: { lt: { table: stand-norm } } }",
      'unknown-table stand-norm: "stand-norm" is not a table of "gym"; did you mean "stands-norm"?',
    ],
    [
      "{ stand-count: { lt: { table: stands-norm, plus: 2 } } }",
      'unknown-key plus: "plus" is not a key that belongs here; what may be here: table',
    ],
    [
      "{ walk-1: { lt: { mmHg: 3 } } }",
      'wrong-unit mmHg: "mmHg" does not measure what this item does; its units: s, min',
    ],
  ])("%s is told", (text, problem) => {
    expect(when(text)).toEqual([problem]);
  });
});

test.each([
  ["a section that is no test but says what a test says", "    id: bp\n", "", "missing-key section: Pressure"],
  ["a clock without its length", "type: stopwatch, max: 60 s", "type: stopwatch", "clock-without-lasts"],
  [
    "a length that is none",
    "lasts: 10 s",
    "lasts: 10 seconds",
    'wrong-type 10 seconds: "10 seconds" is not a span of time; write 30 s, 5 min or 1 min 30 s',
  ],
  [
    "the wrong key for a clock",
    "max: 60 s",
    "max: 60 s, lasts: 60 s",
    'unknown-key lasts: "lasts" does not go with a stopwatch; null',
  ],
  ["a rest that counts from what is no clock", "since: bp-stand", "since: bp-1", "since-no-clock bp-1"],
  [
    "readings without fields",
    "type: readings, fields: { systolic: mmHg, diastolic: mmHg, pulse: per-min }, range: { mmHg: [20, 350] }, text: Before",
    "type: readings, text: Before",
    "missing-key",
  ],
  [
    "a field that answers already use",
    "fields: { systolic: mmHg, diastolic: mmHg, pulse: per-min }, range: { mmHg: [20, 350] }, text: Before",
    "fields: { note: mmHg, systolic: mmHg }, text: Before",
    'bad-id note: "note" means something else in answers; take another name',
  ],
  [
    "a range of what no field measures",
    "range: { mmHg: [20, 350] }",
    "range: { kg: [20, 350] }",
    'wrong-unit kg: "kg" does not measure what "mmHg", "per-min" does',
  ],
  [
    "a hazard of what is timed",
    "text: Hold,",
    "text: Hold, hazards: [ { is: { lt: 10 }, finding: Unsteady, hazard: minor, advice: see } ],",
    'unknown-key hazards: "hazards" does not go with a hold; null',
  ],
  ["a computed value without a unit", "type: computed, unit: m/s,", "type: computed,", "missing-key"],
  [
    "an operation that there is not",
    "{ quotient: [4",
    "{ ratio: [4",
    'unknown-word ratio: "ratio" is not an operation; what may be here: difference, quotient, sum, least, greatest',
  ],
  [
    "an operation on one thing",
    "{ difference: [bp-before.systolic, { least: [bp-1.systolic, bp-3.systolic] }] }",
    "{ difference: [bp-before.systolic] }",
    "wrong-type [bp-before.systolic]: this should be a list of two or more; write difference: [ …, … ]",
  ],
  [
    "what measures something else",
    "{ difference: [bp-before.systolic,",
    "{ difference: [bp-before.pulse,",
    'wrong-unit bp-before.pulse: "bp-before.pulse" does not measure what "mmHg" does; its units: per-min',
  ],
  [
    "an answer without a number",
    "{ least: [walk-1, walk-2] }",
    "{ least: [walk-1, bp-1] }",
    'wrong-operator bp-1: "bp-1" is a readings, not a number; name one of its fields: bp-1.systolic',
  ],
  [
    "a value that is no formula",
    "value: { quotient: [4, { least: [walk-1, walk-2] }] }",
    "value: [walk-1]",
    "wrong-type [walk-1]: this should be a number, the name of an answer, or one operation; write { least: [first-walk, second-walk] }",
  ],
  [
    "a span of ages that is none",
    "60-69:",
    "sixty:",
    'wrong-type sixty: "sixty" is not a span of ages; write 60-64, or 95+',
  ],
  ["a column that is no option", "{ male: 14, female: 12 }", "{ men: 14, female: 12 }", "unknown-option men"],
  [
    "a table by what is no age",
    "by: [person/age,",
    "by: [person/falls-12-months,",
    'wrong-type person/falls-12-months: "falls-12-months" is not an age; name an item in years',
  ],
  ["two things of one name", "id: walk-1, type", "id: bp, type", "duplicate-id"],
])("%s is told", (_, from, to, problem) => {
  expect(told(from, to).join("\n")).toContain(problem);
});

test("advice that a rule names must be there, as in a hazard", () => {
  expect(told("not-met: Not slow., advice: see }", "not-met: Not slow., advice: sea }")).toEqual([
    'unknown-recommendation sea: "sea" is not a recommendation of "gym"; did you mean "see"?',
  ]);
});

test("a guard names a timed test by its checklist", () => {
  const guards = (name: string) =>
    readFiles({
      ...HOME,
      "gym.yaml": GYM,
      "guards.yaml": `guards:\n  - { id: g, unless-ruled-out: numb-feet, withholds: { tests: ${name} }, says: Not yet. }\n`,
    });

  expect(guards("gym/walk").catalogue?.guards[0]?.withholds.tests).toEqual(["gym/walk"]);
  expect(guards("gym/wolk").diagnostics.map((one) => `${one.message}; ${one.hint}`)).toEqual([
    '"wolk" is not a timed test of "gym"; did you mean "walk"?',
  ]);
});

test("one bad test of many leaves the names of the others and its own", () => {
  expect(told("on-stop: Let the person sit.", "on-stop: [sit]").join("\n")).not.toContain("unknown-item");
});

describe("a clinic's file changes a timed test", () => {
  const changed = (own: string) => {
    const { catalogue, diagnostics } = readFiles({
      ...HOME,
      "gym.yaml": GYM,
      "clinic/gym.yaml": `extends: gym\nversion: 1.0.0-c\n${own}`,
    });
    if (catalogue === null) throw new Error(diagnostics.map(({ message }) => message).join("; "));
    return checklistOf(catalogue, "gym");
  };

  test("by its name, whatever its heading", () => {
    const own = changed(
      "items: [ { section: The walk, id: walk, guard: Behind the person., items: [ { id: walk-1, max: 90 s } ] } ]",
    );
    expect(own.tests[0]).toMatchObject({
      id: "walk",
      title: "The walk",
      guard: "Behind the person.",
      onStop: "Let the person sit.",
    });
    expect(itemOf(own, "walk-1")).toMatchObject({
      clock: { type: "stopwatch", max: 90 },
      say: "Walk to the line.",
      test: "walk",
    });
    expect(own.items).toHaveLength(16);
  });

  test("or by its heading", () => {
    expect(changed("items: [ { section: Walk, guard: Behind the person. } ]").tests[0]).toMatchObject({
      id: "walk",
      guard: "Behind the person.",
    });
  });

  test("and adds to it", () => {
    const own = changed(
      "items: [ { section: Walk, items: [ { id: walk-3, type: stopwatch, max: 60 s, text: Third walk } ] } ]",
    );
    expect(itemOf(own, "walk-3")).toMatchObject({ test: "walk", say: "Walk to the line." });
  });

  test("and changes a row of a table, or takes the table out with what uses it", () => {
    const own = changed("tables: [ { id: stands-norm, rows: { 70+: { male: 12, female: 12 } } } ]");
    expect(own.tables[0]?.rows.map(({ values }) => values)).toEqual([
      { male: 14, female: 12 },
      { male: 12, female: 12 },
    ]);
    expect(
      changed("tables: [ { id: stands-norm, retired: yes } ]\nrules: [ { id: few, retired: yes } ]").tables,
    ).toEqual([]);
  });
});
