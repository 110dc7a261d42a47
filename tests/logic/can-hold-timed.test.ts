import { describe, expect, test } from "vitest";
import { possibilitiesOf } from "../../src/logic/can-hold.ts";
import type { Condition } from "../../src/model/condition.ts";
import { alert, id, is, item } from "../support/build.ts";
import { asks, compares, GYM, limit, norm, smallGym, stopped, than } from "../support/small-gym.ts";

const not = (of: Condition): Condition => ({ type: "not", of });
const under = (name: string, s: number) => compares(name, "lt", limit({ s }));
const high = compares("bp-before.systolic", "gte", limit({ mmHg: 180 }));
const low = compares("bp-before.systolic", "lt", limit({ mmHg: 180 }));
const slowPulse = compares("bp-before.pulse", "lt", limit({ "per-min": 90 }));
const fastPulse = compares("bp-before.pulse", "gte", limit({ "per-min": 90 }));
const changed = compares("bp-before.pulse", "gt", than("bp-1.pulse"));
const few = compares("stand-count", "lt", norm("stands-norm"));
const faster = compares("walk-1", "lt", than("walk-2"));
const known = smallGym({
  alerts: [under("walk-1", 9), under("walk-1", 60), high, slowPulse].map((when, n) => alert(`a-${n}`, when)),
});
const { canHold, canBeAsked } = possibilitiesOf(known);
const unable = (name: string) => asks(name, { type: "unable" });
const brokenOff = (name: string, ...reasons: readonly string[]) =>
  asks(name, { type: "stopped", reasons: reasons.map((one) => id<never>(one)) });
const notReady = is("gym", "ready", "no");

describe("over all ends that a timed test may come to", () => {
  test.each<[string, readonly Condition[], boolean]>([
    ["it may be broken off for one reason", [stopped("walk", "symptoms")], true],
    ["or for one that is on no list", [brokenOff("walk-1"), not(brokenOff("walk-1", "caught", "symptoms"))], true],
    ["not for one that is on the list of another", [brokenOff("walk-1", "faint")], false],
    ["it may be broken off at one clock, and be done at another", [stopped("walk"), under("walk-1", 9)], true],
    ["it is not broken off where it is done at all", [stopped("walk"), under("walk-1", 9), under("walk-2", 9)], false],
    ["it may not have been broken off, and be done", [not(stopped("walk")), under("walk-1", 9)], true],
    ["what was not broken off was not broken off at its clock", [not(stopped("walk")), brokenOff("walk-1")], false],
    ["two numbers of one reading do not hinder each other", [high, slowPulse], true],
    ["one number is not two", [high, low], false],
    ["each number has its own unit, and is under its limit or not", [changed, not(slowPulse), not(fastPulse)], false],
    ["what could not be done has no time", [unable("walk-1"), under("walk-1", 60)], false],
    ["what could not be done was not broken off", [unable("walk-1"), brokenOff("walk-1")], false],
    ["a stopwatch ends", [compares("walk-1", "gt", limit({ s: 60 }))], false],
    ["what is not asked is not broken off", [stopped("walk"), notReady], false],
    ["what is not asked has no time", [under("walk-1", 9), notReady], false],
    ["it may be below a norm, or not", [few], true],
    ["what could not be done is below no norm", [few, unable("stand-count")], false],
    ["and what is not below a norm may be anything", [not(few), unable("stand-count")], true],
    ["one may be faster than the other", [faster], true],
    ["not where the first could not be done", [faster, unable("walk-1")], false],
    ["not where the other could not be done", [faster, unable("walk-2")], false],
    ["not where they are not asked", [faster, notReady], false],
    ["but it may be so that it is not faster", [not(faster), unable("walk-2"), unable("walk-1")], true],
    ["what is worked out can be anything", [compares("drop", "gt", limit({ mmHg: 999 }))], true],
    ["there is no such test", [stopped("swim")], false],
  ])("%s", (_, conditions, can) => {
    expect(canHold(conditions)).toBe(can);
  });

  test("what is worked out is shown as its condition says", () => {
    const speed = GYM.items.find((one) => one.id === id("walk-speed")) ?? item("none");
    expect(canBeAsked(GYM, speed)).toBe(true);
  });
});
