import { expect, test } from "vitest";
import { fineOption } from "../../src/logic/fine-option.ts";
import type { Checklist, Item } from "../../src/model/checklist.ts";
import type { Condition } from "../../src/model/condition.ts";
import { alert, catalogue, checklist, choice, hazard, id, is, item, option, tests } from "../support/build.ts";

const isNot = (...options: readonly string[]): Condition =>
  tests("hall", "rug", { type: "is-not", options: options.map((one) => id<never>(one)) });
const answered = tests("hall", "rug", { type: "answered" });
const worse = (severity: "major" | "severe") => ({ worse: [{ severity, factors: [id<never>("numb")] }] });
const flat = { flat: null, loose: "minor", curled: "major" } as const;

/** What "looked at, and fine" stands for at the rug; `around` is what else stands in its checklist. */
function fine(rug: Item, around: Partial<Checklist> = {}): string | null {
  const hall = checklist("hall", [], { ...around, items: [rug, ...(around.items ?? [])] });
  return fineOption(catalogue([hall]), hall, rug);
}

const rug = (more: Partial<Item> = {}): Item => choice("hall", "rug", flat, more);
const rugWith = (...hazards: readonly Item["hazards"][number][]): Item => rug({ hazards });

test.each<[string, string | null, Item]>([
  ["the only option that is no hazard", "flat", rug()],
  ["the same of yes and no", "no", choice("hall", "rug", { yes: "minor", no: null }, { type: "yes-no" })],
  ["what is left by something other", "flat", rugWith(hazard(isNot("flat"), "minor"))],
  [
    "what is left by two hazards",
    "loose",
    rugWith(hazard(is("hall", "rug", "flat"), "minor"), hazard(isNot("flat", "loose"), "major")),
  ],
  [
    "a hazard that asks another question as well",
    "flat",
    rugWith(hazard({ type: "all", of: [is("hall", "lamp", "off"), is("hall", "rug", "loose", "curled")] }, "minor")),
  ],
  [
    "an option of that name of another question is another option",
    "flat",
    rugWith(hazard({ type: "all", of: [is("hall", "mat", "flat"), isNot("flat")] }, "minor")),
  ],
  ["a hazard that can be worse, but not severe", "flat", rugWith(hazard(isNot("flat"), "none", worse("major")))],
])("looked at, and fine is %s", (_, option, one) => {
  expect(fine(one)).toBe(option);
});

test.each<[string, Item]>([
  ["two options that are no hazard", choice("hall", "rug", { flat: null, none: null, loose: "minor" })],
  ["none without a hazard", choice("hall", "rug", { flat: "minor", loose: "minor" })],
  ["no hazard at all", choice("hall", "rug", { flat: null })],
  ["a private question", rug({ private: true })],
  ["several ticks", rug({ type: "multi-choice" })],
  ["a number", rug({ type: "number" })],
  ["a severe hazard", choice("hall", "rug", { flat: null, loose: "severe" })],
  ["a hazard that is severe for some", rugWith(hazard(isNot("flat"), "minor", worse("severe")))],
  ["a hazard of any answer", rugWith(hazard(answered, "minor"), hazard(isNot("flat"), "major"))],
  [
    "a hazard of other answers, which may go with any of these",
    rugWith(hazard(is("hall", "lamp", "off"), "minor"), hazard(isNot("flat"), "major")),
  ],
  ["a hazard of an answer of that name elsewhere", rugWith(hazard(is("bath", "rug", "loose", "curled"), "minor"))],
])("nothing is marked fine at once: %s", (_, one) => {
  expect(fine(one)).toBeNull();
});

test("nor where other things that rest on the answer are severe, or cannot wait", () => {
  const lamp = (severity: "severe" | "major") => choice("hall", "lamp", { off: severity }, { measures: id("rug") });
  const other = (severity: "severe" | "major") => choice("hall", "lamp", { off: severity });
  const combined = (when: Condition) => [
    { id: id<never>("both"), exposure: null, hazard: hazard(when, "severe"), fit: [] },
  ];
  expect(fine(rug(), { items: [lamp("severe")] })).toBeNull();
  expect(fine(rug(), { items: [lamp("major")] })).toBe("flat");
  expect(fine(rug(), { items: [other("severe")] })).toBe("flat");
  expect(
    fine(rug(), { combined: combined({ type: "all", of: [is("hall", "lamp", "off"), isNot("flat")] }) }),
  ).toBeNull();
  expect(fine(rug(), { combined: combined(is("hall", "lamp", "off")) })).toBe("flat");
  expect(fine(rug(), { alerts: [alert("trip", isNot("flat"))] })).toBeNull();
  expect(fine(rug(), { alerts: [alert("dark", is("hall", "lamp", "off"))] })).toBe("flat");
});

test("a catalogue has its own answer for each of its questions", () => {
  const mat = item("mat", {
    options: [option("dry"), option("wet")],
    hazards: [hazard(is("hall", "mat", "wet"), "minor")],
  });
  const hall = checklist("hall", [rug(), mat]);
  const known = catalogue([hall]);
  const [first] = hall.items;
  if (first === undefined) throw new Error("no rug here");
  expect([fineOption(known, hall, first), fineOption(known, hall, mat)]).toEqual(["flat", "dry"]);
  const warned = catalogue([{ ...hall, alerts: [alert("trip", isNot("flat"))] }]);
  expect([fineOption(warned, hall, first), fineOption(warned, hall, mat)]).toEqual([null, "dry"]);
});
