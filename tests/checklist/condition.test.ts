import { describe, expect, test } from "vitest";
import type { Condition } from "../../src/model/condition.ts";
import { catalogueOf, checklistOf, HOME, problemsIn } from "../support/catalogue.ts";

/** A checklist of two numbers and a few choices, with one more question that is asked under this condition. */
function file(when: string): string {
  return `id: stairs
version: 1.0.0
title: Stairs
terms: { good: [firm, flush] }
items:
  - { id: rails, type: choice, text: Rails?, options: { firm: Firm, flush: Flush, none: None } }
  - { id: faults, type: multi-choice, text: Faults?, options: { dark: Dark, worn: Worn } }
  - { id: height, type: number, unit: in, text: How high? }
  - { id: reach, type: number, unit: in, text: How far? }
  - { id: last, type: yes-no, text: Last?, when: ${when} }
`;
}

function condition(when: string): Condition | null {
  const { items } = checklistOf(catalogueOf({ ...HOME, "stairs.yaml": file(when) }), "stairs");
  return items.find(({ id }) => (id as string) === "last")?.when ?? null;
}

const of = (item: string, checklist = "stairs") => ({ checklist, item, field: null });
const is = (item: string, ...options: string[]) => ({ type: "test", ref: of(item), test: { type: "is", options } });
const high = (comparison: string, threshold: object) => ({
  type: "test",
  ref: of("height"),
  test: { type: "compare", comparison, to: { type: "threshold", threshold } },
});

describe("a condition may be written as", () => {
  test("a value", () => expect(condition("{ rails: none }")).toEqual(is("rails", "none")));
  test("a list: any of them", () => expect(condition("{ rails: [firm, none] }")).toEqual(is("rails", "firm", "none")));
  test("a tick of a multi-choice", () => expect(condition("{ faults: dark }")).toEqual(is("faults", "dark")));
  test("a term: its options", () => expect(condition("{ rails: good }")).toEqual(is("rails", "firm", "flush")));
  test("a term among options", () =>
    expect(condition("{ rails: [good, none, firm] }")).toEqual(is("rails", "firm", "flush", "none")));
  test("anything but a value", () =>
    expect(condition("{ rails: { is-not: good } }")).toEqual({
      ...is("rails"),
      test: { type: "is-not", options: ["firm", "flush"] },
    }));
  test("a number alone, where its unit is the same everywhere", () =>
    expect(condition("{ person/falls-12-months: 0 }")).toEqual({
      type: "test",
      ref: of("falls-12-months", "person"),
      test: { type: "compare", comparison: "eq", to: { type: "threshold", threshold: { count: 0 } } },
    }));
  test.each(["gt", "gte", "lt", "lte"])("%s a number in both systems of units", (comparison) =>
    expect(condition(`{ height: { ${comparison}: { in: 34, mm: 865 } } }`)).toEqual(
      high(comparison, { in: 34, mm: 865 }),
    ),
  );
  test("between two numbers", () =>
    expect(condition("{ height: { gte: { in: 34, mm: 865 }, lt: { in: 38, mm: 965 } } }")).toEqual({
      type: "all",
      of: [high("gte", { in: 34, mm: 865 }), high("lt", { in: 38, mm: 965 })],
    }));
  test("less than another answer, with a margin", () =>
    expect(condition("{ height: { lt: { item: reach, plus: { in: 2, cm: 5 } } } }")).toEqual({
      type: "test",
      ref: of("height"),
      test: { type: "compare", comparison: "lt", to: { type: "item", ref: of("reach"), plus: { in: 2, cm: 5 } } },
    }));
  test("answered", () =>
    expect(condition("{ rails: { answered: true } }")).toEqual({ ...is("rails"), test: { type: "answered" } }));
  test("without an answer, and why", () =>
    expect(condition("{ height: { absent: unknown } }")).toEqual({
      type: "test",
      ref: of("height"),
      test: { type: "absent", reason: "unknown" },
    }));
  test("several entries: all of them", () =>
    expect(condition("{ rails: none, faults: dark }")).toEqual({
      type: "all",
      of: [is("rails", "none"), is("faults", "dark")],
    }));
  test("any, all and not", () =>
    expect(condition("{ any: [ { rails: none }, { all: [ { faults: dark }, { not: { rails: firm } } ] } ] }")).toEqual({
      type: "any",
      of: [is("rails", "none"), { type: "all", of: [is("faults", "dark"), { type: "not", of: is("rails", "firm") }] }],
    }));
  test("so many of these", () =>
    expect(condition("{ at-least: { 2: [ { rails: none }, { faults: dark }, { faults: worn } ] } }")).toEqual({
      type: "at-least",
      count: 2,
      of: [is("rails", "none"), is("faults", "dark"), is("faults", "worn")],
    }));
  test("a factor, or one of several", () =>
    expect(condition("{ factor: [numb-feet, uses-walker] }")).toEqual({
      type: "factor",
      factors: ["numb-feet", "uses-walker"],
    }));
  test("some thing of a repeating checklist, in that checklist's own words", () =>
    expect(condition("{ some: { of: walking-aids, where: { aid: frames } } }")).toEqual({
      type: "some",
      checklist: "walking-aids",
      where: { type: "test", ref: of("aid", "walking-aids"), test: { type: "is", options: ["walker", "rollator"] } },
    }));
  test("what a repeating checklist asks once", () =>
    expect(condition("{ walking-aids/holds-furniture: yes }")).toMatchObject({
      ref: of("holds-furniture", "walking-aids"),
    }));
});

