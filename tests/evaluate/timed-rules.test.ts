import { describe, expect, test } from "vitest";
import { parseAssessment } from "../../src/checklist/parse-assessment.ts";
import { showDiagnostic } from "../../src/checklist/show-diagnostic.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { Evaluation } from "../../src/model/evaluation.ts";
import { shipped } from "../support/catalogue.ts";

/** The shipped tests of strength, balance and walking, on people as therapists meet them. */
function visit(person: string, tests: string): Evaluation {
  const file = `handrail: assessment/1
date: 2026-11-21
setting: { by: therapist, sets: [person, function], depth: full }
answers:
  person: { ${person} }
  function: { pre-check: none, ${tests} }
`;
  const read = parseAssessment("visit.yaml", file, shipped(), "2026-11-22");
  if (!read.ok) throw new Error(read.diagnostics.map(showDiagnostic).join("\n\n"));
  return evaluate(shipped(), read.assessment, { tool: "test" });
}

const MRS_B = "foot-now: none, age: 77, sex: female";
const ruled = ({ tests }: Evaluation, id: string) => tests.find((one) => one.id === id);
const shown = (evaluation: Evaluation, item: string) =>
  evaluation.answers.find(({ key }) => key === `function/${item}`)?.shown ?? null;

describe("what published rules say stands side by side, each with its source", () => {
  test("13.4 seconds meet the rule of the CDC, and not that of the world guidelines", () => {
    const evaluation = visit(MRS_B, "tug-time: 13.4");

    expect(ruled(evaluation, "tug-cdc")).toMatchObject({
      outcome: true,
      values: [{ key: "function/tug-time", shown: "13.4 seconds" }],
      source: "cdc-steadi-tug",
    });
    expect(ruled(evaluation, "tug-wfg")).toMatchObject({ outcome: false, source: "wfg-2022" });
    expect(evaluation.sources.map(({ id }) => id)).toEqual(expect.arrayContaining(["cdc-steadi-tug", "wfg-2022"]));
  });

  test.each([
    [11.9, false, false],
    [12, true, false],
    [15, true, false],
    [15.1, true, true],
  ])("%s seconds", (seconds, cdc, wfg) => {
    const evaluation = visit(MRS_B, `tug-time: ${seconds}`);
    expect([ruled(evaluation, "tug-cdc")?.outcome, ruled(evaluation, "tug-wfg")?.outcome]).toEqual([cdc, wfg]);
  });

  test("8 stands at 77 are below the average for a woman", () => {
    const evaluation = visit(MRS_B, "chair-arms: no, chair-stands: 8");
    expect(ruled(evaluation, "chair-stand-cdc")).toMatchObject({ outcome: true, whyNull: null });
    expect(evaluation.recommendations.map(({ id }) => id)).toContain("person/see-physio");
  });

  test.each([
    "foot-now: none, age: 58, sex: female",
    "foot-now: none, age: 96, sex: male",
    "foot-now: none, age: 77, sex: other",
  ])("%s: there is no norm, and that is said", (person) => {
    expect(ruled(visit(person, "chair-arms: no, chair-stands: 12"), "chair-stand-cdc")).toMatchObject({
      outcome: null,
      whyNull: "no-norm",
      says: "There is no published average for this age and sex.",
    });
  });

  test("148/82 lying and 124/76 after a minute are a positive test, with the numbers that show it", () => {
    const evaluation = visit(
      MRS_B,
      "bp-start: lying, bp-before: { systolic: 148, diastolic: 82 }, bp-1: { systolic: 124, diastolic: 76 }",
    );

    expect(ruled(evaluation, "orthostatic-lying")).toMatchObject({
      outcome: true,
      values: [
        { key: "function/bp-before", shown: "148/82 mmHg" },
        { key: "function/bp-1", shown: "124/76 mmHg" },
      ],
    });
    expect(ruled(evaluation, "orthostatic-sitting")).toMatchObject({ outcome: null, whyNull: "does-not-apply" });
    expect(ruled(evaluation, "orthostatic-high-lying")).toMatchObject({ outcome: null, whyNull: "not-known" });
    expect(evaluation.recommendations.map(({ id }) => id)).toContain("function/show-pressure");
  });

  test("the drop stands among the answers, in words, as soon as all is measured", () => {
    const readings =
      "bp-start: lying, bp-before: { systolic: 148, diastolic: 82, pulse: 70 }, bp-1: { systolic: 124, diastolic: 76, pulse: 78 }";
    expect(shown(visit(MRS_B, readings), "drop-systolic")).toBeNull();

    const whole = visit(MRS_B, `${readings}, bp-3: { systolic: 130, diastolic: 74, pulse: 80 }`);
    expect(["drop-systolic", "drop-diastolic", "rise-pulse", "bp-1"].map((item) => shown(whole, item))).toEqual([
      "24 mmHg",
      "8 mmHg",
      "10 per minute",
      "124/76 mmHg, pulse 78",
    ]);
    expect(whole.answers.find(({ key }) => key === "function/drop-systolic")).toMatchObject({
      text: "Largest drop, upper number",
      answer: { type: "number", value: 24, unit: "mmHg" },
      basis: null,
    });
  });

  test("what was broken off is told with why and when, and ends nothing else", () => {
    const evaluation = visit(
      MRS_B,
      'tug-time: { stopped: had to be caught, after: "0:09" }, gait-1: 5, gait-2: { unable: true }',
    );
    expect(shown(evaluation, "tug-time")).toBe("stopped after 9 seconds: had to be caught");
    expect(shown(evaluation, "gait-2")).toBe("could not do it");
    expect(ruled(evaluation, "tug-cdc")?.outcome).toBe(true);
    expect(ruled(evaluation, "gait-speed-wfg")).toMatchObject({
      outcome: true,
      values: [{ shown: "0.8 m/s" }, { shown: "5 seconds" }],
    });
  });

  test("what was not tested is not known; it is never fine", () => {
    const { tests } = visit("foot-now: sore, age: 77, sex: female", "tug-time: { absent: unknown }");
    const own = tests.filter(({ about }) => about.some((key) => key.startsWith("function/")));
    expect(own.length).toBeGreaterThan(15);
    expect(own.map(({ outcome }) => outcome)).toEqual(own.map(() => null));
  });

  test("a test that does not apply leaves its rule open, and one that could not be done does not clear anybody", () => {
    const evaluation = visit(
      MRS_B,
      "chair-arms: no, chair-stands: { absent: not-applicable }, five-time: { unable: true }",
    );
    expect(ruled(evaluation, "chair-stand-cdc")).toMatchObject({ outcome: null, whyNull: "not-known" });
    expect(ruled(evaluation, "five-stands-age")).toMatchObject({ outcome: null, whyNull: "not-known" });
  });
});

