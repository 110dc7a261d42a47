import { describe, expect, test } from "vitest";
import { canAlert } from "../../src/logic/can-alert.ts";
import { refsOf } from "../../src/logic/refs-of.ts";
import { stopsOf } from "../../src/logic/stops-of.ts";
import { partsOf, testsIn } from "../../src/logic/tests-in.ts";
import { nameOf, thresholdsOf } from "../../src/logic/thresholds-of.ts";
import type { Item } from "../../src/model/checklist.ts";
import type { Condition } from "../../src/model/condition.ts";
import {
  alert,
  catalogue,
  checklist,
  choice,
  factor,
  factorOf,
  hazard,
  id,
  is,
  item,
  option,
  possible,
  recommendation,
} from "../support/build.ts";
import { asks, compares, GYM, limit, norm, refOf, smallGym, stopped, than } from "../support/small-gym.ts";

const gym = smallGym();
const ready = is("gym", "ready", "yes");
const fast = compares("walk-1", "lt", limit({ s: 9 }));
const all = (...of: readonly Condition[]): Condition => ({ type: "all", of });
const some = (where: Condition): Condition => ({ type: "some", checklist: id("gym"), where });

describe("what a condition looks at", () => {
  const of = (condition: Condition | null) => {
    const { items, factors } = refsOf(condition, gym);
    return [items.map(nameOf).join(" "), factors.join(" ")];
  };

  test.each<[string, Condition | null, string, string]>([
    ["nothing", null, "", ""],
    ["an answer", ready, "gym/ready", ""],
    ["an answer held against a number", fast, "gym/walk-1", ""],
    ["one held against another", compares("walk-1", "lt", than("walk-2")), "gym/walk-1 gym/walk-2", ""],
    [
      "one held against a norm, and what the norm is read by",
      compares("stand-count", "lt", norm("stands-norm")),
      "gym/stand-count person/age person/sex",
      "",
    ],
    ["a norm that is gone", compares("stand-count", "lt", norm("lost")), "gym/stand-count", ""],
    ["a field", compares("bp-1.systolic", "lt", limit({ mmHg: 90 })), "gym/bp-1.systolic", ""],
    ["every part of a timed test that can be broken off", stopped("walk"), "gym/walk-1 gym/walk-2", ""],
    ["factors", factor("numb", "weak"), "", "numb weak"],
    ["what is possible", possible("numb"), "", "numb"],
    ["all", all(ready, fast, factor("numb")), "gym/ready gym/walk-1", "numb"],
    ["any", { type: "any", of: [ready, possible("weak")] }, "gym/ready", "weak"],
    ["at least", { type: "at-least", count: 1, of: [fast, factor("numb")] }, "gym/walk-1", "numb"],
    ["not", { type: "not", of: all(fast, factor("numb")) }, "gym/walk-1", "numb"],
    ["some", some(all(fast, factor("numb"))), "gym/walk-1", "numb"],
  ])("%s", (_, condition, items, factors) => {
    expect(of(condition)).toEqual([items, factors]);
  });
});

describe("the parts of a condition", () => {
  const broken = stopped("walk");
  const numb = factor("numb");
  test.each<[string, Condition, readonly Condition[]]>([
    ["an answer", ready, [ready]],
    ["a test that was broken off", broken, [broken]],
    ["a factor", numb, [numb]],
    ["what is possible", possible("numb"), [possible("numb")]],
    ["all", all(ready, numb), [all(ready, numb), ready, numb]],
    ["any", { type: "any", of: [ready] }, [{ type: "any", of: [ready] }, ready]],
    ["at least", { type: "at-least", count: 1, of: [fast] }, [{ type: "at-least", count: 1, of: [fast] }, fast]],
    ["not", { type: "not", of: ready }, [{ type: "not", of: ready }, ready]],
    ["some", some(fast), [some(fast), fast]],
    ["one in another", { type: "not", of: all(fast) }, [{ type: "not", of: all(fast) }, all(fast), fast]],
  ])("%s", (_, condition, parts) => {
    expect(partsOf(condition)).toEqual(parts);
  });

  test("its tests of answers are its own, not those of its factors", () => {
    expect(testsIn(all(ready, numb, broken, { type: "not", of: fast }))).toEqual([ready, fast]);
  });
});