test("a section's condition is joined with its items' own", () => {
  const text = file("{ rails: none }").replace(
    "items:",
    "items:\n  - section: Rail\n    when: { person/lives-alone: yes }\n    items: [ { id: firm, type: yes-no, text: Firm?, when: { rails: firm } }, { id: long, type: yes-no, text: Long? } ]",
  );

  const { items } = checklistOf(catalogueOf({ ...HOME, "stairs.yaml": text }), "stairs");

  const alone = { type: "test", ref: of("lives-alone", "person"), test: { type: "is", options: ["yes"] } };
  expect(items.map(({ id, section, when }) => ({ id, section, when })).slice(0, 2)).toEqual([
    { id: "firm", section: "Rail", when: { type: "all", of: [alone, is("rails", "firm")] } },
    { id: "long", section: "Rail", when: alone },
  ]);
});

describe("a condition is refused where it", () => {
  test.each([
    ["is no map", "rails", "10:50 wrong-type rails"],
    ["says nothing", "{}", "10:50 wrong-type {}"],
    ["names no option", "{ rails: nope }", "10:59 unknown-option nope"],
    ["names one wrong option of several", "{ rails: [firm, nope] }", "10:66 unknown-option nope"],
    ["asks a number of a choice", "{ rails: { gt: 2 } }", "10:61 wrong-operator gt"],
    ["asks an option of a number", "{ height: tall }", "10:60 wrong-operator tall"],
    ["asks is-not of a number", "{ height: { is-not: 2 } }", "10:62 wrong-operator is-not"],
    ["asks an option of a text", "{ person/wish: walking }", "10:65 wrong-operator walking"],
    ["gives one number where there are two systems of units", "{ height: { gt: 34 } }", "10:66 one-unit-system 34"],
    ["has a unit that is none", "{ height: { gt: { inch: 34, mm: 865 } } }", "10:68 unknown-word inch"],
    ["compares with a choice", "{ height: { gt: { item: rails } } }", "10:74 wrong-operator rails"],
    ["has an operator that is none", "{ height: { more: 2 } }", "10:62 unknown-word more"],
    ["has an absence that is none", "{ height: { absent: never } }", "10:70 unknown-word never"],
    ["has an empty group", "{ any: [] }", "10:57 wrong-type []"],
    [
      "asks for more than there are",
      "{ at-least: { 3: [ { rails: none }, { faults: dark } ] } }",
      "10:67 out-of-bounds [ { rails: none }, { faults: dark } ]",
    ],
    ["asks what is possible", "{ possible: numb-feet }", "10:52 possible-in-when possible"],
    [
      "asks for some of what is one",
      "{ some: { of: person, where: { lives-alone: yes } } }",
      "10:64 wrong-operator person",
    ],
    ["names an item without its file, beside a file that has none", "{ age: 3 }", "10:52 unknown-item age"],
    ["loses the end of a text to a comma", "{ rails: none, all of them }", "10:65 comma-in-text all of them"],
  ])("%s", (_, when, told) => expect(problemsIn(file(when))).toEqual([told]));

  test("has several faults: all are told", () =>
    expect(problemsIn(file("{ rail: none, faults: [dark, wrn], factor: numb }"))).toEqual([
      "10:52 unknown-item rail",
      "10:79 unknown-option wrn",
      "10:93 unknown-factor numb",
    ]));
});
