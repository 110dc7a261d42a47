import { describe, expect, test } from "vitest";
import { toGroups } from "../../src/evaluate/groups.ts";
import type { Chosen } from "../../src/model/assessment.ts";
import type { RecommendationResult, StepResult } from "../../src/model/evaluation.ts";
import type { StepName } from "../../src/model/words.ts";
import { id } from "../support/build.ts";

const step = (name: StepName, more: Partial<StepResult> = {}): StepResult => ({
  name,
  text: "Do it.",
  cost: "free",
  who: ["caregiver"],
  instead: null,
  buy: [],
  doneIf: null,
  ...more,
});
const BIG = step("bigger", { cost: "over-1000" });

type Advice = Pick<RecommendationResult, "id" | "steps" | "severity" | "wanted" | "private">;
const advice = (name: string, steps: readonly StepResult[], more: Partial<Advice> = {}): RecommendationResult =>
  ({ id: id(name), steps, severity: "minor", wanted: false, private: false, ...more }) as RecommendationResult;
const choose = (name: string, chosen: StepName): Chosen => ({
  recommendation: id(name),
  step: chosen,
  who: "son",
  by: "2026-12-01",
  sure: 9,
});

/** What stands in each group, in order. */
function grouped(all: readonly RecommendationResult[], chosen: readonly Chosen[] = []) {
  const result = toGroups(all, chosen);
  const of = (group: string) => result.filter((one) => one.group === group).map((one) => one.id as string);
  return { today: of("today"), week: of("this-week"), plan: of("plan") };
}
const today = (...all: readonly RecommendationResult[]) => grouped(all).today;
const week = (...all: readonly RecommendationResult[]) => grouped(all).week;

describe("today", () => {
  test.each<[string, Partial<StepResult>, boolean]>([
    ["free, by a caregiver", {}, true],
    ["by the resident", { who: ["resident"] }, true],
    ["by the resident with a handyman", { who: ["handyman", "resident"] }, true],
    ["by a handyman", { who: ["handyman"] }, false],
    ["by nobody in particular", { who: [] }, false],
    ["for a little money", { cost: "under-50" }, false],
  ])("%s", (_, more, isToday) => {
    expect(today(advice("a", [step("today", more)]))).toEqual(isToday ? ["a"] : []);
  });

  test("not what only takes a week, and not what others may not see", () => {
    expect(today(advice("a", [step("low")]))).toEqual([]);
    expect(today(advice("a", [BIG, step("today")]))).toEqual(["a"]);
    expect(today(advice("a", [step("today")], { private: true }))).toEqual([]);
  });

  test("the first three, as they stand", () => {
    expect(today(...["d", "b", "a", "c"].map((name) => advice(name, [step("today")])))).toEqual(["d", "b", "a"]);
  });

  test("at most one takes something away: the first", () => {
    const away = [step("today", { instead: "a chair" })];
    const plain = [step("today")];

    expect(today(advice("a", plain), advice("b", away), advice("c", away), advice("d", plain))).toEqual([
      "a",
      "b",
      "d",
    ]);
    expect(today(advice("a", [...plain, step("low", { instead: "a chair" })]), advice("b", away))).toEqual(["a", "b"]);
    expect(today(advice("a", [...away, BIG]), advice("b", [...away, BIG]))).toEqual(["a"]);
  });
});

describe("this week", () => {
  test.each<[string, readonly StepResult[], Partial<Advice>, boolean]>([
    ["what is severe", [BIG], { severity: "severe" }, true],
    ["what the person wants first", [BIG], { wanted: true }, true],
    ["what is major", [BIG], { severity: "major" }, true],
    ["a first step that is free", [step("low"), BIG], {}, true],
    ["a first step that is cheap", [step("low", { cost: "under-50" })], {}, true],
    ["not one that costs more", [step("low", { cost: "50-250" })], {}, false],
    ["not a big one, however cheap", [step("bigger")], {}, false],
    ["not what is moderate and big", [BIG], { severity: "moderate" }, false],
  ])("%s", (_, steps, more, isWeek) => {
    expect(grouped([advice("a", steps, more)])).toEqual({
      today: [],
      week: isWeek ? ["a"] : [],
      plan: isWeek ? [] : ["a"],
    });
  });

  test("is a week's work: five things, the severe and the wanted ones before the others", () => {
    const six = ["a", "b", "c", "d", "e", "f"].map((name) => advice(name, [step("low")]));

    expect(week(...six)).toEqual(["a", "b", "c", "d", "e"]);
    expect(week(...six, advice("g", [BIG], { wanted: true }))).toEqual(["a", "b", "c", "d", "g"]);
    expect(grouped([...six, advice("g", [step("low")], { severity: "severe" })])).toEqual({
      today: [],
      week: ["a", "b", "c", "d", "g"],
      plan: ["e", "f"],
    });
  });

  test("has room for all that is severe", () => {
    const severe = ["a", "b", "c", "d", "e", "f"].map((name) => advice(name, [BIG], { severity: "severe" }));

    expect(week(...severe, advice("g", [step("low")]))).toEqual(["a", "b", "c", "d", "e", "f"]);
  });

  test("what others may not see takes no place from what they may", () => {
    const hidden = ["p", "q"].map((name) => advice(name, [step("low")], { private: true }));
    const grave = advice("r", [BIG], { private: true, severity: "severe" });
    const six = ["a", "b", "c", "d", "e", "f"].map((name) => advice(name, [step("low")]));

    expect(week(...hidden, grave, ...six)).toEqual(["p", "q", "r", "a", "b", "c", "d", "e"]);
  });

  test("what is done today takes no place in it", () => {
    const now = advice("now", [step("today"), step("low")]);
    const five = ["a", "b", "c", "d", "e"].map((name) => advice(name, [step("low")]));

    expect(grouped([now, ...five])).toEqual({ today: ["now"], week: ["a", "b", "c", "d", "e"], plan: [] });
  });
});

describe("what the person chose stands where the step belongs", () => {
  const all = ["a", "b", "c", "d", "e", "f", "g"].map((name) => advice(name, [step("today"), step("low"), BIG]));

  test("and nothing else is put into today", () => {
    expect(grouped(all, [choose("g", "today")])).toEqual({
      today: ["g"],
      week: ["a", "b", "c", "d", "e"],
      plan: ["f"],
    });
    expect(toGroups(all, [choose("g", "today")]).at(-1)).toMatchObject({
      status: "planned",
      chosenStep: "today",
      who: "son",
      due: "2026-12-01",
    });
  });

  test("what was chosen for the week takes a place in it, what was chosen for later takes none", () => {
    expect(grouped(all, [choose("g", "low")]).week).toEqual(["a", "b", "c", "d", "g"]);
    expect(grouped(all, [choose("a", "bigger")])).toEqual({
      today: [],
      week: ["b", "c", "d", "e", "f"],
      plan: ["a", "g"],
    });
  });
});
