import { describe, expect, test } from "vitest";
import type { Assessment } from "../../src/model/assessment.ts";
import { catalogue, checklist, choice, hazard, id, is, item, tests, type Value, visit } from "../support/build.ts";
import { ownFinding, states, told } from "../support/two-visits.ts";

const under300 = (name: string) =>
  hazard(
    tests("hall", name, {
      type: "compare",
      comparison: "lt",
      to: { type: "threshold", threshold: { lux: 300, fc: 30 } },
    }),
    "major",
    { finding: `Too dark by ${name}` },
  );
const meter = (name: string) =>
  item(name, { type: "number", unit: "lux", measures: id("light"), hazards: [under300(name)] });
const hall = checklist(
  "hall",
  [
    choice("hall", "light", { bright: null, dim: "moderate" }),
    meter("lux"),
    meter("second-lux"),
    choice("hall", "steep", { no: null, yes: null }),
    choice("hall", "icy", { no: null, yes: null }),
  ],
  {
    combined: [
      {
        id: id("slide"),
        exposure: null,
        fit: [],
        hazard: hazard({ type: "all", of: [is("hall", "steep", "yes"), is("hall", "icy", "yes")] }, "severe"),
      },
    ],
  },
);
const known = catalogue([hall]);

type Answers = Readonly<Record<string, Value>>;
const at = (answers: Answers, more: Partial<Assessment> = {}) => visit(["hall"], answers, more);
const became = (before: Answers, after: Answers) => states(told(known, at(before), at(after)));
const lux = (value: number): Value => ({ value, unit: "lux" });

describe("an estimate and its measurement are one thing", () => {
  test.each<[string, Answers, Answers, Readonly<Record<string, string>>]>([
    [
      "dim to the eye, and bright by the meter",
      { "hall/light": "dim" },
      { "hall/lux": lux(400) },
      { "hall/light": "fixed" },
    ],
    [
      "dim to the eye, and dim by the meter",
      { "hall/light": "dim" },
      { "hall/lux": lux(90) },
      { "hall/lux": "still-there" },
    ],
    [
      "dim by the meter, then by the eye",
      { "hall/lux": lux(90) },
      { "hall/light": "dim" },
      { "hall/light": "still-there" },
    ],
    [
      "the meter was broken",
      { "hall/light": "dim" },
      { "hall/lux": { absent: "unknown" } },
      { "hall/light": "not-looked" },
    ],
  ])("%s", (_, before, after, state) => {
    expect(became(before, after)).toEqual(state);
  });

  test("two meters of one light: neither finding is lost", () => {
    const both = { "hall/lux": lux(90), "hall/second-lux": lux(80) };

    expect(became(both, both)).toEqual({ "hall/lux": "still-there", "hall/second-lux": "still-there" });
    expect(became(both, { ...both, "hall/second-lux": lux(400) })).toEqual({
      "hall/lux": "still-there",
      "hall/second-lux": "fixed",
    });
  });
});

describe("something new is said to be seen for the first time", () => {
  const noteOf = (before: Answers, after: Answers) =>
    told(known, at(before), at(after)).findings.map(({ key, state, note }) => [key, state, note]);

  test.each<[string, Answers, string | null]>([
    ["where nobody had looked before", {}, "not-looked-before"],
    ["where it could not be checked", { "hall/light": { absent: "unknown" } }, "not-looked-before"],
    ["not where it was fine before", { "hall/light": "bright" }, null],
    ["not where it did not apply", { "hall/light": { absent: "not-applicable" } }, null],
  ])("%s", (_, before, note) => {
    expect(noteOf(before, { "hall/light": "dim" })).toEqual([["hall/light", "new", note]]);
  });

  test("of several answers, as soon as one of them could not be told before", () => {
    const both = { "hall/steep": "yes", "hall/icy": "yes" };

    expect(noteOf({ "hall/steep": "yes" }, both)).toEqual([["hall/slide", "new", "not-looked-before"]]);
    expect(noteOf({ "hall/steep": "yes", "hall/icy": "no" }, both)).toEqual([["hall/slide", "new", null]]);
  });

  test("the therapist's own finding was not looked at before", () => {
    const after = at({}, { own: [ownFinding("A hatch")] });

    expect(told(known, at({}), after).findings).toMatchObject([
      { key: "own/1", state: "new", note: "not-looked-before", area: "cellar", place: "Cellar", own: true },
    ]);
  });
});
