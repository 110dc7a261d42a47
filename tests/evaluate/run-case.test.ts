import { describe, expect, test } from "vitest";
import { runCase } from "../../src/evaluate/run-case.ts";
import type { Expectation } from "../../src/model/checklist.ts";
import { aCase } from "../support/a-case.ts";
import { id, type Value, visit } from "../support/build.ts";
import { bath, bathAndGym, failures, gym, LOOSE } from "../support/failures.ts";

describe("findings", () => {
  test("by item, over all rooms and ticks: the gravest counts", () => {
    const ticks = { "bath@up/floor": ["wet", "bare"], "bath@down/floor": ["wet"] };

    expect(failures(ticks, { expect: { findings: { floor: "major" } } })).toEqual([]);
    expect(
      failures({ "bath@down/floor": ["wet"], "bath@up/floor": ["bare"] }, { expect: { findings: { floor: "major" } } }),
    ).toEqual([]);
    expect(failures(ticks, { expect: { findings: { floor: "minor" } } })).toEqual([
      { what: "findings", expected: '{"floor":"minor"}', found: '{"floor":"major"}' },
    ]);
    expect(failures(ticks, { expect: { points: { floor: 24 } } })).toEqual([]);
  });

  test("the order in which they are written says nothing", () => {
    const both = { ...LOOSE, "bath@up/floor": ["wet"] };

    expect(failures(both, { expect: { findings: { mat: null, floor: null } } })).toEqual([]);
    expect(failures(both, { expect: { findings: { floor: "minor", mat: "moderate" } } })).toEqual([]);
  });

  test("those of other checklists do not count", () => {
    expect(failures({ ...LOOSE, "gym/seen": "odd" }, { expect: { findings: { seen: null } } })).toEqual([]);
    const elsewhere = { ...bathAndGym, checklists: [{ ...gym, id: id<never>("bath-tub") }, ...bathAndGym.checklists] };
    expect(
      runCase(elsewhere, bath, aCase(visit(["bath"], { "bath-tub/seen": "odd" }), { expect: { findings: {} } })),
    ).toEqual([]);
  });
});

