import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { closeJournal, openJournal } from "../../src/store/journal.ts";
import { lock } from "../../src/store/lock.ts";
import { bundle } from "../support/bundle.ts";
import { root } from "../support/handrail.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { newRecord, now } from "./a-record.ts";

const built = join(root, "node_modules", ".cache", "handrail-tests", "lock");
let child = "";
beforeAll(async () => {
  child = await bundle(join(root, "tests", "support", "lock-child.ts"), built);
});

function closedRecord(): string {
  const journal = newRecord(temporaryFolder());
  closeJournal(journal);
  return journal.folder;
}

async function otherWindow(folder: string): Promise<ChildProcess> {
  const other = spawn(process.execPath, [child, folder], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void other.kill("SIGKILL"));
  await once(other.stdout, "data");
  return other;
}

test("a second window is told which process has the record open", async () => {
  const folder = closedRecord();
  const other = await otherWindow(folder);

  expect(() => openJournal(folder, now)).toThrow(`this record is open in another window (process ${other.pid})`);
});

test("the lock of a process that was killed is free at once", async () => {
  const folder = closedRecord();
  const other = await otherWindow(folder);
  other.kill("SIGKILL");
  await once(other, "exit");
  expect(existsSync(join(folder, "lock"))).toBe(true);

  closeJournal(openJournal(folder, now).journal);

  expect(existsSync(join(folder, "lock"))).toBe(false);
});

test("a process that is killed politely takes its lock away, or leaves a dead one", async () => {
  const folder = closedRecord();
  const other = await otherWindow(folder);
  other.kill("SIGTERM");
  await once(other, "exit");

  closeJournal(openJournal(folder, now).journal);
});

const linux = process.platform === "linux";

test.runIf(linux)("another process that has got the dead one's number does not hold its lock", () => {
  const folder = closedRecord();
  const held = lock(folder);
  const mine = JSON.parse(readFileSync(held.path, "utf8")) as Record<string, unknown>;

  writeFileSync(held.path, JSON.stringify({ ...mine, started: "1" }));
  lock(folder).release();

  writeFileSync(held.path, JSON.stringify({ ...mine, boot: "another boot" }));
  lock(folder).release();

  writeFileSync(held.path, JSON.stringify(mine));
  expect(() => lock(folder)).toThrow("open in another window");
});

test("a lock of another computer is held, whoever has its number here", () => {
  const folder = closedRecord();
  const theirs = { pid: 1, host: "the-other-desk", boot: "another boot", started: "1" };
  writeFileSync(join(folder, "lock"), JSON.stringify(theirs));

  expect(() => lock(folder)).toThrow(
    expect.objectContaining({
      message: "this record is open on another computer (the-other-desk, process 1)",
      hint: expect.stringContaining(`delete ${join(folder, "lock")}`),
    }),
  );
});

test.runIf(linux)("a computer that was given another name since knows its own dead locks", () => {
  const folder = closedRecord();
  const held = lock(folder);
  const mine = JSON.parse(readFileSync(held.path, "utf8")) as Record<string, unknown>;
  writeFileSync(held.path, JSON.stringify({ ...mine, host: "old-name", started: "1" }));

  lock(folder).release();
});

test("an unreadable lock is held for a moment, then counts as a wreck", () => {
  const folder = closedRecord();
  writeFileSync(join(folder, "lock"), "");
  expect(() => lock(folder)).toThrow("open in another window");
});
