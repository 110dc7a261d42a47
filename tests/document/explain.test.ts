import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Explainable, explainables, findExplainable } from "../../src/document/explain/explain.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Catalogue } from "../../src/model/checklist.ts";
import { readAssetJson } from "../../src/store/read-asset.ts";
import { visit } from "../support/build.ts";
import { catalogueOf } from "../support/catalogue.ts";
import { root } from "../support/handrail.ts";
import { home, visitOf } from "../support/random-home.ts";

const readDist = <T>(name: string): T => readAssetJson<T>(join(root, "dist"), name);

const tool = "handrail test";
const allOf = (known: Catalogue, assessment: Assessment): readonly Explainable[] =>
  explainables(evaluate(known, assessment, { tool }), known, assessment);

const known = catalogueOf({
  "person.yaml": `
id: person
version: 1.0.0
title: About the person
scored: no
items:
  - { id: feet, type: choice, text: How do the feet feel?, options: { well: Well, numb: Numb } }
`,
  "bath.yaml": `
id: bath
version: 1.0.0
title: Bath
items:
  - id: bar
    type: choice
    text: Is there a bar?
    clinical: Grab bar
    options:
      fixed: Fixed
      none: { label: None, finding: Nothing to hold, hazard: moderate, worse: { major: [numb-feet] }, advice: fit-bar }
    fit: [ { factor: numb-feet, because: Feet that feel nothing. } ]
    sources: [book]
  - id: water
    type: number
    unit: degF
    range: { degF: [50, 212], degC: [10, 100] }
    text: How hot is the water?
    hazards: [ { is: { gt: { degF: 120, degC: 49 } }, finding: "The water has {value}", hazard: major, advice: fit-bar } ]
    sources: [book]
alerts:
  - { id: scald, when: { water: { gte: { degF: 130, degC: 54 } } }, urgency: today, text: "{value} burns.", sources: [book] }
recommendations:
  - id: fit-bar
    title: Fit a bar
    steps: { today: Wash at the sink., bigger: { text: Have a bar fitted., cost: 50-250, who: [contractor] } }
    why: A hold helps.
    sources: [book]
`,
  "factors.yaml": `
factors:
  - { id: numb-feet, label: Numb feet, text: You feel little., when: { person/feet: numb } }
`,
  "guards.yaml": `
guards:
  - { id: no-wash, unless-ruled-out: numb-feet, withholds: { steps: [bath/fit-bar.today] }, says: Numb feet were not ruled out. }
`,
  "sources.yaml": `
sources:
  - { id: book, by: The testers, title: A book, year: 2026, licence: own, checked: known }
`,
});

const answers = { "person/feet": "numb", "bath/bar": "none", "bath/water": { value: 140, unit: "degF" } } as const;
const assessment = visit(["person", "bath"], answers);
const told = (key: string) => findExplainable(key, allOf(known, assessment)).map(({ explain }) => explain());

