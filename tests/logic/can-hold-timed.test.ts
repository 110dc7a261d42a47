import { describe, expect, test } from "vitest";
import { isTriable, possibilitiesOf, type Reach } from "../../src/logic/can-hold.ts";
import type { Catalogue, Checklist, Item } from "../../src/model/checklist.ts";
import type { Condition } from "../../src/model/condition.ts";
import { alert, catalogue, checklist, choice, factor, factorOf, id, is, item, possible } from "../support/build.ts";
import { asks, compares, GYM, limit, norm, refOf, smallGym, stopped, than } from "../support/small-gym.ts";

const not = (of: Condition): Condition => ({ type: "not", of });
const under = (name: string, s: number) => compares(name, "lt", limit({ s }));
const high = compares("bp-before.systolic", "gte", limit({ mmHg: 180 }));
const low = compares("bp-before.systolic", "lt", limit({ mmHg: 180 }));
const slowPulse = compares("bp-before.pulse", "lt", limit({ "per-min": 90 }));
const few = compares("stand-count", "lt", norm("stands-norm"));
const faster = compares("walk-1", "lt", than("walk-2"));
const known = smallGym({
  alerts: [under("walk-1", 9), under("walk-1", 60), high, slowPulse].map((when, n) => alert(`a-${n}`, when)),
});
const { canHold, canBeAsked } = possibilitiesOf(known);
const unable = (name: string) => asks(name, { type: "unable" });
const brokenOff = (name: string, ...reasons: readonly string[]) =>
  asks(name, { type: "stopped", reasons: reasons.map((one) => id<never>(one)) });
const notReady = is("gym", "ready", "no");

describe("over all ends that a timed test may come to", () => {
  test.each<[string, readonly Condition[], boolean]>([
    ["it may be broken off for one reason", [stopped("walk", "symptoms")], true],
    ["or for one that is on no list", [brokenOff("walk-1"), not(brokenOff("walk-1", "caught", "symptoms"))], true],
    ["not for one that is on the list of another", [brokenOff("walk-1", "faint")], false],
    ["it may be broken off at one clock, and be done at another", [stopped("walk"), under("walk-1", 9)], true],
    ["it is not broken off where it is done at all", [stopped("walk"), under("walk-1", 9), under("walk-2", 9)], false],
    ["it may not have been broken off, and be done", [not(stopped("walk")), under("walk-1", 9)], true],
    ["what was not broken off was not broken off at its clock", [not(stopped("walk")), brokenOff("walk-1")], false],
    ["two numbers of one reading do not hinder each other", [high, slowPulse], true],
    ["one number is not two", [high, low], false],
    ["what could not be done has no time", [unable("walk-1"), under("walk-1", 60)], false],
    ["what could not be done was not broken off", [unable("walk-1"), brokenOff("walk-1")], false],
    ["a stopwatch ends", [compares("walk-1", "gt", limit({ s: 60 }))], false],
    ["what is not asked is not broken off", [stopped("walk"), notReady], false],
    ["what is not asked has no time", [under("walk-1", 9), notReady], false],
    ["it may be below a norm, or not", [few], true],
    ["what could not be done is below no norm", [few, unable("stand-count")], false],
    ["and what is not below a norm may be anything", [not(few), unable("stand-count")], true],
    ["one may be faster than the other", [faster], true],
    ["not where the first could not be done", [faster, unable("walk-1")], false],
    ["not where the other could not be done", [faster, unable("walk-2")], false],
    ["not where they are not asked", [faster, notReady], false],
    ["but it may be so that it is not faster", [not(faster), unable("walk-2"), unable("walk-1")], true],
    ["what is worked out can be anything", [compares("drop", "gt", limit({ mmHg: 999 }))], true],
    ["there is no such test", [stopped("swim")], false],
  ])("%s", (_, conditions, can) => {
    expect(canHold(conditions)).toBe(can);
  });

  test("what is worked out is shown as its condition says", () => {
    const speed = GYM.items.find((one) => one.id === id("walk-speed")) ?? item("none");
    expect(canBeAsked(GYM, speed)).toBe(true);
  });
});

const self: Reach = { depth: "standard", by: "self" };
const bathOf = (items: readonly Item[], more: Partial<Checklist> = {}): Catalogue =>
  catalogue(
    [checklist("bath", [choice("bath", "tub", { yes: null, no: null }), ...items], more)],
    [factorOf("f", is("bath", "tub", "yes"))],
  );
const asked = (items: readonly Item[], name: string, more: Partial<Checklist> = {}, reach: Reach | null = self) => {
  const of = bathOf(items, more);
  const [bath] = of.checklists;
  const one = bath?.items.find((each) => each.id === id(name));
  if (bath === undefined || one === undefined) throw new Error(`no ${name}`);
  return possibilitiesOf(of).canBeAsked(bath, one, reach);
};
const rim = (more: Partial<Item>) => choice("bath", "rim", { low: null, high: null }, more);
const seat = (more: Partial<Item> = {}) =>
  choice("bath", "seat", { yes: null }, { when: is("bath", "rim", "high"), ...more });

