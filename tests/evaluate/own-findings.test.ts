import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { OwnFinding } from "../../src/model/assessment.ts";
import { catalogue, checklist, choice, repeats, type Value, visit } from "../support/build.ts";
import { ownFinding } from "../support/two-visits.ts";

const hall = checklist("hall", [choice("hall", "rug", { none: null, loose: "minor" })], { title: "Hall" });
const bath = checklist("bath", [choice("bath", "mat", { firm: null, loose: "minor" })], {
  title: "Bath",
  repeats,
});
const shed = checklist("shed", [choice("shed", "step", { even: null, broken: "minor" })], {
  title: "Tool shed",
  scored: false,
});
const known = catalogue([hall, bath, shed]);
const FINE = { "hall/rug": "none", "bath@up/mat": "firm" } as const;

function run(own: readonly OwnFinding[], answers: Readonly<Record<string, Value>> = FINE) {
  return evaluate(known, visit(["hall", "bath", "shed"], answers, { own }), { tool: "t" });
}

test("a finding of the therapist's own, and the advice that goes with it, whole", () => {
  const { findings, recommendations } = run([
    ownFinding("A hatch without a guard", { hazard: "severe", advice: "Fit a guard rail", why: "Seen today" }),
  ]);

  expect(findings).toEqual([
    {
      key: "own/1",
      question: null,
      area: "cellar",
      says: "A hatch without a guard",
      clinical: "Seen today",
      severity: "severe",
      exposure: "daily",
      fit: [],
      raisedBy: [],
      points: 60,
      advice: ["own/1"],
      sources: [],
      own: true,
      wanted: false,
      private: false,
      at: "own finding",
    },
  ]);
  expect(recommendations).toEqual([
    {
      id: "own/1",
      title: "Fit a guard rail",
      clinical: null,
      group: "this-week",
      severity: "severe",
      points: 60,
      findings: ["own/1"],
      steps: [{ name: "low", text: "Fit a guard rail", cost: "varies", who: [], instead: null, buy: [], doneIf: null }],
      refer: null,
      covers: [],
      buildingWork: false,
      measure: [],
      measured: [],
      job: null,
      buy: [],
      why: "Seen today",
      noThanks: null,
      sources: [],
      handouts: [],
      private: false,
      status: "open",
      chosenStep: null,
      who: null,
      due: null,
      reason: null,
      used: null,
      checked: null,
      wanted: false,
      changed: null,
      own: true,
    },
  ]);
});

test("advice without a finding has no points; a finding without advice leads to none; each keeps its number", () => {
  const { findings, recommendations } = run([
    ownFinding("A low beam", { hazard: "moderate" }),
    ownFinding(null, { advice: "Rest more" }),
    ownFinding("A hatch", { advice: "Fit a rail" }),
  ]);

  expect(findings.map(({ key, points, advice }) => [key, points, advice])).toEqual([
    ["own/3", 20, ["own/3"]],
    ["own/1", 6, []],
  ]);
  expect(
    recommendations.map(({ id, severity, points, findings: led, why }) => [id, severity, points, led, why]),
  ).toEqual([
    ["own/3", "major", 20, ["own/3"], ""],
    ["own/2", null, 0, [], ""],
  ]);
});

describe("a place is named by its id or by its title", () => {
  test.each([
    ["hall", "hall"],
    ["Hall", "hall"],
    ["bath@up", "bath@up"],
    ["Bath: up", "bath@up"],
    ["attic", "attic"],
    ["bath", "bath"],
  ])("%s", (area, found) => {
    const { findings, areas } = run([ownFinding("A hook", { area })]);

    expect(findings.map((one) => one.area)).toEqual([found]);
    expect(areas.find(({ id }) => (id as string) === found)).toMatchObject({ points: 20, score: 64, band: "act-soon" });
  });
});

describe("a place on no list", () => {
  test("is an area of its own, with all that was found there", () => {
    const { areas, overall } = run([
      ownFinding("A hatch", { hazard: "severe" }),
      ownFinding("A low beam", { hazard: "minor" }),
      ownFinding("A nail", { area: "attic", hazard: "minor" }),
      ownFinding("A hook", { area: "hall", hazard: "minor" }),
    ]);

    expect(areas.filter(({ checklist: of }) => (of as string) === "own")).toEqual([
      {
        id: "cellar",
        checklist: "own",
        instance: null,
        title: "Cellar",
        workTitle: null,
        scored: true,
        score: 24,
        range: [24, 24],
        coverage: 1,
        band: "act-now",
        points: 62,
        counts: { severe: 1, major: 0, moderate: 0, minor: 1 },
      },
      {
        id: "attic",
        checklist: "own",
        instance: null,
        title: "Attic",
        workTitle: null,
        scored: true,
        score: 98,
        range: [98, 98],
        coverage: 1,
        band: "improve",
        points: 2,
        counts: { severe: 0, major: 0, moderate: 0, minor: 1 },
      },
    ]);
    expect(overall).toMatchObject({ area: "cellar", score: 24, range: [24, 24], band: "act-now", points: 66 });
  });

  test("makes no area by advice alone", () => {
    expect(run([ownFinding(null, { advice: "Rest more" })]).areas.map(({ id }) => id)).toEqual([
      "hall",
      "bath@up",
      "shed",
    ]);
  });
});

test("in a place without a number it has points, and gives the place none", () => {
  const { areas } = run([ownFinding("A nail", { area: "Tool shed" })], { ...FINE, "shed/step": "even" });

  expect(areas.at(-1)).toMatchObject({ id: "shed", score: null, range: null, points: 20, band: "act-soon" });
});
