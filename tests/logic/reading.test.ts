import { describe, expect, test } from "vitest";
import { type Reading, readAnswers } from "../../src/logic/reading.ts";
import type { Spot } from "../../src/logic/scope.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Catalogue, Checklist, Item } from "../../src/model/checklist.ts";
import type { Condition } from "../../src/model/condition.ts";
import {
  catalogue,
  checklist,
  choice,
  factor,
  factorOf,
  id,
  is,
  item,
  personWith,
  type Value,
  visit,
} from "../support/build.ts";
import { picks, refOf } from "../support/small-gym.ts";

type Answers = Readonly<Record<string, Value>>;

const repeats = { ask: "Any?", again: "More?", namedBy: null, one: null, always: false, speakingNames: false };
const yesNo = (name: string, more: Partial<Item> = {}): Item => choice("bath", name, { yes: null, no: null }, more);
const not = (of: Condition): Condition => ({ type: "not", of });
const room = (name: string) => ({ id: id<never>(name), label: name, fell: null });

/** What a reading says of the item of this name, in this room of its checklist. */
function at(reading: Reading, list: Checklist, name: string, instance: string | null = null) {
  const one = list.items.find((each) => each.id === id(name)) ?? item("none");
  const spot: Spot = { checklist: list, instance: instance === null ? null : room(instance) };
  const given = reading.given(one, spot)?.answer;
  return {
    shown: reading.shown(one, spot),
    mayShow: reading.mayShow(one, spot),
    given: given === undefined ? null : given.type === "choice" ? given.option : given,
  };
}

describe("a question is shown", () => {
  const tub = is("bath", "tub", "yes");
  const one = (more: Partial<Item>, when: Condition | null = null) =>
    checklist("bath", [yesNo("tub"), yesNo("rim", more)], { when });
  const seen = (list: Checklist, answers: Answers) => {
    const reading = readAnswers(catalogue([personWith("bathes"), list]), visit(["person", "bath"], answers));
    const { shown, mayShow } = at(reading, list, "rim");
    return [shown, mayShow];
  };
  const bathes = is("person", "bathes", "yes");

  test.each<[string, Checklist, Answers, readonly [boolean, boolean | null]]>([
    ["always", one({}), {}, [true, true]],
    ["not once it is retired", one({ retired: true }), {}, [false, false]],
    ["where its condition holds", one({ when: tub }), { "bath/tub": "yes" }, [true, true]],
    ["not where its condition does not", one({ when: tub }), { "bath/tub": "no" }, [false, false]],
    ["perhaps, while that is open", one({ when: tub }), {}, [false, null]],
    ["where its checklist's condition holds", one({}, bathes), { "person/bathes": "yes" }, [true, true]],
    ["not where its checklist's does not", one({}, bathes), { "person/bathes": "no" }, [false, false]],
    ["perhaps, while that of its checklist is open", one({}, bathes), {}, [false, null]],
    [
      "not where one of both does not",
      one({ when: tub }, bathes),
      { "person/bathes": "yes", "bath/tub": "no" },
      [false, false],
    ],
    ["as long as nothing speaks against it", one({ when: not(tub) }), {}, [true, null]],
  ])("%s", (_, list, answers, expected) => {
    expect(seen(list, answers)).toEqual(expected);
  });

  test("and two that wait for each other are both not shown, and do not go round for ever", () => {
    const list = checklist("bath", [
      yesNo("a", { when: is("bath", "b", "yes") }),
      yesNo("b", { when: is("bath", "a", "yes") }),
    ]);
    const reading = readAnswers(catalogue([list]), visit(["bath"], { "bath/a": "yes", "bath/b": "yes" }));
    expect([at(reading, list, "a"), at(reading, list, "b")]).toEqual([
      { shown: false, mayShow: false, given: null },
      { shown: false, mayShow: false, given: null },
    ]);
  });
});

