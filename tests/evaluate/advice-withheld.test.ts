import { describe, expect, test } from "vitest";
import type { Guard, Item, Recommendation } from "../../src/model/checklist.ts";
import { aRule, outcome } from "../support/a-rule.ts";
import { advised, leads, step } from "../support/advised.ts";
import { id, is, recommendation, type Value } from "../support/build.ts";

describe("advice that only private answers led to is private", () => {
  const secret = (one: Item): Item => ({ ...one, private: true });
  const rug = leads("rug", "fix");
  const mat = secret(leads("mat", "fix"));
  const fix = recommendation("hall/fix");
  const isPrivate = (recommendations: readonly Recommendation[], answers: Readonly<Record<string, Value>>) =>
    advised({ items: [rug, mat], recommendations }, answers).map((one) => one.private);
  const when = is("hall", "mat", "bad");

  test.each<[string, Recommendation, Readonly<Record<string, Value>>, boolean]>([
    ["a private finding", fix, { "hall/mat": "bad" }, true],
    ["a private finding and another", fix, { "hall/mat": "bad", "hall/rug": "bad" }, false],
    ["a finding that is not private", fix, { "hall/rug": "bad" }, false],
    ["a private finding, and it holds by a private answer", { ...fix, when }, { "hall/mat": "bad" }, true],
    [
      "a private finding, and it holds by another answer too",
      { ...fix, when: is("hall", "rug", "good") },
      { "hall/mat": "bad", "hall/rug": "good" },
      false,
    ],
  ])("%s", (_, one, answers, said) => {
    expect(isPrivate([one], answers)).toEqual([said]);
  });

  test("in general, by what it rests on", () => {
    const general = (name: string) => recommendation("hall/other", { when: is("hall", name, "bad") });
    expect(isPrivate([general("mat")], { "hall/mat": "bad" })).toEqual([true]);
    expect(isPrivate([general("rug")], { "hall/rug": "bad" })).toEqual([false]);
  });

  test("by a publication's rule, as private as its answers", () => {
    const rule = aRule({
      about: [],
      outcomes: [outcome("met", is("hall", "mat", "bad"), { advice: [id("hall/see")] })],
    });
    const ruled = (of: Item) =>
      advised({ items: [of], recommendations: [recommendation("hall/see")], rules: [rule] }, { "hall/mat": "bad" });

    expect(ruled(mat).map((one) => one.private)).toEqual([true]);
    expect(ruled({ ...mat, private: false }).map((one) => one.private)).toEqual([false]);
  });
});

describe("steps", () => {
  const steps = {
    today: step({ text: "Today" }),
    low: step({ text: "Low", when: is("hall", "rug", "bad") }),
    bigger: step({ text: "Bigger", when: is("hall", "rug", "good") }),
  };
  const fix = recommendation("hall/fix", { steps });
  const guard = (more: Partial<Guard["withholds"]>): Guard => ({
    id: id("a-guard"),
    unlessRuledOut: id("numb"),
    withholds: { handouts: [], steps: [], tests: [], ...more },
    says: "Not known.",
    saysPresent: null,
  });
  const left = (one: Recommendation, guards: readonly Guard[] = [], answers: Readonly<Record<string, Value>> = {}) =>
    advised({ items: [leads("rug", "fix")], recommendations: [one], guards }, { "hall/rug": "bad", ...answers }).map(
      (each) => each.steps.map(({ text }) => text),
    );

  test("those that hold for this person", () => {
    expect(left(fix)).toEqual([["Today", "Low"]]);
  });

  test("without those that a guard withholds, of this advice only", () => {
    const withheld = (recommendation_: string, name: "today" | "low") =>
      guard({ steps: [{ recommendation: id(recommendation_), step: name }] });

    expect(left(fix, [withheld("hall/fix", "today")])).toEqual([["Low"]]);
    const two = ["hall/other", "hall/fix"].map((name) => ({ recommendation: id<never>(name), step: "today" as const }));
    expect(left(fix, [guard({ steps: two })])).toEqual([["Low"]]);
    expect(left(fix, [withheld("hall/other", "today")])).toEqual([["Today", "Low"]]);
    expect(left(fix, [withheld("hall/fix", "today")], { "person/numb": "no" })).toEqual([["Today", "Low"]]);
    expect(left(fix, [withheld("hall/fix", "today"), withheld("hall/fix", "low")])).toEqual([]);
  });

  test("a referral needs none", () => {
    const none = { today: null, low: null, bigger: null };
    expect(left({ ...fix, steps: none })).toEqual([]);
    expect(left({ ...fix, steps: none, refer: "doctor" })).toEqual([[]]);
  });
});
