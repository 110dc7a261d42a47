import { describe, expect, test } from "vitest";
import { type Answer, recorded } from "../../src/model/answer.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import { outcome, ruled, seconds, walk } from "../support/a-rule.ts";
import { id, is, tests, type Value } from "../support/build.ts";

const withAnswer = (answer: Answer): Partial<Assessment> => ({
  answers: {
    [id<never>("gym/walk")]: recorded(answer),
    [id<never>("gym/aid")]: recorded({ type: "choice", option: id("no") }),
  },
});

describe("where it cannot be told, that is said, and it clears nobody", () => {
  const notKnown = { outcome: null, says: null, whyNull: "not-known" };

  test.each<[string, Readonly<Record<string, Value>>]>([
    ["nothing was measured", {}],
    ["it could not be measured", { "gym/walk": { absent: "unknown" } }],
    ["the test does not apply", { "gym/walk": { absent: "not-applicable" } }],
  ])("%s", (_, answers) => {
    expect(ruled({}, answers).rule).toMatchObject({ ...notKnown, values: [] });
  });

  test.each<[string, Answer, string]>([
    ["could not do it", { type: "unable", reason: null }, "could not do it"],
    ["broken off", { type: "stopped", reason: "tired", after: 9 }, "stopped after 9 seconds: tired"],
  ])("%s", (_, answer, shown) => {
    const rule = { about: [id<never>("walk")], outcomes: [outcome("met", is("gym", "aid", "yes"))] };

    expect(ruled(rule, {}, withAnswer(answer)).rule).toMatchObject({ ...notKnown, values: [{ shown }] });
  });

  test("one of two was measured", () => {
    const both = {
      about: [id<never>("aid"), id<never>("stands")],
      outcomes: [outcome("met", is("gym", "aid", "yes"))],
    };

    expect(ruled(both, { "gym/aid": "no" }).rule).toMatchObject(notKnown);
    expect(ruled(both, { "gym/aid": "no", "gym/stands": { value: 9, unit: "count" } }).rule).toMatchObject({
      outcome: false,
    });
  });

  test("a first outcome that is open hides the second one", () => {
    const two = { outcomes: [outcome("odd", is("gym", "aid", "yes")), outcome("slow", walk("gte", 12))] };

    expect(ruled(two, { "gym/walk": seconds(20) }).rule).toMatchObject(notKnown);
  });
});

describe("whom it was made for", () => {
  const men = { applies: is("gym", "sex", "male") };
  const MET = { "gym/walk": seconds(13) };

  test("not this person", () => {
    expect(ruled(men, { ...MET, "gym/sex": "female" }).rule).toMatchObject({
      outcome: null,
      says: null,
      whyNull: "does-not-apply",
    });
    expect(ruled({ ...men, noNorm: "No figure." }, { ...MET, "gym/sex": "female" }).rule).toMatchObject({
      outcome: null,
      says: "No figure.",
      whyNull: "no-norm",
    });
  });

  test("this person, or one of whom nobody knows it", () => {
    expect(ruled(men, { ...MET, "gym/sex": "male" }).rule).toMatchObject({ outcome: true });
    expect(ruled({ ...men, noNorm: "No figure." }, MET).rule).toMatchObject({
      outcome: null,
      says: null,
      whyNull: "not-known",
    });
  });

  test("an age or sex without a published figure has none, and that is said", () => {
    const few = {
      about: [id<never>("stands")],
      noNorm: "No figure.",
      outcomes: [
        outcome(
          "met",
          tests("gym", "stands", {
            type: "compare",
            comparison: "lt",
            to: { type: "table", checklist: id("gym"), table: id("norm") },
          }),
        ),
      ],
    };
    const stood = (age: number, sex: string) =>
      ruled(few, {
        "gym/stands": { value: 13, unit: "count" },
        "gym/age": { value: age, unit: "years" },
        "gym/sex": sex,
      }).rule;

    expect(stood(65, "male")).toMatchObject({ outcome: true });
    expect(stood(65, "female")).toMatchObject({ outcome: false, says: "It is not." });
    expect(stood(80, "male")).toMatchObject({ outcome: null, says: "No figure.", whyNull: "no-norm" });
    expect(stood(65, "other")).toMatchObject({ outcome: null, says: "No figure.", whyNull: "no-norm" });
    expect(ruled(few, { "gym/stands": { value: 13, unit: "count" } }).rule).toMatchObject({
      whyNull: "not-known",
      says: null,
    });
  });
});
