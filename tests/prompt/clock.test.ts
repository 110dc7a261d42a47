import { describe, expect, test } from "vitest";
import { type Key, toKey } from "../../src/prompt/key.ts";
import { press } from "../../src/prompt/keys.ts";
import { clockRuns } from "../../src/prompt/press-clock.ts";
import { testRoom } from "../support/test-room.ts";
import { type AtTheKeys, answers, asked, atTheKeys } from "./at-the-keys.ts";

const ENTER = "\r";
const ESC = "\u001b";
const BACKSPACE = "\b";

const testing = (question: string): AtTheKeys => atTheKeys("therapist", testRoom).goTo(`tests/${question}`);
const spaceAt = (at: number): Key => ({ ...toKey({ name: "space", sequence: " " }), at });
const seconds = (value: number) => ({ type: "number", value, unit: "s" });
const times = (value: number) => ({ type: "number", value, unit: "count" });

function stepOf({ state }: AtTheKeys): unknown {
  const { view } = state;
  return view.type === "question" && "step" in view.entry ? view.entry.step : null;
}

describe("up and go", () => {
  const at = testing("go-time");

  test.each([
    ["12.4\r", 12.4],
    ["12,4 s\r", 12.4],
    ["1 min\r", 60],
    ["0:35\r", 35],
    [`99${BACKSPACE}${BACKSPACE}14\r`, 14],
  ])("another watch comes first: %j", (keys, value) => {
    expect(answers(at.type(keys))).toEqual([seconds(value)]);
    expect(asked(at.type(keys))).toBe("tests/go-aid");
  });

  test.each([
    ["75\r", 'Longer than 60 seconds is kept as "could not do it"'],
    ["1x\r", "is not a number that I can read"],
  ])("%j is refused in words, and stays to be changed", (keys, message) => {
    expect(at.type(keys).events).toEqual([]);
    expect(at.type(keys).state.message).toContain(message);
    expect(stepOf(at.type(keys))).toEqual({ type: "typing", typed: keys.slice(0, -1) });
  });

  test("Enter stands the clock ready, space starts and stops it, Enter keeps the time", () => {
    const ended = at.type(`${ENTER} `).after(12.36).type(" ");

    expect(stepOf(ended)).toEqual({ type: "result", result: { value: 12.4, unit: "s" } });
    expect(ended.events).toEqual([]);
    expect(answers(ended.type(ENTER))).toEqual([seconds(12.4)]);
    expect(asked(ended.type(ENTER))).toBe("tests/go-aid");
  });

  test("the truth is the moment of the key: it needs no tick, and ticks change nothing", () => {
    const started = at.type("w ").state;
    const stop = press(started, spaceAt(started.at + 9_840));
    const many = Array.from({ length: 98 }).reduce<AtTheKeys>((sum) => sum.after(0.1), at.type("w "));

    expect(stop.state.view).toMatchObject({ entry: { step: { result: { value: 9.8 } } } });
    expect(stepOf(many.after(0.04).type(" "))).toEqual({ type: "result", result: { value: 9.8, unit: "s" } });
    expect(many.events).toEqual([]);
  });

  test("practice is not timed, and comes back to the clock that stands ready", () => {
    const practised = at.type("wt").after(30);

    expect(clockRuns(practised.state)).toBe(false);
    expect(stepOf(practised.type(ENTER))).toEqual({ type: "ready" });
    expect(answers(practised.type(`${ENTER} `).after(11).type(` ${ENTER}`))).toEqual([seconds(11)]);
  });

  test("a result can be done again, typed over, or left", () => {
    const ended = at.type("w ").after(20).type(" ");

    expect(answers(ended.type("w ").after(15).type(` ${ENTER}`))).toEqual([seconds(15)]);
    expect(answers(ended.type("18.2\r"))).toEqual([seconds(18.2)]);
    expect(stepOf(ended.type(ESC))).toEqual({ type: "typing", typed: "" });
  });

  test("an unkept result is not walked away from unawares; a note about it comes back to it", () => {
    const ended = at.type("w ").after(20).type(" ");

    for (const key of ["b", "f", "s", "r", "j", "x", "u", "a"]) {
      expect(stepOf(ended.type(key))).toMatchObject({ type: "result" });
      expect(ended.type(key).state.message).toContain("Enter keeps this result");
    }
    const noted = ended.type("ccane in the left hand\r");
    expect(answers(noted.type(ENTER))).toEqual([seconds(20)]);
  });

  test("while it runs no letter hides it, and no space that bounces stops it", () => {
    const started = at.type("w ");

    for (const key of ["b", "h", "c", "s", "r", "v", "n", "w", "1", ENTER]) {
      expect(clockRuns(started.type(key).state)).toBe(true);
      expect(started.type(key).state.message).toContain("The clock runs");
    }
    expect(clockRuns(started.after(0.1).type(" ").state)).toBe(true);
  });

  test("past its end it is over, with a bell; kept, that is could not do it", () => {
    const over = at.type("w ").after(60);
    const ended = over.after(0.1);

    expect(clockRuns(over.state)).toBe(true);
    expect(ended.bells).toBe(1);
    expect(stepOf(ended)).toEqual({ type: "result", result: null });
    expect(answers(ended.type(ENTER))).toEqual([{ type: "unable", reason: "over 60 seconds" }]);
  });

  test("could not do it: with why, or without", () => {
    expect(answers(at.type("n\r"))).toEqual([{ type: "unable", reason: null }]);
    expect(answers(at.type("nfoot drop, no brace\r"))).toEqual([{ type: "unable", reason: "foot drop, no brace" }]);
    expect(stepOf(at.type(`n${ESC}`))).toEqual({ type: "typing", typed: "" });
  });

  test("leaving while it runs asks nothing, and keeps nothing of the trial", () => {
    const started = at.type("w ").after(5);

    expect(started.type("q")).toMatchObject({ left: "left", events: [] });
    expect(started.type("\u0003")).toMatchObject({ left: "interrupted", events: [] });
  });
});

