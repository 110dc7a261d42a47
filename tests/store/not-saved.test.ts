import { execFileSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { append, closeJournal, journalFile, openJournal, readJournal } from "../../src/store/journal.ts";
import { bundle } from "../support/bundle.ts";
import { root } from "../support/handrail.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { chose, newRecord, now } from "./a-record.ts";

const first = chose("bathroom@upstairs/tub-grab-bar", "none");
const second = chose("bathroom@upstairs/tub-grab-bar", "fixed");

test("on a full disk the answer is refused in words, nothing is half written, and the interview can go on", async () => {
  const data = temporaryFolder();
  const child = await bundle(join(root, "tests", "support", "full-disk-child.ts"), temporaryFolder());

  const said = execFileSync("bash", ["-c", 'ulimit -f 4; exec "$0" "$1" "$2"', process.execPath, child, data], {
    encoding: "utf8",
  });

  const refused = {
    message: "this answer could not be saved, because the file may not grow any further here",
    hint: "free some space, then answer again",
  };
  const { saved, tries, folder } = JSON.parse(said) as { saved: number; tries: unknown[]; folder: string };
  expect(tries).toEqual([refused, refused]);
  expect(saved).toBeGreaterThan(5);
  expect(readJournal(folder)).toMatchObject({ torn: false, header: { id: "mb-12.1" } });
  expect(readJournal(folder).entries).toHaveLength(saved);
  openJournal(folder, now);
});

test("a record that was taken away takes no answer, until it is back where it was", () => {
  const journal = newRecord(temporaryFolder());
  append(journal, first);
  const elsewhere = `${journal.folder}-moved`;
  renameSync(journal.folder, elsewhere);

  expect(() => append(journal, second)).toThrow(
    expect.objectContaining({
      message: `this answer could not be saved, because the record is no longer in ${journal.folder}`,
      hint: "put it back there, then answer again; or q leaves",
    }),
  );

  renameSync(elsewhere, journal.folder);
  append(journal, second);
  closeJournal(journal);
  expect(readJournal(journal.folder).entries.map(({ event }) => event)).toEqual([first, second]);
});

test("a record that was deleted takes no answer; to write on would be to write into nothing", () => {
  const journal = newRecord(temporaryFolder());
  const copy = readFileSync(journalFile(journal.folder));
  rmSync(journal.folder, { recursive: true });
  expect(() => append(journal, first)).toThrow("the record is no longer in");

  // Another file of the same name is not the one that is open.
  mkdirSync(journal.folder);
  writeFileSync(journalFile(journal.folder), copy);
  expect(() => append(journal, first)).toThrow("the record is no longer in");
});

test("two processes that both hold a record (somebody deleted the lock) never write over each other", () => {
  const mine = newRecord(temporaryFolder());
  rmSync(mine.lock.path);
  const theirs = openJournal(mine.folder, now).journal;
  append(theirs, first);

  expect(() => append(mine, second)).toThrow(
    expect.objectContaining({
      message: "this answer could not be saved, because something else has written into this record",
      hint: "q leaves; then: handrail resume",
    }),
  );
  expect(() => append(mine, second)).toThrow("must be opened again first");

  append(theirs, second);
  expect(readJournal(mine.folder).entries.map(({ event }) => event)).toEqual([first, second]);
});

test("a record that became shorter takes no answer: what is between would be a hole", () => {
  const journal = newRecord(temporaryFolder());
  append(journal, first);
  const file = journalFile(journal.folder);
  truncateSync(file, readFileSync(file).length - 10);

  expect(() => append(journal, second)).toThrow("something else has written into this record");
});

const linux = process.platform === "linux";

test.runIf(linux)("where half an answer cannot be cut off again, no other may follow it", () => {
  const journal = newRecord(temporaryFolder());
  const fd = openSync("/dev/full", "r+");
  const full = { ...journal, fd, length: 0 };

  expect(() => append(full, first)).toThrow(
    "this answer could not be saved, because the disk is full, and half of it could not be removed",
  );
  expect(() => append(full, first)).toThrow("this record must be opened again first");
  closeSync(fd);
});

test.runIf(linux)("a disk that fails is said, and the answer can be given again", () => {
  const journal = newRecord(temporaryFolder());
  // Nothing lies at the beginning of a process's memory, so a write there fails as that of a drive that was pulled out does.
  const fd = openSync("/proc/self/mem", "r+");
  const failing = { ...journal, fd, length: 0 };

  for (const _ of [1, 2])
    expect(() => append(failing, first)).toThrow(
      expect.objectContaining({
        message: "this answer could not be saved, because the disk failed",
        hint: "answer again; or q leaves",
      }),
    );
  closeSync(fd);
});

test("a clock that goes back changes the times, not the order", () => {
  const times = ["2026-11-21T10:05:00Z", "2026-11-21T09:00:00Z", "2020-01-01T00:00:00Z"];
  const { folder, lock } = newRecord(temporaryFolder());
  lock.release();
  const { journal } = openJournal(folder, () => new Date(times.shift() ?? ""));
  for (const event of [first, second, first]) append(journal, event);
  closeJournal(journal);

  const { journal: again, contents } = openJournal(folder, now);
  expect(contents.entries.map(({ n, event }) => [n, event])).toEqual([
    [1, first],
    [2, second],
    [3, first],
  ]);
  expect(again.next).toBe(4);
});
