import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { aRule, outcome, ruled, seconds, shoes, walk } from "../support/a-rule.ts";
import { catalogue, id, is, visit } from "../support/build.ts";

describe("what a publication says of an answer", () => {
  test("met: its words, the number, its source, and the advice that follows", () => {
    const { rule, advised } = ruled({}, { "gym/walk": seconds(13) });

    expect(rule).toEqual({
      id: "slow",
      about: ["gym/walk"],
      values: [{ key: "gym/walk", shown: "13 seconds" }],
      outcome: true,
      says: "It is met.",
      whyNull: null,
      source: "a-paper",
    });
    expect(advised).toMatchObject([{ id: "gym/see", findings: [], severity: null }]);
  });

  test("not met: the other words, and no advice", () => {
    const { rule, advised } = ruled({}, { "gym/walk": seconds(9) });

    expect(rule).toMatchObject({ outcome: false, says: "It is not.", whyNull: null, values: [{ shown: "9 seconds" }] });
    expect(advised).toEqual([]);
  });

  test("of several outcomes the first that holds, by its name; where none does and nothing is said of that, nothing", () => {
    const three = {
      outcomes: [outcome("slow", walk("gte", 20)), outcome("middling", walk("gte", 12))],
      otherwise: null,
    };

    expect(ruled(three, { "gym/walk": seconds(25) }).rule).toMatchObject({ outcome: "slow", says: "It is slow." });
    expect(ruled(three, { "gym/walk": seconds(15) }).rule).toMatchObject({
      outcome: "middling",
      says: "It is middling.",
    });
    expect(ruled(three, { "gym/walk": seconds(9) }).rule).toMatchObject({ outcome: null, says: null, whyNull: null });
  });

  test("with every answer that it rests on, each once; one that could not be checked is not shown", () => {
    const both = {
      about: [id<never>("walk"), id<never>("aid")],
      outcomes: [outcome("met", { type: "all", of: [walk("gte", 12), is("gym", "sex", "male")] })],
    };

    expect(
      ruled(both, { "gym/walk": seconds(13), "gym/sex": "male", "gym/aid": { absent: "declined" } }).rule,
    ).toMatchObject({
      about: ["gym/walk", "gym/aid"],
      values: [
        { key: "gym/walk", shown: "13 seconds" },
        { key: "gym/sex", shown: "male" },
      ],
    });
  });

  test.each(["full", "quick"] as const)(
    "of the pair of shoes that it rests on, also in a look at one pair (%s)",
    (depth) => {
      const heels = {
        about: [],
        outcomes: [outcome("met", { type: "some", checklist: id("shoes"), where: is("shoes", "heel", "high") })],
      };
      const pair = depth === "quick" ? "usual-pair" : "red";
      const made = ruled(
        heels,
        { [`shoes@${pair}/heel`]: "high", [`shoes@other/heel`]: "low" },
        {
          setting: { by: "therapist", sets: ["gym", "shoes"], depth },
          ...(depth === "quick" ? { instances: {} } : {}),
        },
      );

      expect(made.rule).toMatchObject({ outcome: true, values: [{ key: `shoes@${pair}/heel`, shown: "high" }] });
    },
  );
});

test("rules are read where a checklist is asked once, not in its rooms", () => {
  const rules = [aRule({ about: [], outcomes: [outcome("met", is("shoes", "heel", "high"))] })];
  const room = { ...shoes, rules };
  const { tests: all } = evaluate(catalogue([room]), visit(["shoes"], { "shoes@red/heel": "high" }), { tool: "t" });

  expect(all).toEqual([]);
});