describe("breaking off", () => {
  const running = testing("go-time").type("w ").after(4.26);

  test.each(["!", ESC])("%j at any moment: why by its number, and after how long", (key) => {
    expect(stepOf(running.type(key))).toMatchObject({ type: "stopping", after: 4.3 });
    expect(answers(running.type(`${key}2`))).toEqual([{ type: "stopped", reason: "symptoms", after: 4.3 }]);
  });

  test("in own words; the time does not run on while they are typed", () => {
    expect(answers(running.type("!3").after(30).type("the cat came in\r"))).toEqual([
      { type: "stopped", reason: "the cat came in", after: 4.3 },
    ]);
  });

  test("by mistake: Esc goes back, and nothing was written", () => {
    const back = running.type(`!${ESC}`);

    expect(stepOf(back)).toEqual({ type: "typing", typed: "" });
    expect(back.events).toEqual([]);
    expect(running.type("!7").state.message).toContain("choices 1 to 3");
    expect(running.type("!q")).toMatchObject({ left: "left", events: [] });
  });

  test("before the clock was started nothing is known of how long", () => {
    expect(answers(testing("go-time").type("!1"))).toEqual([
      { type: "stopped", reason: "had-to-be-caught", after: null },
    ]);
  });

  test("at a question of the test that is not timed, the next one that is takes it", () => {
    const before = testing("flat").type("!");

    expect(asked(before)).toBe("tests/rest");
    expect(before.type("1").events).toMatchObject([
      { key: "tests/rest", recorded: { answer: { type: "stopped", reason: "feels-faint" } } },
    ]);
    expect(testing("go-aid").type("!").state.message).toContain("Nothing that is timed comes after this");
  });

  test("the rest of the test is not asked, and an alert speaks", () => {
    const stopped = testing("stand").type(`${ENTER} `).after(40).type("!1");

    expect(asked(stopped)).toBe("!tests/faint");
    expect(stopped.state.interview.questions.map(({ key }) => key)).not.toContain("tests/at-3");
  });
});

