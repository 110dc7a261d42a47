import { describe, expect, test } from "vitest";
import { isFlagged } from "../../src/logic/is-flagged.ts";
import { readAnswers } from "../../src/logic/reading.ts";
import type { Item } from "../../src/model/checklist.ts";
import type { Condition } from "../../src/model/condition.ts";
import {
  catalogue,
  checklist,
  choice,
  factor,
  factorOf,
  hazard,
  id,
  is,
  personWith,
  possible,
  tests,
  visit,
} from "../support/build.ts";
import { compares, gymVisit, limit, measures, picks, reads, smallGym, stopped, stops } from "../support/small-gym.ts";

const stairs = checklist(
  "stairs",
  [
    choice("stairs", "rail", { firm: null, loose: null, none: null }),
    choice("stairs", "lamp", { on: null, off: null }),
  ],
  {
    repeats: { ask: "Any?", again: "More?", namedBy: null, one: null, always: false, speakingNames: false },
  },
);
const known = catalogue(
  [personWith("numb", "dizzy", "fell"), stairs],
  [
    factorOf("numb"),
    factorOf("both", { type: "all", of: [is("person", "numb", "yes"), is("person", "dizzy", "yes")] }),
    factorOf("unsteady", { type: "any", of: [is("person", "dizzy", "yes"), is("person", "fell", "yes")] }),
  ],
);
const all = (...of: readonly Condition[]): Condition => ({ type: "all", of });
const loose = is("stairs", "rail", "loose", "none");
const someLoose: Condition = { type: "some", checklist: id("stairs"), where: loose };

describe("a condition rests on the questions whose answers make it hold", () => {
  const numb = is("person", "numb", "yes");
  const fell = is("person", "fell", "yes");
  const answers = {
    "person/numb": "yes",
    "person/dizzy": "no",
    "person/fell": "yes",
    "stairs@up/rail": "loose",
    "stairs@down/rail": "firm",
    "stairs@attic/rail": "none",
    "stairs@attic/lamp": "off",
    "stairs@down/lamp": "off",
  };

  test.each<[string, Condition, readonly string[]]>([
    ["an answer", numb, ["person/numb"]],
    ["not one that is otherwise", is("person", "dizzy", "yes"), []],
    ["all that hold, each once", all(numb, fell, numb), ["person/numb", "person/fell"]],
    ["of any, those that hold", { type: "any", of: [is("person", "dizzy", "yes"), fell, fell] }, ["person/fell"]],
    ["of so many, those that hold", { type: "at-least", count: 1, of: [numb, fell] }, ["person/numb", "person/fell"]],
    ["a factor, by what it rests on", factor("unsteady"), ["person/fell"]],
    ["several factors", possible("numb", "unsteady"), ["person/numb", "person/fell"]],
    ["no factor of which only a part holds", factor("both", "unsteady"), ["person/fell"]],
    [
      "in each room all that makes it so",
      { type: "some", checklist: id("stairs"), where: all(loose, is("stairs", "lamp", "off")) },
      ["stairs@attic/rail", "stairs@attic/lamp"],
    ],
    ["no factor that is gone", factor("lost"), []],
    ["no answer makes a no", { type: "not", of: is("person", "dizzy", "yes") }, []],
    ["the rooms in which it is so", someLoose, ["stairs@up/rail", "stairs@attic/rail"]],
    [
      "in each room what is so there",
      { ...someLoose, where: all(loose, numb) } as Condition,
      ["stairs@up/rail", "person/numb", "stairs@attic/rail"],
    ],
    ["nothing of a question that is gone", tests("person", "lost", { type: "answered" }), []],
  ])("%s", (_, condition, keys) => {
    expect(readAnswers(known, visit(["person", "stairs"], answers)).evidence(condition, null)).toEqual(keys);
  });

  test("a factor that does not hold brings nothing, also where it is possible", () => {
    const some = readAnswers(known, visit(["person", "stairs"], { "person/dizzy": "no" }));
    expect(some.evidence(possible("unsteady"), null)).toEqual([]);
    const given = readAnswers(known, visit(["person", "stairs"], { "person/dizzy": "yes" }), [id("numb")]);
    expect(given.evidence(possible("numb", "unsteady"), null)).toEqual(["person/dizzy"]);
    const lost = readAnswers(known, visit(["person", "stairs"], {}), [id("lost")]);
    expect([lost.factor(id("lost")), lost.evidence(factor("lost"), null)]).toEqual(["present", []]);
  });
});

