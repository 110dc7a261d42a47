import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainLine } from "../../src/prompt/plain-line.ts";
import { describe as readOut } from "../../src/prompt/plain-words.ts";
import { paint } from "../../src/prompt/screen.ts";
import type { PromptState } from "../../src/prompt/state.ts";
import { widthOf } from "../../src/text/cells.ts";
import { testRoom } from "../support/test-room.ts";
import { type AtTheKeys, atTheKeys } from "./at-the-keys.ts";

const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 40, rows: 20 },
] as const;

const testing = (question: string): AtTheKeys => atTheKeys("therapist", testRoom).goTo(`tests/${question}`);

function linesOf({ state }: AtTheKeys, { columns, rows } = { columns: 80, rows: 24 }, colour = false) {
  const { above, below } = paint(state, { columns, rows, colour });
  return [...above, ...below];
}

const wordsOf = (lines: readonly string[]): string => lines.join(" ").replace(/\s+/g, " ");

test("the first question of a test shows what must be ready, who stands where, when to stop, and what to say", () => {
  expect(linesOf(testing("go-time")).slice(2, 13)).toEqual([
    "",
    " Up and go",
    "",
    "    Start on the word go. Stop when the person sits.",
    "    Set-up   A chair with arms against a wall.",
    "             A line 10 feet (3 m) from it.",
    "    Guard    Half a step behind.",
    "    Stop if  had to be caught; symptoms",
    '    Say      "When I say go, walk to the line and back."',
    "    In seconds: 12.4.",
    "",
  ]);
  expect(wordsOf(linesOf(testing("go-aid")))).not.toContain("Set-up");
  expect(wordsOf(linesOf(testing("arms")))).toContain("Set-up A chair without arms.");
});

describe.each(SIZES)("at $columns × $rows", (size) => {
  const screen = (at: AtTheKeys): string => wordsOf(linesOf(at, size));

  test("guard, reasons to stop and what to say are in sight before the clock starts", () => {
    for (const at of [testing("go-time"), testing("go-time").type("w")]) {
      expect(screen(at)).toContain("Half a step behind.");
      expect(screen(at)).toContain("had to be caught; symptoms");
      expect(screen(at)).toContain('"When I say go, walk to the line and back."');
    }
  });

  test("the clock runs in tenths, large and in words; the foot says what can be done now", () => {
    const running = screen(testing("go-time").type("w ").after(12.36));

    expect(running).toContain("##### # #");
    expect(running).toContain(" 12.4 s > ");
    expect(running).toContain("Space: stop. ! or Esc: break off");
    expect(screen(testing("rest").type("w ").after(19.2))).toContain(" 4:41 left");
    const counting = testing("arms").type("nw ").after(2).type(" ").after(0.5);
    expect(screen(counting)).toContain("27.5 s left 1 counted");
  });

  test("what to do when it is broken off comes first, and stands out without colour", () => {
    const stopped = linesOf(testing("stand").type("w ").after(50).type("!"), size);

    expect(stopped[0]).toBe("!".repeat(size.columns));
    expect(wordsOf(stopped)).toMatch(
      /STOP !! !! Help the person lie down, legs up\. !! Stopped after 50 seconds\. Why was it stopped\? 1 feels faint 2 cannot stand 3 Another reason/,
    );
  });

  test("a stopwatch that ran out says how it will be kept", () => {
    expect(screen(testing("go-time").type("w ").after(60.1))).toContain(
      'Over 60 seconds: this is kept as "could not do it".',
    );
  });

  test("law: whatever is typed, and however late, no line is too long and no screen too high", () => {
    const key = fc.constantFrom(..."0123456789./!wtnyqbcfsxudh? \r\b\u001b日".split(""));
    const step = fc.tuple(key, fc.constantFrom(0, 0.3, 5, 40, 200));
    const where = fc.constantFrom("go-time", "arms", "together", "rest", "before", "stand-on");
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), where, fc.boolean(), (steps, question, colour) => {
        const at = steps.reduce((sum, [letter, later]) => sum.after(later).type(letter), testing(question));
        const lines = linesOf(at, size, colour).map(stripVTControlCharacters);
        expect(lines.length).toBeLessThanOrEqual(size.rows);
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(size.columns);
      }),
      { numRuns: 200 },
    );
  });
});

test("the help lists the clock's keys while a test is on the screen, and all that is to be known of it", () => {
  const help = wordsOf(linesOf(testing("go-time").type("?"), { columns: 80, rows: 60 }));

  expect(help).toContain("Set-up A chair with arms against a wall.");
  expect(help).toContain("Keys of the clock");
  expect(help).toContain("t practice, not timed");
  expect(wordsOf(linesOf(testing("go-aid").type("?"), { columns: 80, rows: 60 }))).toContain("! break off: why");
  expect(wordsOf(linesOf(atTheKeys().goTo("ward/thing-1").type("?"), { columns: 80, rows: 60 }))).not.toContain(
    "break off",
  );
});

