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
    join(root, "node_modules", ".cache", "handrail-tests", "prompt"),
  );
});

/** Blocks of 1024 bytes that a file may grow to: a full disk that every user can have. */
const beginOnFullDisk = (folder: string): TestTerminal =>
  openTerminal("bash", ["-c", 'ulimit -f 2; exec "$0" "$@"', process.execPath, child, folder, "therapist"]);

const begin = (
  folder: string,
  { by = "therapist", plain = false, ...size }: { by?: string; plain?: boolean; columns?: number; rows?: number } = {},
): TestTerminal => openTerminal(process.execPath, [child, folder, by, ...(plain ? ["plain"] : [])], size);

function eventsOf(folder: string): readonly string[] {
  const [name = ""] = readdirSync(join(folder, "records"));
  return readJournal(join(folder, "records", name)).entries.map(({ event }) => {
    if (event.type !== "answer") return event.type;
    const { answer } = event.recorded;
    return `${event.key} ${answer.type === "choice" ? answer.option : JSON.stringify(answer)}`;
  });
}

/** Puts off what a therapist asks before the checklists: goals, last fall, three consents. */
const OPENING = "s".repeat(5);
const PUT_OFF = Array.from(OPENING, () => "skip");
const DIGITS = "12312312312312312312";
const TWENTY = DIGITS.split("").map((digit, index) => `ward/thing-${index + 1} option-${digit}`);

test("twenty answers in one burst are twenty answers to the right twenty questions", async () => {
  const folder = temporaryFolder();
  const terminal = begin(folder);
  await terminal.waitFor("What matters most");

  terminal.send(OPENING + DIGITS);

  await terminal.waitFor("Is there a bathroom or shower room?");
  expect(eventsOf(folder)).toEqual([...PUT_OFF, ...TWENTY]);
  terminal.send("q");
  expect(await terminal.waitFor("ended: left")).not.toContain("bathroom");
  expect(await terminal.exit).toMatchObject({ exitCode: 0 });
});

test("killed in the middle, it resumes at the next question, and back shows the earlier answer", async () => {
  const folder = temporaryFolder();
  const first = begin(folder);
  await first.waitFor("What matters most");
  first.send(`${OPENING}123`);
  await first.waitFor("Thing 4?");
  first.kill("SIGKILL");
  expect(await first.exit).toMatchObject({ signal: 9 });

  const second = begin(folder);
  await second.waitFor("Thing 4?");
  second.send("b");

  expect(await second.waitFor("Thing 3?")).toMatch(/> 3 {2}Bad/);
  second.send("1q");
  await second.exit;
  expect(eventsOf(folder)).toEqual([...PUT_OFF, ...TWENTY.slice(0, 3), "ward/thing-3 option-1"]);
});

test.each([
  ["Ctrl-C", (terminal: TestTerminal) => terminal.send("\u0003")],
  ["SIGTERM", (terminal: TestTerminal) => terminal.kill("SIGTERM")],
  ["SIGHUP", (terminal: TestTerminal) => terminal.kill("SIGHUP")],
])("%s leaves with everything saved, and the record free", async (_, leave) => {
  const folder = temporaryFolder();
  const terminal = begin(folder);
  await terminal.waitFor("What matters most");
  terminal.send(`${OPENING}12`);
  await terminal.waitFor("Thing 3?");

  leave(terminal);

  expect(await terminal.exit).toMatchObject({ exitCode: 130 });
  expect(eventsOf(folder)).toEqual([...PUT_OFF, ...TWENTY.slice(0, 2)]);
  const [name = ""] = readdirSync(join(folder, "records"));
  expect(readdirSync(join(folder, "records", name)).sort()).toEqual([
    "catalogue.json",
    "journal.jsonl",
    "summary.json",
  ]);
});

