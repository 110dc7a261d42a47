import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { Item } from "../../src/model/checklist.ts";
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
  tests,
  type Value,
  visit,
} from "../support/build.ts";

const yes = (name: string): Condition => is("hall", name, "yes");
const question = (name: string, more: Partial<Item> = {}) => choice("hall", name, { yes: null, no: null }, more);

function open(when: Condition, answers: Readonly<Record<string, Value>>) {
  const items = [question("gas"), question("pills", { private: true })];
  const hall = checklist("hall", items, { alerts: [alert("one", when)] });
  const known = catalogue([personWith("numb"), hall], [factorOf("numb")]);
  return evaluate(known, visit(["hall"], answers), { tool: "t" }).alertsOpen;
}

describe("private is what only private answers can tell", () => {
  const isPrivate = (when: Condition, answers: Readonly<Record<string, Value>> = {}) =>
    open(when, answers).map((one) => one.private);
  const both: Condition = { type: "any", of: [yes("pills"), yes("gas")] };

  test.each<[string, Condition, Readonly<Record<string, Value>>, boolean]>([
    ["a private question", yes("pills"), {}, true],
    [
      "a private question, and what may be of the person",
      { type: "all", of: [yes("pills"), possible("numb")] },
      {},
      false,
    ],
    [
      "a private question, and not what may be",
      { type: "all", of: [yes("pills"), { type: "not", of: factor("numb") }] },
      {},
      false,
    ],
    ["a private one or another", both, {}, false],
    ["the other is known not to raise it", both, { "hall/gas": "no" }, true],
    ["the private one is known", both, { "hall/pills": "no" }, false],
    ["the private one does not apply", both, { "hall/pills": { absent: "not-applicable" } }, false],
  ])("%s", (_, when, answers, said) => {
    expect(isPrivate(when, answers)).toEqual([said]);
  });

  test("a question that was answered with a number held against one that was not", () => {
    const numbers = checklist(
      "hall",
      [
        { ...question("left"), type: "number", unit: "cm", options: [] },
        { ...question("right"), type: "number", unit: "cm", options: [], private: true },
      ],
      {
        alerts: [
          alert(
            "wider",
            tests("hall", "left", {
              type: "compare",
              comparison: "gt",
              to: { type: "item", ref: { checklist: id("hall"), item: id("right"), field: null }, plus: null },
            }),
          ),
        ],
      },
    );
    const at = (answers: Readonly<Record<string, Value>>) =>
      evaluate(catalogue([numbers]), visit(["hall"], answers), { tool: "t" }).alertsOpen.map((one) => one.private);

    expect(at({ "hall/left": { value: 3, unit: "cm" } })).toEqual([true]);
    expect(at({ "hall/right": { value: 3, unit: "cm" } })).toEqual([false]);
    expect(at({ "hall/left": { absent: "not-applicable" } })).toEqual([true]);
    expect(at({ "hall/left": { absent: "unknown" } })).toEqual([false]);
    expect(at({ "hall/left": { value: 3, unit: "cm" }, "hall/right": { absent: "not-applicable" } })).toEqual([]);
  });
});
