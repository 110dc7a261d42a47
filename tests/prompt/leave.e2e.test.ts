import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { beforeAll, expect, test } from "vitest";
import { journalFile } from "../../src/store/journal.ts";
import { bundle } from "../support/bundle.ts";
import { executable, root } from "../support/handrail.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { openTerminal, type TestTerminal } from "../support/terminal.ts";

let child = "";
beforeAll(async () => {
  child = await bundle(
    join(root, "tests", "support", "prompt-child.ts"),
    join(root, "node_modules", ".cache", "handrail-tests", "leave"),
  );
});

interface Way {
  readonly leave: (terminal: TestTerminal) => void;
  readonly exit: { readonly exitCode: number; readonly signal?: number };
}

/** Every way to go that is not asked for politely. A program whose window was closed ends by the signal that says so. */
const WAYS: readonly Way[] = [
  { leave: (terminal) => terminal.send("\u0003"), exit: { exitCode: 130 } },
  { leave: (terminal) => terminal.send("\u0004"), exit: { exitCode: 130 } },
  { leave: (terminal) => terminal.kill("SIGTERM"), exit: { exitCode: 130 } },
  { leave: (terminal) => terminal.close(), exit: { exitCode: 0, signal: 1 } },
];

const PAST_OPENING = "sssss";
const THINGS = "1".repeat(20);
const UPSTAIRS = `${PAST_OPENING}${THINGS}y\rUpstairs\r31`;

const PROMPTS: readonly (readonly [name: string, keys: string, shows: string | RegExp])[] = [
  ["a text that was not opened", "", "What matters most"],
  ["a text half written", "\rwash al", "> wash al"],
  ["a choice", `${PAST_OPENING}12`, "Thing 3?"],
  ["several choices, ticked", "ssss1", /1 {2}\[x\] The doctor/],
  ["a number half typed", `${UPSTAIRS}54`, "> 54"],
  ["an alert", `${UPSTAIRS}54 c\r`, "PLEASE DO THIS FIRST"],
  ["what was done about an alert", `${UPSTAIRS}54 c\r1plumb`, "> plumb"],
  ["a comment", `${PAST_OPENING}1chalf a com`, "> half a com"],
  ["the areas", `${PAST_OPENING}1j`, "Where to?"],
  ["an area as a list", `${PAST_OPENING}1a2`, "looked at"],
  ["the review", `${PAST_OPENING}1r`, "Review"],
  ["the help", `${PAST_OPENING}1h`, "Keys (capitals or not)"],
  ["the covered screen", `${PAST_OPENING}1v`, "The screen is covered"],
];

const filesOf = (folder: string): readonly string[] => readdirSync(folder).sort();

test.each(PROMPTS)(
  "%s: whoever goes there keeps what was confirmed, and leaves the record free",
  async (_, keys, shows) => {
    await Promise.all(
      WAYS.map(async ({ leave, exit }) => {
        const home = temporaryFolder();
        const terminal = openTerminal(process.execPath, [child, home, "therapist"]);
        await terminal.waitFor("What matters most");
        terminal.send(keys);
        await terminal.waitFor(shows);
        const [name = ""] = readdirSync(join(home, "records"));
        const folder = join(home, "records", name);
        const confirmed = readFileSync(journalFile(folder), "utf8");

        leave(terminal);

        expect(await terminal.exit).toMatchObject(exit);
        expect(readFileSync(journalFile(folder), "utf8")).toBe(confirmed);
        expect(filesOf(folder)).toEqual(["catalogue.json", "journal.jsonl", "summary.json"]);
      }),
    );
  },
);

test("line by line, too: half a line counts for nothing, the end of the input saves and leaves", async () => {
  await Promise.all(
    WAYS.map(async ({ leave, exit }, index) => {
      const home = temporaryFolder();
      const terminal = openTerminal(process.execPath, [child, home, "therapist", "plain"]);
      await terminal.waitFor("What matters most");
      terminal.send("s\rs\rs\rs\rs\r2\r");
      await terminal.waitFor("Thing 2?");
      const [name = ""] = readdirSync(join(home, "records"));
      const folder = join(home, "records", name);
      const confirmed = readFileSync(journalFile(folder), "utf8");
      // Behind half a line, Ctrl-D would only send it off.
      const isEnd = index === 1;
      if (!isEnd) terminal.send("3");

      leave(terminal);

      expect(await terminal.exit).toMatchObject(isEnd ? { exitCode: 0 } : exit);
      expect(readFileSync(journalFile(folder), "utf8")).toBe(confirmed);
      expect(filesOf(folder)).toEqual(["catalogue.json", "journal.jsonl", "summary.json"]);
    }),
  );
});

const BEFORE: readonly (readonly [name: string, args: readonly string[], shows: string, settings: string])[] = [
  ["the menu", [], "What would you like to do?", '{"who":"self"}'],
  ["the question who answers", [], "Who are you?", "{}"],
  ["the question what to call it", ["assess", "--as", "self"], "What shall we call this check?", "{}"],
  ["the first screen", ["assess", "--as", "caregiver", "--label", "Dad"], "Before you begin", "{}"],
];

test.each(BEFORE)("%s: whoever goes there has begun nothing", async (_, args, shows, settings) => {
  await Promise.all(
    WAYS.map(async ({ leave }) => {
      const home = temporaryFolder();
      writeFileSync(join(home, "settings.json"), settings);
      const terminal = openTerminal(process.execPath, [executable, ...args], { env: { HANDRAIL_HOME: home } });
      await terminal.waitFor(shows);

      leave(terminal);

      const { exitCode, signal } = await terminal.exit;
      expect([130, 1, 15]).toContain(exitCode || signal);
      expect(existsSync(join(home, "records")) ? readdirSync(join(home, "records")) : []).toEqual([]);
      expect(readFileSync(join(home, "settings.json"), "utf8")).toBe(settings);
      if (exitCode === 130) expect(terminal.screen()).toContain("Nothing was begun.");
    }),
  );
});
