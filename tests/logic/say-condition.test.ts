import { describe, expect, test } from "vitest";
import { sayCondition } from "../../src/logic/say-condition.ts";
import type { Condition, Test } from "../../src/model/condition.ts";
import type { OptionId } from "../../src/model/ids.ts";
import { catalogue, checklist, factor, factorOf, id, is, item, option, possible, tests } from "../support/build.ts";

const bath = checklist(
  "bath",
  [
    item("place", {
      text: "Where does the person wash?",
      options: [option("tub", { label: "In a tub" }), option("sink", { label: "At the sink" })],
    }),
    item("heat", { type: "number", unit: "degF", text: "How hot?", clinical: "Hot water at the tub" }),
    item("rails", {
      text: "Is there a handrail?",
      clinical: "Handrail provision, full length",
      options: [option("none", { label: "None" }), option("one", { label: "On one side" })],
    }),
    item("reach", {
      type: "multi-choice",
      text: "What is in reach?",
      clinical: "PT reach test",
      options: [option("bed", { label: "The bed" }), option("chair", { label: "A chair" })],
    }),
    item("bed", { type: "number", unit: "in", clinical: "Bed height" }),
    item("knee", { type: "number", unit: "in", clinical: "Knee height" }),
  ],
  { title: "Bathroom" },
);
const person = checklist("person", [item("age", { type: "number", unit: "years", clinical: "Age" })], {
  title: "About the person",
});
const known = catalogue(
  [bath, person],
  [
    { ...factorOf("numb"), label: "Numb feet" },
    { ...factorOf("weak"), label: "Weak legs" },
    { ...factorOf("unsteady"), label: "Poor balance or earlier falls" },
  ],
);

const said = (condition: Condition, plain = false) => sayCondition(condition, known, { checklist: id("bath"), plain });
const of = (name: string, what: Test) => said(tests("bath", name, what));
const options = (...names: readonly string[]) => names.map((one) => id<OptionId>(one));

const hot = tests("bath", "heat", {
  type: "compare",
  comparison: "gt",
  to: { type: "threshold", threshold: { degF: 120, degC: 49 } },
});
const old = tests("person", "age", {
  type: "compare",
  comparison: "gte",
  to: { type: "threshold", threshold: { years: 65 } },
});

describe("one answer", () => {
  test.each<[string, string, Test]>([
    ['the answer to "Where does the person wash?" is "In a tub"', "place", { type: "is", options: options("tub") }],
    [
      'the answer to "Where does the person wash?" is "In a tub" or "At the sink"',
      "place",
      { type: "is", options: options("tub", "sink") },
    ],
    [
      'the answer to "Where does the person wash?" is something other than "In a tub"',
      "place",
      { type: "is-not", options: options("tub") },
    ],
    ['"Handrail provision, full length" is "None"', "rails", { type: "is", options: options("none") }],
    ['"The bed" is ticked for PT reach test', "reach", { type: "is", options: options("bed") }],
    ['"The bed" or "A chair" is ticked for PT reach test', "reach", { type: "is", options: options("bed", "chair") }],
    ['"The bed" is left unticked for PT reach test', "reach", { type: "is-not", options: options("bed") }],
    [
      'none of "The bed" or "A chair" is ticked for PT reach test',
      "reach",
      { type: "is-not", options: options("bed", "chair") },
    ],
    ["hot water at the tub is known", "heat", { type: "answered" }],
    ['the answer to "Where does the person wash?" is known', "place", { type: "answered" }],
    ["hot water at the tub could not be checked", "heat", { type: "absent", reason: "unknown" }],
    ["hot water at the tub does not apply", "heat", { type: "absent", reason: "not-applicable" }],
    ['"Where does the person wash?" was not answered, by choice', "place", { type: "absent", reason: "declined" }],
  ])("%s", (sentence, name, what) => {
    expect(of(name, what)).toBe(sentence);
  });

  test.each([
    ["gt", "over"],
    ["gte", "at least"],
    ["lt", "under"],
    ["lte", "at most"],
    ["eq", "exactly"],
  ] as const)("%s is said as %s, in both systems of units", (comparison, words) => {
    const threshold = { degF: 120, degC: 49 };
    expect(of("heat", { type: "compare", comparison, to: { type: "threshold", threshold } })).toBe(
      `hot water at the tub is ${words} 120 °F (49 °C)`,
    );
  });

  test("held against another answer, with a margin or without", () => {
    const than = (plus: { in: number; cm: number } | null) =>
      of("bed", {
        type: "compare",
        comparison: "lt",
        to: { type: "item", ref: { checklist: id("bath"), item: id("knee"), field: null }, plus },
      });
    expect(than(null)).toBe("bed height is under knee height");
    expect(than({ in: 2, cm: 5 })).toBe("bed height is under knee height plus 2 in (5 cm)");
    expect(than({ in: -2, cm: -5 })).toBe("bed height is under knee height less 2 in (5 cm)");
  });

  test("an item of another checklist comes with its title; its own does not", () => {
    expect(said(old)).toBe("age (About the person) is at least 65 years");
    expect(sayCondition(old, known, { checklist: null })).toBe("age is at least 65 years");
  });

  test("in plain words every item is its question", () => {
    expect(said(hot, true)).toBe('the answer to "How hot?" is over 120 °F (49 °C)');
  });

  test("the item that is spoken of anyway is called it", () => {
    const it = id<never>("heat");
    expect(sayCondition(hot, known, { checklist: id("bath"), it })).toBe("it is over 120 °F (49 °C)");
    expect(sayCondition(old, known, { checklist: id("person"), it })).toBe("age is at least 65 years");
    expect(sayCondition(old, known, { checklist: id("bath"), it: id("age") })).toBe(said(old));
  });

  test("what is not there is said by its id", () => {
    expect(said(is("bath", "gone", "lost"))).toBe('the answer to "gone" is "lost"');
    expect(said(is("bath", "rails", "lost"))).toBe('"Handrail provision, full length" is "lost"');
  });
});

