import { describe, expect, test } from "vitest";
import { isTriable, possibilitiesOf, type Reach } from "../../src/logic/can-hold.ts";
import type { Catalogue, Checklist, Item } from "../../src/model/checklist.ts";
import type { Condition } from "../../src/model/condition.ts";
import { catalogue, checklist, choice, factor, factorOf, id, is, item, possible } from "../support/build.ts";
import { asks, refOf } from "../support/small-gym.ts";

const not = (of: Condition): Condition => ({ type: "not", of });
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
  test.each<[string, () => boolean, boolean]>([
    ["always", () => asked([rim({})], "rim"), true],
    ["within the depth", () => asked([rim({ depth: "standard" })], "rim"), true],
    ["not beyond it", () => asked([rim({ depth: "full" })], "rim"), false],
    ["beyond it, where no depth is said", () => asked([rim({ depth: "full" })], "rim", {}, null), true],
    ["of these", () => asked([rim({ for: ["caregiver", "self"] })], "rim"), true],
    ["not of others", () => asked([rim({ for: ["therapist"] })], "rim"), false],
    ["of others, where nobody is said", () => asked([rim({ for: ["therapist"] })], "rim", {}, null), true],
    ["in a checklist for these", () => asked([rim({})], "rim", { for: ["self"] }), true],
    ["not in a checklist for others", () => asked([rim({})], "rim", { for: ["therapist"] }), false],
    ["after another that is asked", () => asked([rim({}), seat()], "seat"), true],
    ["not after one that is asked at another depth", () => asked([rim({ depth: "full" }), seat()], "seat"), false],
    ["not after one that is asked of others", () => asked([rim({ for: ["therapist"] }), seat()], "seat"), false],
    [
      "by silence after one that is asked of others",
      () => asked([rim({ for: ["therapist"] }), seat({ when: not(is("bath", "rim", "high")) })], "seat"),
      true,
    ],
    [
      "not where its checklist's condition is ruled out",
      () => asked([rim({ when: is("bath", "tub", "yes") })], "rim", { when: is("bath", "tub", "no") }),
      false,
    ],
    [
      "not where its own conditions rule one another out",
      () => asked([rim({ when: { type: "all", of: [is("bath", "tub", "yes"), is("bath", "tub", "no")] } })], "rim"),
      false,
    ],
  ])("%s", (_, can, expected) => {
    expect(can()).toBe(expected);
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

  test.each<[string, () => boolean, boolean]>([
    ["one of two, by the other", () => can(factor("t", "m"), no("tub")), true],
    ["neither of two", () => can(factor("t", "m"), no("tub"), no("mat")), false],
    ["without both", () => can(not(factor("t", "m")), no("tub")), true],
    ["not without both where one is there", () => can(not(factor("t", "m")), is("bath", "mat", "yes")), false],
    ["one that is gone may be anything", () => can(factor("lost", "t"), no("tub")), true],
    ["possible, also where it is not so", () => can(possible("t"), no("tub")), true],
    ["not possible, where it is so", () => can(not(possible("t")), is("bath", "tub", "yes")), false],
    ["not possible, where it is not so", () => can(not(possible("t")), no("tub")), true],
  ])("%s", (_, holds, expected) => {
    expect(holds()).toBe(expected);
  });
});

test("a condition is tried up to two hundred parts", () => {
  const of = (count: number): Condition => ({
    type: "any",
    of: Array.from({ length: count }, () => is("bath", "tub", "no")),
  });
  expect([isTriable(of(199)), isTriable(of(200))]).toEqual([true, false]);
});
