import { describe, expect, test } from "vitest";
import { readAnswers } from "../../src/logic/reading.ts";
import type { Formula, Item } from "../../src/model/checklist.ts";
import type { Condition } from "../../src/model/condition.ts";
import { id, is, item } from "../support/build.ts";
import {
  asks,
  compares,
  gymVisit,
  limit,
  measures,
  norm,
  picks,
  reads,
  refOf,
  smallGym,
  stopped,
  stops,
  UNABLE,
} from "../support/small-gym.ts";

describe("a value is worked out", () => {
  const READY = { ready: picks("yes") };
  const BEFORE = { "bp-before": reads({ systolic: 148, pulse: 70 }) };
  const value = (answers: Parameters<typeof gymVisit>[0], name: string, known = smallGym()) => {
    const gym = known.checklists.find((one) => one.id === id("gym"));
    if (gym === undefined) throw new Error("no gym here");
    const one = gym.items.find((each) => each.id === id(name)) ?? item("none");
    const given = readAnswers(known, gymVisit(answers)).given(one, { checklist: gym, instance: null })?.answer;
    return given?.type === "number" ? [given.value, given.unit] : null;
  };
  const both = (first: number, second: number) => ({
    ...BEFORE,
    "bp-1": reads({ systolic: first }),
    "bp-3": reads({ systolic: second }),
  });

  test.each<[string, Parameters<typeof gymVisit>[0], string, unknown]>([
    ["of all its parts", both(136, 124), "drop", [24, "mmHg"]],
    ["of what is there, where the rest could not be done", { ...both(136, 1), "bp-3": UNABLE }, "drop", [12, "mmHg"]],
    [
      "of what is there, where the rest was broken off",
      { ...both(136, 1), "bp-3": stops("faint") },
      "drop",
      [12, "mmHg"],
    ],
    [
      "of what is there, where the rest could not be checked",
      { ...both(136, 1), "bp-3": { type: "absent", reason: "unknown" } },
      "drop",
      [12, "mmHg"],
    ],
    ["not while a part is open", { ...BEFORE, "bp-1": reads({ systolic: 136 }) }, "drop", null],
    ["not without any of several", { ...BEFORE, "bp-1": stops("faint") }, "drop", null],
    ["not without what all rests on", { ...both(136, 124), "bp-before": UNABLE }, "drop", null],
    ["not where a number was left out", { ...both(136, 124), "bp-before": reads({ pulse: 70 }) }, "drop", null],
    [
      "of the faster of two walks",
      { ...READY, "walk-1": measures(5.4), "walk-2": measures(5) },
      "walk-speed",
      [0.8, "m/s"],
    ],
    [
      "to as many decimals as are shown",
      { ...READY, "walk-1": measures(7), "walk-2": measures(7.1) },
      "walk-speed",
      [0.57, "m/s"],
    ],
    ["not of what is hidden", { ready: picks("no"), "walk-1": measures(5), "walk-2": measures(5) }, "walk-speed", null],
  ])("%s", (_, answers, name, expected) => {
    expect(value(answers, name)).toEqual(expected);
  });

  const answer = (name: string): Formula => ({ type: "answer", ref: refOf(name) });
  const computed = (name: string, of: Formula, more: Partial<Item> = {}): Item =>
    item(name, { type: "computed", unit: "mmHg", value: of, ...more });
  const withValues = (...more: readonly Item[]) => {
    const gym = smallGym();
    return smallGym({ items: [...(gym.checklists[1]?.items ?? []), ...more] });
  };

  test("of another value, as long as that is shown", () => {
    const twice = computed("twice", { type: "sum", of: [answer("drop"), answer("drop")] });
    expect(value(both(136, 124), "twice", withValues(twice))).toEqual([48, "mmHg"]);
    expect(value({ ...BEFORE, "bp-1": reads({ systolic: 136 }) }, "twice", withValues(twice))).toBeNull();
    const hidden = withValues(
      computed("half", answer("drop"), { when: is("gym", "ready", "no") }),
      computed("same", answer("half")),
    );
    expect(value(both(136, 124), "same", hidden)).toBeNull();
    expect(value({ ...both(136, 124), ready: picks("no") }, "same", hidden)).toEqual([24, "mmHg"]);
  });

  test("of nothing that is gone, and of nothing that goes round", () => {
    const lost = computed("lost-sum", { type: "greatest", of: [answer("lost"), answer("drop")] });
    expect(value(both(136, 124), "lost-sum", withValues(lost))).toEqual([24, "mmHg"]);
    const round = withValues(computed("one", answer("two")), computed("two", answer("one")));
    expect([value(READY, "one", round), value(READY, "two", round)]).toEqual([null, null]);
  });

  test("what it could be is told while it may still not be shown", () => {
    const high = compares("half", "gt", limit({ mmHg: 10 }));
    const known = withValues(computed("half", answer("drop"), { when: is("gym", "ready", "no") }));
    const told = (answers: Parameters<typeof gymVisit>[0]) => {
      const reading = readAnswers(known, gymVisit(answers));
      return [reading.holds(high, null), reading.tell(high, null)];
    };
    expect(told(both(136, 124))).toEqual([false, null]);
    expect(told({ ...both(136, 124), ready: picks("no") })).toEqual([true, true]);
    expect(told({ ...both(136, 124), ready: picks("yes") })).toEqual([false, false]);
  });
});

describe("as things stand", () => {
  const reading = readAnswers(
    smallGym(),
    gymVisit({
      ready: picks("yes"),
      "walk-1": measures(5),
      "walk-2": stops("symptoms"),
      "bp-1": reads({ systolic: 86 }),
    }),
  );

  test.each<[string, Condition, boolean]>([
    ["a test was broken off", stopped("walk"), true],
    ["for this reason", stopped("walk", "symptoms"), true],
    ["for another", stopped("walk", "caught"), false],
    ["another test", stopped("bp"), false],
    ["readings are there", asks("bp-1", { type: "answered" }), true],
    ["readings are not there", asks("bp-3", { type: "answered" }), false],
    ["a field is low", compares("bp-1.systolic", "lt", limit({ mmHg: 90 })), true],
    ["a field that was left out is not", compares("bp-1.pulse", "lt", limit({ "per-min": 90 })), false],
    ["nothing is below a norm without age and sex", compares("walk-1", "lt", norm("stands-norm")), false],
  ])("%s", (_, condition, holds) => {
    expect(reading.holds(condition, null)).toBe(holds);
  });
});
