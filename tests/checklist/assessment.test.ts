import { describe, expect, test } from "vitest";
import { parseAssessment } from "../../src/checklist/parse-assessment.ts";
import { showDiagnostic } from "../../src/checklist/show-diagnostic.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import { catalogueOf, HOME, inShort } from "../support/catalogue.ts";

const TODAY = "2026-11-22";
const known = catalogueOf({
  ...HOME,
  "sets.yaml": "sets: [ { id: everything, title: All, depth: full, checklists: [person, walking-aids, bathroom] } ]",
  "bathroom.yaml": `id: bathroom
version: 1.0.0
title: Bathroom
repeats: { ask: Is there a bathroom?, again: Another? }
items:
  - { id: tub-water, type: number, unit: degF, range: { degF: [50, 212] }, text: How hot? }
  - { id: tub-hold, type: choice, text: A hold?, renamed-from: grab-bar, options: { fixed: A bar, suction: A suction bar } }
alerts:
  - { id: scald, when: { tub-water: { gte: { degF: 130, degC: 54 } } }, urgency: today, text: Too hot., sources: [ot-practice] }
`,
});

const HEAD = `handrail: assessment/1
date: 2026-11-21
setting: { by: therapist, sets: everything, depth: full }
`;

function read(text: string): Assessment {
  const result = parseAssessment("visit.yaml", text, known, TODAY);
  if (!result.ok) throw new Error(result.diagnostics.map(showDiagnostic).join("\n\n"));
  return result.assessment;
}

function told(text: string): readonly string[] {
  const result = parseAssessment("visit.yaml", text, known, TODAY);
  return result.ok ? [] : result.diagnostics.map(inShort);
}

/** The answers of these lines, by question. */
function answers(text: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(read(`${HEAD}answers:\n${text}`).answers).map(([key, { answer }]) => [key, answer]),
  );
}

describe("a whole visit", () => {
  const visit = read(`handrail: assessment/1
person: { label: Mr B, code: MB-12 }
date: 2026-11-21
setting: { by: therapist, sets: [everything], depth: full }
goals: [ wash on my own ]
last-fall: In the bathroom, at night
consent: { visit: yes, photos: false, share: daughter }
answers:
  person: { age: 79, sex: female, lives-alone: yes, falls-12-months: 2, feet-feeling: numb }
  bathroom:
    - { instance: Upstairs, fell-here: near, tub-hold: suction, tub-water: { value: 52, unit: degC, basis: measured, note: after 3 minutes } }
    - { instance: Downstairs, fell-here: no }
  walking-aids: []
alerts:
  scald: { did: called, whom: plumber, at: 10:25 }
  bathroom@upstairs/scald: { did: will-not, why: away }
own: [ { area: cellar, finding: Hatch without a guard, hazard: major, advice: Fit a rail, why: seen } ]
chosen: [ { recommendation: keep-near, step: today, who: daughter, by: 2026-12-01, sure: 8 } ]
`);

  test("says whom, when and how", () => {
    expect(visit).toMatchObject({
      person: { label: "Mr B", code: "MB-12" },
      date: "2026-11-21",
      setting: { by: "therapist", sets: ["everything"], depth: "full" },
      goals: ["wash on my own"],
      lastFall: "In the bathroom, at night",
      consent: { visit: true, photos: false, share: ["daughter"] },
    });
  });

  test("names the rooms, and says where a fall was", () => {
    expect(visit.instances).toEqual({
      bathroom: {
        list: [
          { id: "upstairs", label: "Upstairs", fell: "near-fall" },
          { id: "downstairs", label: "Downstairs", fell: "no" },
        ],
        more: "no",
      },
      "walking-aids": { list: [], more: "no" },
    });
  });

  test("keeps each answer, and how it is known", () => {
    expect(Object.keys(visit.answers)).toHaveLength(7);
    expect(Object.entries(visit.answers).find(([key]) => key === "bathroom@upstairs/tub-water")?.[1]).toEqual({
      answer: { type: "number", value: 52, unit: "degC" },
      basis: "measured",
      group: false,
    });
    expect(visit.notes).toEqual({ "bathroom@upstairs/tub-water": "after 3 minutes" });
  });

  test("keeps what was done, found and chosen", () => {
    expect(visit.alerts).toEqual({
      scald: { did: "called", whom: "plumber", at: "10:25", why: null },
      "bathroom@upstairs/scald": { did: "will-not", whom: null, at: null, why: "away" },
    });
    expect(visit.own).toEqual([
      { area: "cellar", finding: "Hatch without a guard", hazard: "major", advice: "Fit a rail", why: "seen" },
    ]);
    expect(visit.chosen).toEqual([
      { recommendation: "walking-aids/keep-near", step: "today", who: "daughter", by: "2026-12-01", sure: 8 },
    ]);
  });
});