describe("a count", () => {
  const at = testing("arms").type("n");
  const started = at.type(`${ENTER} `);
  const tapped = (from: AtTheKeys, count: number): AtTheKeys =>
    count === 0 ? from : tapped(from.after(2).type(" "), count - 1);

  test("space counts, a wrong tap is taken back, the bell ends it, half way adds one", () => {
    const twelve = tapped(started, 13).after(1).type(BACKSPACE);
    const ended = twelve.after(3);

    expect(ended.bells).toBe(1);
    expect(stepOf(ended)).toEqual({ type: "half-way", count: 12 });
    expect(answers(ended.type(`y${ENTER}`)).slice(1)).toEqual([times(13)]);
    expect(answers(ended.type(`n${ENTER}`)).slice(1)).toEqual([times(12)]);
  });

  test("a tap that comes after the end counts no more, even if no tick came before it", () => {
    const { state } = tapped(started, 3);
    const late = press(state, spaceAt(state.at + 24_010));

    expect(late.state.view).toMatchObject({ entry: { step: { type: "half-way", count: 3 } } });
    expect(late.bell).toBe(true);
  });

  test("a key held down is one, and a count never goes under none", () => {
    const held = Array.from({ length: 20 }).reduce<AtTheKeys>((sum) => sum.after(0.03).type(" "), tapped(started, 1));

    expect(stepOf(held)).toMatchObject({ count: 1 });
    expect(stepOf(started.type(`${BACKSPACE}${BACKSPACE}`))).toMatchObject({ count: 0 });
  });

  test("typed, it is a whole number that a body can do", () => {
    expect(answers(at.type("11\r")).slice(1)).toEqual([times(11)]);
    expect(at.type("11.5\r").state.message).toContain("whole number");
    expect(at.type("400\r").state.message).toContain("cannot be");
  });
});

describe("standing still in stages", () => {
  test("held to the end it is whole, with a bell, and the next stage comes", () => {
    const held = testing("together").type(`${ENTER} `).after(10);

    expect(held.bells).toBe(1);
    expect(answers(held.type(ENTER))).toEqual([seconds(10)]);
    expect(asked(held.type(ENTER))).toBe("tests/half");
  });

  test("a stage that fails ends them; nearly whole is not rounded up to whole", () => {
    const failed = testing("together").type("10\r").type(`${ENTER} `).after(9.97).type(` ${ENTER}`);

    expect(answers(failed)).toEqual([seconds(10), seconds(9.9)]);
    expect(asked(failed)).toBe("tests/flat");
  });

  test("no longer than the test lasts", () => {
    expect(testing("together").type("12\r").state.message).toContain("it should be 0 seconds to 10 seconds");
  });
});

