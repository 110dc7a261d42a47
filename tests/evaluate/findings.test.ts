import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { nameHazard } from "../../src/evaluate/name-hazard.ts";
import { withoutPrivateAnswers } from "../../src/evaluate/without-private-answers.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import {
  catalogue,
  checklist,
  choice,
  hazard,
  id,
  is,
  item,
  option,
  repeats,
  tests,
  type Value,
  visit,
} from "../support/build.ts";

const bath = checklist(
  "bath",
  [
    item("water", {
      type: "number",
      unit: "degC",
      clinical: "Water temperature",
      sources: [id("burns"), id("water")],
      private: true,
      exposure: "often",
      hazards: [
        hazard(
          tests("bath", "water", {
            type: "compare",
            comparison: "gte",
            to: { type: "threshold", threshold: { degC: 54, degF: 130 } },
          }),
          "severe",
          {
            finding: "In {instance} the water has {value}",
            sources: [id("water")],
            advice: [id("bath/cool")],
            at: "bath.yaml:7",
          },
        ),
      ],
    }),
    item("floor", {
      type: "multi-choice",
      options: [option("wet"), option("bare")],
      hazards: ["wet", "bare"].map((tick) =>
        hazard(is("bath", "floor", tick), "minor", {
          tick: id(tick),
          finding: `{value}A ${tick} floor{emergency-number}`,
        }),
      ),
    }),
  ],
  {
    repeats,
    combined: [
      {
        id: id("both"),
        exposure: null,
        fit: [],
        hazard: hazard({ type: "all", of: [is("bath", "floor", "wet"), is("bath", "floor", "bare")] }, "moderate", {
          finding: "{instance}: both{value}",
          sources: [id("both")],
          at: "bath.yaml:9",
        }),
      },
    ],
  },
);
const hall = checklist("hall", [choice("hall", "rug", { none: null, loose: "major" })]);
const run = (answers: Readonly<Record<string, Value>>, more: Partial<Assessment> = {}) =>
  evaluate(catalogue([hall, bath]), visit(["hall", "bath"], answers, more), { tool: "t" }).findings;

describe("a finding, whole", () => {
  test("with the number in both systems, its place, and its sources, each once", () => {
    expect(run({ "bath@up/water": { value: 60, unit: "degC" } }, { wanted: ["bath@up/water"] })).toEqual([
      {
        key: "bath@up/water",
        question: "bath@up/water",
        area: "bath@up",
        says: "In up the water has 60 °C (140 °F)",
        clinical: "Water temperature",
        severity: "severe",
        exposure: "often",
        fit: [],
        raisedBy: [],
        points: 90,
        advice: ["bath/cool"],
        sources: ["water", "burns"],
        own: false,
        wanted: true,
        private: true,
        at: "bath.yaml:7",
      },
    ]);
  });

  test("each tick, and what rests on several answers has no question, and cannot be wanted", () => {
    const all = run({ "bath@up/floor": ["wet", "bare"] }, { wanted: ["bath@up/both", "bath@up/floor"] });

    expect(
      all.map(({ key, question, says, wanted, sources, at }) => [key, question, says, wanted, sources, at]),
    ).toEqual([
      ["bath@up/both", null, "up: both", false, ["both"], "bath.yaml:9"],
      ["bath@up/floor=wet", "bath@up/floor", "A wet floor", true, [], "test.yaml:2"],
      ["bath@up/floor=bare", "bath@up/floor", "A bare floor", true, [], "test.yaml:2"],
    ]);
  });
});

test("most points first, then as the checklists stand; the therapist's own are among them", () => {
  const own = [{ area: "cellar", finding: "A hatch", hazard: "severe" as const, advice: null, why: null }];
  const keys = run(
    {
      "hall/rug": "loose",
      "bath@up/floor": ["bare"],
      "bath@down/floor": ["wet"],
      "bath@up/water": { value: 60, unit: "degC" },
    },
    { own },
  ).map(({ key }) => key);

  expect(keys).toEqual(["bath@up/water", "own/1", "hall/rug", "bath@up/floor=bare", "bath@down/floor=wet"]);
});

describe("a hazard has a name for whoever writes checklists", () => {
  const other = is("bath", "other", "none");
  test.each([
    ["the options that make it", is("bath", "bar", "loose", "none"), "bath/bar = loose, none"],
    [
      "the options that it misses",
      tests("bath", "bar", { type: "is-not", options: [id("firm"), id("new")] }),
      "bath/bar without firm, new",
    ],
    ["else what it says: a number", tests("bath", "bar", { type: "answered" }), 'bath/bar: "A finding"'],
    ["another question's answer", other, 'bath/bar: "A finding"'],
    ["several answers", { type: "all", of: [is("bath", "bar", "loose"), other] } as const, 'bath/bar: "A finding"'],
  ])("%s", (_, when, name) => {
    expect(nameHazard(id("bath"), id("bar"), hazard(when, "minor"))).toBe(name);
  });
});

test("as if nobody had answered a private question: its answer and its place among those put off are gone, all else stays", () => {
  const made = visit(
    ["hall", "bath"],
    { "hall/rug": "loose", "bath@up/water": { value: 60, unit: "degC" }, "bath@up/floor": ["wet"], "shed/old": "yes" },
    { skipped: ["bath@down/water", "hall/rug", "goals"], goals: ["Walk"] },
  );
  const { "bath@up/water": _, ...left } = made.answers as Readonly<Record<string, unknown>>;

  expect(withoutPrivateAnswers(catalogue([hall, bath]), made)).toEqual({
    ...made,
    answers: left,
    skipped: ["hall/rug", "goals"],
  });
});
