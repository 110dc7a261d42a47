import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ANYWHERE, type Bounds, exactly, inputsOf, rounded, settled, workOut } from "../../src/logic/formula.ts";
import type { Formula } from "../../src/model/checklist.ts";

const answer = (name: string): Formula => ({
  type: "answer",
  ref: { checklist: "c", item: name, field: null } as never,
});
const worked = (formula: Formula, answers: Readonly<Record<string, Bounds | null>>) =>
  workOut(formula, ({ item }) => answers[item as string] ?? null);

const [a, b, c] = [answer("a"), answer("b"), answer("c")];

describe("a formula comes to", () => {
  test.each<[string, Formula, Bounds | null]>([
    ["a number of its own", { type: "number", value: 4 }, exactly(4)],
    ["an answer", a, exactly(10)],
    ["nothing without its answer", answer("gone"), null],
    ["a difference", { type: "difference", of: [a, b, { type: "number", value: 1 }] }, exactly(5)],
    ["a sum", { type: "sum", of: [a, b] }, exactly(14)],
    ["no sum without a part", { type: "sum", of: [a, answer("gone")] }, null],
    ["a quotient", { type: "quotient", of: [a, b] }, exactly(2.5)],
    ["no quotient by nought", { type: "quotient", of: [a, { type: "number", value: 0 }] }, null],
    ["the least", { type: "least", of: [a, b] }, exactly(4)],
    ["the least of what is there", { type: "least", of: [a, answer("gone")] }, exactly(10)],
    ["the greatest", { type: "greatest", of: [a, b] }, exactly(10)],
    ["no least of nothing", { type: "least", of: [answer("gone")] }, null],
    [
      "at most what is there, while more may come",
      { type: "least", of: [a, c] },
      { low: -Infinity, high: 10, sure: true },
    ],
    [
      "at least what is there, while more may come",
      { type: "greatest", of: [a, c] },
      { low: 10, high: Infinity, sure: true },
    ],
    ["anything, while nothing is there", { type: "least", of: [c] }, ANYWHERE],
    [
      "at least so much less",
      { type: "difference", of: [a, { type: "least", of: [b, c] }] },
      { low: 6, high: Infinity, sure: true },
    ],
  ])("%s", (_, formula, bounds) => {
    expect(worked(formula, { a: exactly(10), b: exactly(4), c: ANYWHERE })).toEqual(bounds);
  });
});

test("only one point is a value", () => {
  expect([settled(exactly(3)), settled(ANYWHERE), settled(null)]).toEqual([3, null, null]);
  expect(settled({ low: 3, high: 3, sure: false })).toBeNull();
  expect(settled({ low: 3, high: 4, sure: true })).toBeNull();
  expect(rounded({ low: 0.7994, high: Infinity, sure: true }, 2)).toEqual({ low: 0.8, high: Infinity, sure: true });
});

const between = (low: number, high: number, sure = true): Bounds => ({ low, high, sure });
const { NEGATIVE_INFINITY: NONE, POSITIVE_INFINITY: ALL } = Number;

describe("of two that lie between bounds", () => {
  const four = exactly(4);
  test.each<[string, "sum" | "difference" | "quotient" | "least" | "greatest", Bounds, Bounds, Bounds | null]>([
    ["a sum lies between the sums", "sum", between(1, 3), between(10, 20), between(11, 23)],
    ["it may be missing where one may", "sum", between(1, 3), between(10, 20, false), between(11, 23, false)],
    [
      "a difference lies between the widest",
      "difference",
      between(1, 3, false),
      between(10, 20),
      between(-19, -7, false),
    ],
    ["a quotient lies between the widest", "quotient", between(4, 8), between(2, 4), between(1, 4)],
    ["also of what is below nought", "quotient", between(-8, 4), between(-4, -2), between(-2, 4)],
    ["it may be missing where one may", "quotient", four, between(2, 4, false), between(1, 2, false)],
    [
      "by what may be nought it has no end, and may be missing",
      "quotient",
      four,
      between(0, 4),
      between(1, ALL, false),
    ],
    ["nor has it from below", "quotient", four, between(-4, 0), between(NONE, -1, false)],
    ["nor has it of what is below", "quotient", exactly(-4), between(0, 4), between(NONE, -1, false)],
    ["nought by anything is nought", "quotient", exactly(0), between(0, 4), between(0, 0, false)],
    ["by something on both sides of nought it is anywhere", "quotient", four, between(-2, 4), ANYWHERE],
    ["by nought it is nothing", "quotient", four, between(0, 0, false), null],
    ["without ends it has none", "quotient", between(0, ALL), between(1, ALL), between(0, ALL)],
    [
      "the least of what may be missing may be either",
      "least",
      between(1, 5, false),
      between(3, 9, false),
      between(1, 9, false),
    ],
    ["and so may the greatest", "greatest", between(1, 5, false), between(3, 9, false), between(1, 9, false)],
    ["the least is at most the least that is sure", "least", between(1, 5), between(3, 9), between(1, 5)],
    ["the greatest is at least the greatest that is sure", "greatest", between(1, 5), between(3, 9), between(3, 9)],
  ])("%s", (_, type, first, second, expected) => {
    expect(worked({ type, of: [a, b] }, { a: first, b: second })).toEqual(expected);
  });
});

test("the answers that a formula names, wherever they stand in it", () => {
  const speed: Formula = {
    type: "quotient",
    of: [
      { type: "number", value: 4 },
      { type: "least", of: [a, b] },
    ],
  };
  expect(inputsOf(speed).map(({ item }) => item)).toEqual(["a", "b"]);
  expect([inputsOf({ type: "number", value: 4 }), inputsOf(c).length]).toEqual([[], 1]);
});

const formula: fc.Arbitrary<Formula> = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 3 },
    fc.integer({ min: -3, max: 9 }).map((value): Formula => ({ type: "number", value })),
    fc.constantFrom(a, b, c),
    fc.record({
      type: fc.constantFrom("difference", "quotient", "sum", "least", "greatest"),
      of: fc.array(tie("formula"), { minLength: 2, maxLength: 3 }),
    }) as fc.Arbitrary<Formula>,
  ),
})).formula;

/** An answer as it is known now, and as it turns out. */
const part = fc.oneof(
  fc.integer({ min: -5, max: 9 }).map((value) => ({ now: exactly(value), later: exactly(value) })),
  fc.constant({ now: null, later: null }),
  fc.tuple(fc.integer({ min: -5, max: 2 }), fc.nat(6), fc.option(fc.nat(6))).map(([low, width, at]) => ({
    now: { low, high: low + width, sure: false },
    later: at === null ? null : exactly(low + Math.min(at, width)),
  })),
);

test("however the open parts turn out, the value lies within its bounds; where it is sure, there is one", () => {
  fc.assert(
    fc.property(formula, fc.record({ a: part, b: part, c: part }), (one, parts) => {
      const before = worked(one, { a: parts.a.now, b: parts.b.now, c: parts.c.now });
      const after = worked(one, { a: parts.a.later, b: parts.b.later, c: parts.c.later });
      if (before === null) expect(after).toBeNull();
      if (before?.sure === true) expect(after).not.toBeNull();
      if (before === null || after === null) return;
      expect(settled(after)).toBe(after.low);
      expect(after.low).toBeGreaterThanOrEqual(before.low - 1e-9);
      expect(after.high).toBeLessThanOrEqual(before.high + 1e-9);
    }),
    { numRuns: 2000 },
  );
});