describe("why", () => {
  test("a finding: the answer, the rule and its place, what made it graver, the arithmetic, the advice, the source", () => {
    expect(told("bath/bar")).toEqual([
      {
        title: "Bath: Nothing to hold.",
        says: [
          "Answer (Bath): Grab bar: None.",
          expect.stringMatching(/^The rule, in bath\.yaml:\d+: it is moderate when grab bar is "None"\.$/),
          "For this person it is major, because of: Numb feet.",
          "Known of the person: Numb feet.",
          "Answer (About the person): How do the feet feel? Numb.",
          "Points: 10 (major) × 2 (daily) × 1 (nothing more) = 20.",
          "It leads to: Fit a bar (bath/fit-bar).",
          "Source: The testers. A book. 2026.",
        ],
      },
    ]);
  });

  test("an area: what each finding costs, the band and why, the number worked out", () => {
    const [{ title, says } = { title: "", says: [] }] = told("bath");
    expect(title).toBe("Bath: 27 of 100.");
    expect(says).toContain("20 points: Nothing to hold (bath/bar).");
    expect(says).toContain(
      "A severe finding, or an alert for now or today, puts it into the lowest band, whatever the sum.",
    );
    expect(says).toContain("Alert here: 140 °F (60 °C) burns.");
    expect(says).toContain("The number: 0 + 39 × 100 ÷ (100 + 40) = 27.86, rounded down to 27.");
    expect(says.at(-1)).toContain("not validated, not a prediction");
  });

  test("the home is its lowest area", () => {
    expect(told("home")[0]).toMatchObject({
      title: "The home: 27 of 100.",
      says: expect.arrayContaining(["It is the lowest area's number: Bath (bath)."]),
    });
  });

  test("an alert: its rule and what it rests on", () => {
    expect(told("bath/scald")[0]?.says).toEqual(
      expect.arrayContaining([
        "Answer (Bath): How hot is the water? 140 °F (60 °C).",
        expect.stringMatching(/^The rule, in bath\.yaml:\d+: it speaks when .*at least 130 °F \(54 °C\)\.$/),
      ]),
    );
  });

  test("an advice: what called for it, what it takes away, and which step a guard withheld", () => {
    const [{ says } = { says: [] }] = told("bath/fit-bar");
    expect(says).toContain("Called for by: Bath: Nothing to hold (bath/bar).");
    expect(says).toContain("It takes away 40 of the 40 points found.");
    expect(says).toContain('Its step "Today" is withheld, to protect: Numb feet were not ruled out.');
  });

  test("what is known of the person, and what it changes; where it is not known, what it waits for", () => {
    expect(told("numb-feet")[0]).toMatchObject({
      title: "Numb feet: yes.",
      says: expect.arrayContaining([
        "It counts in: Bath: Nothing to hold.",
        "In force, to protect: Numb feet were not ruled out.",
      ]),
    });
    const open = visit(["person", "bath"], { "bath/bar": "none" });
    const [factor] = findExplainable("numb-feet", allOf(known, open));
    expect(factor?.explain().title).toBe("Numb feet: not known.");
  });
});

test("a key that names two things explains both; with its kind before it only that one", () => {
  const explain: Explainable["explain"] = () => ({ title: "", says: [] });
  const all: readonly Explainable[] = [
    { key: "kitchen/x", kind: "finding", title: "", explain },
    { key: "kitchen/x", kind: "advice", title: "", explain },
  ];
  expect(findExplainable("kitchen/x", all)).toHaveLength(2);
  expect(findExplainable("advice:kitchen/x", all).map(({ kind }) => kind)).toEqual(["advice"]);
  expect(findExplainable("kitchen/y", all)).toEqual([]);
});

test("in any home the arithmetic that is told comes to the number that is shown", () => {
  fc.assert(
    fc.property(home, (made) => {
      const visited = visitOf(made);
      const evaluation = evaluate(made.known, visited, { tool });
      const all = explainables(evaluation, made.known, visited);
      for (const area of evaluation.areas) {
        const [one] = findExplainable(`area:${area.id}`, all);
        const line = one?.explain().says.find((says) => says.startsWith("The number:"));
        expect(line === undefined).toBe(area.score === null);
        if (line === undefined) continue;
        const [, floor, span, points, exact, shown] =
          /: ([\d.]+) \+ ([\d.]+) × 100 ÷ \(100 \+ ([\d.]+)\) = ([\d.]+), rounded down to (\d+)/.exec(line) ?? [];
        expect(Number(floor) + (Number(span) * 100) / (100 + Number(points))).toBeCloseTo(Number(exact), 1);
        expect(Number(shown)).toBe(area.score);
      }
      for (const finding of evaluation.findings) {
        const [one] = findExplainable(`finding:${finding.key}`, all);
        const says = one?.explain().says ?? [];
        const product = Number(/ = ([\d.]+)\.$/.exec(says.find((line) => line.startsWith("Points:")) ?? "")?.[1]);
        const counted = /Of these, ([\d.]+) count/.exec(says.join("\n"))?.[1];
        expect(Number(counted ?? product)).toBeCloseTo(finding.points, 6);
      }
    }),
    { numRuns: 100 },
  );
});

test("everything in the worked example can be explained, and each finding by a rule in a file", () => {
  const shipped = readDist<Catalogue>("catalogue.json");
  const all = allOf(shipped, readDist<Assessment>("demo.json"));
  for (const { key, kind, explain } of all) {
    const { title, says } = explain();
    expect([key, title]).not.toContain("");
    expect(says.join("\n")).not.toMatch(/undefined|null|NaN|\[object/);
    if (kind === "finding" && !key.startsWith("own/"))
      expect(says.filter((line) => /^The rule, in [a-z-]+\.yaml:\d+: /.test(line))).toHaveLength(1);
  }
});