test("the area list and the review show results as clinics write them", () => {
  const done = testing("go-time").type("12.4\r").goTo("tests/before").type("148/82 70\r");
  const all = done.goTo("tests/together").type("n\r").goTo("tests/arms").type("n").type("w ").after(1).type("!2");
  const sheet = { columns: 80, rows: 60 };

  for (const words of [
    wordsOf(linesOf(all.goTo("tests/go-time").type("a"), sheet)),
    wordsOf(linesOf(all.type("r"), sheet)),
  ]) {
    expect(words).toContain("12.4 s");
    expect(words).toContain("148/82 mmHg, pulse 70");
    expect(words).toContain("could not do it");
    expect(words).toContain("stopped after 1 second: symptoms");
    expect(words).not.toContain("fine 12.4");
  }
});

/** What is said after these lines, each so many seconds after the one before. */
function lineByLine(question: string, ...lines: readonly (readonly [number, string])[]) {
  let { state }: { state: PromptState } = testing(question);
  const answers: unknown[] = [];
  for (const [later, line] of lines) {
    const outcome = plainLine(state, line, state.at + later * 1000);
    answers.push(...outcome.events.flatMap((event) => (event.type === "answer" ? [event.recorded.answer] : [])));
    state = outcome.state;
  }
  return { answers, said: readOut(state).join("\n"), message: state.message };
}

describe("line by line", () => {
  test("the question is read out with what to prepare and to say, and a typed result is the way", () => {
    expect(lineByLine("go-time").said).toContain(
      'Set-up: A line 10 feet (3 m) from it.\nGuard: Half a step behind.\nStop if: had to be caught; symptoms\nSay: "When I say go, walk to the line and back."\nIn seconds: 12.4.\nType it. Enter alone or W: the clock.',
    );
    expect(lineByLine("go-time", [0, "12.4"]).answers).toEqual([{ type: "number", value: 12.4, unit: "s" }]);
  });

  test("Enter starts and stops the clock; the time is said, and Enter keeps it", () => {
    expect(lineByLine("go-time", [0, ""]).said).toContain("Enter starts the clock.");
    expect(lineByLine("go-time", [0, ""], [3, ""]).said).toContain("The clock runs. Enter stops it.");
    expect(lineByLine("go-time", [0, ""], [3, ""], [11.2, ""]).said).toContain("11.2 s\nEnter keeps it.");
    expect(lineByLine("go-time", [0, ""], [3, ""], [11.2, ""], [1, ""]).answers).toEqual([
      { type: "number", value: 11.2, unit: "s" },
    ]);
  });

  test("a line that comes when the time is over keeps nothing unheard", () => {
    const late = lineByLine("together", [0, ""], [0, ""], [14, ""]);

    expect(late.answers).toEqual([]);
    expect(late.said).toContain("10.0 s\nEnter keeps it.");
  });

  test("Enter counts; - takes one back; letters are not lost on a running clock", () => {
    const counted = lineByLine("arms", [0, "n"], [0, ""], [0, ""], [2, ""], [2, ""], [1, "-"], [1, "b"]);

    expect(counted.message).toContain("The clock runs");
    expect(counted.said).toContain("1 counted");
  });

  test("breaks off by number or in words, with what to do first", () => {
    const asked = lineByLine("rest", [0, "w"], [0, ""], [75, "!"]);

    expect(asked.said).toContain("STOP\nHelp the person lie down, legs up.\nStopped after 1 minute 15 seconds.");
    expect(lineByLine("rest", [0, "w"], [0, ""], [75, "!"], [9, "grey, sweating"]).answers).toEqual([
      { type: "stopped", reason: "grey, sweating", after: 75 },
    ]);
    expect(lineByLine("flat", [0, "!"], [0, "1"]).answers).toEqual([
      { type: "stopped", reason: "feels-faint", after: null },
    ]);
  });

  test("readings at once, or one after the other", () => {
    const values = { systolic: 148, diastolic: 82, pulse: 70 };

    expect(lineByLine("before", [0, "148/82 70"]).answers).toEqual([{ type: "readings", values }]);
    expect(lineByLine("before", [0, "148/82"]).said).toBe(
      "\nsystolic: 148 mmHg\ndiastolic: 82 mmHg\nNow: pulse. Enter alone leaves it out. N: could not do it. ! breaks off.",
    );
    expect(lineByLine("before", [0, "148/82"], [0, "70"]).answers).toEqual([{ type: "readings", values }]);
  });

  test("could not do it", () => {
    expect(lineByLine("go-time", [0, "n"], [0, "q"]).answers).toEqual([{ type: "unable", reason: "q" }]);
    expect(lineByLine("go-time", [0, "n"], [0, "-"]).said).toContain("In seconds: 12.4.");
  });
});
