import { describe, expect, test } from "vitest";
import { possibilitiesOf } from "../../src/logic/can-hold.ts";
import type { Condition, Test } from "../../src/model/condition.ts";
import type { ChecklistId, ItemId, OptionId } from "../../src/model/ids.ts";
import type { Threshold } from "../../src/model/quantity.ts";
import {
  alert,
  catalogue,
  checklist,
  choice,
  factor,
  factorOf,
  id,
  is,
  item,
  option,
  personWith,
  possible,
  tests,
} from "../support/build.ts";

const heat = (comparison: "gt" | "gte" | "lt" | "lte", threshold: Threshold): Condition =>
  tests("bath", "heat", { type: "compare", comparison, to: { type: "threshold", threshold } });

const bath = checklist(
  "bath",
  [
    choice("bath", "place", { tub: null, sink: null }),
    choice("bath", "rim", { low: null, high: null }, { when: is("bath", "place", "tub") }),
    choice(
      "bath",
      "seat",
      { yes: null, no: null },
      { when: is("bath", "rim", "high"), depth: "full", for: ["therapist"] },
    ),
    item("heat", { type: "number", unit: "degF", range: { degF: [50, 212], degC: [10, 100] } }),
    item("aids", {
      type: "multi-choice",
      options: [option("bar"), option("mat"), option("none", { exclusive: true })],
    }),
    choice("bath", "old", { yes: null }, { retired: true }),
  ],
  {
    alerts: [
      [110, 43],
      [120, 49],
      [120, 50],
      [121, 50],
      [50, 10],
      [212, 100],
    ].map(([f, c]) => alert(`over-${f}`, heat("gt", { degF: f ?? 0, degC: c ?? 0 }))),
  },
);
const stairs = checklist("stairs", [choice("stairs", "rail", { yes: null, no: null })], {
  repeats: { ask: "Any?", again: "More?", namedBy: null, one: null, always: false, speakingNames: false },
});
const all = catalogue(
  [personWith("numb", "dizzy"), bath, stairs],
  [factorOf("numb"), factorOf("never", { type: "all", of: [is("person", "numb", "yes"), is("person", "numb", "no")] })],
);
const { canHold, canBeAsked } = possibilitiesOf(all);

const every = (...of: readonly Condition[]): Condition => ({ type: "all", of });
const either = (...of: readonly Condition[]): Condition => ({ type: "any", of });
const not = (of: Condition): Condition => ({ type: "not", of });
const bathTest = (name: string, said: Test): Condition => tests("bath", name, said);
const isNot = (name: string, ...options: readonly string[]): Condition =>
  bathTest(name, { type: "is-not", options: options.map((one) => id<OptionId>(one)) });

describe("can hold", () => {
  test.each<[string, Condition]>([
    ["an answer", is("bath", "place", "tub")],
    ["two answers of a multi-choice", every(is("bath", "aids", "bar"), is("bath", "aids", "mat"))],
    ["silence", not(is("bath", "place", "tub", "sink"))],
    ["a question and the one it waits for", every(is("bath", "rim", "high"), is("bath", "place", "tub"))],
    ["a number between two", every(heat("gt", { degF: 110, degC: 43 }), heat("lte", { degF: 120, degC: 49 }))],
    [
      "two thresholds that meet in one system only",
      every(heat("gte", { degF: 120, degC: 50 }), heat("lt", { degF: 121, degC: 50 })),
    ],
    ["a factor, and another answer", every(factor("numb"), is("person", "dizzy", "no"))],
    ["what is possible, though it is not so", every(possible("never"), is("person", "numb", "no"))],
    ["what names a retired question: that is told elsewhere", is("bath", "old", "yes")],
    [
      "two instances with different answers",
      every(
        { type: "some", checklist: id<ChecklistId>("stairs"), where: is("stairs", "rail", "yes") },
        { type: "some", checklist: id<ChecklistId>("stairs"), where: is("stairs", "rail", "no") },
      ),
    ],
    [
      "two of three",
      {
        type: "at-least",
        count: 2,
        of: [is("bath", "place", "tub"), is("bath", "place", "sink"), is("bath", "aids", "bar")],
      },
    ],
    [
      "a number and another",
      bathTest("heat", {
        type: "compare",
        comparison: "lt",
        to: {
          type: "item",
          ref: { checklist: id<ChecklistId>("bath"), item: id<ItemId>("heat"), field: null },
          plus: null,
        },
      }),
    ],
  ])("%s", (_, condition) => {
    expect(canHold([condition])).toBe(true);
  });
});

