import { readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { foldJournal } from "../../src/cli/load-assessment.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import { readJournal } from "../../src/store/journal.ts";
import { executable, handrail, root } from "../support/handrail.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { openTerminal, type TestTerminal } from "../support/terminal.ts";

const DEMO = join(root, "assets", "demo-answers.yaml");
const ENTER = "\r";
const BAR = "bathroom/fit-grab-bar";

async function demoRecord(): Promise<string> {
  const home = join(temporaryFolder(), "home");
  const { exitCode } = await handrail(["assess", "--answers", DEMO], { home });
  expect(exitCode).toBe(0);
  return home;
}

function open(home: string, args: readonly string[], size: { columns?: number; rows?: number } = {}): TestTerminal {
  return openTerminal(process.execPath, [executable, ...args], { env: { HANDRAIL_HOME: home }, ...size });
}

function recordIn(home: string): Assessment {
  const [name = ""] = readdirSync(join(home, "records"));
  return foldJournal(readJournal(join(home, "records", name)));
}

test("the plan on one screen: a number, then one key a status; each is on disk before the next screen", async () => {
  const home = await demoRecord();
  const terminal = open(home, ["plan", "last"]);
  await terminal.waitFor(/The plan: \d+ things, 0 done or decided/);
  terminal.send("3n");
  await terminal.waitFor("Why not?");
  terminal.send(`I like it as it is.${ENTER}`);
  await terminal.waitFor("decided: no: I like it as it is.");
  terminal.send("4l");
  await terminal.waitFor("On which day do we ask again?");
  terminal.send(`\u00152027-01-10${ENTER}`);
  await terminal.waitFor("Why not now?");
  terminal.send(ENTER);
  await terminal.waitFor(/not now: ask again 10 Jan/);
  terminal.send("1d");
  await terminal.waitFor("Since when is it done?");
  terminal.send(ENTER);
  await terminal.waitFor(/2 done or decided/);
  terminal.kill("SIGKILL");
  await terminal.exit;

  const { plan } = recordIn(home);
  expect(plan[BAR as never]).toMatchObject({ status: "done" });
  const said = Object.values(plan).map(({ status, due, reason }) => ({ status, due, reason }));
  expect(said).toContainEqual({ status: "declined", due: null, reason: "I like it as it is." });
  expect(said).toContainEqual({ status: "not-now", due: "2027-01-10", reason: null });
});

test("a status is taken back with b, and the narrow screen shows it too", async () => {
  const home = await demoRecord();
  const terminal = open(home, ["plan", "last"], { columns: 40, rows: 24 });
  await terminal.waitFor(/ 0\s+done or\s+decided/);
  terminal.send("1d");
  await terminal.waitFor("Since when");
  terminal.send(ENTER);
  await terminal.waitFor(/ 1\s+done or\s+decided/);
  terminal.send("b");
  await terminal.waitFor(/ 0\s+done or\s+decided/);
  terminal.send("q");

  expect((await terminal.exit).exitCode).toBe(0);
  expect(recordIn(home).plan[BAR as never]).toBeUndefined();
});

test("killed in the middle of a call, it goes on the same day where it stopped", async () => {
  const home = await demoRecord();
  const first = open(home, ["follow-up", "last", "--phone"]);
  await first.waitFor("how many falls or near falls?");
  first.send(`1${ENTER}`);
  await first.waitFor("Before anything else, ask about the fall");
  first.send("1");
  await first.waitFor("Step 1 of 3");
  first.send("2");
  await first.waitFor("What got in the way?");
  first.send(`The chair is too low${ENTER}`);
  await first.waitFor("Another way?");
  first.send("3");
  await first.waitFor("Step 2 of 3");
  first.kill("SIGKILL");
  await first.exit;
  const { calls, plan } = recordIn(home);
  expect(calls).toMatchObject([{ falls: 1, over: false }]);
  expect(plan[BAR as never]).toMatchObject({ status: "planned", reason: "The chair is too low" });

  const second = open(home, ["follow-up", "last", "--phone"]);
  await second.waitFor("Step 2 of 3");
  second.send("5");
  await second.waitFor("Step 3 of 3");
  second.send("4");
  await second.waitFor("Why not?");
  second.send(`Too bright to sleep${ENTER}`);
  await second.waitFor("When do we call or look again?");
  second.send(ENTER);
  await second.waitFor("Anything else to note?");
  second.send(`In good spirits${ENTER}`);
  await second.exit;

  const over = recordIn(home);
  expect(over.calls).toMatchObject([{ falls: 1, over: true, note: "In good spirits" }]);
  expect(over.nextLook).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(Object.values(over.plan).map(({ status }) => status)).toContain("declined");
});

test("a step for today that is done asks for what comes after it, and whether that holds", async () => {
  const home = await demoRecord();
  const terminal = open(home, ["follow-up", "last", "--phone"]);
  await terminal.waitFor("how many falls");
  terminal.send(`0${ENTER}`);
  await terminal.waitFor("Step 1 of 3");
  terminal.send("11");
  await terminal.waitFor("What comes after it?");
  terminal.send("2");
  await terminal.waitFor("By when?");
  terminal.send(ENTER);
  await terminal.waitFor("Step 2 of 3");
  terminal.send("q");
  await terminal.exit;

  expect(recordIn(home).plan[BAR as never]).toMatchObject({ status: "planned", step: "bigger" });
});

test("a second visit asks falls first and shows what was answered; killed, it is resumed with all of it", async () => {
  const home = await demoRecord();
  const first = open(home, ["follow-up", "last"]);
  await first.waitFor("How many falls and near falls were there since the last visit?");
  first.send(`2${ENTER}ssss`);
  await first.waitFor("last time (21 November 2026): No emergency or same-day sign reported");
  first.send("=");
  await first.waitFor(/No emergency or same-day sign reported.*\n/);
  await first.waitFor(/23 of \d+/);
  first.kill("SIGKILL");
  await first.exit;

  const again = open(home, ["follow-up", "mb-12.1"]);
  await again.waitFor("go on with it: handrail resume mb-12.2");
  expect((await again.exit).exitCode).toBe(2);
  const second = open(home, ["resume", "mb-12.2"]);
  await second.waitFor("last time (21 November 2026)");
  second.send("q");
  await second.exit;
  const shown = await handrail(["report", "mb-12.2", "--for", "therapist"], { home });
  expect(shown.stdout.replace(/\s+/g, " ")).toContain(
    "Follows the visit of 21 November 2026 (mb-12.1). Falls and near falls since then: 2.",
  );
});

test("a follow-up in which nothing was answered leaves no record", async () => {
  const home = await demoRecord();
  const terminal = open(home, ["follow-up", "last"]);
  await terminal.waitFor("How many falls");
  terminal.send("q");
  await terminal.exit;

  expect(readdirSync(join(home, "records")).filter((name) => !name.startsWith("."))).toHaveLength(1);
});
