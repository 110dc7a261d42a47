import { expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { Item } from "../../src/model/checklist.ts";
import { catalogue, checklist, choice, hazard, id, is, item, option, type Value, visit } from "../support/build.ts";

/** The points of each finding on these stairs, at an exposure that counts once. */
function points(items: readonly Item[], answers: Readonly<Record<string, Value>>): Readonly<Record<string, number>> {
  const stairs = checklist(
    "stairs",
    items.map((one) => ({ ...one, exposure: "weekly" })),
  );
  const { findings } = evaluate(catalogue([stairs]), visit(["stairs"], answers), { tool: "t" });
  return Object.fromEntries(findings.map(({ key, points: of }) => [key.replace("stairs/", ""), of]));
}
const part = (name: string, severity: "minor" | "moderate" | "major" | "severe", under: string) =>
  choice("stairs", name, { good: null, bad: severity }, { under: id(under) });
const bad = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [`stairs/${name}`, "bad"]));
const rails = choice("stairs", "rails", { both: null, one: "moderate", bad: "major" });

test("the thing keeps its points first, and the heaviest part comes next", () => {
  const items = [
    rails,
    part("firm", "minor", "rails"),
    part("grip", "moderate", "rails"),
    part("ends", "moderate", "rails"),
  ];

  expect(points(items, { "stairs/rails": "one", ...bad("firm", "grip", "ends") })).toEqual({
    rails: 3,
    grip: 3,
    ends: 3,
    firm: 1,
  });
  expect(points(items, bad("rails", "firm", "grip", "ends"))).toEqual({ rails: 10, firm: 0, grip: 0, ends: 0 });
});

test("a part that would cost more than is left costs what is left", () => {
  const items = [rails, part("firm", "minor", "rails"), part("grip", "major", "rails")];

  expect(points(items, { "stairs/rails": "one", ...bad("firm", "grip") })).toEqual({ rails: 3, grip: 7, firm: 0 });
});

test("parts cost their own where the thing itself is as it should be", () => {
  const items = [rails, part("firm", "moderate", "rails"), part("grip", "moderate", "rails")];

  expect(points(items, { "stairs/rails": "both", ...bad("firm", "grip") })).toEqual({ firm: 3, grip: 3 });
});

test("a part of a part takes from both, and weighs with what is under it", () => {
  const items = [
    rails,
    part("bracket", "moderate", "rails"),
    part("screw", "moderate", "bracket"),
    part("plug", "minor", "bracket"),
    part("grip", "moderate", "rails"),
  ];

  expect(points(items, bad("bracket", "screw", "plug", "grip"))).toEqual({ bracket: 3, grip: 3, screw: 0, plug: 0 });
  expect(points(items, bad("screw", "plug", "grip"))).toEqual({ screw: 3, grip: 3, plug: 0 });
  const heavy = [
    rails,
    part("grip", "moderate", "rails"),
    part("bracket", "severe", "rails"),
    part("screw", "major", "bracket"),
  ];
  expect(points(heavy, bad("grip", "screw"))).toEqual({ screw: 10, grip: 0 });
});

test("a thing with parts never costs more than its own worst, though a part is graver", () => {
  expect(points([rails, part("firm", "severe", "rails")], bad("firm"))).toEqual({ firm: 10 });
});

test("the ticks of a thing each cost their own, and its parts what they leave", () => {
  const floor = item("floor", {
    type: "multi-choice",
    options: [option("wet"), option("torn"), option("bare")],
    hazards: [
      hazard(is("stairs", "floor", "wet"), "moderate", { tick: id("wet") }),
      hazard(is("stairs", "floor", "torn"), "moderate", { tick: id("torn") }),
      hazard(is("stairs", "floor", "bare"), "minor", { tick: id("bare") }),
    ],
  });
  const items = [floor, part("edge", "moderate", "floor")];

  expect(points(items, { "stairs/floor": ["wet", "bare"], ...bad("edge") })).toEqual({
    "floor=wet": 3,
    "floor=bare": 1,
    edge: 3,
  });
  expect(points(items, { "stairs/floor": ["wet", "torn", "bare"], ...bad("edge") })).toEqual({
    "floor=wet": 3,
    "floor=torn": 3,
    "floor=bare": 1,
    edge: 0,
  });
});

test("what is under nothing costs what it costs", () => {
  expect(points([rails, choice("stairs", "light", { good: null, bad: "major" })], bad("rails", "light"))).toEqual({
    rails: 10,
    light: 10,
  });
});