test("JSON is read the same way", () => {
  const visit = read(
    '{ "handrail": "assessment/1", "date": "2026-11-21", "setting": { "by": "self", "sets": ["person"] }, "lastFall": null,\n\t"answers": { "person": { "wish": "dance \\u00e9" } } }',
  );

  expect(visit.setting).toEqual({ by: "self", sets: ["person"], depth: "standard" });
  expect(Object.values(visit.answers)[0]?.answer).toEqual({ type: "text", text: "dance é" });
});

describe("an answer may be", () => {
  test.each([
    ["a number in the item's unit", "tub-water: 110", { type: "number", value: 110, unit: "degF" }],
    ["a number with its unit", "tub-water: 48 °C", { type: "number", value: 48, unit: "degC" }],
    [
      "a number and its unit apart",
      "tub-water: { value: 48, unit: celsius }",
      { type: "number", value: 48, unit: "degC" },
    ],
    ["an option", "tub-hold: fixed", { type: "choice", option: "fixed" }],
    ["an option by the item's older name", "grab-bar: fixed", { type: "choice", option: "fixed" }],
    ["a reason why there is none", "tub-hold: { absent: declined }", { type: "absent", reason: "declined" }],
  ])("%s", (_, line, answer) => {
    expect(Object.values(answers(`  bathroom: [ { instance: A, ${line} } ]`))).toEqual([answer]);
  });

  test("a list of ticks, or one", () => {
    expect(
      answers("  walking-aids: [ { aid: cane, in-reach: [bed, chair] }, { aid: walker, in-reach: nowhere } ]"),
    ).toMatchObject({
      "walking-aids@cane/in-reach": { type: "choices", options: ["bed", "chair"] },
      "walking-aids@walker/in-reach": { type: "choices", options: ["nowhere"] },
    });
  });

  test("a text as it was written, or a day", () => {
    expect(answers("  person: { wish: 0012, seen-on: 2024-02-29 }")).toEqual({
      "person/wish": { type: "text", text: "0012" },
      "person/seen-on": { type: "date", date: "2024-02-29" },
    });
  });
});

describe("an instance is called", () => {
  const list = (text: string) =>
    Object.values(read(`${HEAD}answers:\n  walking-aids: ${text}`).instances).flatMap((all) =>
      all.list.map(({ id, label }) => [id, label]),
    );

  test("what the file says", () =>
    expect(list("[ { instance: The old one, aid: cane } ]")).toEqual([["the-old-one", "The old one"]]));
  test("what the answer says that names it", () =>
    expect(list("[ { aid: cane }, { aid: walker } ]")).toEqual([
      ["cane", "Cane"],
      ["walker", "Walker"],
    ]));
  test("with a number, the second time", () =>
    expect(list("[ { aid: cane }, { aid: cane } ]")).toEqual([
      ["cane", "Cane"],
      ["cane-2", "Cane 2"],
    ]));
  test("with the first number that is not taken", () =>
    expect(list("[ { instance: Cane 2, aid: cane }, { aid: cane }, { aid: cane } ]").map(([, label]) => label)).toEqual(
      ["Cane 2", "Cane", "Cane 3"],
    ));
  test("the same when it is read again", () =>
    expect(list("[ { instance: Cane, aid: cane }, { instance: Cane 2, aid: cane } ]")).toEqual([
      ["cane", "Cane"],
      ["cane-2", "Cane 2"],
    ]));

  test("nothing at all: it is asked which one", () => {
    expect(told(`${HEAD}answers: { walking-aids: [ { aid-use: often } ] }`)).toEqual([
      "4:28 missing-key { aid-use: often }",
    ]);
  });

  test("after what is asked once, which stands beside the list", () => {
    const visit = read(`${HEAD}answers: { walking-aids: { holds-furniture: yes, instances: [ { aid: cane } ] } }`);

    expect(Object.keys(visit.answers)).toEqual(["walking-aids/holds-furniture", "walking-aids@cane/aid"]);
    expect(told(`${HEAD}answers: { walking-aids: { aid: cane } }`)).toEqual(["4:28 wrong-type aid"]);
  });
});

test("what is not told was not reached; a list that is told is complete", () => {
  expect(read(`${HEAD}answers: { walking-aids: { holds-furniture: yes } }`).instances).toEqual({});
  expect(read(`${HEAD}answers: { walking-aids: [] }`).instances).toEqual({ "walking-aids": { list: [], more: "no" } });
});