describe("a question can be asked", () => {
  test.each<[string, boolean, boolean]>([
    ["always", asked([rim({})], "rim"), true],
    ["within the depth", asked([rim({ depth: "standard" })], "rim"), true],
    ["not beyond it", asked([rim({ depth: "full" })], "rim"), false],
    ["beyond it, where no depth is said", asked([rim({ depth: "full" })], "rim", {}, null), true],
    ["of these", asked([rim({ for: ["caregiver", "self"] })], "rim"), true],
    ["not of others", asked([rim({ for: ["therapist"] })], "rim"), false],
    ["of others, where nobody is said", asked([rim({ for: ["therapist"] })], "rim", {}, null), true],
    ["in a checklist for these", asked([rim({})], "rim", { for: ["self"] }), true],
    ["not in a checklist for others", asked([rim({})], "rim", { for: ["therapist"] }), false],
    ["after another that is asked", asked([rim({}), seat()], "seat"), true],
    ["not after one that is asked at another depth", asked([rim({ depth: "full" }), seat()], "seat"), false],
    ["not after one that is asked of others", asked([rim({ for: ["therapist"] }), seat()], "seat"), false],
    [
      "by silence after one that is asked of others",
      asked([rim({ for: ["therapist"] }), seat({ when: not(is("bath", "rim", "high")) })], "seat"),
      true,
    ],
    [
      "not where its checklist's condition is ruled out",
      asked([rim({ when: is("bath", "tub", "yes") })], "rim", { when: is("bath", "tub", "no") }),
      false,
    ],
    [
      "not where its own conditions rule one another out",
      asked([rim({ when: { type: "all", of: [is("bath", "tub", "yes"), is("bath", "tub", "no")] } })], "rim"),
      false,
    ],
  ])("%s", (_, can, expected) => {
    expect(can).toBe(expected);
  });

  test("two that wait for each other are let pass", () => {
    const round = [rim({ when: is("bath", "seat", "yes") }), seat()];
    expect([asked(round, "rim"), asked(round, "seat")]).toEqual([true, true]);
  });
});

describe("what is given", () => {
  const of = bathOf([rim({ when: is("bath", "tub", "yes") }), item("age", { type: "number", unit: "years" })]);
  const able = possibilitiesOf(of);
  const tub = is("bath", "tub", "yes");
  const high_ = is("bath", "rim", "high");

  test("an answer brings with it that its question was asked, unless every question is answered", () => {
    expect(able.canHold([high_, is("bath", "tub", "no")])).toBe(false);
    expect(able.canHold([high_, is("bath", "tub", "no")], { answered: true })).toBe(true);
    expect(able.canHold([not(is("bath", "rim", "low", "high"))])).toBe(true);
    expect(able.canHold([not(is("bath", "rim", "low", "high"))], { answered: true })).toBe(false);
    expect(able.canHold([asks("bath/rim", { type: "absent", reason: "unknown" })], { answered: true })).toBe(true);
    expect(able.canHold([not(asks("bath/rim", { type: "answered" }))], { answered: true })).toBe(true);
  });

  test("a question that is never answered leaves others alone", () => {
    const silent = [refOf("bath/tub")];
    expect(able.canHold([tub], { silent })).toBe(false);
    expect(able.canHold([not(tub)], { silent })).toBe(true);
    expect(able.canHold([high_], { silent })).toBe(false);
    expect(able.canHold([asks("bath/age", { type: "answered" })], { silent })).toBe(true);
    expect(able.canHold([tub], { silent: [refOf("hall/tub"), refOf("bath/age")] })).toBe(true);
  });

  test("what must fail, fails together", () => {
    expect(able.canHold([], {}, [tub, is("bath", "tub", "no")])).toBe(true);
    expect(able.canHold([], { answered: true }, [tub, is("bath", "tub", "no")])).toBe(false);
    expect(able.canHold([], {}, [not(tub), is("bath", "tub", "no")])).toBe(true);
    expect(able.canHold([], {}, [not(tub), not(is("bath", "tub", "no"))])).toBe(false);
  });
});

describe("factors", () => {
  const two = catalogue(
    [
      checklist("bath", [
        choice("bath", "tub", { yes: null, no: null }),
        choice("bath", "mat", { yes: null, no: null }),
      ]),
    ],
    [factorOf("t", is("bath", "tub", "yes")), factorOf("m", is("bath", "mat", "yes"))],
  );
  const can = (...all: readonly Condition[]) => possibilitiesOf(two).canHold(all);
  const no = (name: string) => is("bath", name, "no");

  test.each<[string, boolean, boolean]>([
    ["one of two, by the other", can(factor("t", "m"), no("tub")), true],
    ["neither of two", can(factor("t", "m"), no("tub"), no("mat")), false],
    ["without both", can(not(factor("t", "m")), no("tub")), true],
    ["not without both where one is there", can(not(factor("t", "m")), is("bath", "mat", "yes")), false],
    ["one that is gone may be anything", can(factor("lost", "t"), no("tub")), true],
    ["possible, also where it is not so", can(possible("t"), no("tub")), true],
    ["not possible, where it is so", can(not(possible("t")), is("bath", "tub", "yes")), false],
    ["not possible, where it is not so", can(not(possible("t")), no("tub")), true],
  ])("%s", (_, holds, expected) => {
    expect(holds).toBe(expected);
  });
});

test("a condition is tried up to two hundred parts", () => {
  const of = (count: number): Condition => ({ type: "any", of: Array.from({ length: count }, () => notReady) });
  expect([isTriable(of(199)), isTriable(of(200))]).toEqual([true, false]);
});