describe("the person", () => {
  test("has one factor, or any of several", () => {
    expect(said(factor("numb"))).toBe("the person has numb feet");
    expect(said(factor("numb", "weak"))).toBe("the person has numb feet or weak legs");
    expect(said(factor("unsteady", "numb"))).toBe("the person has poor balance or earlier falls, or numb feet");
  });

  test("what protects holds also where nobody knows", () => {
    expect(said(possible("numb"))).toBe("the person has numb feet, or that is not known");
  });
});

describe("several conditions", () => {
  const tub = is("bath", "place", "tub");
  const none = is("bath", "rails", "none");
  const all = (...some: readonly Condition[]): Condition => ({ type: "all", of: some });
  const any = (...some: readonly Condition[]): Condition => ({ type: "any", of: some });
  const some = (where: Condition): Condition => ({ type: "some", checklist: id("bath"), where });
  const heat = "hot water at the tub is over 120 °F (49 °C)";
  const washes = 'the answer to "Where does the person wash?" is "In a tub"';
  const rails = '"Handrail provision, full length" is "None"';

  test.each<[string, Condition]>([
    [`${heat} and the person has numb feet`, all(hot, factor("numb"))],
    [`${heat}, ${rails} and the person has numb feet`, all(hot, none, factor("numb"))],
    [`either ${heat} or ${rails}`, any(hot, none)],
    [`either ${heat}, ${rails} or ${washes}`, any(hot, none, tub)],
    [`${heat}, and either ${rails} or ${washes}`, all(hot, any(none, tub))],
    [`either ${heat}, or ${rails} and ${washes}`, any(hot, all(none, tub))],
    [`${heat}, and the person has numb feet or weak legs`, all(hot, factor("numb", "weak"))],
    [
      `either ${heat}, or (${rails}, and the person has numb feet or weak legs)`,
      any(hot, all(none, factor("numb", "weak"))),
    ],
    [`${heat}, and (the person has poor balance or earlier falls, or numb feet)`, all(hot, factor("unsteady", "numb"))],
    [`${heat}, and the person has poor balance or earlier falls`, all(hot, factor("unsteady"))],
    [`${heat}, and the person has, or may have, numb feet`, all(hot, possible("numb"))],
    [heat, all(hot)],
    ["always", all()],
    ["never", any()],
    [`it is not so that ${heat}`, { type: "not", of: hot }],
    [`it is not so that (${heat} and ${rails})`, { type: "not", of: all(hot, none) }],
    [`at least 2 of: ${heat}; ${rails}; ${washes}`, { type: "at-least", count: 2, of: [hot, none, tub] }],
    [`${washes}, and (at least 1 of: ${heat}; ${rails})`, all(tub, { type: "at-least", count: 1, of: [hot, none] })],
    [
      `at least 1 of: (${heat}, and either ${rails} or ${washes}); the person has, or may have, numb feet or weak legs`,
      { type: "at-least", count: 1, of: [all(hot, any(none, tub)), possible("numb", "weak")] },
    ],
    [`for at least one of "Bathroom": ${heat}`, { type: "some", checklist: id("bath"), where: hot }],
    [`${rails}, and (for at least one of "Bathroom": ${heat})`, all(none, some(hot))],
    [`${heat}, and (the person has numb feet, or that is not known)`, all(hot, any(possible("numb")))],
    [`it is not so that ${heat} and ${rails}`, all({ type: "not", of: hot }, none)],
    [`${heat} and never`, all(hot, any())],
    [`${heat}, and ${washes} or "At the sink", and ${rails}`, all(hot, is("bath", "place", "tub", "sink"), none)],
    ["the person has a-new-one", factor("a-new-one")],
  ])("%s", (sentence, condition) => {
    expect(said(condition)).toBe(sentence);
  });

  test("inside another checklist, its own items need no title", () => {
    const some: Condition = { type: "some", checklist: id("bath"), where: hot };
    expect(sayCondition(some, known, { checklist: id("person") })).toBe(`for at least one of "Bathroom": ${heat}`);
  });
});
