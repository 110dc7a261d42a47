import process from "node:process";
import { expect, test } from "vitest";
import { readJournal } from "../../src/store/journal.ts";
import { listRecords } from "../../src/store/records.ts";
import { executable } from "../support/handrail.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { openTerminal, type TestTerminal } from "../support/terminal.ts";

const handrail = (home: string, ...args: readonly string[]): TestTerminal =>
  openTerminal(process.execPath, [executable, ...args], { env: { HANDRAIL_HOME: home } });

/** The questions answered so far, in the order of answering. */
function answered(home: string): readonly string[] {
  const [record] = listRecords(home);
  const { entries } = readJournal(record?.folder ?? "");
  return entries.flatMap(({ event }) => (event.type === "answer" ? [event.key] : []));
}

test("the program keeps twenty answers of one burst, survives kill -9, resumes, and leaves with Ctrl-C", async () => {
  const home = temporaryFolder();
  const first = handrail(home, "assess", "person", "--as", "caregiver", "--label", "Dad's home");
  await first.waitFor("Before you begin");
  // "Could not check" fits every question, so this test knows nothing of what is asked.
  first.send(`\rs${"u".repeat(20)}`);
  await first.waitFor("20 of about");
  first.kill("SIGKILL");
  await first.exit;
  expect(new Set(answered(home)).size).toBe(20);

  const second = handrail(home, "resume", "dad");
  await second.waitFor("20 of about");
  second.send("u");
  await second.waitFor("21 of about");
  second.send("\u0003");

  await second.waitFor("handrail resume");
  expect(await second.exit).toMatchObject({ exitCode: 130 });
  expect(new Set(answered(home)).size).toBe(21);
});

test("two windows cannot answer into one record", async () => {
  const home = temporaryFolder();
  const first = handrail(home, "assess", "person", "--as", "caregiver", "--label", "Dad");
  await first.waitFor("Before you begin");

  const second = handrail(home, "resume");

  await second.waitFor(/this record is open in another window \(process \d+\)/);
  expect(await second.exit).toMatchObject({ exitCode: 2 });
});

test("a caregiver is asked for a name to call it by; Ctrl-C there leaves nothing behind", async () => {
  const home = temporaryFolder();
  const first = handrail(home, "assess", "person", "--as", "caregiver");
  await first.waitFor("What shall we call this check?");
  first.send("\u0003");
  expect(await first.exit).toMatchObject({ exitCode: 130 });
  expect(listRecords(home)).toEqual([]);

  const second = handrail(home, "assess", "person", "--as", "caregiver");
  await second.waitFor("What shall we call this check?");
  second.send("Dad's home\r");
  await second.waitFor("Before you begin");
  second.send("\r");
  await second.waitFor("Dad's home");
  expect(listRecords(home)).toMatchObject([{ id: "dad-s-home.1", label: "Dad's home" }]);
  second.kill("SIGKILL");
  await second.exit;
});

test("the words of a therapist are clinical, and back shows what was answered", async () => {
  const home = temporaryFolder();
  const visit = handrail(home, "assess", "stairs", "--as", "therapist", "--label", "MB-12");
  await visit.waitFor("What matters most");
  visit.send("sssss");
  await visit.waitFor("Night toileting requires stairs");
  visit.send("y");
  await visit.waitFor("Obligatory stair climbs a day");
  visit.send("b");
  await visit.waitFor(/> 1\s+Yes/);
  visit.kill("SIGKILL");
  await visit.exit;
  expect(answered(home)).toEqual(["stairs/night-trips"]);
});