describe("blood pressure, lying and standing", () => {
  const standing = testing("rest").type("5 min\r").type("148/82 70\r").type(`${ENTER} `).after(60).type(ENTER);

  test("the rest may be timed elsewhere; the minute ends with a bell", () => {
    expect(answers(standing)).toEqual([
      seconds(300),
      { type: "readings", values: { systolic: 148, diastolic: 82, pulse: 70 } },
      seconds(60),
    ]);
    expect(standing.bells).toBe(1);
    expect(asked(standing)).toBe("tests/at-1");
  });

  test("three minutes count from standing up, through the reading between", () => {
    const between = standing.after(35).type("136/80 78\r");
    const before = between.after(84.9);

    expect(clockRuns(between.state)).toBe(true);
    expect(clockRuns(before.state)).toBe(true);
    expect(stepOf(before.after(0.1))).toEqual({ type: "result", result: { value: 180, unit: "s" } });
    expect(asked(before.after(0.1).type(ENTER))).toBe("tests/at-3");
  });

  test("where standing up was not timed in this sitting, they are counted whole or left", () => {
    const resumed = testing("stand").type("1:00\r").type("136/80 78\r");

    expect(stepOf(resumed)).toEqual({ type: "typing", typed: "" });
    expect(stepOf(resumed.type(`${ENTER} `).after(180))).toMatchObject({ type: "result" });
    expect(asked(resumed.type("s"))).toBe("tests/at-3");
  });

  test("what is answered does not start again when it is looked at", () => {
    const kept = standing.type("136/80 78\r").after(121).type(ENTER);

    expect(stepOf(kept.type("b"))).toEqual({ type: "typing", typed: "" });
  });

  test("stopped at a reading: how long ago the person stood up", () => {
    expect(answers(standing.after(12).type("!1")).at(-1)).toEqual({
      type: "stopped",
      reason: "feels-faint",
      after: 72,
    });
  });

  test("a note can be written while the person rests, and the bell is heard over it", () => {
    const resting = testing("rest").type(`${ENTER} `).after(60);
    const writing = resting.type("ctalks all the time").after(240);

    expect(writing.bells).toBe(1);
    expect(stepOf(writing.type(ENTER))).toEqual({ type: "result", result: { value: 300, unit: "s" } });
    expect(stepOf(resting.type(" "))).toEqual({ type: "result", result: { value: 60, unit: "s" } });
  });
});

describe("readings", () => {
  const at = testing("before");
  const readings = (values: Readonly<Record<string, number>>) => ({ type: "readings", values });
  const all = readings({ systolic: 148, diastolic: 82, pulse: 70 });

  test.each(["148/82 70\r", "148 82 70\r", "148/82\r70\r", "148\r82\r70\r", "148/82, 70\r", "148 / 82 ; 70\r"])(
    "%j is understood",
    (keys) => {
      expect(answers(at.type(keys))).toEqual([all]);
    },
  );

  test("one that was not taken is left out; none at all is no answer", () => {
    expect(answers(at.type("148/82\r\r"))).toEqual([readings({ systolic: 148, diastolic: 82 })]);
    expect(at.type("\r").state.message).toContain("at least one number");
  });

  test.each([
    ["310\r", "systolic 310 mmHg cannot be: it should be 50 to 300"],
    ["148/10\r", "diastolic 10 mmHg cannot be: it should be 20 to 200"],
    ["148/82 400\r", "pulse 400 per minute cannot be: it should be 20 to 250"],
    ["82/148\r", "systolic 82 should be higher than diastolic 148"],
    ["148\r148\r", "systolic 148 should be higher than diastolic 148"],
    ["148/x\r", '"x" is not a number'],
    ["148/82 70 3\r", "more than 3 numbers"],
  ])("%j is refused in words, and stays to be changed", (keys, message) => {
    const same = at.type(keys);

    expect(same.events).toEqual([]);
    expect(same.state.message).toContain(message);
    expect(stepOf(same)).toMatchObject({ typed: keys.slice(keys.slice(0, -1).indexOf(ENTER) + 1, -1) });
  });

  test("Backspace goes back to the one before", () => {
    expect(answers(at.type(`148/82\r${BACKSPACE}${BACKSPACE}4\r70\r`))).toEqual([
      readings({ systolic: 148, diastolic: 84, pulse: 70 }),
    ]);
  });

  test("could not be taken, or broken off", () => {
    expect(answers(at.type("nno cuff\r"))).toEqual([{ type: "unable", reason: "no cuff" }]);
    expect(answers(at.type("!2"))).toEqual([{ type: "stopped", reason: "cannot-stand", after: null }]);
  });
});

test("no key of a test that runs goes to the journal, whatever is pressed, but a kept or broken off one", () => {
  const started = testing("go-time").type("w ");
  const pressed = "bfsxudrjzacpomv?*+-1234567890nwt".split("").reduce((sum, key) => sum.after(0.3).type(key), started);

  expect(pressed.events).toEqual([]);
  expect(clockRuns(pressed.state)).toBe(true);
});
