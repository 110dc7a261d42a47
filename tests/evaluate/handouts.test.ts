import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { Alert, Guard, HandoutEntry } from "../../src/model/checklist.ts";
import {
  alert,
  catalogue,
  checklist,
  choice,
  factorOf,
  hazard,
  id,
  is,
  item,
  option,
  personWith,
  recommendation,
  repeats,
  type Value,
  visit,
} from "../support/build.ts";

const handout = (name: string, exercise = false): HandoutEntry => ({
  id: id(name),
  title: `About ${name}`,
  group: "home",
  exercise,
});
const thing = (area: string) =>
  item("thing", {
    options: [option("good"), option("bad")],
    hazards: [hazard(is(area, "thing", "bad"), "minor", { advice: [id(`${area}/mend`)] })],
  });
const guard: Guard = {
  id: id("no-heat"),
  unlessRuledOut: id("numb"),
  withholds: { handouts: [id("warmth")], steps: [], tests: [] },
  says: "The feet were not tested.",
  saysPresent: "The feet are numb.",
};
const signs = choice("hall", "sign", { none: null, wound: null, stroke: null, dark: null });
const alerts: readonly Alert[] = [
  alert("dark", is("hall", "sign", "dark"), { text: "It is dark." }),
  alert("wound", is("hall", "sign", "wound"), { text: "See to the wound.", suspends: ["tests", "exercise"] }),
  alert("stroke", is("hall", "sign", "stroke"), { text: "Call now.", urgency: "emergency" }),
];
const known = catalogue(
  [
    personWith("numb"),
    checklist("hall", [thing("hall"), signs], {
      alerts,
      handouts: [id("hall-light")],
      recommendations: [recommendation("hall/mend", { handouts: [id("moving"), id("hall-light")] })],
    }),
    checklist("bath", [thing("bath")], {
      repeats,
      handouts: [id("bathing")],
      recommendations: [recommendation("bath/mend", { handouts: [id("warmth")] })],
    }),
    checklist("bathing-place", [thing("bathing-place")], { recommendations: [recommendation("bathing-place/mend")] }),
  ],
  [factorOf("numb")],
  {
    guards: [guard],
    handouts: ["hall-light", "bathing", "warmth"].map((name) => handout(name)).concat(handout("moving", true)),
  },
);
const FELT = { "person/numb": "no" } as const;

function handouts(answers: Readonly<Record<string, Value>>, from = known) {
  return evaluate(from, visit(["person", "hall", "bath", "bathing-place"], answers), { tool: "t" }).handouts;
}
const names = (answers: Readonly<Record<string, Value>>) =>
  handouts({ ...FELT, ...answers }).map(({ id: name }) => name);

describe("a handout comes along", () => {
  test("where the advice names it, or its checklist has something to mend; each once, with what it rests on", () => {
    expect(handouts({ ...FELT, "hall/thing": "bad" })).toEqual([
      { id: "hall-light", title: "About hall-light", because: ["hall/mend"], withheld: null },
      { id: "moving", title: "About moving", because: ["hall/mend"], withheld: null },
    ]);
    expect(handouts({ ...FELT, "bath@up/thing": "bad" })).toEqual([
      { id: "bathing", title: "About bathing", because: ["bath/mend"], withheld: null },
      { id: "warmth", title: "About warmth", because: ["bath/mend"], withheld: null },
    ]);
  });

  test("not where nothing is to mend, nor for a checklist that only begins with the same letters", () => {
    expect(names({ "hall/thing": "good", "bath@up/thing": "good" })).toEqual([]);
    expect(names({ "bathing-place/thing": "bad" })).toEqual([]);
  });
});

describe("a handout is withheld, and says why", () => {
  const why = (answers: Readonly<Record<string, Value>>) =>
    handouts(answers).map(({ id: name, because, withheld }) => [name, because, withheld]);

  test("by a guard unless its factor is ruled out, also where nothing names the handout", () => {
    expect(why({})).toEqual([["warmth", [], "The feet were not tested."]]);
    expect(why({ "person/numb": "yes" })).toEqual([["warmth", [], "The feet are numb."]]);
    expect(why({ "bath@up/thing": "bad" })).toEqual([
      ["bathing", ["bath/mend"], null],
      ["warmth", ["bath/mend"], "The feet were not tested."],
    ]);
  });

  test.each([
    ["wound", "See to the wound."],
    ["stroke", "Call now."],
  ])("exercise on paper by a %s, whatever else holds", (sign, says) => {
    expect(why({ ...FELT, "hall/sign": sign, "hall/thing": "bad" })).toEqual([
      ["hall-light", ["hall/mend"], null],
      ["moving", ["hall/mend"], says],
    ]);
    expect(why({ ...FELT, "hall/sign": sign })).toEqual([["moving", [], says]]);
  });

  test("not by an alert that suspends nothing", () => {
    expect(why({ ...FELT, "hall/sign": "dark" })).toEqual([]);
  });

  test("of several guards the first that is in force speaks", () => {
    const two = {
      ...guard,
      id: id<never>("first"),
      unlessRuledOut: id<never>("weak"),
      says: "Weak.",
      saysPresent: null,
    };
    const both = {
      ...known,
      checklists: [personWith("numb", "weak"), ...known.checklists.slice(1)],
      factors: [factorOf("numb"), factorOf("weak")],
      guards: [two, guard],
    };
    const withheld = (answers: Readonly<Record<string, Value>>) => handouts(answers, both).map((one) => one.withheld);

    expect(withheld({ "person/weak": "yes" })).toEqual(["Weak."]);
    expect(withheld({ "person/weak": "no" })).toEqual(["The feet were not tested."]);
    expect(withheld({ "person/weak": "no", "person/numb": "no" })).toEqual([]);
  });
});
