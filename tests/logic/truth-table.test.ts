import { describe, expect, test } from "vitest";
import { readAnswers } from "../../src/logic/reading.ts";
import type { Comparison, Condition, Operand, Test } from "../../src/model/condition.ts";
import type { ChecklistId, ItemId, OptionId } from "../../src/model/ids.ts";
import type { Threshold } from "../../src/model/quantity.ts";
import { ABSENCES, type Absence } from "../../src/model/words.ts";
import {
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
  repeats,
  tests,
  type Value,
  visit,
} from "../support/build.ts";

const ticks = item("aids", { type: "multi-choice", options: [option("bar"), option("mat"), option("seat")] });
const hidden = choice(
  "bath",
  "only-with-tub",
  { yes: null, no: null, maybe: null },
  { when: is("bath", "place", "tub") },
);
const hiddenNumber = item("tub-heat", { type: "number", unit: "degF", when: is("bath", "place", "tub") });
const bath = checklist("bath", [
  choice("bath", "place", { tub: null, sink: null, stall: null }),
  item("heat", { type: "number", unit: "degF" }),
  item("heater", { type: "number", unit: "degF" }),
  item("remark", { type: "text" }),
  ticks,
  hidden,
  hiddenNumber,
]);
const known = catalogue([personWith("numb"), bath], [factorOf("numb")]);
const spot = { checklist: bath, instance: null };
const LIMIT = { type: "threshold", threshold: { degF: 120, degC: 49 } } as const;
const over120: Test = { type: "compare", comparison: "gt", to: LIMIT };

type Answers = Readonly<Record<string, Value>>;
const reading = (answers: Answers) => readAnswers(known, visit(["person", "bath"], answers));
const holds = (answers: Answers, condition: Condition) => reading(answers).holds(condition, spot);

const isNot = (name: string, ...options: readonly string[]): Condition =>
  tests("bath", name, { type: "is-not", options: options.map((one) => id<OptionId>(one)) });
const compares = (name: string, comparison: Comparison, to: Operand = LIMIT): Condition =>
  tests("bath", name, { type: "compare", comparison, to });
const answered = (name: string): Condition => tests("bath", name, { type: "answered" });
const absent = (name: string, reason: Absence): Condition => tests("bath", name, { type: "absent", reason });
const than = (name: string, plus: Threshold | null = null): Operand => ({
  type: "item",
  ref: { checklist: id<ChecklistId>("bath"), item: id<ItemId>(name), field: null },
  plus,
});

const COMPARISONS = ["gt", "gte", "lt", "lte", "eq"] as const;
const degF = (value: number): Value => ({ value, unit: "degF" });

/** Every test that the table's first column stands for: a value, a list, every comparison, is-not. */
const valueTests = (choiceItem: string, numberItem: string): readonly (readonly [string, Condition])[] => [
  ["the value", is("bath", choiceItem, "tub", "yes")],
  ["another value", is("bath", choiceItem, "sink")],
  ["a list", is("bath", choiceItem, "tub", "sink", "yes", "no")],
  ["is-not", isNot(choiceItem, "sink")],
  ["is-not a list", isNot(choiceItem, "sink", "stall")],
  ...COMPARISONS.map((comparison) => [comparison, compares(numberItem, comparison)] as const),
  ...COMPARISONS.map(
    (comparison) => [`${comparison} another answer`, compares(numberItem, comparison, than("heater"))] as const,
  ),
];
describe("an item that is answered with a value", () => {
  test.each<[string, Answers, Condition, boolean]>([
    ["the value", { "bath/place": "tub" }, is("bath", "place", "tub"), true],
    ["another value", { "bath/place": "sink" }, is("bath", "place", "tub"), false],
    ["a list with it", { "bath/place": "sink" }, is("bath", "place", "tub", "sink"), true],
    ["a list without it", { "bath/place": "stall" }, is("bath", "place", "tub", "sink"), false],
    ["is-not another", { "bath/place": "sink" }, isNot("place", "tub"), true],
    ["is-not the same", { "bath/place": "tub" }, isNot("place", "tub"), false],
    ["is-not a list with it", { "bath/place": "tub" }, isNot("place", "sink", "tub"), false],
    ["is-not a list without it", { "bath/place": "tub" }, isNot("place", "sink", "stall"), true],
    ["a tick", { "bath/aids": ["bar", "mat"] }, is("bath", "aids", "mat"), true],
    ["no such tick", { "bath/aids": ["bar"] }, is("bath", "aids", "mat"), false],
    ["one tick of a list", { "bath/aids": ["bar"] }, is("bath", "aids", "mat", "bar"), true],
    ["no tick of a list", { "bath/aids": ["bar"] }, is("bath", "aids", "mat", "seat"), false],
    ["is-not a tick", { "bath/aids": ["bar", "mat"] }, isNot("aids", "mat"), false],
    ["is-not what is left unticked", { "bath/aids": ["bar"] }, isNot("aids", "mat"), true],
    ["is-not, with no tick at all", { "bath/aids": [] }, isNot("aids", "mat"), true],
    ["a tick, with no tick at all", { "bath/aids": [] }, is("bath", "aids", "mat"), false],
    ["known, with no tick at all", { "bath/aids": [] }, answered("aids"), true],
    ["known, a choice", { "bath/place": "tub" }, answered("place"), true],
    ["known, a number", { "bath/heat": degF(0) }, answered("heat"), true],
  ])("%s", (_, answers, condition, truth) => {
    expect(holds(answers, condition)).toBe(truth);
  });

  test.each<[Comparison, boolean, boolean, boolean]>([
    ["gt", false, false, true],
    ["gte", false, true, true],
    ["lt", true, false, false],
    ["lte", true, true, false],
    ["eq", false, true, false],
  ])("%s: below is %s, the same is %s, above is %s", (comparison, below, same, above) => {
    const told = [119, 120, 121].map((value) => holds({ "bath/heat": degF(value) }, compares("heat", comparison)));
    expect(told).toEqual([below, same, above]);
    const other = { "bath/heater": degF(118) };
    const plus = { degF: 2, degC: 1 };
    const held = [119, 120, 121].map((value) =>
      holds({ ...other, "bath/heat": degF(value) }, compares("heat", comparison, than("heater", plus))),
    );
    expect(held).toEqual([below, same, above]);
  });

  test.each(ABSENCES)("absent: %s is not so", (reason) => {
    expect(holds({ "bath/place": "tub" }, absent("place", reason))).toBe(false);
    expect(holds({ "bath/heat": degF(121) }, absent("heat", reason))).toBe(false);
  });
});