describe("a test that was kept away is told with what kept it away", () => {
  test("a sore on a foot", () => {
    const { keptAway } = visit("foot-now: sore, age: 77, sex: female", "bp-start: { absent: unknown }");

    expect(keptAway.map(({ test: name }) => name)).toEqual(["bp"]);
    expect(keptAway[0]).toMatchObject({
      checklist: "function",
      title: "Blood pressure, lying and standing",
      alert: "person/foot-today",
      guard: null,
      because: ["person/foot-now"],
    });
    expect(keptAway[0]?.says).toContain("This foot must be seen today");
  });

  test("a very high pressure at rest, all that come after it", () => {
    const { keptAway } = visit(MRS_B, "bp-start: lying, bp-before: { systolic: 184, diastolic: 90 }");

    expect(keptAway.map(({ test: name }) => name)).toEqual([
      "bp",
      "balance",
      "chair-stand",
      "tug",
      "gait",
      "five-stands",
      "reach",
    ]);
    expect(new Set(keptAway.map(({ alert }) => alert))).toEqual(new Set(["function/resting-pressure-high"]));
  });

  test("not the test that was broken off itself, nor one that went to its end", () => {
    const pressures =
      "bp-start: lying, bp-before: { systolic: 130, diastolic: 80 }, bp-1: { systolic: 122, diastolic: 78 }";
    const names = (rest: string) => visit(MRS_B, `${pressures}, ${rest}`).keptAway.map(({ test: name }) => name);
    expect(names("bp-3: { stopped: feels faint }")).toEqual([
      "balance",
      "chair-stand",
      "tug",
      "gait",
      "five-stands",
      "reach",
    ]);
    expect(names("bp-3: { systolic: 124, diastolic: 78 }, bp-felt: faint")).not.toContain("bp");
  });

  test("nothing, where nothing stands in the way; and what was done before stays done", () => {
    expect(visit(MRS_B, "tug-time: 9").keptAway).toEqual([]);
    const { keptAway, tests } = visit(
      MRS_B,
      "tug-time: 13, tug-aid: cane, tug-arms: no, tug-seen: nothing, tug-dose: 0, bp-before: { systolic: 184, diastolic: 90 }",
    );
    expect(keptAway.map(({ test: name }) => name)).not.toContain("tug");
    expect(tests.find(({ id }) => id === "tug-cdc")?.outcome).toBe(true);
  });

  test("a guard that is in force, and whether its factor is present or only not ruled out", () => {
    const known = {
      ...shipped(),
      guards: [
        {
          id: "no-balance" as never,
          unlessRuledOut: "numb-feet" as never,
          withholds: { handouts: [], steps: [], tests: ["function/balance"] },
          says: "The feet were not tested.",
          saysPresent: "The feet are numb.",
        },
      ],
    };
    const away = (feet: string) => {
      const file = `handrail: assessment/1\ndate: 2026-11-21\nsetting: { by: therapist, sets: [person, function], depth: full }\nanswers: { person: { foot-now: none${feet} }, function: { pre-check: none } }\n`;
      const read = parseAssessment("visit.yaml", file, known, "2026-11-22");
      return read.ok ? evaluate(known, read.assessment, { tool: "test" }).keptAway : [];
    };
    expect(away("").map(({ test: name, guard, says }) => [name, guard, says])).toEqual([
      ["balance", "no-balance", "The feet were not tested."],
    ]);
    expect(away(", feet-feeling: numb").map(({ says }) => says)).toEqual(["The feet are numb."]);
  });
});

test("the gates of tests are no factors that a report would tell", () => {
  const { factors } = visit(MRS_B, "tug-time: 9");
  expect(factors.map(({ id }) => id)).not.toEqual(expect.arrayContaining(["ready-for-effort"]));
  expect(factors.map(({ id }) => id)).toContain("numb-feet");
});

test("the area of the tests has no number", () => {
  const { areas, overall } = visit(MRS_B, "tug-time: 44, chair-arms: yes");
  expect(areas.find(({ id }) => id === "function")).toMatchObject({ score: null, points: 0, scored: false });
  expect(overall.score).toBeNull();
});