describe("what a case expects holds, or is told with what was found instead", () => {
  const NOT_SO = "not so";
  test.each<[string, Partial<Expectation>, Partial<Expectation>, string, string, string]>([
    ["alerts", { alerts: { slips: null } }, { alerts: {} }, "alerts", "{}", '{"slips":["up"]}'],
    [
      "alerts in a room",
      { alerts: { slips: [id("up")] } },
      { alerts: { slips: [id("down")] } },
      "alerts",
      '{"slips":["down"]}',
      '{"slips":["up"]}',
    ],
    [
      "advice",
      { recommendations: ["fix", "bath/fix"] },
      { recommendations: ["gone"] },
      "recommendations",
      "gone",
      NOT_SO,
    ],
    [
      "advice of another checklist",
      { recommendations: ["other/see"] },
      { recommendations: ["see"] },
      "recommendations",
      "see",
      NOT_SO,
    ],
    ["asked", { asked: ["deep", "wash"] }, { asked: ["asked-of-family"] }, "asked", "asked-of-family", NOT_SO],
    ["hidden", { hidden: ["asked-of-family"] }, { hidden: ["deep"] }, "hidden", "deep", NOT_SO],
    ["the band", { band: "not-enough" }, { band: "improve" }, "band", '"improve"', '"not-enough"'],
    ["points", { points: { mat: 6, floor: 0 } }, { points: { mat: 3 } }, "points mat", "3", "6"],
    [
      "factors",
      { factors: { numb: "unknown" } },
      { factors: { numb: "absent" } },
      "factors numb",
      '"absent"',
      '"unknown"',
    ],
    ["groups", { groups: { today: ["fix", "other/see"] } }, { groups: { plan: ["fix"] } }, "group plan", "fix", NOT_SO],
  ])("%s", (_, right, wrong, what, expected, found) => {
    expect(failures(LOOSE, { expect: right })).toEqual([]);
    expect(failures(LOOSE, { expect: wrong })).toEqual([{ what, expected, found }]);
  });

  test("rules and values that are worked out", () => {
    const walked = { "gym/walk": { value: 13, unit: "s" } } as const;

    expect(failures(walked, { expect: { rules: { slow: true }, values: { twice: 26 } } })).toEqual([]);
    expect(failures(walked, { expect: { rules: { slow: false, gone: true }, values: { twice: null } } })).toEqual([
      { what: "rules slow", expected: "false", found: "true" },
      { what: "rules gone", expected: "true", found: "null" },
      { what: "values twice", expected: "null", found: "26" },
    ]);
    expect(
      failures({ "gym/seen": "fine" }, { expect: { rules: { slow: null }, values: { twice: null, seen: null } } }),
    ).toEqual([]);
  });

  test("factors that are given", () => {
    expect(failures(LOOSE, { factors: [id("numb")], expect: { factors: { numb: "present" } } })).toEqual([]);
  });

  test("a question that is asked once is asked, and one that waits for an answer is not", () => {
    expect(failures({ "bath@up/mat": "none" }, { expect: { asked: ["wash", "mat"], hidden: ["deep"] } })).toEqual([]);
    expect(failures({}, { expect: { asked: ["wash"] } })).toEqual([]);
  });

  test("each alert in its own rooms, and none of another checklist", () => {
    const both = visit(["bath"], { ...LOOSE, "bath/wash": "sink", "gym/seen": "odd" });
    const alerts = { slips: [id<never>("up")], "no-tub": [id<never>("up"), id<never>("down")] };

    expect(runCase(bathAndGym, bath, aCase(both, { expect: { alerts } }))).toEqual([]);
  });

  test("advice that there is not stands in no group", () => {
    expect(failures(LOOSE, { expect: { groups: { today: ["gone"] } } })).toEqual([
      { what: "group today", expected: "gone", found: "not so" },
    ]);
  });

  test("an alert without rooms has no place", () => {
    expect(failures({ "bath/wash": "sink" }, { expect: { alerts: { "no-tub": [] } } })).toEqual([]);
  });
});

describe("the band is that of the first room, or of the checklist", () => {
  test.each<[string, Readonly<Record<string, Value>>, Expectation["band"]]>([
    ["two rooms", { "bath@up/mat": "none", "bath@up/floor": [], "bath@down/mat": "loose" }, "nothing-found"],
    ["no room yet", {}, "not-enough"],
    ["a checklist without rooms", { "gym/seen": "odd" }, "act-now"],
  ])("%s", (_, answers, band) => {
    expect(failures(answers, { expect: { band } })).toEqual([]);
  });

  test("a checklist that is not in the visit has none", () => {
    expect(runCase(bathAndGym, bath, aCase(visit(["gym"], {}), { expect: { band: "improve" } }))).toEqual([
      { what: "band", expected: '"improve"', found: '"none"' },
    ]);
  });
});

describe("what is ruled out", () => {
  test.each<[string, Partial<Expectation>, Partial<Expectation>, string, string]>([
    ["advice", { recommendations: ["gone"] }, { recommendations: ["other/see"] }, "never recommendations", "other/see"],
    ["a question", { asked: ["asked-of-family"] }, { asked: ["deep"] }, "never asked", "deep"],
    ["a finding", { findings: { floor: null } }, { findings: { mat: null } }, "never findings", "mat"],
    ["a finding so grave", { findings: { mat: "major" } }, { findings: { mat: "moderate" } }, "never findings", "mat"],
    ["an alert", { alerts: { "no-tub": null } }, { alerts: { slips: null } }, "never alerts", "slips"],
  ])("%s", (_, right, wrong, what, expected) => {
    expect(failures(LOOSE, { never: right })).toEqual([]);
    expect(failures(LOOSE, { never: wrong })).toEqual([{ what, expected, found: "not so" }]);
  });
});

test("a case that says nothing holds", () => {
  expect(failures(LOOSE, {})).toEqual([]);
});