describe("can never hold", () => {
  test.each<[string, Condition]>([
    ["two answers of one choice", every(is("bath", "place", "tub"), is("bath", "place", "sink"))],
    ["an answer and its opposite", every(is("bath", "place", "tub"), isNot("place", "tub"))],
    [
      "an answer, and that there is none",
      every(is("bath", "place", "tub"), not(bathTest("place", { type: "answered" }))),
    ],
    [
      "none of the options, though answered",
      every(bathTest("place", { type: "answered" }), isNot("place", "tub", "sink")),
    ],
    ["an exclusive tick and another", every(is("bath", "aids", "none"), is("bath", "aids", "bar"))],
    [
      "more than one number and less than another below it",
      every(heat("gt", { degF: 120, degC: 49 }), heat("lt", { degF: 110, degC: 43 })),
    ],
    ["a number over the end of its range", heat("gt", { degF: 212, degC: 100 })],
    ["a question whose own condition is ruled out", every(is("bath", "rim", "high"), is("bath", "place", "sink"))],
    ["the same, two questions on", every(is("bath", "seat", "yes"), is("bath", "place", "sink"))],
    ["a factor without what it rests on", every(factor("numb"), is("person", "numb", "no"))],
    ["a factor that nobody can have", factor("never")],
    [
      "one of two ways, both closed",
      every(is("bath", "place", "tub"), either(is("bath", "place", "sink"), factor("never"))),
    ],
    [
      "two of three that rule one another out",
      { type: "at-least", count: 2, of: [is("bath", "place", "tub"), is("bath", "place", "sink"), factor("never")] },
    ],
    [
      "in one and the same instance",
      {
        type: "some",
        checklist: id<ChecklistId>("stairs"),
        where: every(is("stairs", "rail", "yes"), is("stairs", "rail", "no")),
      },
    ],
  ])("%s", (_, condition) => {
    expect(canHold([condition])).toBe(false);
  });
});

test("what always holds has no answers for which it fails", () => {
  const any = is("bath", "place", "tub", "sink");
  expect(canHold([], {}, [any])).toBe(true);
  expect(canHold([], { answered: true }, [any])).toBe(false);
  expect(canHold([], { answered: true }, [heat("gte", { degF: 50, degC: 10 })])).toBe(false);
  expect(canHold([], { answered: true }, [heat("gt", { degF: 50, degC: 10 })])).toBe(true);
  expect(canHold([], { answered: true }, [bathTest("place", { type: "answered" })])).toBe(true);
  expect(canHold([is("bath", "rim", "high")], {}, [is("bath", "place", "tub")])).toBe(false);
});

test("a question that nobody answers meets only what silence meets", () => {
  const silent = [{ checklist: id<ChecklistId>("bath"), item: id<ItemId>("place"), field: null }];
  expect(canHold([not(is("bath", "place", "tub"))], { silent })).toBe(true);
  expect(canHold([isNot("place", "tub")], { silent })).toBe(false);
});

test("a question can be asked within its own depth, and where what it waits for is asked too", () => {
  const seat = bath.items.find((one) => (one.id as string) === "seat");
  if (seat === undefined) throw new Error("no seat here");
  expect(canBeAsked(bath, seat)).toBe(true);
  expect(canBeAsked(bath, seat, { depth: "full", by: "therapist" })).toBe(true);
  expect(canBeAsked(bath, seat, { depth: "standard", by: "therapist" })).toBe(false);
  expect(canBeAsked(bath, seat, { depth: "full", by: "self" })).toBe(false);
  expect(canHold([is("bath", "seat", "yes")], { reach: { depth: "full", by: "caregiver" } })).toBe(false);
});

test("what would take too long to try is let pass", () => {
  const many = Array.from({ length: 300 }, () => either(is("bath", "place", "tub"), is("bath", "place", "sink")));
  expect(canHold([...many, is("bath", "place", "tub")])).toBe(true);
  expect(canHold([every(...many, factor("never"))])).toBe(true);
});

test("factors that rest on one another do not go round for ever", () => {
  const round = catalogue([bath], [factorOf("a", factor("b")), factorOf("b", factor("a"))]);
  expect(possibilitiesOf(round).canHold([factor("a")])).toBe(true);
});
