import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { readJournal } from "../../src/store/journal.ts";
import { listRecords } from "../../src/store/records.ts";
import { executable, handrail } from "../support/handrail.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { openTerminal, type TestTerminal } from "../support/terminal.ts";

const inTerminal = (home: string, ...args: readonly string[]): TestTerminal =>
  openTerminal(process.execPath, [executable, ...args], { env: { HANDRAIL_HOME: home }, columns: 120 });

const assess = (home: string): TestTerminal =>
  inTerminal(home, "assess", "person", "--as", "caregiver", "--label", "Dad");

const folderOf = (home: string): string => join(home, "records", readdirSync(join(home, "records"))[0] ?? "");
const typesOf = (folder: string): readonly string[] => readJournal(folder).entries.map(({ event }) => event.type);

test("a drive that is pulled out: the question stays until the record is back; nobody is told that something is saved which is gone", async () => {
  const home = temporaryFolder();
  const terminal = assess(home);
  await terminal.waitFor("Before you begin");
  terminal.send("\rsu");
  await terminal.waitFor("1 of about");
  const folder = folderOf(home);

  renameSync(folder, `${folder}.away`);
  terminal.send("u");
  await terminal.waitFor(/this answer could not be saved, because the record is no longer in/);
  expect(terminal.screen()).toContain("1 of about");
  renameSync(`${folder}.away`, folder);
  terminal.send("u");
  await terminal.waitFor("2 of about");
  expect(typesOf(folder)).toEqual(["skip", "answer", "answer"]);

  rmSync(folder, { recursive: true });
  terminal.send("q");
  await terminal.waitFor(/the record is no longer in .*what was answered went with it/s);
  expect(await terminal.exit).toMatchObject({ exitCode: 2 });
  expect(terminal.screen()).not.toContain("Saved");
});

test("taken away and left with Ctrl-C, it does not say that the answers are saved", async () => {
  const home = temporaryFolder();
  const terminal = assess(home);
  await terminal.waitFor("Before you begin");
  terminal.send("\rsu");
  await terminal.waitFor("1 of about");

  rmSync(folderOf(home), { recursive: true });
  terminal.send("\u0003");

  await terminal.waitFor(/the record is no longer in/);
  expect(await terminal.exit).toMatchObject({ exitCode: 2 });
  expect(terminal.screen()).not.toContain("are saved");
});

/** A place where nobody may make a folder, root neither. */
const CLOSED = "/sys";

test.runIf(existsSync(CLOSED))("where nothing may be written, that is said before the first question", async () => {
  const home = join(CLOSED, "handrail");
  const terminal = assess(home);
  await terminal.waitFor(/the folder \/sys\/handrail\S* could not be made: this user may not do that here/);
  expect(await terminal.exit).toMatchObject({ exitCode: 2 });
  expect(terminal.written()).not.toContain("Before you begin");

  const menu = inTerminal(home);
  await menu.waitFor("Who are you?");
  menu.send("\r");
  await menu.waitFor(/could not be made: this user may not do that here/);
  expect(await menu.exit).toMatchObject({ exitCode: 2 });
});

test("many lines pasted at the question what to call it are a name and no answers", async () => {
  const home = temporaryFolder();
  const terminal = inTerminal(home, "assess", "person", "--as", "self");
  await terminal.waitFor("What shall we call this check?");
  terminal.send("My home\r1\r2\r1\r2\rq\r");
  await terminal.waitFor(/q stop for now|Saved as|Nothing was answered/i);
  terminal.kill("SIGKILL");
  await terminal.exit;

  expect(listRecords(home)).toMatchObject([{ label: "My home", answered: 0 }]);
});

test("a text half written stays whole in a narrow, a tiny and a wide window", async () => {
  const home = temporaryFolder();
  const terminal = assess(home);
  const words = "to wash on her own again, and to feed the hens in the morning";
  await terminal.waitFor("Before you begin");
  terminal.send(`\r\r${words.slice(0, 30)}`);
  await terminal.waitFor(/> to wash on her own again, and$/m);
  for (const [columns, rows] of [
    [30, 12],
    [12, 4],
    [200, 60],
    [80, 24],
  ] as const) {
    terminal.resize(columns, rows);
    await terminal.waitFor((screen) =>
      columns < 20 ? screen.startsWith("Please make") : screen.includes("own again,"),
    );
  }
  terminal.send(`${words.slice(30)}\r`);
  await terminal.waitFor(/Before this: .*to wash on/);
  terminal.kill("SIGKILL");
  await terminal.exit;

  expect(readJournal(folderOf(home)).entries).toMatchObject([{ event: { type: "goals", goals: [words] } }]);
});

test("a record of which another process has the lock is neither gone on with nor changed", async () => {
  const home = temporaryFolder();
  const terminal = assess(home);
  await terminal.waitFor("Before you begin");
  terminal.send("\rsu");
  await terminal.waitFor("1 of about");

  const other = await handrail(["resume", "--plain"], { home, input: "1\n2\n" });
  expect(other).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(/open in another window \(process \d+\)/) });
  terminal.send("u");
  await terminal.waitFor("2 of about");
  terminal.kill("SIGKILL");
  await terminal.exit;

  expect(typesOf(folderOf(home))).toEqual(["skip", "answer", "answer"]);
});
