import { describe, expect, test } from "vitest";
import { restsOn } from "../../src/logic/rests-on.ts";
import type { Checklist, Factor, Item } from "../../src/model/checklist.ts";
import type { Condition } from "../../src/model/condition.ts";
import {
  alert,
  catalogue,
  checklist,
  factor,
  factorOf,
  hazard,
  id,
  is,
  item,
  possible,
  tests,
} from "../support/build.ts";
import { compares, limit, norm, refOf, stopped, than } from "../support/small-gym.ts";

const person = checklist("person", [item("age")]);
const feet = checklist("feet", [item("skin", { when: is("person", "numb", "yes") })]);
const stairs = checklist("stairs", [item("rail")]);
const numb = factorOf("numb", is("feet", "skin", "sore"));

/** What a checklist `own` rests on besides itself, with a person, feet and stairs beside it. */
function besides(more: Partial<Checklist>, factors: readonly Factor[] = [numb]): readonly string[] {
  const own = checklist("own", [item("one")], more);
  const known = catalogue([person, own, stairs, feet], factors);
  const ids = restsOn(known, own);
  expect(ids[0]).toBe("own");
  expect(restsOn(known, own)).toBe(ids);
  return ids.slice(1);
}
const asks = (more: Partial<Item>): Partial<Checklist> => ({ items: [item("one", more)] });
const when = (condition: Condition): Partial<Checklist> => asks({ when: condition });
const rail = is("stairs", "rail", "none");
const worse = [{ severity: "major", factors: [id<never>("numb")] }] as const;
const table = {
  id: id<never>("t"),
  source: id<never>("s"),
  age: refOf("person/age"),
  sex: refOf("stairs/rail"),
  rows: [],
};

describe("a checklist rests on another that is named", () => {
  test.each<[string, Partial<Checklist>, readonly string[]]>([
    ["nowhere", {}, []],
    ["by its own condition", { when: rail }, ["stairs"]],
    ["by an alert", { alerts: [alert("fall", rail)] }, ["stairs"]],
    ["by a table", { tables: [table] }, ["person", "stairs"]],
    ["by a question's condition", when(rail), ["stairs"]],
    ["by what makes a question good", asks({ unless: rail }), ["stairs"]],
    ["by a hazard", asks({ hazards: [hazard(rail, "minor")] }), ["stairs"]],
    ["by what is worked out", asks({ value: { type: "answer", ref: refOf("stairs/rail") } }), ["stairs"]],
    ["by an answer that another is held against", when(compares("own/one", "gt", than("stairs/rail"))), ["stairs"]],
    ["by the table that an answer is held against", when(compares("own/one", "gt", norm("t", "stairs"))), ["stairs"]],
    ["not by a number", when(compares("own/one", "gt", limit({ s: 3 }))), []],
    ["by what is asked of its own alone", when(tests("own", "one", { type: "answered" })), []],
    ["by a test that was broken off", when({ ...stopped("walk"), checklist: id("stairs") }), ["stairs"]],
    ["by all", when({ type: "all", of: [rail, is("person", "age", "old")] }), ["stairs", "person"]],
    ["by any", when({ type: "any", of: [rail] }), ["stairs"]],
    ["by so many", when({ type: "at-least", count: 1, of: [rail] }), ["stairs"]],
    ["by not", when({ type: "not", of: rail }), ["stairs"]],
    [
      "by some room",
      when({ type: "some", checklist: id("stairs"), where: is("person", "age", "old") }),
      ["stairs", "person"],
    ],
    ["by a factor, and by what that rests on in turn", when(factor("numb")), ["feet", "person"]],
    ["by what is possible", when(possible("numb")), ["feet", "person"]],
    [
      "by what makes a hazard worse",
      asks({ hazards: [hazard(is("own", "one", "x"), "minor", { worse })] }),
      ["feet", "person"],
    ],
    ["not by a factor that is gone", when(factor("lost")), []],
  ])("%s", (_, more, ids) => {
    expect(besides(more)).toEqual(ids);
  });

  test("also through a checklist that is named, and its factors", () => {
    const known = catalogue(
      [
        checklist("own", [item("one", { when: is("hall", "rug", "x") })]),
        checklist("hall", [item("rug", { when: factor("numb") })]),
        feet,
        person,
        stairs,
      ],
      [numb],
    );
    expect(known.checklists.map((one) => restsOn(known, one))).toEqual([
      ["own", "hall", "feet", "person"],
      ["hall", "feet", "person"],
      ["feet", "person"],
      ["person"],
      ["stairs"],
    ]);
  });

  test("a factor of a factor", () => {
    expect(besides(when(factor("weak")), [factorOf("weak", factor("numb")), numb])).toEqual(["feet", "person"]);
    expect(besides(when(factor("weak")), [numb, factorOf("weak", factor("numb"))])).toEqual(["feet", "person"]);
  });

  test("one that is gone is named, and rests on nothing", () => {
    expect(besides(when(is("attic", "light", "off")))).toEqual(["attic"]);
  });
});

test("where timed tests stand, it rests on all: an alert of any checklist keeps them away", () => {
  const clock = { type: "hold", lasts: 10 } as const;
  const all = ["person", "own", "stairs"];
  const timed = (more: Partial<Item>, first = item("one")) => {
    const own = checklist("own", [first, item("two", more)]);
    return restsOn(catalogue([person, own, stairs]), own);
  };
  expect(timed({ test: id("walk") })).toEqual(all);
  expect(timed({ clock })).toEqual(all);
  expect(timed({ type: "readings" })).toEqual(all);
  expect(timed({ type: "computed", test: id("walk") })).toEqual(["own"]);
  const gym = checklist("gym", [item("walk-1", { clock })]);
  const asking = checklist("own", [item("one", { when: is("gym", "walk-1", "x") })]);
  expect(restsOn(catalogue([person, asking, gym]), asking)).toEqual(["person", "own", "gym"]);
});
