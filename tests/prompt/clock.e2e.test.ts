import { readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { beforeAll, expect, test } from "vitest";
import { readJournal } from "../../src/store/journal.ts";
import { bundle } from "../support/bundle.ts";
import { root } from "../support/handrail.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { openTerminal, type TestTerminal } from "../support/terminal.ts";

let child = "";
beforeAll(async () => {
  child = await bundle(
    join(root, "tests", "support", "prompt-child.ts"),
    join(root, "node_modules", ".cache", "handrail-tests", "clock"),
  );
});

const begin = (folder: string, ...how: readonly string[]): TestTerminal =>
  openTerminal(process.execPath, [child, folder, "therapist", "tests", ...how]);

/** Long enough that a second space is no bounce. */
const RUNS = / (?:0\.[4-9]|[1-9]\d*\.\d) s\n/;

function answersOf(folder: string): readonly (readonly [string, unknown])[] {
  const [name = ""] = readdirSync(join(folder, "records"));
  const { entries } = readJournal(join(folder, "records", name));
  return entries.flatMap(({ event }) => (event.type === "answer" ? [[event.key, event.recorded.answer] as const] : []));
}

/** Past the program's own questions. */
async function toTheTests(terminal: TestTerminal): Promise<void> {
  await terminal.waitFor("What matters most");
  terminal.send("sssss");
  await terminal.waitFor("Up and go");
}

test("up and go on the stopwatch: it runs on the screen, space stops it, Enter keeps the seconds", async () => {
  const folder = temporaryFolder();
  const terminal = begin(folder);
  await toTheTests(terminal);
  terminal.send("w");
  await terminal.waitFor("The clock is ready");

  terminal.send(" ");
  await terminal.waitFor(RUNS);
  const early = await terminal.waitFor(/ [1-9]\d*\.\d s\n/);
  terminal.send(" ");
  const stopped = await terminal.waitFor("Enter: keep it");
  terminal.send("\r");
  await terminal.waitFor("Which aid?");

  expect(early).toContain("Space: stop");
  const [[key, answer] = []] = answersOf(folder);
  expect(key).toBe("tests/go-time");
  expect(answer).toMatchObject({ type: "number", unit: "s" });
  const { value } = answer as { readonly value: number };
  expect(value).toBeGreaterThanOrEqual(1);
  expect(stopped).toContain(` ${value.toFixed(1)} s\n`);
  terminal.kill("SIGKILL");
  await terminal.exit;
});

test("left while the clock runs, nothing of the trial is kept, and the question is asked again; broken off, it is", async () => {
  const folder = temporaryFolder();
  const first = begin(folder);
  await toTheTests(first);
  first.send("w ");
  await first.waitFor(RUNS);
  first.send("q");
  await first.waitFor("ended: left");
  expect(await first.exit).toMatchObject({ exitCode: 0 });
  expect(answersOf(folder)).toEqual([]);

  const second = begin(folder);
  await second.waitFor("Enter alone or w: the clock");
  second.send("w ");
  await second.waitFor(RUNS);
  second.send("!");
  await second.waitFor("Let the person sit.");
  second.send("2");
  await second.waitFor("Are the arms needed?");
  second.send("\u0003");

  expect(await second.exit).toMatchObject({ exitCode: 130 });
  expect(answersOf(folder)).toEqual([
    ["tests/go-time", { type: "stopped", reason: "symptoms", after: expect.any(Number) as number }],
  ]);
});

test("keys typed ahead of a paint are not lost to the ticks", async () => {
  const folder = temporaryFolder();
  const terminal = begin(folder);
  await toTheTests(terminal);
  terminal.send("w ");
  await terminal.waitFor(RUNS);

  terminal.send("!1nw");
  await terminal.waitFor("The clock is ready. It counts 30.0 s down");

  expect(answersOf(folder)).toMatchObject([
    ["tests/go-time", { type: "stopped", reason: "had-to-be-caught" }],
    ["tests/arms", { type: "choice", option: "no" }],
  ]);
  terminal.kill("SIGKILL");
  await terminal.exit;
});

test("--plain: Enter starts, Enter stops, and the time is said", async () => {
  const folder = temporaryFolder();
  const terminal = begin(folder, "plain");
  await terminal.waitFor("What matters most");
  terminal.send("s\rs\rs\rs\rs\r");
  await terminal.waitFor("Enter alone or W: the clock");
  terminal.send("\r");
  await terminal.waitFor("Enter starts the clock.");
  terminal.send("\r");
  await terminal.waitFor("The clock runs. Enter stops it.");
  terminal.send("!\r");
  await terminal.waitFor("Why was it stopped?");
  terminal.send("1\r");
  await terminal.waitFor("Are the arms needed?");

  expect(answersOf(folder)).toMatchObject([["tests/go-time", { type: "stopped", reason: "had-to-be-caught" }]]);
  terminal.kill("SIGKILL");
  await terminal.exit;
});