describe.each(ABSENCES)("an item that is %s", (reason) => {
  const answers: Answers = {
    "bath/place": { absent: reason },
    "bath/heat": { absent: reason },
    "bath/heater": degF(100),
  };

  test.each(valueTests("place", "heat"))("%s is not so", (_, condition) => {
    expect(holds(answers, condition)).toBe(false);
  });

  test("answered is not so", () => {
    expect(holds(answers, answered("place"))).toBe(false);
    expect(holds(answers, answered("heat"))).toBe(false);
  });

  test.each(ABSENCES)("absent: %s is so where it is the reason", (other) => {
    expect(holds(answers, absent("place", other))).toBe(other === reason);
    expect(holds(answers, absent("heat", other))).toBe(other === reason);
  });

  test("a number that is held against it is neither more nor less", () => {
    for (const comparison of COMPARISONS) {
      const other = { "bath/heat": degF(100), "bath/heater": { absent: reason } };
      expect(holds(other, compares("heat", comparison, than("heater")))).toBe(false);
    }
  });
});

describe.each<[string, Answers]>([
  ["not reached", { "bath/place": "tub", "bath/heater": degF(100) }],
  [
    "not shown, whatever it was answered with before",
    { "bath/place": "sink", "bath/heater": degF(100), "bath/only-with-tub": "yes", "bath/tub-heat": degF(121) },
  ],
  [
    "not shown, and could not be checked before",
    {
      "bath/place": "sink",
      "bath/heater": degF(100),
      "bath/only-with-tub": { absent: "unknown" },
      "bath/tub-heat": { absent: "unknown" },
    },
  ],
])("an item that is %s", (_, answers) => {
  test.each([
    ...valueTests("only-with-tub", "tub-heat"),
    ["answered", answered("only-with-tub")] as const,
    ["answered, a number", answered("tub-heat")] as const,
    ...ABSENCES.map((reason) => [`absent: ${reason}`, absent("only-with-tub", reason)] as const),
    ...ABSENCES.map((reason) => [`absent: ${reason}, a number`, absent("tub-heat", reason)] as const),
  ])("%s is not so", (__, condition) => {
    expect(holds(answers, condition)).toBe(false);
  });
});

test("what was answered counts again when the item is shown again", () => {
  const condition = is("bath", "only-with-tub", "yes");
  expect(holds({ "bath/place": "sink", "bath/only-with-tub": "yes" }, condition)).toBe(false);
  expect(holds({ "bath/place": "tub", "bath/only-with-tub": "yes" }, condition)).toBe(true);
});

test("a threshold is read in the unit of the answer: 49.5 °C is too hot, and so is 120.5 °F", () => {
  expect(holds({ "bath/heat": { value: 49.5, unit: "degC" } }, tests("bath", "heat", over120))).toBe(true);
  expect(holds({ "bath/heat": { value: 49, unit: "degC" } }, tests("bath", "heat", over120))).toBe(false);
  expect(holds({ "bath/heat": { value: 120.5, unit: "degF" } }, tests("bath", "heat", over120))).toBe(true);
});

