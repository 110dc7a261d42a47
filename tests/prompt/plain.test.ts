import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { goTo } from "../../src/interview/interview.ts";
import { UserError } from "../../src/model/errors.ts";
import type { JournalEvent } from "../../src/model/event.ts";
import type { Audience } from "../../src/model/words.ts";
import { askInterview, wantsPlain } from "../../src/prompt/ask-interview.ts";
import { newInterview } from "./at-the-keys.ts";

/** What was said and saved when these lines came in, all at once, from this question on. */
async function lineByLine(
  lines: readonly string[],
  {
    by = "caregiver",
    from = "ward/thing-1",
    fail = false,
    columns = null,
  }: { by?: Audience; from?: string; fail?: boolean; columns?: number | null } = {},
) {
  const events: JournalEvent[] = [];
  const stdout = columns === null ? new PassThrough() : Object.assign(new PassThrough(), { isTTY: true, columns });
  const record = (some: readonly JournalEvent[]): void => {
    if (fail) throw new UserError("this answer could not be saved", { hint: "free some space, then answer again" });
    events.push(...some);
  };
  const stdin = Readable.from([lines.map((line) => `${line}\n`).join("")]);
  const interview = by === "caregiver" ? newInterview(by) : goTo(newInterview(by), from);
  const asked = await askInterview({
    interview,
    record,
    stdin,
    stdout,
    colour: false,
    plain: true,
    photos: null,
    advise: null,
    units: "us",
  });
  stdout.end();
  const said = await text(stdout);
  const answers = events.map((event) => (event.type === "answer" ? event.recorded.answer : event));
  return { how: asked.how, said, answers };
}

test("reads every line of a pipe, each for its own question", async () => {
  const { how, answers } = await lineByLine(["1", "2", "3", "u", "s", "q"], { by: "self" });

  expect(answers).toEqual([
    { type: "choice", option: "option-1" },
    { type: "choice", option: "option-2" },
    { type: "choice", option: "option-3" },
    { type: "absent", reason: "unknown" },
    { type: "skip", key: "ward/thing-5" },
  ]);
  expect(how).toBe("left");
});

test("says each question once, in the order in which it is of use, and never moves the cursor", async () => {
  const { said } = await lineByLine(["", "s", "2"]);

  expect(said).toContain("Before you begin, say this to the person:\nWe want to look at the home together");
  expect(said).toContain(`
Question 1 of about 28. Things.
Thing 1?
1. Good
2. So-so
3. Bad
7. We have none, or it does not fit.
8. I could not check.
9. The person would rather not say.
Type a number. ? lists the other keys.
Saved: So-so

Question 2 of about 28. Things.
Thing 2?
`);
  expect(said.match(/Thing 1\?/g)).toHaveLength(1);
  expect(said).not.toContain("\u001b");
});

test("on a screen no word is broken at its edge; what goes to a pipe keeps its lines", async () => {
  const [piped, shown] = [await lineByLine(["?"]), await lineByLine(["?"], { columns: 30 })];

  const lines = shown.said.split("\n");
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(30);
  const words = (said: string): readonly string[] => said.split(/\s+/);
  expect(words(shown.said)).toEqual(words(piped.said));
  expect(lines.length).toBeGreaterThan(piped.said.split("\n").length);
});

test("what is not understood changes nothing, and says so", async () => {
  const { said, answers } = await lineByLine(["5", "yes please", "12", "1 2", ""], { by: "self" });

  expect(answers).toEqual([]);
  expect(said.match(/is not one of the choices\. Nothing was changed\./g)).toHaveLength(4);
});

test("takes several numbers, numbers with units, dates and texts, each as a line", async () => {
  const { answers } = await lineByLine(["3, 12", "y", "11/3/2026", "Rugs; q is no command here", ""], {
    by: "therapist",
    from: "person/now",
  });

  expect(answers).toEqual([
    { type: "choices", options: ["stroke", "pain"] },
    { type: "choice", option: "yes" },
    { type: "date", date: "2026-11-03" },
    { type: "text", text: "Rugs; q is no command here" },
  ]);
});

test("what a terminal would obey is neither kept nor said", async () => {
  const { said, answers } = await lineByLine(["\u001b[2Jgrab bars\u0007", "\u009b31m no number"], {
    by: "therapist",
    from: "person/words",
  });

  expect(answers).toEqual([{ type: "text", text: "\uFFFD[2Jgrab bars\uFFFD" }]);
  for (const sign of ["\u0007", "\u001b", "\u009b"]) expect(said).not.toContain(sign);
});

test("a line that is too long changes nothing, and says so", async () => {
  const { said, answers } = await lineByLine(["x".repeat(2001)], { by: "therapist", from: "person/words" });

  expect(answers).toEqual([]);
  expect(said).toContain("That is too long: at most 2000 characters. Nothing was changed.");
});

test("an alert is said at once, and what was done about it is kept", async () => {
  const { said, answers } = await lineByLine(["2", "1", "911, 10:25"], { by: "therapist", from: "person/now" });

  expect(said).toContain("PLEASE DO THIS NOW, BEFORE ANYTHING ELSE\nCall 911 now.\n");
  expect(answers.at(-1)).toEqual({
    type: "alert",
    key: "person/call-911",
    done: { did: "called", whom: "911", at: "10:25", why: null },
  });
});

test("private questions are announced first, and not repeated after", async () => {
  const { said } = await lineByLine(["f", "", "n", "n", "q"], { by: "therapist", from: "person/words" });

  expect(said).toContain("The next questions are private. Turn the screen to you.");
  expect(said).not.toContain("Saved: no");
});

test("help and review are said, too", async () => {
  const { said, how } = await lineByLine(["", "?", "", "f", "f", ""], { by: "therapist", from: "person/memory" });

  expect(said).toContain("Each is a letter alone and Enter: B back");
  expect(said).toMatch(/\d+ questions have no answer yet\.\nNo answer yet\n1\. /);
  expect(how).toBe("finished");
});

test("after the help the next line answers the question, and a letter does what it says", async () => {
  const { answers, how } = await lineByLine(["?", "2", "?", "s", "?", "q"], { by: "self" });
  expect(answers).toEqual([
    { type: "choice", option: "option-2" },
    { type: "skip", key: "ward/thing-2" },
  ]);
  expect(how).toBe("left");
});

test("an answer that cannot be saved is asked for again", async () => {
  const { said, answers } = await lineByLine(["1"], { by: "self", fail: true });

  expect(answers).toEqual([]);
  expect(said).toContain("this answer could not be saved: free some space, then answer again");
  expect(said).not.toContain("Thing 2?");
});

test("without a terminal and without --plain it says what to do", async () => {
  const options = {
    interview: newInterview("self"),
    record: () => {},
    stdin: Readable.from([]),
    stdout: new PassThrough(),
    colour: false,
    plain: false,
    photos: null,
    units: "us" as const,
    advise: null,
  };

  await expect(askInterview(options)).rejects.toThrow(
    expect.objectContaining({ name: "UserError", hint: expect.stringMatching(/--answers FILE.*--plain/) }),
  );
});

test.each([
  [{ TERM: "dumb" }, true],
  [{ ACCESSIBLE: "1" }, true],
  [{ ACCESSIBLE: "0", TERM: "xterm" }, false],
  [{}, false],
])("%j wants plain: %s", (env, plain) => {
  expect(wantsPlain(env)).toBe(plain);
});
