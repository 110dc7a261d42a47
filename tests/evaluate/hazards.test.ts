import { describe, expect, test } from "vitest";
import { isWorse, worstOf } from "../../src/evaluate/weights.ts";
import type { Severity } from "../../src/model/words.ts";
import { choice, hazard, id, is, item, option, repeats, type Value } from "../support/build.ts";
import { found } from "../support/one-hall.ts";
import { rooms } from "../support/two-visits.ts";

type Answers = Readonly<Record<string, Value>>;

describe("for whom it is worse", () => {
  const rug = item("rug", {
    options: [option("flat"), option("loose")],
    hazards: [
      hazard(is("hall", "rug", "loose"), "minor", {
        worse: [
          { severity: "moderate", factors: [id("calm")] },
          { severity: "severe", factors: [id("numb"), id("weak")] },
        ],
      }),
    ],
    fit: [
      { factors: [id("calm"), id("numb")], because: "Either." },
      { factors: [id("weak")], because: "Weak." },
    ],
  });
  const of = (...factors: readonly string[]) =>
    found([rug], { "hall/rug": "loose", ...Object.fromEntries(factors.map((name) => [`person/${name}`, "yes"])) })[0];

  test.each<[readonly string[], Severity, readonly string[], readonly string[], number]>([
    [[], "minor", [], [], 2],
    [["calm"], "moderate", ["calm"], [], 6],
    [["numb"], "severe", ["numb"], [], 60],
    [["numb", "weak"], "severe", ["numb", "weak"], [], 60],
    [["calm", "numb"], "severe", ["numb"], ["calm"], 90],
  ])("%s: %s", (factors, severity, raisedBy, fit, points) => {
    const one = of(...factors);

    expect(one).toMatchObject({ severity, raisedBy, points });
    expect(one?.fit.map(({ factor }) => factor)).toEqual(fit);
  });

  test("a word that is no graver than the hazard raises nothing", () => {
    const mild = {
      ...rug,
      hazards: [hazard(is("hall", "rug", "loose"), "major", { worse: [{ severity: "major", factors: [id("numb")] }] })],
    };

    expect(found([mild], { "hall/rug": "loose", "person/numb": "yes" })).toMatchObject([
      { severity: "major", raisedBy: [], fit: [{ factor: "numb", because: "Either." }] },
    ]);
  });

  test("what is no hazard by itself is one for this person only", () => {
    const none = {
      ...rug,
      hazards: [hazard(is("hall", "rug", "loose"), "none", { worse: [{ severity: "minor", factors: [id("numb")] }] })],
    };

    expect(found([none], { "hall/rug": "loose", "person/numb": "yes" })).toMatchObject([
      { severity: "minor", raisedBy: ["numb"] },
    ]);
    expect(found([none], { "hall/rug": "loose", "person/numb": "no" })).toEqual([]);
  });
});

describe("where somebody fell", () => {
  const rug = choice("hall", "rug", { flat: null, loose: "minor" });
  test.each([
    ["fall", [{ factor: "fell-here", because: "A fall happened here." }], 3],
    ["near-fall", [{ factor: "fell-here", because: "A near fall happened here." }], 3],
    ["no", [], 2],
    [null, [], 2],
  ] as const)("%s", (fell, fit, points) => {
    const more = { instances: { [id<never>("hall")]: rooms({ up: fell }) } };
    expect(found([rug], { "hall@up/rug": "loose" }, { list: { repeats }, more })).toMatchObject([{ fit, points }]);
  });
});

test("of several hazards of one answer the severest is told, of two as grave the first; each tick tells its own", () => {
  const hazards = (...severities: readonly Severity[]) =>
    severities.map((severity, at) => hazard(is("hall", "rug", "loose"), severity, { finding: `Finding ${at + 1}` }));
  const says = (...severities: readonly Severity[]) =>
    found([item("rug", { options: [option("loose")], hazards: hazards(...severities) })], { "hall/rug": "loose" }).map(
      (one) => one.says,
    );

  expect([says("minor", "major", "moderate"), says("major", "minor"), says("major", "major")]).toEqual([
    ["Finding 2"],
    ["Finding 1"],
    ["Finding 1"],
  ]);
  expect(worstOf(["minor", "severe", "major"])).toBe("severe");
  expect(worstOf([])).toBeNull();
  expect([isWorse("minor", "none"), isWorse("minor", "minor"), isWorse("severe", "major")]).toEqual([
    true,
    false,
    true,
  ]);
});

test("what was measured takes the place of the estimate; what could not be measured does not", () => {
  const light = choice("hall", "light", { bright: null, dim: "moderate" });
  const lux = item("lux", { type: "number", unit: "lux", measures: id("light") });
  const dim = (answers: Answers) => found([light, lux], { "hall/light": "dim", ...answers }).length;

  expect([
    dim({}),
    dim({ "hall/lux": { value: 500, unit: "lux" } }),
    dim({ "hall/lux": { absent: "unknown" } }),
  ]).toEqual([1, 0, 1]);
});
