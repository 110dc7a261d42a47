import { describe, expect, test } from "vitest";
import { readAnswers } from "../../src/logic/reading.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Condition } from "../../src/model/condition.ts";
import {
  catalogue,
  checklist,
  choice,
  factor,
  factorOf,
  id,
  is,
  personWith,
  possible,
  type Value,
  visit,
} from "../support/build.ts";

type Answers = Readonly<Record<string, Value>>;

const stairs = checklist("stairs", [choice("stairs", "rail", { firm: null, loose: null })], {
  repeats: { ask: "Any?", again: "More?", namedBy: null, one: null, always: false, speakingNames: false },
});
const known = catalogue(
  [personWith("a", "b", "c"), stairs],
  [factorOf("fa", is("person", "a", "yes")), factorOf("fb", is("person", "b", "yes"))],
);
const tell = (condition: Condition, answers: Answers, more: Partial<Assessment> = {}) =>
  readAnswers(known, visit(["person", "stairs"], answers, more)).tell(condition, null);

const [a, b, c] = ["a", "b", "c"].map((name) => is("person", name, "yes"));
if (a === undefined || b === undefined || c === undefined) throw new Error("three questions");
const not = (of: Condition): Condition => ({ type: "not", of });
const all: Condition = { type: "all", of: [a, b, c] };
const any: Condition = { type: "any", of: [a, b, c] };
const two: Condition = { type: "at-least", count: 2, of: [a, b, c] };
/** Answers to a, b and c: yes, no, or open. */
const abc = (said: string): Answers =>
  Object.fromEntries(
    [...said].flatMap((one, n): readonly (readonly [string, Value])[] =>
      one === "?" ? [] : [[`person/${"abc"[n]}`, one === "y" ? "yes" : "no"]],
    ),
  );

describe("what can be told while some is open", () => {
  test.each<[string, Condition, readonly (readonly [string, boolean | null])[]]>([
    [
      "an answer",
      a,
      [
        ["y", true],
        ["n", false],
        ["?", null],
      ],
    ],
    [
      "not",
      not(a),
      [
        ["y", false],
        ["n", true],
        ["?", null],
      ],
    ],
    [
      "all",
      all,
      [
        ["yyy", true],
        ["yy?", null],
        ["y?n", false],
        ["???", null],
      ],
    ],
    [
      "any",
      any,
      [
        ["??y", true],
        ["nn?", null],
        ["nnn", false],
        ["???", null],
      ],
    ],
    [
      "two of three",
      two,
      [
        ["yy?", true],
        ["y?y", true],
        ["y??", null],
        ["yn?", null],
        ["n??", null],
        ["nn?", false],
        ["ynn", false],
        ["???", null],
      ],
    ],
    [
      "a factor",
      factor("fa"),
      [
        ["y", true],
        ["n", false],
        ["?", null],
      ],
    ],
    [
      "one of two factors",
      factor("fa", "fb"),
      [
        ["?y", true],
        ["n?", null],
        ["nn", false],
      ],
    ],
    [
      "what is possible, once it is sure",
      possible("fa", "fb"),
      [
        ["?y", true],
        ["n?", null],
        ["nn", false],
      ],
    ],
    ["a factor that is gone", factor("lost"), [["???", false]]],
  ])("%s", (_, condition, told) => {
    expect(told.map(([said]) => [said, tell(condition, abc(said))])).toEqual(told);
  });
});

describe("of some room", () => {
  const loose: Condition = { type: "some", checklist: id("stairs"), where: is("stairs", "rail", "loose") };
  const rooms = (more: "yes" | "no" | null) => ({
    instances: { stairs: { list: [{ id: id("up"), label: "up", fell: null }], more } } as never,
  });

  test.each<[string, Answers, Partial<Assessment>, boolean | null]>([
    ["it is so in one", { "stairs@up/rail": "loose" }, rooms(null), true],
    ["in none, and there are no more", { "stairs@up/rail": "firm" }, rooms("no"), false],
    ["in none yet, and there may be more", { "stairs@up/rail": "firm" }, rooms(null), null],
    ["in none yet, and there is another", { "stairs@up/rail": "firm" }, rooms("yes"), null],
    ["one was not looked at, and there are no more", {}, rooms("no"), null],
  ])("%s", (_, answers, more, told) => {
    expect(tell(loose, answers, more)).toBe(told);
  });

  test("of a checklist that is not in the visit there may be some; of one that is gone there is none", () => {
    const none = { instances: { stairs: { list: [], more: "no" } } as never };
    expect(tell(loose, {}, none)).toBe(false);
    expect(readAnswers(known, visit(["person"], {}, none)).tell(loose, null)).toBeNull();
    expect(tell({ ...loose, checklist: id("attic") } as Condition, {})).toBe(false);
  });
});
