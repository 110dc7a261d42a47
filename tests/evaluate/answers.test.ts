import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { recorded } from "../../src/model/answer.ts";
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
  type Value,
  visit,
} from "../support/build.ts";

const floor = item("floor", {
  type: "multi-choice",
  options: [
    option("mats", { good: "Mats that grip" }),
    option("rail", { good: "A rail" }),
    option("cord", { good: "A cord that is long" }),
    option("plain"),
  ],
  hazards: [hazard(is("bath", "floor", "cord"), "minor", { tick: id("cord") })],
});
const bath = checklist(
  "bath",
  [
    choice("bath", "wash", { tub: null, sink: null }, { once: true, text: "Where?", clinical: "Place of washing" }),
    item("mat", {
      options: [
        option("firm", { good: "In {instance}: a firm mat", label: "A firm mat" }),
        option("loose", { good: "A mat" }),
      ],
      hazards: [hazard(is("bath", "mat", "loose"), "minor")],
    }),
    floor,
    item("height", { type: "number", unit: "in", good: "The seat is {value} high" }),
    choice("bath", "hidden", { yes: null, no: null }, { when: is("bath", "mat", "loose"), private: true }),
  ],
  { title: "Bath", repeats },
);
const hall = checklist("hall", [choice("hall", "rug", { none: null, loose: "major" })]);
const known = catalogue([hall, bath]);
type Answers = Readonly<Record<string, Value>>;
const answersOf = (answers: Answers, more: Partial<Assessment> = {}) =>
  evaluate(known, visit(["hall", "bath"], answers, more), { tool: "t" }).answers;

test("an answer, whole: in words, with its place, its note and its photos", () => {
  const made = visit(
    ["bath"],
    { "bath@up/mat": "firm" },
    { notes: { "bath@up/mat": "A new one" }, photos: { "bath@up/mat": ["photo-1"] } },
  );
  const observed = { answer: { type: "choice", option: id<never>("firm") }, basis: "observed", group: true } as const;
  const { answers } = evaluate(known, { ...made, answers: { [id<never>("bath@up/mat")]: observed } }, { tool: "t" });

  expect(answers).toEqual([
    {
      key: "bath@up/mat",
      area: "bath@up",
      text: "mat?",
      clinical: null,
      answer: { type: "choice", option: "firm" },
      shown: "A firm mat",
      basis: "observed",
      group: true,
      note: "A new one",
      photos: ["photo-1"],
      good: "In up: a firm mat",
      private: false,
    },
  ]);
});

test("in the order of the checklists: what is asked once, then room by room; a hidden answer does not count", () => {
  const answers = answersOf({
    "bath@down/mat": "loose",
    "bath@down/hidden": "no",
    "bath@up/hidden": "no",
    "bath@up/mat": "firm",
    "bath/wash": "tub",
    "hall/rug": "none",
  });

  expect(
    answers.map(({ key, clinical, note, photos, private: isPrivate }) => [key, clinical, note, photos, isPrivate]),
  ).toEqual([
    ["hall/rug", null, null, [], false],
    ["bath/wash", "Place of washing", null, [], false],
    ["bath@down/mat", null, null, [], false],
    ["bath@down/hidden", null, null, [], true],
    ["bath@up/mat", null, null, [], false],
  ]);
});

describe("what works well is said", () => {
  const goods = (answers: Answers) => answersOf(answers).map(({ good }) => good);

  test.each<[string, Answers, string | null]>([
    ["of the answer that was given", { "bath@up/mat": "firm" }, "In up: a firm mat"],
    ["not of one that is a hazard", { "bath@up/mat": "loose" }, null],
    [
      "of each tick that is no hazard, and of no other",
      { "bath@up/floor": ["mats", "rail"] },
      "Mats that grip. A rail",
    ],
    ["not of a tick that is a hazard", { "bath@up/floor": ["rail", "cord"] }, "A rail"],
    ["of no tick that says nothing", { "bath@up/floor": ["plain"] }, null],
    [
      "of a number, in both systems",
      { "bath@up/height": { value: 18, unit: "in" } },
      "The seat is 18 in (45.7 cm) high",
    ],
    ["not of what could not be checked", { "bath@up/height": { absent: "unknown" } }, null],
    ["not of an answer without a word for it", { "bath/wash": "tub" }, null],
  ])("%s", (_, answers, good) => {
    expect(goods(answers)).toEqual([good]);
  });

  test("of an answer in words or by its day, and not of an option that nobody knows", () => {
    const notes = checklist("notes", [
      item("words", { type: "text", good: "Something was written" }),
      item("seen-on", { type: "date" }),
      item("plain", { options: [option("a", { good: "A" })] }),
    ]);
    const made = visit(["notes"], { "notes/plain": "b" });
    const answers = {
      ...made.answers,
      [id<never>("notes/words")]: recorded({ type: "text", text: "Well" }),
      [id<never>("notes/seen-on")]: recorded({ type: "date", date: "2026-01-01" }),
    };

    expect(
      evaluate(catalogue([notes]), { ...made, answers }, { tool: "t" }).answers.map(({ shown, good }) => [shown, good]),
    ).toEqual([
      ["Well", "Something was written"],
      ["2026-01-01", null],
      ["b", null],
    ]);
  });
});

describe("what is wrong by its very kind is not praised for its parts", () => {
  const shoes = checklist(
    "shoes",
    [
      choice("shoes", "kind", { laced: null, soft: "moderate", backless: "major", none: "severe" }),
      item("sole", {
        options: [option("firm", { good: "A firm sole" }), option("smooth")],
        hazards: [hazard(is("shoes", "sole", "smooth"), "major")],
      }),
      choice("shoes", "heel", { low: null, high: "severe" }),
    ],
    { repeats: { ...repeats, namedBy: id("kind") } },
  );
  const praised = (...pairs: readonly Readonly<Record<string, string>>[]) => {
    const answers = Object.fromEntries(
      pairs.flatMap((pair, at) => Object.entries(pair).map(([name, value]) => [`shoes@pair-${at}/${name}`, value])),
    );
    return evaluate(catalogue([shoes, hall]), visit(["shoes", "hall"], { ...answers, "hall/rug": "loose" }), {
      tool: "t",
    }).answers.flatMap(({ area, good }) => (good === null ? [] : [area]));
  };

  test.each([
    ["laced", ["shoes@pair-0"]],
    ["soft", ["shoes@pair-0"]],
    ["backless", []],
    ["none", []],
  ])("%s", (kind, areas) => {
    expect(praised({ kind, sole: "firm" })).toEqual(areas);
  });

  test("another pair is praised all the same, and so is one with a grave part", () => {
    expect(praised({ kind: "backless", sole: "firm" }, { kind: "laced", sole: "firm", heel: "high" })).toEqual([
      "shoes@pair-1",
    ]);
  });

  test("its answers stay as they are", () => {
    const { answers } = evaluate(
      catalogue([shoes]),
      visit(["shoes"], { "shoes@a/kind": "backless", "shoes@a/sole": "firm" }),
      { tool: "t" },
    );

    expect(answers).toMatchObject([
      { key: "shoes@a/kind", shown: "backless", good: null },
      { key: "shoes@a/sole", shown: "firm", good: null },
    ]);
  });
});