test("all problems come at once, each at its place", () => {
  const text = `handrail: assessment/1
date: 2026-11-23
setting: { by: therapst, sets: [everyting, person], depth: full }
answers:
  persn: { age: 79 }
  person: { age: 179, sex: femal, live-alone: yes, falls-12-months: 2.5, wish: [a], seen-on: 2026-02-30 }
  bathroom:
    - { instance: Up, tub-water: 11 mm, tub-hold: }
    - { instance: Down, fell-here: maybe, tub-water: { value: 9, unit: kg }, tub-hold: { absent: no } }
  walking-aids: [ { aid: cane, in-reach: [bed, nowhere] }, 7 ]
alerts: { scold: { did: called }, bathroom@attic/scald: { did: phoned } }
chosen: [ { recommendation: keep-neer, step: today, sure: 11 }, { recommendation: keep-near, step: low } ]
color: blue
`;

  expect(told(text)).toEqual([
    "2:7 out-of-bounds 2026-11-23",
    "3:16 unknown-word therapst",
    "3:33 unknown-set everyting",
    "5:3 unknown-checklist persn",
    "6:18 out-of-bounds 179",
    "6:28 unknown-option femal",
    "6:35 unknown-item live-alone",
    "6:69 out-of-bounds 2.5",
    "6:80 wrong-type [a]",
    "6:94 wrong-type 2026-02-30",
    "8:34 wrong-unit 11 mm",
    "8:41 wrong-type tub-hold",
    "9:36 unknown-word maybe",
    "9:72 wrong-unit kg",
    "9:98 unknown-word no",
    "10:42 wrong-type [bed, nowhere]",
    "10:60 wrong-type 7",
    "11:11 unknown-alert scold",
    "11:35 unknown-instance bathroom@attic/scald",
    "11:64 unknown-word phoned",
    "12:29 unknown-recommendation keep-neer",
    "12:59 out-of-bounds 11",
    "12:100 unknown-step low",
    "13:1 unknown-key color",
  ]);
});

test("a number that cannot be is told with its range and unit", () => {
  const result = parseAssessment(
    "visit.yaml",
    `${HEAD}answers: { bathroom: [ { instance: A, tub-water: 5 °C } ] }`,
    known,
    TODAY,
  );

  expect(result).toMatchObject({
    ok: false,
    diagnostics: [{ message: "5 °C is not between 10 °C and 100 °C", hint: "is the unit right?" }],
  });
});

describe("the format", () => {
  test("of a later version is refused by name", () => {
    const result = parseAssessment("visit.yaml", "handrail: assessment/2\nanswers: 7", known, TODAY);

    expect(result).toMatchObject({
      ok: false,
      diagnostics: [
        {
          code: "unknown-format",
          line: 1,
          column: 11,
          message: '"assessment/2" is a format that this version cannot read',
        },
      ],
    });
  });

  test.each([
    ["of something else", "handrail: evaluation/1", "1:11 unknown-format evaluation/1"],
    ["of nothing", "answers: {}", "1:1 missing-key answers: {}"],
    ["of a list", "- a", "1:1 wrong-type - a"],
  ])("%s is refused", (_, text, problem) => expect(told(text)).toEqual([problem]));
});

describe("a text from outside", () => {
  const label = (text: string) => read(`${HEAD}person: { label: ${JSON.stringify(text)} }\n`).person.label;

  test("is cleaned of what cannot be seen", () => {
    expect(label(" Mr\tB\u001b[2J \u202eevil\u2066 \ue000 ")).toBe("Mr B\uFFFD[2J \uFFFDevil\uFFFD \uFFFD");
    expect(label("two\r\nlines\u2028three")).toBe("two\nlines\nthree");
  });

  test("is bounded", () => {
    expect(told(`${HEAD}answers: { person: { wish: ${"x".repeat(10_001)} } }`)[0]).toMatch(/^4:\d+ out-of-bounds /);
    expect(told(`${HEAD}person: { label: ${"x".repeat(10_001)} }`)[0]).toMatch(/^4:\d+ out-of-bounds /);
  });
});

test("an older name is read, and said", () => {
  const result = parseAssessment(
    "visit.yaml",
    `${HEAD}answers: { bathroom: [ { instance: A, grab-bar: fixed } ] }`,
    known,
    TODAY,
  );

  expect(result).toMatchObject({ ok: true, notices: ['"grab-bar" is now called "tub-hold"'] });
});

describe("a hostile file is refused, and quickly:", () => {
  test.each([
    ["thousands of rooms", `${HEAD}answers: { bathroom: [ ${"{instance: A},".repeat(30_000)} ] }`],
    [
      "thousands of keys",
      `${HEAD}answers: { person: { ${Array.from({ length: 50_000 }, (_, n) => `lives-alon${n}: yes`).join(", ")} } }`,
    ],
    ["thousands of strange heads", `${HEAD}${Array.from({ length: 50_000 }, (_, n) => `setting${n}: x`).join("\n")}`],
    ["a list of lists", `${HEAD}answers: ${"[".repeat(400_000)}`],
  ])(
    "%s",
    (_, text) => {
      const result = parseAssessment("visit.yaml", text, known, TODAY);

      expect(result.ok).toBe(false);
      expect(result.ok ? 0 : result.diagnostics.length).toBeLessThanOrEqual(500);
    },
    10_000,
  );
});
