import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { UserError } from "../../src/model/errors.ts";
import type { JournalEvent } from "../../src/model/event.ts";
import { lockRecord, unlockRecord } from "../../src/store/convert-record.ts";
import { append, closeJournal, journalFile, openJournal, readJournal } from "../../src/store/journal.ts";
import { holdKey } from "../../src/store/keyring.ts";
import { readPhoto, writePhotos } from "../../src/store/photos.ts";
import { listRecords } from "../../src/store/records.ts";
import { removeRecord } from "../../src/store/remove-record.ts";
import { newStretch, stretch } from "../../src/store/seal.ts";
import type { Master } from "../../src/store/sealed-journal.ts";
import { randomFrom } from "../support/random-from.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { afterPowerLoss, type DiskStep, watchDisk } from "../support/watched-disk.ts";
import { chose, newRecord, now } from "./a-record.ts";

/** How many visits are made up, so that a thousand faults come together; HANDRAIL_FAULT_RUNS=1000 asks for more of them. */
const RUNS = Number(process.env["HANDRAIL_FAULT_RUNS"] ?? 24);
/** How many times the power goes in each, and how often its journal is cut or changed. */
const LOSSES = 20;

const how = { ...newStretch(), n: 2 ** 14 };
const master: Master = { stretch: how, key: stretch("four words that fit", how) };
holdKey(master);

/** Random numbers from 0 to 1, the same ones for the same seed. */
function chanceFrom(seed: number): () => number {
  const below = randomFrom(seed);
  return () => below(2 ** 32) / 2 ** 32;
}

/** What somebody does, one thing after another; each is told to be done when it is. */
type Action =
  | { readonly type: "append"; readonly event: JournalEvent }
  | { readonly type: "photo"; readonly name: string; readonly jpeg: Buffer }
  | { readonly type: "reopen" | "lock" | "unlock" };

function madeUp(random: () => number): readonly Action[] {
  return Array.from({ length: 3 + Math.floor(random() * 8) }, (_, n): Action => {
    const kind = random();
    if (kind < 0.6)
      return { type: "append", event: chose(`person/q-${n}`, "x".repeat(1 + Math.floor(random() * 3000))) };
    if (kind < 0.75) return { type: "photo", name: `photo-${n + 1}`, jpeg: Buffer.alloc(500, n + 1) };
    return { type: kind < 0.85 ? "reopen" : kind < 0.95 ? "lock" : "unlock" };
  });
}

/** A clock that somebody sets, also back. */
function restless(random: () => number): () => Date {
  return () => new Date(Math.floor(random() * 2e12));
}

/** Does it all; `done` is told of each action that came to its end. */
function act(data: string, actions: readonly Action[], done: (index: number) => void, clock = now): void {
  let journal = newRecord(data);
  done(-1);
  for (const [index, action] of actions.entries()) {
    switch (action.type) {
      case "append":
        append(journal, action.event);
        break;
      case "photo":
        writePhotos(journal.folder, [action]);
        break;
      default:
        closeJournal(journal);
        if (action.type === "lock") lockRecord(journal.folder, () => master, "x");
        if (action.type === "unlock") unlockRecord(journal.folder);
        ({ journal } = openJournal(journal.folder, clock));
    }
    done(index);
  }
  closeJournal(journal);
}

/** What was told to be done is there; what came after may be, in its order, and nothing is damaged. */
function expectKept(data: string, actions: readonly Action[], last: number | null): void {
  const records = listRecords(data);
  expect(records.filter(({ damaged }) => damaged !== null)).toEqual([]);
  const [record] = records;
  if (record === undefined) {
    expect(last).toBeNull();
    return;
  }
  expect(records).toHaveLength(1);
  const events = (part: readonly Action[]): readonly JournalEvent[] =>
    part.flatMap((one) => (one.type === "append" ? [one.event] : []));
  const done = actions.slice(0, (last ?? -1) + 1);
  const found = readJournal(record.folder).entries.map(({ event }) => event);
  expect(found.length).toBeGreaterThanOrEqual(events(done).length);
  expect(found).toEqual(events(actions).slice(0, found.length));
  for (const one of done)
    if (one.type === "photo") expect(Buffer.from(readPhoto(record.folder, one.name) ?? []).equals(one.jpeg)).toBe(true);

  const { journal } = openJournal(record.folder, now);
  append(journal, { type: "finished" });
  closeJournal(journal);
  expect(readJournal(record.folder).entries.at(-1)).toMatchObject({ n: found.length + 1, event: { type: "finished" } });
}

