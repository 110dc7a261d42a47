import { describe, expect, test } from "vitest";
import { derive, fieldOf, unitOf } from "../../src/logic/derive.ts";
import { ANYWHERE, type Bounds, exactly } from "../../src/logic/formula.ts";
import { nameOf } from "../../src/logic/thresholds-of.ts";
import type { Answer } from "../../src/model/answer.ts";
import type { Formula, Item } from "../../src/model/checklist.ts";
import type { ItemRef } from "../../src/model/condition.ts";
import { id, item } from "../support/build.ts";
import { absent, measures, reads, refOf, UNABLE } from "../support/small-gym.ts";

const ITEMS: readonly Item[] = [
  item("walk", { type: "stopwatch", unit: "s", range: { s: [1, 60] } }),
  item("rest", { type: "number", unit: "min" }),
  item("rise", { type: "number", unit: "in", range: { in: [1, 20] } }),
  item("wish", { type: "text" }),
  item("half", { type: "computed", unit: "s" }),
  item("bp", {
    type: "readings",
    range: { mmHg: [20, 350] },
    fields: [
      { id: id("systolic"), unit: "mmHg" },
      { id: id("pulse"), unit: "per-min" },
    ],
  }),
];
const answer = (name: string): Formula => ({ type: "answer", ref: refOf(name) });

interface Known {
  readonly answers?: Readonly<Record<string, Answer>>;
  readonly open?: readonly string[];
  readonly bounds?: Readonly<Record<string, Bounds>>;
}

const name = (ref: ItemRef): string => nameOf(ref).replace("gym/", "");

/** What a value in `unit` comes to, from these answers and open questions. */
function worth(value: Formula | null, more: Partial<Item>, { answers = {}, open = [], bounds = {} }: Known) {
  return derive(item("value", { type: "computed", value, ...more }), {
    item: (ref) => ITEMS.find((one) => one.id === ref.item) ?? null,
    answer: (ref) => answers[name(ref)] ?? null,
    isOpen: (ref) => open.includes(name(ref)),
    bounds: (ref) => bounds[name(ref)] ?? null,
  });
}

describe("a value lies", () => {
  const seconds: Partial<Item> = { unit: "s", decimals: 1 };
  test.each<[string, Formula | null, Partial<Item>, Known, Bounds | null]>([
    ["nowhere without a formula", null, seconds, {}, null],
    ["at its answer", answer("walk"), seconds, { answers: { walk: measures(12.34) } }, exactly(12.3)],
    ["in its own unit", answer("rest"), seconds, { answers: { rest: measures(1.5, "min") } }, exactly(90)],
    [
      "in the unit of the answer's own question, where it is another's",
      answer("rest"),
      { unit: "m/s" },
      { answers: { rest: measures(90, "s") } },
      exactly(2),
    ],
    [
      "in the unit of the question, where it has none",
      answer("rise"),
      { unit: null, decimals: 1 },
      { answers: { rise: measures(5.08, "cm") } },
      exactly(2),
    ],
    [
      "at one field of readings",
      answer("bp.pulse"),
      { unit: "per-min" },
      { answers: { "bp.pulse": measures(72, "per-min") } },
      exactly(72),
    ],
    [
      "within the range of what is open",
      answer("walk"),
      seconds,
      { open: ["walk"] },
      { low: 1, high: 60, sure: false },
    ],
    [
      "within that range, in its own unit",
      answer("rise"),
      { unit: "cm", decimals: 1 },
      { open: ["rise"] },
      { low: 2.5, high: 50.8, sure: false },
    ],
    [
      "within the range of an open field",
      answer("bp.systolic"),
      { unit: "mmHg" },
      { open: ["bp.systolic"] },
      { low: 20, high: 350, sure: false },
    ],
    ["anywhere, while an open question has no range", answer("rest"), seconds, { open: ["rest"] }, ANYWHERE],
    [
      "where another value lies",
      answer("half"),
      { unit: "min" },
      { bounds: { half: { low: 60, high: 120, sure: true } } },
      { low: 1, high: 2, sure: true },
    ],
    ["anywhere, where another value does", answer("half"), { unit: "min" }, { bounds: { half: ANYWHERE } }, ANYWHERE],
    ["nowhere, where another value does not come", answer("half"), { unit: "min" }, { open: ["half"] }, null],
    ["nowhere, where it could not be done", answer("walk"), seconds, { answers: { walk: UNABLE } }, null],
    ["nowhere, where it is not open", answer("walk"), seconds, {}, null],
    [
      "within the range of what was declined and is still open",
      answer("walk"),
      seconds,
      { answers: { walk: absent("declined") }, open: ["walk"] },
      { low: 1, high: 60, sure: false },
    ],
    ["nowhere by what is no number", answer("wish"), seconds, { open: ["wish"] }, null],
    ["nowhere by what is gone", answer("lost"), seconds, { open: ["lost"], answers: { lost: measures(3) } }, null],
    [
      "nowhere by a field that is gone",
      answer("bp.mean"),
      { unit: "mmHg" },
      { open: ["bp.mean"], answers: { "bp.mean": measures(90, "mmHg") } },
      null,
    ],
  ])("%s", (_, value, more, known, bounds) => {
    expect(worth(value, more, known)).toEqual(bounds);
  });
});

test("a question has a unit, and so has each of its fields", () => {
  const bp = ITEMS.find((one) => one.id === id("bp")) ?? item("none");
  const heat = item("heat", { unit: "degF" });
  expect([unitOf(heat, null), unitOf(heat, id("low")), unitOf(bp, null)]).toEqual(["degF", null, null]);
  expect([unitOf(bp, id("systolic")), unitOf(bp, id("pulse")), unitOf(bp, id("mean"))]).toEqual([
    "mmHg",
    "per-min",
    null,
  ]);
});

test("the number of one field; what is not there is no answer, and an answer without numbers is the same for each", () => {
  const bp = ITEMS.find((one) => one.id === id("bp")) ?? item("none");
  const high = reads({ systolic: 148, mean: 90, pulse: 0 });
  expect(fieldOf(high, bp, id("systolic"))).toEqual(measures(148, "mmHg"));
  expect(fieldOf(high, bp, id("pulse"))).toEqual(measures(0, "per-min"));
  expect(fieldOf(reads({ pulse: 70 }), bp, id("systolic"))).toBeNull();
  expect(fieldOf(high, bp, id("mean"))).toBeNull();
  expect([fieldOf(null, bp, id("pulse")), fieldOf(UNABLE, bp, id("pulse"))]).toEqual([null, UNABLE]);
});
