import { describe, expect, test } from "vitest";
import { rangeIn, typicalAnswers } from "../../src/logic/typical-answers.ts";
import type { Answer } from "../../src/model/answer.ts";
import type { Item } from "../../src/model/checklist.ts";
import type { Threshold, Unit } from "../../src/model/quantity.ts";
import { id, item, option } from "../support/build.ts";
import { absent, GYM, measures, picks, stops, UNABLE } from "../support/small-gym.ts";

const SILENT = [null, absent("not-applicable"), absent("unknown"), absent("declined")];
const typical = (more: Partial<Item>, thresholds: readonly Threshold[] = []) =>
  typicalAnswers(item("one", more), thresholds);
const ticked = (...options: readonly string[]): Answer => ({
  type: "choices",
  options: options.map((one) => id<never>(one)),
});

describe("the answers that stand for all answers", () => {
  const options = [option("a"), option("b")];
  test.each<[string, Partial<Item>, readonly (Answer | null)[] | null]>([
    ["to a choice: each, and none", { options }, [...SILENT, picks("a"), picks("b")]],
    ["to yes or no", { type: "yes-no", options }, [...SILENT, picks("a"), picks("b")]],
    [
      "to ticks: every set, what is exclusive by itself",
      { type: "multi-choice", options: [...options, option("none", { exclusive: true })] },
      [...SILENT, ticked(), ticked("a"), ticked("b"), ticked("a", "b"), ticked("none")],
    ],
    ["to words", { type: "text" }, [...SILENT, { type: "text", text: "…" }]],
    ["to a date", { type: "date" }, [...SILENT, { type: "date", date: "2026-01-01" }]],
    ["to a note, which nobody answers", { type: "note" }, [null]],
    ["to what is worked out: too many", { type: "computed", unit: "s" }, null],
    ["to a number without a unit", { type: "number" }, SILENT],
  ])("%s", (_, more, answers) => {
    expect(typical(more)).toEqual(answers);
  });

  test("to more ticks than can be tried there are too many", () => {
    const many = Array.from({ length: 10 }, (__, n) => option(`o${n}`));
    const sets = (count: number, more: Item["options"] = []) =>
      typical({ type: "multi-choice", options: [...many.slice(0, count), ...more] })?.length ?? null;
    expect([sets(9), sets(10), sets(9, [option("none", { exclusive: true })])]).toEqual([4 + 512, null, 4 + 513]);
  });
});

/** The numbers among the typical answers, by unit. */
function numbers(
  more: Partial<Item>,
  thresholds: readonly Threshold[] = [],
): Readonly<Partial<Record<Unit, number[]>>> {
  const found: Partial<Record<Unit, number[]>> = {};
  for (const one of typical({ type: "number", ...more }, thresholds) ?? []) {
    if (one?.type === "number") found[one.unit] = [...(found[one.unit] ?? []), one.value];
  }
  return found;
}

describe("the numbers that stand for all numbers: each limit, one between each two, one below and one above", () => {
  test.each<[string, Partial<Item>, readonly Threshold[], Readonly<Partial<Record<Unit, number[]>>>]>([
    ["without any limit", { unit: "s" }, [], { s: [-1, 1] }],
    ["with one limit", { unit: "s" }, [{ s: 10 }], { s: [10, 9, 11] }],
    [
      "with two limits, and one of them twice",
      { unit: "s" },
      [{ s: 30 }, { s: 10 }, { s: 30 }],
      { s: [10, 30, 20, 9, 31] },
    ],
    ["none outside the range", { unit: "s", range: { s: [0, 60] } }, [{ s: 10 }], { s: [0, 10, 60, 5, 35] }],
    ["at the ends of the range", { unit: "s", range: { s: [0, 60] } }, [{ s: 0 }, { s: 60 }], { s: [0, 60, 30] }],
    [
      "a limit over the range: that is told by itself, and it can be met",
      { unit: "s", range: { s: [0, 60] } },
      [{ s: 70 }],
      { s: [0, 60, 70, 30, 65, -1, 71] },
    ],
    [
      "one limit within the range and one over it",
      { unit: "s", range: { s: [0, 60] } },
      [{ s: 10 }, { s: 70 }],
      { s: [0, 10, 60, 70, 5, 35, 65, -1, 71] },
    ],
    ["a limit under the range", { unit: "s", range: { s: [5, 60] } }, [{ s: 2 }], { s: [2, 5, 60, 3.5, 32.5, 1, 61] }],
    [
      "in each unit of the limits",
      { unit: "degF" },
      [{ degF: 120, degC: 49 }],
      { degF: [120, 119, 121], degC: [49, 48, 50] },
    ],
    [
      "in each unit, within the range of it",
      { unit: "degF", range: { degF: [50, 212], degC: [10, 100] } },
      [{ degF: 120, degC: 49 }],
      { degF: [50, 120, 212, 85, 166], degC: [10, 49, 100, 29.5, 74.5] },
    ],
    ["not held against a limit of something else", { unit: "s" }, [{ lb: 3 }], { s: [-1, 1], lb: [3, 2, 4] }],
  ])("%s", (_, more, thresholds, expected) => {
    expect(numbers(more, thresholds)).toEqual(expected);
  });
});

describe("what is timed or measured", () => {
  const ends = (...reasons: readonly string[]) => [UNABLE, ...[...reasons, "…"].map((one) => stops(one))];
  const reasons = { stops: [id<never>("faint")] };

  test.each(["stopwatch", "hold", "tally", "rest"] as const)(
    "a %s may end with a number, be impossible, or be broken off",
    (type) => {
      const one = item("one", { type, unit: "s" });
      expect(typicalAnswers(one, [{ s: 9 }])).toEqual([...SILENT, ...ends(), measures(9), measures(8), measures(10)]);
      expect(typicalAnswers(one, [], reasons)).toEqual([...SILENT, ...ends("faint"), measures(-1), measures(1)]);
    },
  );

  test("readings are there, or each number of them is", () => {
    const bp = GYM.items.find((one) => one.id === id("bp-1")) ?? item("none");
    expect(typicalAnswers(bp, [{ mmHg: 90 }], reasons)).toEqual([
      ...SILENT,
      ...ends("faint"),
      { type: "readings", values: {} },
    ]);
    const field = bp.fields[0] ?? null;
    expect(typicalAnswers(bp, [{ mmHg: 90 }], { field })).toEqual([
      ...SILENT,
      ...ends(),
      ...[20, 90, 350, 55, 220].map((value) => measures(value, "mmHg")),
    ]);
  });
});

test.each<[string, Item["range"], Unit, readonly [number, number] | null]>([
  ["in its own unit", { in: [1, 40], cm: [2, 100] }, "cm", [2, 100]],
  ["in another that measures the same", { in: [1, 40] }, "cm", [2.54, 101.6]],
  ["in the first of these", { s: [1, 60], ft: [1, 2], m: [1, 3] }, "in", [12, 24]],
  ["nothing is said", {}, "in", null],
  ["nothing is said of this", { s: [1, 60] }, "in", null],
])("what is believable: %s", (_, range, unit, expected) => {
  expect(rangeIn({ range }, unit)).toEqual(expected);
});