describe("a timed test was broken off", () => {
  const at = (name: string, ...reasons: readonly string[]) =>
    asks(name, { type: "stopped", reasons: reasons.map((one) => id<never>(one)) });

  test("at one of its clocks, or at what is measured in it; not at a plain question or at what is worked out", () => {
    expect(stopsOf(stopped("walk", "symptoms"), gym)).toEqual([at("walk-1", "symptoms"), at("walk-2", "symptoms")]);
    expect(stopsOf(stopped("bp"), gym)).toEqual([at("bp-before"), at("bp-1"), at("bp-3")]);
  });

  test("not at one that is retired, and never where the test is gone", () => {
    const items = GYM.items.map((one): Item => ({ ...one, retired: one.id === id("walk-1") }));
    expect(stopsOf(stopped("walk"), smallGym({ items }))).toEqual([at("walk-2")]);
    expect(stopsOf(stopped("swim"), gym)).toEqual([]);
    expect(stopsOf({ ...stopped("walk"), checklist: id("attic") }, gym)).toEqual([]);
  });
});

test("a question is named with its checklist, and with its field", () => {
  expect([nameOf(refOf("bp-1")), nameOf(refOf("bp-1.systolic"))]).toEqual(["gym/bp-1", "gym/bp-1.systolic"]);
});

test("every number that any condition holds an item against is found, wherever the condition stands", () => {
  const over = (name: string, n: number) => compares(name, "gt", limit({ s: n }));
  const step = { text: "", cost: "free", who: [], instead: null, buy: [], doneIf: null } as const;
  const list = checklist(
    "gym",
    [
      item("walk-1", { when: over("a", 2), unless: over("a", 3), hazards: [hazard(over("a", 4), "major")] }),
      choice("gym", "b", { yes: "minor" }),
    ],
    {
      when: over("a", 1),
      combined: [{ id: id("c"), exposure: null, hazard: hazard(over("a", 5), "major"), fit: [] }],
      alerts: [alert("d", all(over("a", 6), over("bp-1.systolic", 7)))],
      recommendations: [
        recommendation("e", {
          when: over("a", 8),
          steps: { today: { ...step, when: over("a", 9) }, low: { ...step, when: null }, bigger: null },
        }),
      ],
      rules: [
        {
          id: id("f"),
          source: id("s"),
          about: [],
          applies: over("a", 10),
          outcomes: [{ id: "met", when: over("a", 11), says: "", advice: [] }],
          otherwise: null,
          noNorm: null,
          at: "",
        },
      ],
    },
  );
  const slow = factorOf("slow", { type: "not", of: over("z", 12) });
  const other = factorOf("other", compares("z", "gt", than("a")));
  expect(Object.fromEntries(thresholdsOf(catalogue([list], [slow, other])))).toEqual({
    "gym/a": [1, 2, 3, 4, 5, 6, 8, 9, 10, 11].map((s) => ({ s })),
    "gym/bp-1.systolic": [{ s: 7 }],
    "gym/z": [{ s: 12 }],
  });
});

describe("an alert looks at an item", () => {
  const place = item("place", { options: [option("tub")] });
  const bath = checklist("bath", [place, item("rim")], {});
  const hall = (when: Condition) => checklist("hall", [place], { alerts: [alert("hot", when)] });
  const tub = factorOf("tub", is("bath", "place", "tub"));
  const looks = (when: Condition, factors = [tub]) => canAlert(catalogue([bath, hall(when)], factors), bath, place);

  test.each<[string, Condition, boolean]>([
    ["itself", is("bath", "place", "tub"), true],
    ["through a factor", factor("tub"), true],
    ["through a factor of a factor", factor("washes"), true],
    ["not at another item", is("bath", "rim", "high"), false],
    ["not at an item of that name elsewhere", is("hall", "place", "tub"), false],
    ["not through a factor that is gone", factor("lost"), false],
    ["not through another factor", factor("numb"), false],
  ])("%s", (_, when, expected) => {
    const numb = factorOf("numb", is("bath", "rim", "high"));
    expect(looks(when, [tub, numb, factorOf("washes", possible("tub"))])).toBe(expected);
  });
});