test("not is plain negation, also by silence", () => {
  const not: Condition = { type: "not", of: is("bath", "place", "tub") };
  expect(holds({}, not)).toBe(true);
  expect(holds({ "bath/place": "sink" }, not)).toBe(true);
  expect(holds({ "bath/place": { absent: "unknown" } }, not)).toBe(true);
  expect(holds({ "bath/place": "tub" }, not)).toBe(false);
});

test("all of none holds, any of none does not; one part decides", () => {
  const tub = is("bath", "place", "tub");
  const sink = is("bath", "place", "sink");
  const at: Answers = { "bath/place": "tub" };
  expect(holds(at, { type: "all", of: [] })).toBe(true);
  expect(holds(at, { type: "any", of: [] })).toBe(false);
  expect(holds(at, { type: "all", of: [tub, sink] })).toBe(false);
  expect(holds(at, { type: "any", of: [tub, sink] })).toBe(true);
});

test("two of three is two of three", () => {
  const two: Condition = {
    type: "at-least",
    count: 2,
    of: [is("bath", "place", "tub"), tests("bath", "heat", over120), is("bath", "only-with-tub", "yes")],
  };
  expect(holds({ "bath/place": "tub", "bath/heat": { value: 121, unit: "degF" } }, two)).toBe(true);
  expect(holds({ "bath/place": "tub" }, two)).toBe(false);
});

test("a factor is present, absent, or not known; priorities need it present, protection needs it ruled out", () => {
  const numb = id("numb") as never;
  expect(reading({ "person/numb": "yes" }).factor(numb)).toBe("present");
  expect(reading({ "person/numb": "no" }).factor(numb)).toBe("absent");
  expect(reading({ "person/numb": { absent: "not-applicable" } }).factor(numb)).toBe("absent");
  for (const open of [
    {},
    { "person/numb": { absent: "unknown" } },
    { "person/numb": { absent: "declined" } },
  ] as const) {
    expect(reading(open).factor(numb)).toBe("unknown");
    expect(holds(open, factor("numb"))).toBe(false);
    expect(holds(open, possible("numb"))).toBe(true);
  }
  expect(holds({ "person/numb": "no" }, possible("numb"))).toBe(false);
});

test("a factor is ruled out only when nothing that is still open could bring it", () => {
  const either: Condition = { type: "any", of: [is("person", "numb", "yes"), is("person", "burning", "yes")] };
  const two = catalogue([personWith("numb", "burning")], [factorOf("numb", either)]);
  const state = (answers: Readonly<Record<string, Value>>) =>
    readAnswers(two, visit(["person"], answers)).factor(id("numb") as never);
  expect(state({ "person/numb": "no" })).toBe("unknown");
  expect(state({ "person/numb": "no", "person/burning": "no" })).toBe("absent");
  expect(state({ "person/numb": "no", "person/burning": "yes" })).toBe("present");
});

test("a question for therapists does not keep a caregiver's answers from ruling a factor out", () => {
  const person = checklist("person", [
    choice("person", "numb", { yes: null, no: null }),
    choice("person", "touches", { felt: null, missed: null }, { for: ["therapist"] }),
  ]);
  const either: Condition = { type: "any", of: [is("person", "numb", "yes"), is("person", "touches", "missed")] };
  const lay = {
    ...visit(["person"], { "person/numb": "no" }),
    setting: { by: "caregiver" as const, sets: ["person"], depth: "full" as const },
  };
  expect(readAnswers(catalogue([person], [factorOf("numb", either)]), lay).factor(id("numb") as never)).toBe("absent");
  expect(
    readAnswers(catalogue([person], [factorOf("numb", either)]), visit(["person"], { "person/numb": "no" })).factor(
      id("numb") as never,
    ),
  ).toBe("unknown");
});

test("into a repeating checklist: some instance, once it is known that there are no others", () => {
  const aids = checklist("aids", [item("aid", { options: [option("cane"), option("rollator")] })], {
    repeats,
  });
  const rollator: Condition = { type: "some", checklist: id("aids"), where: is("aids", "aid", "rollator") };
  const of = (answers: Parameters<typeof visit>[1], more: Partial<ReturnType<typeof visit>> = {}) =>
    readAnswers(catalogue([aids], [factorOf("walks-with-rollator", rollator)]), visit(["aids"], answers, more)).factor(
      id("walks-with-rollator") as never,
    );
  expect(of({})).toBe("unknown");
  expect(of({ "aids@a/aid": "cane" })).toBe("absent");
  expect(of({ "aids@a/aid": "cane", "aids@b/aid": "rollator" })).toBe("present");
  expect(of({}, { instances: { aids: { list: [], more: "no" } } as never })).toBe("absent");
});