test(`the power goes anywhere in ${RUNS} made-up visits: what was told to be saved is, the rest is not half there`, () => {
  for (let run = 1; run <= RUNS; run++) {
    const random = chanceFrom(run);
    const data = join(temporaryFolder(), "data");
    const actions = madeUp(random);
    const disk = watchDisk(join(data, ".."));
    act(data, actions, disk.told, restless(random));
    const steps = [...disk.steps];
    disk.stop();

    for (let loss = 0; loss < LOSSES; loss++) {
      const before = steps.slice(0, Math.floor(random() * (steps.length + 1)));
      const after = temporaryFolder();
      afterPowerLoss(join(data, ".."), before, after, random);
      try {
        expectKept(join(after, "data"), actions, lastTold(before));
      } catch (error) {
        throw new Error(
          `visit ${run}, after step ${before.length} of ${steps.length}: ${JSON.stringify(before.at(-1))}`,
          { cause: error },
        );
      }
      rmSync(after, { recursive: true });
    }
  }
}, 600_000);

test(`a journal of ${RUNS} made-up visits is cut anywhere, or a bit of it turns: what is read is what was written, or damage that is named`, () => {
  for (let run = 1; run <= RUNS; run++) {
    const random = chanceFrom(run * 19);
    const data = join(temporaryFolder(), "data");
    const actions = madeUp(random);
    act(data, actions, () => {}, restless(random));
    const folder = join(
      data,
      "records",
      readdirSync(join(data, "records")).find((name) => !name.startsWith(".")) ?? "",
    );
    const whole = readFileSync(journalFile(folder));
    const written = readJournal(folder).entries.map(({ event }) => event);
    for (let fault = 0; fault < LOSSES; fault++) {
      const at = Math.floor(random() * whole.length);
      const isCut = fault % 2 === 0;
      const changed = Buffer.from(isCut ? whole.subarray(0, at) : whole);
      if (!isCut) changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      writeFileSync(journalFile(folder), changed);
      let read: readonly JournalEvent[] = [];
      try {
        read = readJournal(folder).entries.map(({ event }) => event);
      } catch (error) {
        expect(error, `visit ${run}, byte ${at}`).toBeInstanceOf(UserError);
        expect(String(error)).toMatch(/journal\.jsonl:\d+: /);
        continue;
      }
      // What stands behind the first lines may only be missing where it was cut off.
      expect(read, `visit ${run}, byte ${at}`).toEqual(written.slice(0, read.length));
      if (!isCut) expect(read.length).toBeGreaterThanOrEqual(written.length - 1);
    }
  }
}, 600_000);

function lastTold(steps: readonly DiskStep[]): number | null {
  return steps.findLast((step) => step.type === "told")?.what ?? null;
}

test.each(["ENOSPC", "EIO", "EROFS", "EACCES", "EDQUOT"])(
  "the disk refuses anywhere with %s: it is said in words, nothing that was saved is lost, and it goes on once there is room",
  (code) => {
    for (let run = 1; run <= RUNS; run++) {
      const random = chanceFrom(run * 7);
      const data = join(temporaryFolder(), "data");
      const actions = madeUp(random);
      const disk = watchDisk(join(data, ".."));
      let last: number | null = null;
      disk.failAt({ after: Math.floor(random() * 60), code, times: 1 + Math.floor(random() * 2) });
      let failure: unknown = null;
      try {
        act(data, actions, (index) => {
          last = index;
        });
      } catch (error) {
        failure = error;
      }
      disk.stop();
      if (failure !== null) expect(failure, `visit ${run}`).toBeInstanceOf(UserError);
      for (const name of existsSync(join(data, "records")) ? readdirSync(join(data, "records")) : [])
        rmSync(join(data, "records", name, "lock"), { force: true });
      expectKept(data, actions, last);
    }
  },
  600_000,
);

test("whoever purges a record while the power goes finds it whole, or gone", () => {
  for (let run = 1; run <= RUNS; run++) {
    const random = chanceFrom(run * 13);
    const data = join(temporaryFolder(), "data");
    const disk = watchDisk(join(data, ".."));
    const journal = newRecord(data, "mb-12.1", [chose("person/x", "yes")]);
    closeJournal(journal);
    const begun = disk.steps.length;
    removeRecord(journal.folder);
    disk.stop();
    const before = disk.steps.slice(0, begun + Math.floor(random() * (disk.steps.length - begun + 1)));
    const after = temporaryFolder();
    afterPowerLoss(join(data, ".."), before, after, random);

    const records = listRecords(join(after, "data"));
    expect(records.every(({ damaged }) => damaged === null)).toBe(true);
    for (const { folder } of records) expect(existsSync(journalFile(folder))).toBe(true);
  }
});
