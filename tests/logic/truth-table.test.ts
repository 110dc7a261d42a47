import { describe, expect, test } from "vitest";
import { readAnswers } from "../../src/logic/reading.ts";
import type { Condition, Test } from "../../src/model/condition.ts";
import type { OptionId } from "../../src/model/ids.ts";
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
  tests,
  type Value,
  visit,
} from "../support/build.ts";

const number = item("heat", { type: "number", unit: "degF" });
const hidden = choice("bath", "only-with-tub", { yes: null, no: null }, { when: is("bath", "place", "tub") });
const bath = checklist("bath", [choice("bath", "place", { tub: null, sink: null }), number, hidden]);
const known = catalogue([personWith("numb"), bath], [factorOf("numb")]);
const spot = { checklist: bath, instance: null };
const over120: Test = {
  type: "compare",
  comparison: "gt",
  to: { type: "threshold", threshold: { degF: 120, degC: 49 } },
};

const reading = (answers: Readonly<Record<string, Value>>) => readAnswers(known, visit(["person", "bath"], answers));
const holds = (answers: Readonly<Record<string, Value>>, condition: Condition) =>
  reading(answers).holds(condition, spot);

describe("the truth table of conditions", () => {
  const rows: readonly (readonly [string, Readonly<Record<string, Value>>, string, Condition, boolean])[] = [
    ["answered with a value", { "bath/place": "tub" }, "the value", is("bath", "place", "tub"), true],
    ["answered with a value", { "bath/place": "sink" }, "another value", is("bath", "place", "tub"), false],
    ["answered with a value", { "bath/place": "sink" }, "a list", is("bath", "place", "tub", "sink"), true],
    [
      "answered with a value",
      { "bath/place": "sink" },
      "is-not",
      tests("bath", "place", { type: "is-not", options: [id<OptionId>("tub")] }),
      true,
    ],
    [
      "answered with a value",
      { "bath/heat": { value: 121, unit: "degF" } },
      "a comparison",
      tests("bath", "heat", over120),
      true,
    ],
    ["answered with a value", { "bath/place": "tub" }, "answered", tests("bath", "place", { type: "answered" }), true],
    [
      "answered with a value",
      { "bath/place": "tub" },
      "absent",
      tests("bath", "place", { type: "absent", reason: "unknown" }),
      false,
    ],
    ...(["not-applicable", "unknown", "declined"] as const).flatMap((absent) => [
      [absent, { "bath/place": { absent } }, "the value", is("bath", "place", "tub"), false] as const,
      [
        absent,
        { "bath/place": { absent } },
        "is-not",
        tests("bath", "place", { type: "is-not", options: [id<OptionId>("tub")] }),
        false,
      ] as const,
      [absent, { "bath/heat": { absent } }, "a comparison", tests("bath", "heat", over120), false] as const,
      [absent, { "bath/place": { absent } }, "answered", tests("bath", "place", { type: "answered" }), false] as const,
      [
        absent,
        { "bath/place": { absent } },
        "absent, this reason",
        tests("bath", "place", { type: "absent", reason: absent }),
        true,
      ] as const,
      [
        absent,
        { "bath/place": { absent } },
        "absent, another reason",
        tests("bath", "place", { type: "absent", reason: absent === "unknown" ? "declined" : "unknown" }),
        false,
      ] as const,
    ]),
    ["not reached", {}, "the value", is("bath", "place", "tub"), false],
    ["not reached", {}, "is-not", tests("bath", "place", { type: "is-not", options: [id<OptionId>("tub")] }), false],
    ["not reached", {}, "answered", tests("bath", "place", { type: "answered" }), false],
    ["not reached", {}, "absent", tests("bath", "place", { type: "absent", reason: "unknown" }), false],
    [
      "hidden",
      { "bath/place": "sink", "bath/only-with-tub": "yes" },
      "the value",
      is("bath", "only-with-tub", "yes"),
      false,
    ],
    [
      "hidden",
      { "bath/place": "sink", "bath/only-with-tub": "yes" },
      "answered",
      tests("bath", "only-with-tub", { type: "answered" }),
      false,
    ],
    [
      "shown again",
      { "bath/place": "tub", "bath/only-with-tub": "yes" },
      "the value",
      is("bath", "only-with-tub", "yes"),
      true,
    ],
  ];
  test.each(rows)("an item %s %o: %s → %o is %s", (_, answers, __, condition, truth) => {
    expect(holds(answers, condition)).toBe(truth);
  });
});

test("a threshold is read in the unit of the answer: 49.5 °C is too hot, and so is 120.5 °F", () => {
  expect(holds({ "bath/heat": { value: 49.5, unit: "degC" } }, tests("bath", "heat", over120))).toBe(true);
  expect(holds({ "bath/heat": { value: 49, unit: "degC" } }, tests("bath", "heat", over120))).toBe(false);
  expect(holds({ "bath/heat": { value: 120.5, unit: "degF" } }, tests("bath", "heat", over120))).toBe(true);
});

test("not is plain negation, also by silence", () => {
  expect(holds({}, { type: "not", of: is("bath", "place", "tub") })).toBe(true);
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
    repeats: { ask: "One?", again: "More?", namedBy: null, speakingNames: false },
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
