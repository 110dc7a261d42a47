import { describe, expect, test } from "vitest";
import { possibilitiesOf } from "../../src/logic/can-hold.ts";
import { readAnswers } from "../../src/logic/reading.ts";
import { sayCondition } from "../../src/logic/say-condition.ts";
import { showAnswer, showSpan } from "../../src/logic/show-answer.ts";
import type { Condition } from "../../src/model/condition.ts";
import type { ChecklistId, FactorId } from "../../src/model/ids.ts";
import { checklistOf } from "../support/catalogue.ts";
import { gym, gymVisit } from "../support/timed.ts";

const checklist = checklistOf(gym(), "gym");
const spot = { checklist, instance: null };
const itemOf = (id: string) => {
  const found = checklist.items.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no item ${id}`);
  return found;
};
const READY = "ready: yes";
const reading = (answers: string, person = "age: 79, sex: female") =>
  readAnswers(gym(), gymVisit(`person: { ${person} }, gym: { ${answers} }`));
const value = (answers: string, id: string) => {
  const answer = reading(answers).given(itemOf(id), spot)?.answer;
  return answer?.type === "number" ? answer.value : null;
};
const shown = (answers: string) =>
  checklist.items.filter((item) => reading(answers).shown(item, spot)).map(({ id }) => id);

const test_ = (item: string, said: object, field: string | null = null): Condition =>
  ({ type: "test", ref: { checklist: "gym", item, field }, test: said }) as unknown as Condition;
const stopped = (name: string, ...reasons: readonly string[]): Condition =>
  ({ type: "test-stopped", checklist: "gym", test: name, reasons }) as unknown as Condition;
const compare = (item: string, comparison: string, threshold: object, field: string | null = null): Condition =>
  test_(item, { type: "compare", comparison, to: { type: "threshold", threshold } }, field);
const belowNorm = test_("stand-count", {
  type: "compare",
  comparison: "lt",
  to: { type: "table", checklist: "gym", table: "stands-norm" },
});

/** What holds as things stand, and what can be told whatever is still open. */
const truth = (answers: string, condition: Condition, person?: string) => {
  const read = reading(answers, person);
  return [read.holds(condition, spot), read.tell(condition, spot)];
};

describe("what the person could not do, or what was broken off, is an answer", () => {
  test.each<[string, string, Condition, boolean]>([
    ["unable", "walk-1: { unable: true }", test_("walk-1", { type: "unable" }), true],
    ["stopped is not unable", "walk-1: { stopped: symptoms }", test_("walk-1", { type: "unable" }), false],
    ["a time is not unable", "walk-1: 5", test_("walk-1", { type: "unable" }), false],
    [
      "stopped, for whatever reason",
      "walk-1: { stopped: the phone }",
      test_("walk-1", { type: "stopped", reasons: [] }),
      true,
    ],
    [
      "stopped, for this reason",
      "walk-1: { stopped: symptoms }",
      test_("walk-1", { type: "stopped", reasons: ["symptoms"] }),
      true,
    ],
    [
      "stopped, for another reason",
      "walk-1: { stopped: the phone }",
      test_("walk-1", { type: "stopped", reasons: ["symptoms"] }),
      false,
    ],
    ["unable is not stopped", "walk-1: { unable: true }", test_("walk-1", { type: "stopped", reasons: [] }), false],
    ["unable is known", "walk-1: { unable: true }", test_("walk-1", { type: "answered" }), true],
    ["stopped is known", "walk-1: { stopped: symptoms }", test_("walk-1", { type: "answered" }), true],
    ["readings are known", "bp-1: { systolic: 120 }", test_("bp-1", { type: "answered" }), true],
    ["unable is not absent", "walk-1: { unable: true }", test_("walk-1", { type: "absent", reason: "unknown" }), false],
    ["unable is no long time", "walk-1: { unable: true }", compare("walk-1", "gte", { s: 12 }), false],
    ["unable is no short time", "walk-1: { unable: true }", compare("walk-1", "lt", { s: 12 }), false],
    ["stopped is no short time", "walk-1: { stopped: symptoms, after: 3 }", compare("walk-1", "lt", { s: 12 }), false],
    ["a field of it", "bp-1: { systolic: 86, diastolic: 60 }", compare("bp-1", "lt", { mmHg: 90 }, "systolic"), true],
    ["a field that is as high", "bp-1: { systolic: 90 }", compare("bp-1", "lt", { mmHg: 90 }, "systolic"), false],
    [
      "a field of what was broken off",
      "bp-1: { stopped: faint }",
      compare("bp-1", "lt", { mmHg: 90 }, "systolic"),
      false,
    ],
    [
      "a field of what was broken off is known as that",
      "bp-1: { stopped: faint }",
      test_("bp-1", { type: "stopped", reasons: ["faint"] }, "systolic"),
      true,
    ],
  ])("%s", (_, answers, condition, expected) => {
    expect(truth(`${READY}, ${answers}`, condition)).toEqual([expected, expected]);
  });

  test("what was not reached, checked or measured with the rest is not told", () => {
    const unable = test_("walk-1", { type: "unable" });
    expect(truth(`${READY}, walk-1: { absent: unknown }`, unable)).toEqual([false, null]);
    expect(truth(`${READY}, walk-1: { absent: not-applicable }`, unable)).toEqual([false, false]);
    const low = compare("bp-1", "lt", { mmHg: 70 }, "diastolic");
    expect(truth("bp-rest: 300", low)).toEqual([false, null]);
    expect(truth("bp-1: { systolic: 120 }", low)).toEqual([false, null]);
    expect(truth("bp-1: { absent: unknown }", low)).toEqual([false, null]);
    expect(truth("bp-1: { absent: not-applicable }", low)).toEqual([false, false]);
    expect(truth(READY, test_("walk-1", { type: "unable" }))).toEqual([false, null]);
    expect(truth("ready: no", test_("walk-1", { type: "unable" }))).toEqual([false, false]);
  });
});

describe("a timed test that was broken off", () => {
  test("is over: what comes later in it is not asked", () => {
    expect(shown(`${READY}, walk-1: { stopped: had to be caught }`)).toEqual(
      "ready walk-shoes walk-1 walk-speed bp-rest bp-before bp-stand bp-1 bp-on bp-3 bp-felt drop stand-hold stand-count".split(
        " ",
      ),
    );
  });

  test("and an answer that was given to it counts no more", () => {
    const read = reading(`${READY}, walk-1: { stopped: symptoms }, walk-2: 5, walk-aid: yes`);
    expect([read.given(itemOf("walk-2"), spot), read.given(itemOf("walk-aid"), spot)]).toEqual([null, null]);
  });

  test("could not do it ends nothing", () => {
    expect(shown(`${READY}, walk-1: { unable: true }`)).toContain("walk-2");
  });

  test.each<[string, string, Condition, boolean, boolean | null]>([
    ["at any of its items", `${READY}, walk-2: { stopped: symptoms }`, stopped("walk"), true, true],
    ["for this reason", `${READY}, walk-2: { stopped: symptoms }`, stopped("walk", "symptoms"), true, true],
    ["for another", `${READY}, walk-2: { stopped: had to be caught }`, stopped("walk", "symptoms"), false, false],
    ["not yet: there is more to come", `${READY}, walk-1: 5`, stopped("walk"), false, null],
    ["not at all: it went to its end", `${READY}, walk-1: 5, walk-2: 5`, stopped("walk"), false, false],
    [
      "not at a clock that was let go by: what came later was answered",
      `${READY}, walk-2: 5`,
      stopped("walk"),
      false,
      false,
    ],
    ["never, where it was not done", "ready: no", stopped("walk"), false, false],
    ["nobody knows, where it was not reached", "", stopped("walk"), false, null],
  ])("%s", (_, answers, condition, holds, told) => {
    expect(truth(answers, condition)).toEqual([holds, told]);
  });
});

describe("a value is worked out", () => {
  const before = "bp-before: { systolic: 148, pulse: 70 }";

  test.each<[string, string, string, number | null]>([
    ["of all its parts", `${before}, bp-1: { systolic: 136 }, bp-3: { systolic: 124 }`, "drop", 24],
    [
      "of what is there, where the rest could not be done",
      `${before}, bp-1: { systolic: 136 }, bp-3: { unable: true }`,
      "drop",
      12,
    ],
    [
      "of what is there, where the rest was broken off",
      `${before}, bp-1: { systolic: 136 }, bp-3: { stopped: faint }`,
      "drop",
      12,
    ],
    [
      "of what is there, where the rest could not be checked",
      `${before}, bp-1: { systolic: 136 }, bp-3: { absent: unknown }`,
      "drop",
      12,
    ],
    ["not while a part is open", `${before}, bp-1: { systolic: 136 }`, "drop", null],
    ["not without any of several", `${before}, bp-1: { stopped: faint }`, "drop", null],
    [
      "not without what all rests on",
      "bp-before: { unable: true }, bp-1: { systolic: 136 }, bp-3: { systolic: 124 }",
      "drop",
      null,
    ],
    [
      "not where a number was left out",
      "bp-before: { pulse: 70 }, bp-1: { systolic: 136 }, bp-3: { systolic: 124 }",
      "drop",
      null,
    ],
    ["of the faster of two walks", `${READY}, walk-1: 5.4, walk-2: 5`, "walk-speed", 0.8],
    ["to as many decimals as are shown", `${READY}, walk-1: 7, walk-2: 7.1`, "walk-speed", 0.57],
    [
      "of one walk, where the other could not be done",
      `${READY}, walk-1: 8, walk-2: { unable: true }`,
      "walk-speed",
      0.5,
    ],
    ["not by nought", `${READY}, walk-1: 0, walk-2: { unable: true }`, "walk-speed", null],
    ["not of what is hidden", "ready: no", "walk-speed", null],
  ])("%s", (_, answers, id, expected) => {
    expect(value(answers, id)).toBe(expected);
  });

  const drops = compare("drop", "gte", { mmHg: 20 });
  test.each<[string, string, boolean, boolean | null]>([
    ["whatever the last reading says, the drop is large enough", `${before}, bp-1: { systolic: 124 }`, false, true],
    ["it waits for the last reading", `${before}, bp-1: { systolic: 136 }`, false, null],
    [
      "the last reading could not be checked, and still may",
      `${before}, bp-1: { systolic: 136 }, bp-3: { absent: unknown }`,
      false,
      null,
    ],
    ["the last reading was broken off", `${before}, bp-1: { systolic: 136 }, bp-3: { stopped: faint }`, false, false],
    ["nothing was measured", "", false, null],
    ["nothing could be measured", "bp-before: { unable: true }", false, false],
    ["all is known", `${before}, bp-1: { systolic: 136 }, bp-3: { systolic: 128 }`, true, true],
  ])("and what can be told of it: %s", (_, answers, holds, told) => {
    expect(truth(answers, drops)).toEqual([holds, told]);
  });

  test("its evidence is what was answered", () => {
    expect(reading(`${before}, bp-1: { systolic: 124 }`).evidence(drops, spot)).toEqual(["gym/bp-before", "gym/bp-1"]);
    expect(reading(`${before}, bp-1: { stopped: faint }`).evidence(stopped("bp"), spot)).toEqual(["gym/bp-1"]);
  });
});

describe("a norm", () => {
  test.each<[string, string, boolean, boolean | null]>([
    ["a woman of 69", "age: 69, sex: female", true, true],
    ["a woman of 70", "age: 70, sex: female", false, false],
    ["a man of 70", "age: 70, sex: male", true, true],
    ["the oldest, where the last row is open", "age: 104, sex: male", true, true],
    ["nobody has published one", "age: 59, sex: male", false, null],
    ["age not known", "sex: male", false, null],
    ["sex declined", "age: 70, sex: { absent: declined }", false, null],
  ])("for this person: %s", (_, person, holds, told) => {
    expect(truth("stand-count: 10", belowNorm, person)).toEqual([holds, told]);
  });

  test("only where nobody has published one it is said so", () => {
    const lacks = (person: string, answers = "stand-count: 10") => reading(answers, person).hasNoNorm(belowNorm, spot);
    expect([lacks("age: 59, sex: male"), lacks("sex: male"), lacks("age: 70, sex: male")]).toEqual([
      true,
      false,
      false,
    ]);
    expect(lacks("age: 59, sex: male", "bp-rest: 300")).toBe(false);
  });

  test("nothing is below it that has no number", () => {
    expect(truth("stand-count: { unable: true }", belowNorm)).toEqual([false, false]);
    expect(truth("bp-rest: 300", belowNorm)).toEqual([false, null]);
  });
});

describe("while an alert suspends them, timed tests are kept away", () => {
  const high = "bp-before: { systolic: 184 }";

  test("all that is not answered yet; what was measured stays, with what follows from it", () => {
    expect(shown(`${READY}, walk-1: 5, ${high}`)).toEqual(["ready", "walk-1", "walk-speed", "bp-before", "drop"]);
  });

  test("and what they would have shown is not told, rather than fine", () => {
    expect(truth(`${READY}, ${high}`, compare("walk-1", "gte", { s: 12 }))).toEqual([false, null]);
    expect(truth(`${READY}, ${high}`, stopped("walk"))).toEqual([false, null]);
  });

  test("one that does not suspend them keeps nothing away", () => {
    expect(shown(`${READY}, walk-1: { stopped: symptoms }`)).toContain("bp-before");
  });

  test("an emergency does, whatever it says of tests", () => {
    const known = gym();
    const urgent = {
      ...known,
      checklists: known.checklists.map((one) => ({
        ...one,
        alerts: one.alerts.map((alert) => ({ ...alert, suspends: [], urgency: "emergency" as const })),
      })),
    };
    const read = readAnswers(urgent, gymVisit(`gym: { ${READY}, ${high} }`));
    expect(read.shown(itemOf("walk-1"), spot)).toBe(false);
    expect(read.isKeptAway(itemOf("walk-1"), spot)).toBe(true);
    expect(read.isKeptAway(itemOf("bp-before"), spot)).toBe(false);
  });

  test("a guard keeps those away that it names, until its factor is ruled out", () => {
    const guarded = {
      ...gym(),
      guards: [
        {
          id: "g" as never,
          unlessRuledOut: "numb-feet" as FactorId,
          withholds: { handouts: [], steps: [], tests: ["gym/walk"] },
          says: "Not yet.",
          saysPresent: null,
        },
      ],
    };
    const walks = (feet: string) =>
      readAnswers(guarded, gymVisit(`person: { ${feet} }, gym: { ${READY} }`)).shown(itemOf("walk-1"), spot);
    expect([walks("feet-feeling: numb"), walks("age: 70"), walks("feet-feeling: normal")]).toEqual([
      false,
      false,
      true,
    ]);
    expect(readAnswers(guarded, gymVisit(`gym: { ${READY} }`)).shown(itemOf("bp-before"), spot)).toBe(true);
  });
});

describe("an answer is shown as", () => {
  const shownAs = (answers: string, id: string) => {
    const answer = reading(`${READY}, ${answers}`).given(itemOf(id), spot)?.answer;
    return answer === undefined ? null : showAnswer(itemOf(id), answer, checklist);
  };

  test.each([
    ["walk-1: 12.4", "walk-1", "12.4 seconds"],
    ["stand-count: 8", "stand-count", "8"],
    ["bp-1: { systolic: 148, diastolic: 82, pulse: 70 }", "bp-1", "148/82 mmHg, pulse 70"],
    ["bp-1: { systolic: 148, diastolic: 82 }", "bp-1", "148/82 mmHg"],
    ["bp-1: { systolic: 148 }", "bp-1", "148/? mmHg"],
    ["bp-1: { pulse: 70 }", "bp-1", "pulse 70"],
    ["walk-1: { unable: true }", "walk-1", "could not do it"],
    ["walk-1: { unable: over 60 seconds }", "walk-1", "could not do it: over 60 seconds"],
    ['bp-1: { stopped: faint, after: "0:50" }', "bp-1", "stopped after 50 seconds: Feels faint"],
    ["walk-1: { stopped: the phone rang }", "walk-1", "stopped: the phone rang"],
    ["walk-1: 5, walk-2: 5", "walk-speed", "0.8 m/s"],
    ["bp-before: { systolic: 148 }, bp-1: { systolic: 124 }, bp-3: { systolic: 130 }", "drop", "24 mmHg"],
  ])("%s", (answers, id, words) => {
    expect(shownAs(answers, id)).toBe(words);
  });

  test.each([
    [50, "50 seconds"],
    [1, "1 second"],
    [60, "1 minute"],
    [90.5, "1 minute 30.5 seconds"],
    [300, "5 minutes"],
    [0, "0 seconds"],
  ])("%s seconds", (seconds, words) => {
    expect(showSpan(seconds)).toBe(words);
  });
});

describe("a condition is said", () => {
  test.each<[Condition, string]>([
    [compare("bp-1", "lt", { mmHg: 90 }, "systolic"), "systolic of pressure at 1 minute is under 90 mmHg"],
    [test_("stand-count", { type: "unable" }), "stands could not be done"],
    [
      test_("bp-1", { type: "stopped", reasons: ["faint", "other"] }),
      'pressure at 1 minute was broken off because of "Feels faint" or "Something else"',
    ],
    [test_("stand-count", { type: "stopped", reasons: [] }), "stands was broken off"],
    [stopped("walk", "symptoms"), '"Walk" was broken off because of "symptoms"'],
    [stopped("walk"), '"Walk" was broken off'],
    [belowNorm, "stands is under the norm for this age and sex"],
    [compare("drop", "gte", { mmHg: 20 }), "drop is at least 20 mmHg"],
  ])("%#", (condition, words) => {
    expect(sayCondition(condition, gym(), { checklist: "gym" as ChecklistId })).toBe(words);
  });
});

describe("over all answers that anybody could give", () => {
  const { canHold, canBeAsked } = possibilitiesOf(gym());
  const not = (of: Condition): Condition => ({ type: "not", of });
  const high = compare("bp-before", "gte", { mmHg: 180 }, "systolic");

  test.each<[string, readonly Condition[], boolean]>([
    ["a test may be broken off for one reason", [stopped("walk", "symptoms")], true],
    ["at one clock, and be done at another", [stopped("walk"), compare("walk-1", "lt", { s: 9 })], true],
    [
      "two numbers of one reading do not hinder each other",
      [high, compare("bp-before", "lt", { "per-min": 90 }, "pulse")],
      true,
    ],
    ["one number is not two", [high, compare("bp-before", "lt", { mmHg: 180 }, "systolic")], false],
    [
      "what could not be done has no time",
      [test_("walk-1", { type: "unable" }), compare("walk-1", "gte", { s: 0 })],
      false,
    ],
    [
      "what was broken off was not impossible",
      [test_("walk-1", { type: "unable" }), test_("walk-1", { type: "stopped", reasons: [] })],
      false,
    ],
    ["a stopwatch ends", [compare("walk-1", "gt", { s: 60 })], false],
    ["what is not asked is not broken off", [stopped("walk"), test_("ready", { type: "is", options: ["no"] })], false],
    ["what was not broken off may have been done", [not(stopped("walk")), compare("walk-1", "lt", { s: 9 })], true],
    ["below a norm, or not", [belowNorm], true],
    ["what could not be done is below no norm", [belowNorm, test_("stand-count", { type: "unable" })], false],
  ])("%s", (_, conditions, can) => {
    expect(canHold(conditions)).toBe(can);
  });

  test("what is worked out can always be anything, and is shown as its condition says", () => {
    expect(canHold([compare("drop", "gt", { mmHg: 200 })])).toBe(true);
    expect(canBeAsked(checklist, itemOf("walk-speed"))).toBe(true);
  });
});
