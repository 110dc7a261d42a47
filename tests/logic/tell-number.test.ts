import { describe, expect, test } from "vitest";
import { readAnswers } from "../../src/logic/reading.ts";
import type { Condition } from "../../src/model/condition.ts";
import { catalogue, checklist, id, item } from "../support/build.ts";
import {
  asks,
  compares,
  GYM,
  gymVisit,
  limit,
  measures,
  picks,
  reads,
  refOf,
  smallGym,
  stopped,
  stops,
  than,
  UNABLE,
} from "../support/small-gym.ts";

describe("what can be told of a number while some is open", () => {
  const gym = (answers: Parameters<typeof gymVisit>[0], condition: Condition) =>
    readAnswers(smallGym(), gymVisit(answers)).tell(condition, null);
  const READY = { ready: picks("yes") };
  const slower = compares("walk-2", "gt", than("walk-1"));
  const drops = compares("drop", "gte", limit({ mmHg: 20 }));
  const slow = compares("walk-speed", "lt", limit({ "m/s": 0.8 }));
  const before = { "bp-before": reads({ systolic: 148 }) };

  test.each<[string, Parameters<typeof gymVisit>[0], Condition, boolean | null]>([
    ["both are there", { ...READY, "walk-1": measures(5), "walk-2": measures(6) }, slower, true],
    ["it is not so", { ...READY, "walk-1": measures(5), "walk-2": measures(4) }, slower, false],
    ["what it is held against is open", { ...READY, "walk-2": measures(6) }, slower, null],
    ["it is open itself", { ...READY, "walk-1": measures(5) }, slower, null],
    ["what it is held against could not be done", { ...READY, "walk-1": UNABLE, "walk-2": measures(6) }, slower, false],
    ["it will not be asked", { ready: picks("no") }, slower, false],
    ["of a question that is gone", READY, compares("lost", "gt", limit({ s: 1 })), false],
    ["a value is large enough whatever comes", { ...before, "bp-1": reads({ systolic: 120 }) }, drops, true],
    [
      "a value whose last part could not be checked, and still may",
      { ...before, "bp-1": reads({ systolic: 140 }), "bp-3": { type: "absent", reason: "unknown" } },
      drops,
      null,
    ],
    ["a value waits for more", { ...before, "bp-1": reads({ systolic: 140 }) }, drops, null],
    [
      "a value is not large enough",
      { ...before, "bp-1": reads({ systolic: 140 }), "bp-3": reads({ systolic: 138 }) },
      drops,
      false,
    ],
    ["a value that nothing is left of", { "bp-before": UNABLE }, drops, false],
    [
      "a value whose last part was broken off",
      { ...before, "bp-1": reads({ systolic: 140 }), "bp-3": stops("faint") },
      drops,
      false,
    ],
    ["a value against what it cannot be held against", before, compares("drop", "gte", limit({ s: 3 })), false],
    [
      "a value against another that is open",
      { ...before, "bp-1": reads({ systolic: 120 }) },
      compares("drop", "gt", than("bp-3.systolic")),
      null,
    ],
    ["a speed that is too low already", { ...READY, "walk-1": measures(5), "walk-2": measures(6) }, slow, false],
    ["a speed that may still be higher", { ...READY, "walk-1": measures(6) }, slow, null],
    [
      "known, of what is worked out and waits",
      { ...READY, "walk-1": measures(6) },
      asks("walk-speed", { type: "answered" }),
      null,
    ],
    [
      "known, of what is worked out",
      { ...READY, "walk-1": measures(6), "walk-2": UNABLE },
      asks("walk-speed", { type: "answered" }),
      true,
    ],
    [
      "known, of what can be worked out of nothing",
      { ready: picks("no") },
      asks("walk-speed", { type: "answered" }),
      false,
    ],
    [
      "a field that was left out, and may be measured",
      { "bp-1": reads({ pulse: 70 }) },
      compares("bp-1.systolic", "lt", limit({ mmHg: 90 })),
      null,
    ],
    [
      "a field of what could not be done",
      { "bp-1": UNABLE },
      compares("bp-1.systolic", "lt", limit({ mmHg: 90 })),
      false,
    ],
  ])("%s", (_, answers, condition, told) => {
    expect(gym(answers, condition)).toBe(told);
  });

  test.each<[string, Parameters<typeof gymVisit>[0], Condition, boolean | null]>([
    ["it was", { ...READY, "walk-1": stops("symptoms") }, stopped("walk"), true],
    [
      "not for this reason, and what comes later is not asked",
      { ...READY, "walk-2": stops("caught") },
      stopped("walk", "symptoms"),
      false,
    ],
    ["not yet", { ...READY, "walk-1": measures(5) }, stopped("walk"), null],
    ["not reached", {}, stopped("walk"), null],
    ["it went to its end", { ...READY, "walk-1": measures(5), "walk-2": measures(5) }, stopped("walk"), false],
    [
      "a clock was let go by, and what came later was answered",
      { ...READY, "walk-aid": picks("no") },
      stopped("walk"),
      false,
    ],
    ["only what came before was answered", { ...READY, "walk-shoes": picks("no") }, stopped("walk"), null],
    ["it is not done", { ready: picks("no") }, stopped("walk"), false],
    ["there is no such test", READY, stopped("swim"), false],
    ["there is no such checklist", READY, { ...stopped("walk"), checklist: id("pool") }, false],
  ])("a timed test was broken off: %s", (_, answers, condition, told) => {
    expect(gym(answers, condition)).toBe(told);
  });
});

test("what is worked out of other answers does not show that a timed test went to its end", () => {
  const value = { type: "answer", ref: refOf("bp-before.systolic") } as const;
  const echo = item("echo", { type: "computed", test: id("walk"), unit: "mmHg", value });
  const known = smallGym({ items: [...GYM.items, echo] });
  const answers = { ready: picks("yes"), "walk-1": measures(5), "bp-before": reads({ systolic: 148 }) };
  const read = readAnswers(known, gymVisit(answers));
  expect(read.answerTo(refOf("echo"), null)).toEqual(measures(148, "mmHg"));
  expect(read.tell(stopped("walk"), null)).toBeNull();
});

test("a value of another unit, or of none, is held against nothing", () => {
  const list = checklist("gym", [
    item("walk-1", { type: "number", unit: "s", range: { s: [0, 60] } }),
    item("twice", {
      type: "computed",
      unit: null,
      value: { type: "answer", ref: { checklist: id("gym"), item: id("walk-1"), field: null } },
    }),
  ]);
  const read = readAnswers(catalogue([list]), gymVisit({ "walk-1": measures(5) }));
  expect(read.tell(compares("twice", "gt", limit({ s: 3 })), null)).toBe(false);
  expect(read.given(list.items[1] ?? item("none"), { checklist: list, instance: null })).toBeNull();
});
