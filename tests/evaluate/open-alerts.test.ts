import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Alert, Item } from "../../src/model/checklist.ts";
import type { Condition } from "../../src/model/condition.ts";
import {
  alert,
  catalogue,
  checklist,
  choice,
  factor,
  factorOf,
  id,
  is,
  personWith,
  possible,
  repeats,
  type Value,
  visit,
} from "../support/build.ts";

const yes = (name: string): Condition => is("hall", name, "yes");
const question = (name: string, more: Partial<Item> = {}) => choice("hall", name, { yes: null, no: null }, more);

function open(
  alerts: readonly Alert[],
  answers: Readonly<Record<string, Value>> = {},
  { more = {}, items = [] }: { more?: Partial<Assessment>; items?: readonly Item[] } = {},
) {
  const known = catalogue(
    [
      personWith("numb", "weak"),
      checklist("hall", [question("gas"), question("smoke"), question("pills", { private: true }), ...items], {
        alerts,
      }),
      checklist("feet", [choice("feet", "sore", { yes: null, no: null })], { repeats }),
    ],
    [factorOf("numb"), factorOf("weak")],
  );
  return evaluate(known, visit(["hall"], answers, more), { tool: "t", emergencyNumber: "112" }).alertsOpen;
}
const names = (...args: Parameters<typeof open>) => open(...args).map(({ id: name }) => name);

test("an alert that nothing has ruled out, whole", () => {
  const gas = alert("gas", yes("gas"), { text: "Call {emergency-number}.", clinical: "Gas: {emergency-number}" });

  expect(open([gas])).toEqual([
    {
      id: "gas",
      key: "hall/gas",
      urgency: "today",
      area: "hall",
      text: "Call 112.",
      clinical: "Gas: 112",
      why: "not-answered",
      private: false,
    },
  ]);
  expect(open([{ ...gas, clinical: null }])).toMatchObject([{ clinical: null }]);
});

test.each<[string, Readonly<Record<string, Value>>, readonly string[]]>([
  ["raised", { "hall/gas": "yes" }, []],
  ["ruled out", { "hall/gas": "no" }, []],
  ["it does not apply", { "hall/gas": { absent: "not-applicable" } }, []],
  ["nobody knows", { "hall/gas": { absent: "unknown" } }, ["gas"]],
  ["nobody wanted to say", { "hall/gas": { absent: "declined" } }, ["gas"]],
])("%s", (_, answers, left) => {
  expect(names([alert("gas", yes("gas"))], answers)).toEqual(left);
});

test("one that holds while its questions are open is raised, and not open too", () => {
  expect(names([alert("numb", possible("numb"))])).toEqual([]);
  expect(names([alert("numb", { type: "not", of: yes("gas") })])).toEqual([]);
  const one: Condition = { type: "all", of: [yes("gas"), { type: "not", of: yes("pills") }] };
  expect(names([alert("one", one)], { "hall/gas": "yes" })).toEqual([]);
});

test("the most urgent first; those that say the same are told once", () => {
  const all = [
    alert("week", yes("gas"), { urgency: "this-week" }),
    alert("now", yes("gas"), { urgency: "emergency" }),
    alert("day", yes("gas"), { urgency: "today", text: "The same." }),
    alert("again", yes("smoke"), { urgency: "emergency", text: "The same." }),
  ];

  expect(names(all)).toEqual(["now", "day", "week"]);
});

describe("rooms", () => {
  const feet = checklist("feet", [choice("feet", "sore", { yes: null, no: null })], {
    repeats,
    alerts: [
      alert("sore", is("feet", "sore", "yes"), { text: "{instance}: see to it.", clinical: "Sore, {instance}" }),
      alert("same", is("feet", "sore", "yes"), { text: "See somebody." }),
    ],
  });
  const at = (answers: Readonly<Record<string, Value>>) =>
    evaluate(catalogue([feet]), visit(["feet"], answers), { tool: "t" }).alertsOpen;

  test("each that is open, under its name", () => {
    expect(
      at({
        "feet@left/sore": { absent: "unknown" },
        "feet@right/sore": { absent: "unknown" },
        "feet@third/sore": "no",
      }),
    ).toMatchObject([
      { key: "feet@left/sore", area: "feet@left", text: "left: see to it.", clinical: "Sore, left" },
      { key: "feet@left/same", area: "feet@left", text: "See somebody.", clinical: null },
      { key: "feet@right/sore", area: "feet@right", text: "right: see to it." },
    ]);
  });

  test("none is there yet", () => {
    expect(at({})).toMatchObject([
      { key: "feet/sore", area: "feet", text: "see to it.", clinical: "Sore," },
      { key: "feet/same" },
    ]);
  });
});