test("a narrower window is drawn anew, with nothing of the wide one left", async () => {
  const terminal = begin(temporaryFolder());
  await terminal.waitFor("What matters most");
  terminal.send(OPENING);
  await terminal.waitFor("Thing 1?");

  terminal.resize(40, 20);

  const screen = await terminal.waitFor(/^Dad's home {2,}\d+ of \d+ +\d+ % +saved\n/);
  expect(screen.match(/Thing 1\?/g)).toHaveLength(1);
  expect(screen.match(/-{40}/g)).toHaveLength(2);
  terminal.resize(100, 30);
  await terminal.waitFor(/-{100}/);
});

test("what is pasted answers nothing; into a text it goes without its line breaks", async () => {
  const folder = temporaryFolder();
  const terminal = begin(folder);
  await terminal.waitFor("What matters most");

  terminal.send("\u001b[200~1\r2\rq\r\u001b[201~");
  terminal.send("\r");
  await terminal.waitFor("Esc: stop writing");
  terminal.send("\u001b[200~wash alone\rand q garden\u001b[201~");
  await terminal.waitFor("> wash alone and q garden");
  terminal.send("\r");
  await terminal.waitFor("Last fall");

  expect(eventsOf(folder)).toEqual(["goals"]);
});

test("a whole interview: repeating areas, an alert, dates, ticks, private questions last, the review", async () => {
  const folder = temporaryFolder();
  const terminal = begin(folder, { by: "caregiver" });
  const go = async (keys: string, next: string | RegExp): Promise<string> => {
    terminal.send(keys);
    return terminal.waitFor(next);
  };
  await terminal.waitFor("Before you begin");
  await go("\r", "What matters most");
  await go(`s${DIGITS}`, "Is there a bathroom");
  await go("y", "What shall we call this one?");
  await go("\r", "Esc: stop writing");
  await go("Upstairs\r", "near fall happen here");
  await go("3", "steps out of the tub");
  await go("9", "thermometer read");
  await go("54 c\r", "PLEASE DO THIS FIRST");
  await go("1", "Whom did you call");
  await go("plumber, 10:25\r", "rim of the tub");
  await go("16 1/2\r", "Is there another?");
  await go("n", "true right now");
  await go("312", /12 +\[x\]/);
  await go("\r", "live alone");
  await go("y", "last visit");
  await go("11/3/2026\r", "What else?");
  const covered = await go("s", "The next questions are private");
  expect(covered).not.toContain("memory");
  await go("12\r", "trouble with memory");
  await go("n", "rush to the toilet");
  await go("2", "Review");
  expect(await go("", "2 questions have no answer yet")).toContain("What else?");
  await go("2\r", "What else?");
  await go("\r", "Esc: stop writing");
  await go("no more\r", "Review");
  await go("\r", "ended: finished");

  expect(await terminal.exit).toMatchObject({ exitCode: 0 });
  const events = eventsOf(folder);
  expect(events.at(-1)).toBe("finished");
  expect(events).toContain('bathroom@upstairs/tub-water {"type":"number","value":54,"unit":"degC"}');
  expect(events).toContain('person/now {"type":"choices","options":["stroke","pain"]}');
  expect(events).toContain('person/last-visit {"type":"date","date":"2026-11-03"}');
  expect(events.filter((event) => event === "alert")).toHaveLength(1);
});

test("on a full disk the question stays, with why, until it can be saved", async () => {
  const folder = temporaryFolder();
  const first = begin(folder);
  await first.waitFor("What matters most");
  first.send("q");
  await first.exit;
  const terminal = beginOnFullDisk(folder);
  await terminal.waitFor("What matters most");

  terminal.send(OPENING + DIGITS);
  await terminal.waitFor(/this answer could not be saved, because .*: free\s+some\s+space, then answer again/s);
  const screen = await terminal.waitFor(/Thing \d+\?\n/);
  terminal.send("q");
  await terminal.waitFor("ended: left");

  const answered = eventsOf(folder).filter((event) => event.startsWith("ward/")).length;
  expect(screen).toContain(`Thing ${answered + 1}?`);
  expect(answered).toBeLessThan(20);
});

test("--plain in a terminal is read line by line; Ctrl-C leaves it, too", async () => {
  const folder = temporaryFolder();
  const terminal = begin(folder, { plain: true });
  await terminal.waitFor("What matters most");
  terminal.send("Wash alone\rs\rs\rs\rs\r1\r2\r");
  await terminal.waitFor("Thing 3?");
  terminal.send("\u0003");

  expect(await terminal.exit).toMatchObject({ exitCode: 130 });
  expect(eventsOf(folder)).toEqual(["goals", ...PUT_OFF.slice(1), ...TWENTY.slice(0, 2)]);
});

test.skipIf(process.platform === "win32")("Ctrl-Z and fg come back to the same question", async () => {
  const shell = openTerminal("bash", ["--norc", "-i"], { env: { PS1: "shell> " } });
  await shell.waitFor("shell>");
  shell.send(`${process.execPath} ${child} ${temporaryFolder()} therapist\r`);
  await shell.waitFor("What matters most");
  shell.send(`${OPENING}1`);
  await shell.waitFor("Thing 2?");

  shell.send("\u001a");
  await shell.waitFor(/Stopped.*shell>/s);
  // What stands on the screen must come from the program that was woken, not from before.
  shell.send("clear\r");
  await shell.waitFor(/^shell>/);
  shell.send("fg\r");
  await shell.waitFor(/^Dad's home.*Thing 2\?/s);
  shell.send("2");

  await shell.waitFor("Thing 3?");
});
