import { describe, expect, test } from "vitest";
import { comparesWithin, isReason, limitOf, settles } from "../../src/logic/settles.ts";
import { nameOf } from "../../src/logic/thresholds-of.ts";
import type { Answer } from "../../src/model/answer.ts";
import type { Comparison, Operand, Test } from "../../src/model/condition.ts";
import type { Unit } from "../../src/model/quantity.ts";
import { id } from "../support/build.ts";
import { absent, limit, measures, norm, picks, reads, stops, than, UNABLE } from "../support/small-gym.ts";

const OTHERS: Readonly<Record<string, Answer>> = {
  "gym/knee": measures(18, "in"),
  "gym/aid": picks("cane"),
  "gym/heat": measures(118, "degF"),
};
const look = {
  answer: (ref: Parameters<typeof nameOf>[0]) => OTHERS[nameOf(ref)] ?? null,
  norm: (checklist: string, table: string) => (`${checklist}/${table}` === "gym/stands" ? 11 : null),
};

describe("an answer meets a test", () => {
  const is = (...options: readonly string[]): Test => ({ type: "is", options: options.map((one) => id<never>(one)) });
  const isNot = (...options: readonly string[]): Test => ({ ...is(...options), type: "is-not" }) as Test;
  const stopped = (...reasons: readonly string[]): Test => ({
    type: "stopped",
    reasons: reasons.map((one) => id<never>(one)),
  });
  const ticks: Answer = { type: "choices", options: [id("bar"), id("mat")] };
  const text: Answer = { type: "text", text: "tub" };
  const under9: Test = { type: "compare", comparison: "lt", to: limit({ s: 9 }) };
  const unable: Test = { type: "unable" };
  const answered: Test = { type: "answered" };
  const unknown: Test = { type: "absent", reason: "unknown" };

  test.each<[string, Test, Answer | null, boolean]>([
    ["the option", is("tub", "sink"), picks("sink"), true],
    ["another option", is("tub", "sink"), picks("stall"), false],
    ["one of several ticks", is("mat"), ticks, true],
    ["none of the ticks", is("seat"), ticks, false],
    ["words are no option", is("tub"), text, false],
    ["something other", isNot("tub"), picks("sink"), true],
    ["not something other", isNot("tub"), picks("tub"), false],
    ["something other than a tick", isNot("mat"), ticks, false],
    ["words are something other", isNot("tub"), text, true],
    ["what could not be done is nothing other", isNot("tub"), UNABLE, false],
    ["nor is what was broken off", isNot("tub"), stops("tired"), false],
    ["nor is silence", isNot("tub"), null, false],
    ["nor is what could not be checked", isNot("tub"), absent("unknown"), false],
    ["a number below", under9, measures(8.9), true],
    ["a number at the limit", under9, measures(9), false],
    ["a number of something else", under9, measures(3, "lb"), false],
    ["what was broken off is no number", under9, stops("tired", 3), false],
    ["readings are no number", under9, reads({ s: 3 }), false],
    ["known: an option", answered, picks("tub"), true],
    ["known: it could not be done", answered, UNABLE, true],
    ["not known: it was declined", answered, absent("declined"), false],
    ["not known: silence", answered, null, false],
    ["could not be checked", unknown, absent("unknown"), true],
    ["was declined instead", unknown, absent("declined"), false],
    ["was answered instead", unknown, picks("unknown"), false],
    ["could not be done", unable, UNABLE, true],
    ["was broken off instead", unable, stops("tired"), false],
    ["could not be checked instead", unable, absent("unknown"), false],
    ["broken off, for this reason", stopped("tired", "faint"), stops("faint"), true],
    ["broken off, for another", stopped("tired"), stops("the phone"), false],
    ["broken off, for any", stopped(), stops("the phone"), true],
    ["not broken off: it could not be done", stopped(), UNABLE, false],
  ])("%s", (_, what, answer, met) => {
    expect(settles(what, answer, look)).toBe(met);
  });

  test("for any reason where none is named", () => {
    expect([isReason("x", []), isReason("x", [id("x")]), isReason("x", [id("y")])]).toEqual([true, true, false]);
  });
});

test.each<[string, Unit, Operand, number | null]>([
  ["a number of its own", "degF", limit({ degF: 120, degC: 49 }), 120],
  ["the one of its own system", "degC", limit({ degF: 120, degC: 49 }), 49],
  ["none of something else", "in", limit({ degF: 120 }), null],
  ["a norm", "count", norm("stands"), 11],
  ["no norm", "count", norm("walks"), null],
  ["no norm elsewhere", "count", norm("stands", "pool"), null],
  ["another answer", "in", than("knee"), 18],
  ["another answer in its own unit", "cm", than("knee"), 45.72],
  ["another answer and so much more", "in", than("knee", { in: 2, cm: 5 }), 20],
  ["another answer and so much less", "cm", than("knee", { in: -2, cm: -5 }), 40.72],
  ["a margin of something else adds nothing", "in", than("knee", { lb: 2 }), 18],
  ["another answer of something else", "in", than("heat"), null],
  ["another answer that is no number", "in", than("aid"), null],
  ["another answer that is not there", "in", than("lost"), null],
])("the number that an answer is held against: %s", (_, unit, to, expected) => {
  expect(limitOf({ unit }, to, look)).toBe(expected);
});

test("a number is held against nothing where there is no limit", () => {
  for (const comparison of ["gt", "gte", "lt", "lte", "eq"] as const)
    expect(settles({ type: "compare", comparison, to: norm("walks") }, measures(0, "count"), look)).toBe(false);
});

describe("of a number that still lies somewhere between 10 and 20", () => {
  test.each<[Comparison, readonly (boolean | null)[]]>([
    ["gt", [true, null, null, false, false]],
    ["gte", [true, true, null, null, false]],
    ["lt", [false, false, null, null, true]],
    ["lte", [false, null, null, true, true]],
    ["eq", [false, null, null, null, false]],
  ])("%s than 9, 10, 15, 20 and 21 is told where it is so wherever it lies", (comparison, told) => {
    const between = { low: 10, high: 20, sure: true };
    expect([9, 10, 15, 20, 21].map((than_) => comparesWithin(between, comparison, than_))).toEqual(told);
    const maybe = { ...between, sure: false };
    const never = told.map((one) => (one === false ? false : null));
    expect([9, 10, 15, 20, 21].map((than_) => comparesWithin(maybe, comparison, than_))).toEqual(never);
  });

  test("one point is exactly that, once it is sure", () => {
    const at = (low: number, sure: boolean, than_: number) => comparesWithin({ low, high: 10, sure }, "eq", than_);
    expect([at(10, true, 10), at(10, false, 10), at(10, true, 11), at(9, true, 10)]).toEqual([true, null, false, null]);
  });
});