describe("why it is open", () => {
  const why = (when: Condition, answers: Readonly<Record<string, Value>> = {}, more: Parameters<typeof open>[2] = {}) =>
    open([alert("one", when)], answers, more).map((one) => one.why);
  const quick = { more: { setting: { by: "therapist", sets: ["hall"], depth: "quick" } } } as const;
  const deep = { items: [question("deep", { depth: "full" })] };

  test.each<[string, Condition, Readonly<Record<string, Value>>, string]>([
    ["a question of this visit", yes("gas"), {}, "not-answered"],
    ["a question of a checklist that was not taken along", is("person", "numb", "yes"), {}, "not-asked"],
    ["a factor whose question was not taken along", factor("numb"), {}, "not-asked"],
    [
      "two, of which one is known",
      { type: "all", of: [yes("gas"), factor("numb")] },
      { "hall/gas": "yes" },
      "not-asked",
    ],
    ["two, of which both are open", { type: "all", of: [yes("gas"), factor("numb")] }, {}, "not-answered"],
    ["either of two", { type: "any", of: [yes("gas"), factor("numb")] }, { "hall/gas": "no" }, "not-asked"],
    [
      "so many of them",
      { type: "at-least", count: 1, of: [yes("gas"), factor("numb")] },
      { "hall/gas": "no" },
      "not-asked",
    ],
    ["so many of them, all open", { type: "at-least", count: 1, of: [yes("gas"), factor("numb")] }, {}, "not-answered"],
    [
      "a foot of which nobody spoke",
      { type: "some", checklist: id("feet"), where: is("feet", "sore", "yes") },
      {},
      "not-asked",
    ],
  ])("%s", (_, when, answers, said) => {
    expect(why(when, answers)).toEqual([said]);
  });

  test("what is asked of the person in this visit", () => {
    const taken = { more: { setting: { by: "therapist", sets: ["person", "hall"], depth: "full" } } } as const;
    const either: Condition = { type: "any", of: [yes("gas"), factor("numb")] };

    expect(why(factor("numb"), {}, taken)).toEqual(["not-answered"]);
    expect(why(either, { "hall/gas": "no" }, taken)).toEqual(["not-answered"]);
    expect(why(either, { "hall/gas": { absent: "unknown" } })).toEqual(["not-answered"]);
  });

  test("what is hidden is waited for by nobody", () => {
    const behind = { items: [question("behind", { when: yes("gas") })] };
    const either: Condition = { type: "any", of: [yes("behind"), factor("numb")] };

    expect(why(either, { "hall/gas": "no" }, behind)).toEqual(["not-asked"]);
    expect(why(either, { "hall/gas": "yes" }, behind)).toEqual(["not-answered"]);
  });

  test("what is asked at a greater depth was not asked", () => {
    expect(why(yes("deep"), {}, { ...quick, ...deep })).toEqual(["not-asked"]);
    expect(why(yes("deep"), {}, deep)).toEqual(["not-answered"]);
  });

  test("the same words for two reasons are told for both", () => {
    const all = [alert("one", yes("gas"), { text: "See." }), alert("two", factor("numb"), { text: "See." })];
    expect(open(all).map(({ id: name, why: said }) => [name, said])).toEqual([
      ["one", "not-answered"],
      ["two", "not-asked"],
    ]);
  });

  test("a foot that is on the list and was not looked at", () => {
    const sore: Condition = { type: "some", checklist: id("feet"), where: is("feet", "sore", "yes") };
    expect(why(sore, { "feet@left/sore": { absent: "unknown" } })).toEqual(["not-answered"]);
    expect(why(sore, { "feet@left/sore": "no", "feet@right/sore": { absent: "declined" } })).toEqual(["not-answered"]);
  });
});