describe("in a checklist of several rooms", () => {
  const list = checklist(
    "bath",
    [
      yesNo("any", { once: true }),
      yesNo("tub"),
      yesNo("rim", { when: is("bath", "tub", "yes") }),
      yesNo("mat", { when: is("bath", "any", "yes") }),
      yesNo("towel", { once: true, when: is("bath", "tub", "yes") }),
      yesNo("hook", { when: is("bath", "towel", "yes") }),
    ],
    { repeats },
  );
  const hall = checklist("hall", [
    choice("hall", "lamp", { on: null }, { when: is("bath", "tub", "yes") }),
    choice("hall", "rug", { on: null }, { when: is("bath", "any", "yes") }),
  ]);
  const reading = readAnswers(
    catalogue([list, hall]),
    visit(["bath", "hall"], {
      "bath/any": "yes",
      "bath/towel": "yes",
      "bath@up/tub": "yes",
      "bath@up/rim": "no",
      "bath@down/tub": "no",
      "bath@down/rim": "yes",
    }),
  );

  test("each looks at its own answers, and at what is asked once for all", () => {
    expect([at(reading, list, "rim", "up"), at(reading, list, "rim", "down")]).toEqual([
      { shown: true, mayShow: true, given: "no" },
      { shown: false, mayShow: false, given: null },
    ]);
    expect(at(reading, list, "mat", "up").shown).toBe(true);
    expect([at(reading, list, "any", "up").given, at(reading, list, "any").given]).toEqual(["yes", "yes"]);
  });

  test("what is asked once looks into no room", () => {
    expect([at(reading, list, "hook", "up").shown, at(reading, list, "towel").shown]).toEqual([false, false]);
  });

  test("from elsewhere only what is asked once is seen", () => {
    expect([at(reading, hall, "lamp").shown, at(reading, hall, "rug").shown]).toEqual([false, true]);
    expect(reading.answerTo(refOf("bath/tub"), null)).toBeNull();
    expect(reading.answerTo(refOf("bath/any"), null)).toEqual(picks("yes"));
    expect(reading.answerTo(refOf("bath/tub"), { checklist: list, instance: room("up") })).toEqual(picks("yes"));
    expect(reading.answerTo(refOf("attic/tub"), null)).toBeNull();
    expect(reading.answerTo(refOf("bath/lost"), null)).toBeNull();
  });

  test("an older reading of the same checklist finds the same room", () => {
    const older: Spot = { checklist: { ...list, version: "0.9.0" }, instance: room("up") };
    expect(reading.answerTo(refOf("bath/tub"), older)).toEqual(picks("yes"));
    expect(reading.answerTo(refOf("bath/any"), older)).toEqual(picks("yes"));
  });
});

describe("a factor", () => {
  const rests = (when: Condition): Catalogue =>
    catalogue([personWith("a", "b")], [factorOf("f", when), factorOf("g", factor("f"))]);
  const state = (when: Condition, answers: Answers, present: readonly string[] = [], more: Partial<Assessment> = {}) =>
    readAnswers(
      rests(when),
      visit(["person"], answers, more),
      present.map((one) => id<never>(one)),
    ).factor(id("g"));
  const a = is("person", "a", "yes");

  test("holds by another, or because it is given", () => {
    expect([state(a, { "person/a": "yes" }), state(a, { "person/a": "no" }), state(a, {})]).toEqual([
      "present",
      "absent",
      "unknown",
    ]);
    expect([state(a, { "person/a": "no" }, ["f"]), state(a, { "person/a": "no" }, ["g"])]).toEqual([
      "present",
      "present",
    ]);
  });

  test("that is gone is absent, and one that rests on itself is not known", () => {
    const known = readAnswers(rests(factor("g")), visit(["person"], {}));
    expect([known.factor(id("lost")), known.factor(id("f")), known.factor(id("g"))]).toEqual([
      "absent",
      "unknown",
      "unknown",
    ]);
    expect(known.holds({ type: "possible", factors: [id("f"), id("lost")] }, null)).toBe(true);
    expect(known.holds(factor("f", "g"), null)).toBe(false);
  });

  test("one of several is enough", () => {
    const reading = readAnswers(rests(a), visit(["person"], { "person/a": "yes" }));
    expect(reading.holds(factor("lost", "f"), null)).toBe(true);
    expect(reading.holds({ type: "possible", factors: [id("lost"), id("f")] }, null)).toBe(true);
    expect(reading.holds({ type: "possible", factors: [id("lost")] }, null)).toBe(false);
  });

  test("is ruled out where what it rests on is asked of others only, or never", () => {
    const ask = (who: Partial<Item>, whole: Partial<Checklist> = {}) => {
      const list = checklist("person", [choice("person", "a", { yes: null, no: null }, who)], whole);
      return readAnswers(catalogue([list], [factorOf("f", a)]), visit(["person"], {})).factor(id("f"));
    };
    expect([ask({}), ask({ for: ["therapist"] }), ask({ for: ["self"] })]).toEqual(["unknown", "unknown", "absent"]);
    expect([ask({}, { for: ["caregiver"] }), ask({ when: is("person", "lost", "yes") })]).toEqual(["absent", "absent"]);
  });
});