describe("what is worked out rests on what was answered", () => {
  const drops = compares("drop", "gte", limit({ mmHg: 20 }));
  const evidence = (answers: Parameters<typeof gymVisit>[0], condition: Condition) =>
    readAnswers(smallGym(), gymVisit(answers)).evidence(condition, null);
  const before = { "bp-before": reads({ systolic: 148, pulse: 70 }) };

  test("on all its parts", () => {
    const both = { ...before, "bp-1": reads({ systolic: 124 }), "bp-3": reads({ systolic: 130 }) };
    expect(evidence(both, drops)).toEqual(["gym/bp-before", "gym/bp-1", "gym/bp-3"]);
  });

  test("on what is there, once it is large enough whatever comes", () => {
    expect(evidence({ ...before, "bp-1": reads({ systolic: 124 }) }, drops)).toEqual(["gym/bp-before", "gym/bp-1"]);
    expect(evidence({ ...before, "bp-1": reads({ systolic: 140 }) }, drops)).toEqual([]);
  });

  test("a number of a reading is the reading's", () => {
    const high = compares("bp-before.systolic", "gte", limit({ mmHg: 140 }));
    expect(evidence(before, all(high, compares("bp-before.pulse", "gt", limit({ "per-min": 60 }))))).toEqual([
      "gym/bp-before",
    ]);
  });

  test("a test that was broken off, where that was", () => {
    const ready = { ready: picks("yes"), "walk-1": measures(5) };
    expect(evidence({ ...ready, "walk-2": stops("symptoms") }, stopped("walk"))).toEqual(["gym/walk-2"]);
    expect(evidence(ready, stopped("walk"))).toEqual([]);
  });
});

describe("an answer meets a hazard of its question", () => {
  const worse = [
    { severity: "major", factors: [id<never>("unsteady"), id<never>("numb")] },
    { severity: "severe", factors: [id<never>("unsteady")] },
  ] as const;
  const flagged = (more: Partial<Item>, answers: Parameters<typeof visit>[1]) => {
    const rug = choice("hall", "rug", { flat: null, loose: "minor" }, more);
    const hall = checklist("hall", [rug, choice("hall", "lamp", { on: null, off: null })]);
    const reading = readAnswers(
      { ...known, checklists: [...known.checklists, hall] },
      visit(["person", "hall"], answers),
    );
    return isFlagged(reading, { checklist: hall, instance: null }, rug);
  };
  const none = { hazards: [hazard(is("hall", "rug", "loose"), "none", { worse })] };
  const dark = { hazards: [hazard(is("hall", "lamp", "off"), "minor"), hazard(is("hall", "rug", "flat"), "minor")] };
  const unless = { unless: is("hall", "lamp", "on") };

  test.each<[string, Partial<Item>, Parameters<typeof visit>[1], boolean]>([
    ["it is so", {}, { "hall/rug": "loose" }, true],
    ["it is not so", {}, { "hall/rug": "flat" }, false],
    ["not answered", {}, {}, false],
    ["not answered, though its hazard holds", dark, { "hall/lamp": "off" }, false],
    ["one of two hazards", dark, { "hall/lamp": "on", "hall/rug": "flat" }, true],
    ["no hazard by itself", none, { "hall/rug": "loose" }, false],
    ["no hazard by itself, but for this person", none, { "hall/rug": "loose", "person/numb": "yes" }, true],
    ["no hazard by itself, nor for this person", none, { "hall/rug": "loose", "person/numb": "no" }, false],
    ["nor where the answer is another", none, { "hall/rug": "flat", "person/numb": "yes" }, false],
    ["made good by another answer", unless, { "hall/rug": "loose", "hall/lamp": "on" }, false],
    ["not made good", unless, { "hall/rug": "loose", "hall/lamp": "off" }, true],
    ["not known whether it is made good", unless, { "hall/rug": "loose" }, true],
  ])("%s", (_, more, answers, expected) => {
    expect(flagged(more, answers)).toBe(expected);
  });
});
