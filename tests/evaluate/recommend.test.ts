import { expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { Catalogue, Recommendation, Step } from "../../src/model/checklist.ts";
import type { RecommendationId } from "../../src/model/ids.ts";
import {
  catalogue,
  checklist,
  factorOf,
  hazard,
  id,
  is,
  item,
  option,
  personWith,
  recommendation,
  repeats,
  visit,
} from "../support/build.ts";

const step = (more: Partial<Step> = {}): Step => ({
  text: "Do it.",
  cost: "free",
  who: ["caregiver"],
  when: null,
  instead: null,
  buy: [],
  doneIf: null,
  ...more,
});
const advice = (...names: readonly string[]) => names.map((name) => id<RecommendationId>(name));

/** A checklist of flights of stairs: no rail, or a loose one. */
function stairs(recommendations: readonly Recommendation[]): Catalogue {
  const rails = item("rails", {
    options: ["firm", "loose", "none"].map((name) => option(name)),
    hazards: [
      hazard(is("stairs", "rails", "loose"), "major", { finding: "A loose rail", advice: advice("stairs/firm-up") }),
      hazard(is("stairs", "rails", "none"), "severe", { finding: "No rail", advice: advice("stairs/fit-rails") }),
    ],
  });
  const mat = item("mat", {
    options: ["no", "yes"].map((name) => option(name)),
    hazards: [hazard(is("stairs", "mat", "yes"), "minor", { finding: "A mat", advice: advice("stairs/firm-up") })],
  });
  return catalogue([checklist("stairs", [rails, mat], { repeats, recommendations })]);
}

const advised = (known: Catalogue, answers: Parameters<typeof visit>[1]) =>
  evaluate(known, visit(["stairs"], answers), { tool: "t" }).recommendations.map(({ id: name, findings }) => [
    name,
    findings.length,
  ]);

const firmUp = recommendation("stairs/firm-up");
const fitRails = recommendation("stairs/fit-rails", { covers: advice("stairs/firm-up") });

test("one remedy for many places is one recommendation, with all its findings", () => {
  const result = advised(stairs([firmUp]), { "stairs@up/rails": "loose", "stairs@down/rails": "loose" });
  expect(result).toEqual([["stairs/firm-up", 2]]);
});

test("a bigger job covers the smaller one where it is done, and nowhere else", () => {
  const known = stairs([firmUp, fitRails]);
  expect(advised(known, { "stairs@up/rails": "none", "stairs@up/mat": "yes" })).toEqual([["stairs/fit-rails", 2]]);
  expect(advised(known, { "stairs@up/rails": "none", "stairs@down/rails": "loose" })).toEqual([
    ["stairs/fit-rails", 1],
    ["stairs/firm-up", 1],
  ]);
});

test("a referral covers everywhere", () => {
  const therapist = recommendation("stairs/fit-rails", {
    covers: advice("stairs/firm-up"),
    refer: "physical-therapist",
  });
  expect(advised(stairs([firmUp, therapist]), { "stairs@up/rails": "none", "stairs@down/rails": "loose" })).toEqual([
    ["stairs/fit-rails", 2],
  ]);
});

test("today is at most three, free, by who is there, and takes away at most one thing", () => {
  const names = ["a", "b", "c", "d", "e"];
  const items = names.map((name) =>
    item(name, {
      options: [option("bad")],
      hazards: [hazard(is("home", name, "bad"), "moderate", { advice: advice(`home/${name}`) })],
    }),
  );
  const steps = (today: Partial<Step>) => ({ today: step(today), low: null, bigger: null });
  const recommendations = [
    recommendation("home/a", { steps: steps({ instead: "the sink" }) }),
    recommendation("home/b", { steps: steps({ instead: "a chair" }) }),
    recommendation("home/c", { steps: steps({ cost: "under-50" }) }),
    recommendation("home/d", { steps: steps({ who: ["contractor"] }) }),
    recommendation("home/e", { steps: steps({}) }),
  ];
  const answers = Object.fromEntries(names.map((name) => [`home/${name}`, "bad"]));
  const result = evaluate(catalogue([checklist("home", items, { recommendations })]), visit(["home"], answers), {
    tool: "t",
  });
  expect(result.recommendations.filter(({ group }) => group === "today").map(({ id: name }) => name)).toEqual([
    "home/a",
    "home/e",
  ]);
});

test("a week's work is five things: the severe and the wanted ones, then by rank; the rest is planned", () => {
  const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
  const items = names.map((name) =>
    item(name, {
      options: [option("bad")],
      hazards: [hazard(is("home", name, "bad"), name === "h" ? "severe" : "major", { advice: advice(`home/${name}`) })],
    }),
  );
  const steps = { today: null, low: step({ who: ["handyman"] }), bigger: null };
  const known = catalogue([
    checklist("home", items, { recommendations: names.map((name) => recommendation(`home/${name}`, { steps })) }),
  ]);
  const answers = visit(["home"], Object.fromEntries(names.map((name) => [`home/${name}`, "bad"])));
  const weekOf = (more: Partial<typeof answers>) =>
    evaluate(known, { ...answers, ...more }, { tool: "t" })
      .recommendations.filter(({ group }) => group === "this-week")
      .map(({ id: name }) => name.replace("home/", ""));

  expect(weekOf({})).toEqual(["h", "a", "b", "c", "d"]);
  expect(weekOf({ wanted: ["home/g"] })).toEqual(["h", "a", "b", "c", "g"]);
  const chosen = [
    { recommendation: id<RecommendationId>("home/f"), step: "low" as const, who: null, by: null, sure: 9 },
  ];
  expect(weekOf({ chosen })).toEqual(["h", "a", "b", "c", "f"]);
});

test("what the person chose is what is done today", () => {
  const known = stairs([firmUp, fitRails]);
  const answers = visit(["stairs"], { "stairs@up/rails": "none", "stairs@down/rails": "loose" });
  const chosen = [
    {
      recommendation: id<RecommendationId>("stairs/firm-up"),
      step: "today" as const,
      who: "son",
      by: "2026-12-01",
      sure: 9,
    },
  ];
  const { recommendations } = evaluate(known, { ...answers, chosen }, { tool: "t" });
  expect(recommendations.map(({ id: name, group, status, who }) => [name, group, status, who])).toEqual([
    ["stairs/fit-rails", "this-week", "open", null],
    ["stairs/firm-up", "today", "planned", "son"],
  ]);
});

test("a guard withholds a step unless its factor is ruled out, and says so where it is not known", () => {
  const heat = recommendation("home/warm", {
    when: is("home", "cold", "yes"),
    steps: { today: step({ text: "Warm them." }), low: step({ text: "Buy socks." }), bigger: null },
  });
  const known = catalogue(
    [personWith("numb"), checklist("home", [item("cold", { options: [option("yes")] })], { recommendations: [heat] })],
    [factorOf("numb")],
    {
      guards: [
        {
          id: id("no-heat"),
          unlessRuledOut: id("numb"),
          withholds: { handouts: [], steps: [{ recommendation: id("home/warm"), step: "today" }], tests: [] },
          says: "Not tested.",
          saysPresent: "Numb.",
        },
      ],
    },
  );
  const run = (answers: Parameters<typeof visit>[1]) => {
    const { recommendations, guards } = evaluate(known, visit(["person", "home"], answers), { tool: "t" });
    return [recommendations.flatMap(({ steps }) => steps.map(({ text }) => text)), guards.map(({ says }) => says)];
  };
  expect(run({ "home/cold": "yes" })).toEqual([["Buy socks."], ["Not tested."]]);
  expect(run({ "home/cold": "yes", "person/numb": "yes" })).toEqual([["Buy socks."], ["Numb."]]);
  expect(run({ "home/cold": "yes", "person/numb": "no" })).toEqual([["Warm them.", "Buy socks."], []]);
});

test("alerts first, then the gravest, then what takes away most, then what is cheaper", () => {
  const items = ["minor-thing", "major-thing", "often-thing"].map((name) =>
    item(name, {
      exposure: name === "often-thing" ? "often" : "weekly",
      options: [option("bad")],
      hazards: [
        hazard(is("home", name, "bad"), name === "minor-thing" ? "minor" : "major", { advice: advice(`home/${name}`) }),
      ],
    }),
  );
  const recommendations = ["minor-thing", "major-thing", "often-thing"].map((name) => recommendation(`home/${name}`));
  const answers = visit(["home"], { "home/minor-thing": "bad", "home/major-thing": "bad", "home/often-thing": "bad" });
  const order = (list: Partial<Parameters<typeof checklist>[2]>) =>
    evaluate(catalogue([checklist("home", items, { recommendations, ...list })]), answers, {
      tool: "t",
    }).recommendations.map(({ id: name }) => name);
  expect(order({})).toEqual(["home/often-thing", "home/major-thing", "home/minor-thing"]);
  const alerts = [
    {
      id: id<never>("now"),
      urgency: "today" as const,
      when: is("home", "minor-thing", "bad"),
      text: "Now.",
      clinical: null,
      suspends: [],
      unlessAlert: [],
      sources: [],
      at: "x",
    },
  ];
  expect(order({ alerts })).toEqual(["home/minor-thing", "home/often-thing", "home/major-thing"]);
});

test("a chosen step stands where it belongs: the bigger job is no errand for today", () => {
  const known = stairs([firmUp, fitRails]);
  const chosen = [
    {
      recommendation: id<RecommendationId>("stairs/fit-rails"),
      step: "bigger" as const,
      who: "daughter",
      by: null,
      sure: 7,
    },
  ];
  const { recommendations } = evaluate(
    known,
    { ...visit(["stairs"], { "stairs@up/rails": "none" }), chosen },
    { tool: "t" },
  );
  expect(recommendations).toMatchObject([
    { id: "stairs/fit-rails", group: "plan", status: "planned", chosenStep: "bigger", who: "daughter" },
  ]);
});

test("a job of which nothing is left covers nothing", () => {
  const none = { today: null, low: step({ when: is("stairs", "mat", "no") }), bigger: null };
  const known = stairs([firmUp, recommendation("stairs/fit-rails", { covers: advice("stairs/firm-up"), steps: none })]);
  expect(advised(known, { "stairs@up/rails": "none", "stairs@up/mat": "yes" })).toEqual([["stairs/firm-up", 1]]);
});
