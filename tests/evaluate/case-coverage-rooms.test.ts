import { describe, expect, test } from "vitest";
import { caseCoverage } from "../../src/evaluate/case-coverage.ts";
import type { Case } from "../../src/model/checklist.ts";
import { aCase } from "../support/a-case.ts";
import {
  alert,
  catalogue,
  checklist,
  choice,
  factorOf,
  hazard,
  id,
  is,
  item,
  option,
  personWith,
  repeats,
  type Value,
  visit,
} from "../support/build.ts";

const both = { type: "all", of: [is("bath", "mat", "loose"), is("bath", "rim", "high")] } as const;
const items = [
  choice("bath", "wash", { tub: null, sink: "minor" }, { once: true }),
  choice("bath", "mat", { firm: null, loose: "major" }),
  choice("bath", "rim", { low: null, high: null }),
  item("floor", {
    type: "multi-choice",
    options: [option("wet"), option("bare")],
    hazards: [hazard(is("bath", "floor", "wet"), "minor", { tick: id("wet") })],
  }),
];
const more = {
  alerts: [
    alert("slips", is("bath", "mat", "loose"), { unlessAlert: [id("worse")] }),
    alert("worse", is("bath", "rim", "high")),
  ],
  combined: [
    { id: id<never>("both"), exposure: null, fit: [], hazard: hazard(both, "severe", { at: "bath.yaml:20" }) },
  ],
};
const answered = (answers: Readonly<Record<string, Value>>) => aCase(visit(["bath"], answers));

/** What the cases leave out, of bathrooms or of the one bathroom. */
function missing(cases: readonly Case[], { rooms = true, retired = false } = {}) {
  const bath = checklist("bath", retired ? items.map((one) => ({ ...one, retired })) : items, {
    ...more,
    repeats: rooms ? repeats : null,
    cases,
  });
  const { options, hazards, alerts } = caseCoverage(catalogue([bath]));
  const named = (all: typeof options) => all.missing.map(({ name, never }) => `${name} ${never}`);
  return { options: named(options), hazards: named(hazards), alerts: named(alerts) };
}

describe("rooms", () => {
  test("what is answered in any room, and once for all of them, is reached", () => {
    const seen = missing([
      answered({
        "bath/wash": "sink",
        "bath@up/mat": "loose",
        "bath@down/rim": "high",
        "bath@up/floor": ["wet", "bare"],
      }),
    ]);

    expect(seen).toEqual({
      options: ["bath/wash = tub true", "bath/mat = firm true", "bath/rim = low true"],
      hazards: ["bath/wash = sink false", "bath/mat = loose false", "bath/floor = wet false", "bath/both either"],
      alerts: ["bath/slips false", "bath/worse false"],
    });
  });

  test("an answer at the wrong place reaches nothing", () => {
    const none = missing([]);

    expect(missing([answered({ "bath@up/wash": "sink" })]).options).toEqual(none.options);
    expect(missing([answered({ "bath/mat": "loose" })]).hazards).toEqual(none.hazards);
    expect(missing([answered({ "bath/mat": "loose", "bath/rim": "high" })]).hazards).toEqual(none.hazards);
  });

  test("in one room all of it must come together", () => {
    expect(missing([answered({ "bath@up/mat": "loose", "bath@up/rim": "high" })]).hazards).toContain("bath/both false");
    expect(missing([answered({ "bath@up/mat": "loose", "bath@down/rim": "high" })]).hazards).toContain(
      "bath/both either",
    );
    expect(missing([answered({ "bath@up/mat": "firm" })]).hazards).toContain("bath/both true");
  });

  test("a checklist without rooms is its own one", () => {
    const one = { rooms: false };

    expect(missing([answered({ "bath/mat": "loose", "bath/rim": "high", "bath/wash": "tub" })], one)).toEqual({
      options: [
        "bath/wash = sink true",
        "bath/mat = firm true",
        "bath/rim = low true",
        "bath/floor = wet true",
        "bath/floor = bare true",
      ],
      hazards: ["bath/wash = sink true", "bath/mat = loose false", "bath/floor = wet either", "bath/both false"],
      alerts: ["bath/slips either", "bath/worse false"],
    });
    expect(missing([answered({ "bath@up/mat": "loose" })], one).options).toEqual(missing([], one).options);
  });
});

test("an alert that gives way to another was neither raised nor ruled out", () => {
  const gaveWay = answered({ "bath@up/mat": "loose", "bath@up/rim": "high" });

  expect(missing([gaveWay]).alerts).toEqual(["bath/slips either", "bath/worse false"]);
  expect(missing([gaveWay, answered({ "bath@up/mat": "firm", "bath@up/rim": "low" })]).alerts).toEqual([
    "bath/slips true",
  ]);
});

test("could not check is an answer that chooses nothing, and finds nothing", () => {
  const unknown = missing([answered({ "bath@up/mat": { absent: "unknown" } })]);

  expect(unknown.options).toEqual(missing([]).options);
  expect(unknown.hazards).toContain("bath/mat = loose true");
});

test("what is no longer asked need not be reached", () => {
  expect(missing([], { retired: true })).toEqual({
    options: [],
    hazards: ["bath/both either"],
    alerts: ["bath/slips either", "bath/worse either"],
  });
});

test("the whole is the sum of its checklists, each thing with its place", () => {
  const hall = checklist("hall", [choice("hall", "rug", { none: null, loose: "major" }, { at: "hall.yaml:3" })]);
  const bath = checklist("bath", items.slice(1, 2), {
    combined: more.combined,
    cases: [answered({ "bath/mat": "loose" })],
  });
  const { options, hazards, alerts, factors, checklists } = caseCoverage(
    catalogue(
      [hall, bath, personWith("numb"), checklist("empty", [])],
      [{ ...factorOf("numb"), at: "factors.yaml:7" }],
    ),
  );

  expect(options).toEqual({
    reached: 1,
    total: 6,
    missing: [
      { checklist: "hall", name: "hall/rug = none", at: "hall.yaml:3", never: "true" },
      { checklist: "hall", name: "hall/rug = loose", at: "hall.yaml:3", never: "true" },
      { checklist: "bath", name: "bath/mat = firm", at: "test.yaml:1", never: "true" },
      { checklist: "person", name: "person/numb = yes", at: "test.yaml:1", never: "true" },
      { checklist: "person", name: "person/numb = no", at: "test.yaml:1", never: "true" },
    ],
  });
  expect(hazards).toMatchObject({
    reached: 0,
    total: 3,
    missing: [
      { name: "hall/rug = loose", at: "test.yaml:2", never: "either" },
      { name: "bath/mat = loose", at: "test.yaml:2", never: "false" },
      { checklist: "bath", name: "bath/both", at: "bath.yaml:20", never: "true" },
    ],
  });
  expect(alerts).toEqual({ reached: 0, total: 0, missing: [] });
  expect(factors.missing).toEqual([{ checklist: null, name: "numb", at: "factors.yaml:7", never: "either" }]);
  expect(checklists.map(({ id: name }) => name)).toEqual(["hall", "bath", "person"]);
});
