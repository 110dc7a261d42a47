import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { recorded } from "../../src/model/answer.ts";
import type { Guard, Item } from "../../src/model/checklist.ts";
import {
  alert,
  catalogue,
  checklist,
  choice,
  factorOf,
  id,
  is,
  item,
  personWith,
  repeats,
  type Value,
  visit,
} from "../support/build.ts";

const timed = (name: string, test: string, more: Partial<Item> = {}): Item =>
  item(name, { type: "stopwatch", unit: "s", clock: { type: "stopwatch", max: 60 }, test: id(test), ...more });
const rest = (name: string, test: string): Item =>
  item(name, { type: "rest", clock: { type: "rest", lasts: 60, since: null }, test: id(test) });
const gym = checklist(
  "gym",
  [
    rest("walk-rest", "walk"),
    timed("walk-1", "walk"),
    timed("walk-2", "walk"),
    item("walk-speed", {
      type: "computed",
      unit: "m/s",
      test: id("walk"),
      value: { type: "answer", ref: { checklist: id("gym"), item: id("walk-1"), field: null } },
    }),
    timed("stand-1", "stand"),
    choice("gym", "seen", { fine: null, odd: null }),
  ],
  {
    tests: [
      { id: id("walk"), title: "Walk", setup: [], guard: null, stops: [], onStop: null, sources: [] },
      { id: id("stand"), title: "Stands", setup: [], guard: null, stops: [], onStop: null, sources: [] },
    ],
  },
);
const feet = checklist("feet", [choice("feet", "sore", { no: null, yes: null })], {
  repeats,
  alerts: [alert("sore", is("feet", "sore", "yes"), { text: "{instance} must be seen today.", suspends: ["tests"] })],
});
const signs = checklist("signs", [choice("signs", "now", { none: null, stroke: null, dark: null })], {
  alerts: [
    alert("dark", is("signs", "now", "dark"), { text: "It is dark." }),
    alert("stroke", is("signs", "now", "stroke"), { text: "Call now.", urgency: "emergency" }),
  ],
});
const guard: Guard = {
  id: id("no-walk"),
  unlessRuledOut: id("numb"),
  withholds: { handouts: [], steps: [], tests: ["gym/walk"] },
  says: "The feet were not tested.",
  saysPresent: "The feet are numb.",
};
const known = catalogue([personWith("numb"), signs, feet, gym], [factorOf("numb")], { guards: [guard] });
const FELT = { "person/numb": "no" } as const;
const seconds = (value: number): Value => ({ value, unit: "s" });

function kept(answers: Readonly<Record<string, Value>>, sets = ["person", "signs", "feet", "gym"]) {
  return evaluate(known, visit(sets, answers), { tool: "t" }).keptAway;
}
const names = (answers: Readonly<Record<string, Value>>) => kept({ ...FELT, ...answers }).map(({ test: name }) => name);

describe("a timed test that is not asked for is told with what kept it away", () => {
  test("an alert: all tests, in its words, with its answers", () => {
    const sore = {
      says: "left must be seen today.",
      alert: "feet@left/sore",
      guard: null,
      because: ["feet@left/sore"],
    };

    expect(kept({ ...FELT, "feet@left/sore": "yes" })).toEqual([
      { checklist: "gym", test: "walk", title: "Walk", ...sore },
      { checklist: "gym", test: "stand", title: "Stands", ...sore },
    ]);
  });

  test("an emergency, with the checklist that it stands in", () => {
    expect(kept({ ...FELT, "signs/now": "stroke" })).toMatchObject([
      { test: "walk", says: "Call now.", alert: "signs/stroke", because: ["signs/now"] },
      { test: "stand", says: "Call now.", alert: "signs/stroke" },
    ]);
  });

  test("a guard: the test that it names, and whether its factor is present or only not ruled out", () => {
    const told = { checklist: "gym", test: "walk", title: "Walk", alert: null, guard: "no-walk", because: [] };

    expect(kept({})).toEqual([{ ...told, says: "The feet were not tested." }]);
    expect(kept({ "person/numb": "yes" })).toEqual([{ ...told, says: "The feet are numb." }]);
  });

  test("every reason, one by one", () => {
    expect(kept({ "signs/now": "stroke" }).map(({ test: name, alert: by, guard: from }) => [name, by, from])).toEqual([
      ["walk", "signs/stroke", null],
      ["walk", null, "no-walk"],
      ["stand", "signs/stroke", null],
    ]);
  });

  test("two feet that say the same are each named with their own answer", () => {
    const plain = {
      ...known,
      checklists: known.checklists.map((one) => ({
        ...one,
        alerts: one.alerts.map((each) => ({ ...each, text: "It must be seen." })),
      })),
    };
    const answers = visit(["feet", "gym"], { ...FELT, "feet@left/sore": "yes", "feet@right/sore": "yes" });
    const { keptAway } = evaluate(plain, answers, { tool: "t" });

    expect(keptAway.filter(({ test: name }) => (name as string) === "walk")).toMatchObject([
      { says: "It must be seen.", alert: "feet@left/sore", because: ["feet@left/sore"] },
      { says: "It must be seen.", alert: "feet@right/sore", because: ["feet@right/sore"] },
    ]);
  });
});

describe("nothing is told", () => {
  test.each<[string, Readonly<Record<string, Value>>]>([
    ["where nothing stands in the way", {}],
    ["where an alert suspends nothing", { "signs/now": "dark" }],
  ])("%s", (_, answers) => {
    expect(names(answers)).toEqual([]);
  });

  test("of a visit without timed tests", () => {
    expect(kept({ "signs/now": "stroke" }, ["signs"])).toEqual([]);
  });
});

describe("what was begun", () => {
  const stroke = { "signs/now": "stroke" } as const;

  test("and went to its end was not kept away", () => {
    expect(names({ ...stroke, "gym/walk-1": seconds(5), "gym/walk-2": seconds(6) })).toEqual(["stand"]);
    expect(names({ ...stroke, "gym/walk-2": seconds(6) })).toEqual(["stand"]);
    expect(names({ ...stroke, "gym/stand-1": seconds(6) })).toEqual(["walk"]);
  });

  test("and still had something to come was", () => {
    expect(names({ ...stroke, "gym/walk-1": seconds(5) })).toEqual(["walk", "stand"]);
  });

  test("and was broken off ends by that, not by the alert", () => {
    const base = visit(["gym", "signs"], { ...FELT, ...stroke });
    const stopped = recorded({ type: "stopped", reason: "tired", after: 9 });
    const { keptAway } = evaluate(
      known,
      { ...base, answers: { ...base.answers, [id<never>("gym/walk-1")]: stopped } },
      { tool: "t" },
    );

    expect(keptAway.map(({ test: name }) => name)).toEqual(["stand"]);
  });
});
