import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { UserError } from "../../src/model/errors.ts";
import { lockRecord, unlockRecord } from "../../src/store/convert-record.ts";
import { append, closeJournal, journalFile, openJournal, readJournal } from "../../src/store/journal.ts";
import { forgetKeys, lockOf, unlock } from "../../src/store/keyring.ts";
import { hasPassphrase, locksNewRecords, masterOf, setLocking, setPassphrase } from "../../src/store/lock-file.ts";
import { photosOf, readPhoto, writePhotos } from "../../src/store/photos.ts";
import { listRecords } from "../../src/store/records.ts";
import { newStretch, stretch } from "../../src/store/seal.ts";
import type { Master } from "../../src/store/sealed-journal.ts";
import { root } from "../support/handrail.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { chose, newRecord, now } from "./a-record.ts";

const WORDS = "four words that fit";
// As quick as is allowed: how long a guess takes is no matter here.
const how = { ...newStretch(), n: 2 ** 14 };
const master: Master = { stretch: how, key: stretch(WORDS, how) };
const SECRETS = ["MB-12", "tub-grab-bar", "wash on my own", "therapist"];

beforeEach(forgetKeys);

/** Reads, or asks for the passphrase and reads then: as the program does. */
function asked<T>(read: () => T, passphrase = WORDS): T {
  try {
    return read();
  } catch (error) {
    const locked = lockOf(error);
    if (locked === null || !unlock(locked, passphrase)) throw error;
    return read();
  }
}

function aRecord(data = temporaryFolder()): string {
  const journal = newRecord(data, "mb-12.1", [
    { type: "goals", goals: ["wash on my own"] },
    chose("bathroom@upstairs/tub-grab-bar", "none"),
    chose("person/lives-alone", "yes"),
  ]);
  closeJournal(journal);
  return journal.folder;
}

function aLockedRecord(data = temporaryFolder()): string {
  const folder = aRecord(data);
  lockRecord(folder, () => master, "handrail 0.1.0");
  forgetKeys();
  return folder;
}

const filesOf = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, "latin1"))
    .join("\n");

test("what is locked says its id and its day, and nothing else; unlocked it is to the byte what it was", () => {
  const data = temporaryFolder();
  const folder = aRecord(data);
  const before = readFileSync(journalFile(folder));
  const photo = Buffer.from([0xff, 0xd8, 1, 2, 3, 0xff, 0xd9]);
  writePhotos(folder, [{ name: "photo-1", jpeg: photo }]);

  expect(lockRecord(folder, () => master, "handrail 0.1.0")).toBe(true);
  forgetKeys();

  for (const secret of SECRETS) expect(filesOf(folder)).not.toContain(secret);
  expect(readFileSync(join(folder, "photos", "photo-1.jpg")).includes(photo)).toBe(false);
  expect(listRecords(data)).toMatchObject([
    { id: "mb-12.1", date: "2026-11-21", label: null, code: null, by: null, answered: 0, locked: true, damaged: null },
  ]);
  expect(statSync(journalFile(folder)).mode & 0o777).toBe(0o600);
  expect(() => readJournal(folder)).toThrow("locked with a passphrase");
  expect(asked(() => readJournal(folder)).entries).toHaveLength(3);
  expect(Buffer.from(readPhoto(folder, "photo-1") ?? [])).toEqual(photo);

  expect(unlockRecord(folder)).toBe(true);
  expect(readFileSync(journalFile(folder))).toEqual(before);
  expect(readFileSync(join(folder, "photos", "photo-1.jpg"))).toEqual(photo);
  expect([unlockRecord(folder), lockRecord(folder, () => master, "x"), lockRecord(folder, () => master, "x")]).toEqual([
    false,
    true,
    false,
  ]);
});

test("a record of an older format is locked and comes out as it was", () => {
  const folder = join(temporaryFolder(), "record");
  cpSync(join(root, "tests", "store", "samples", "journal-1"), folder, { recursive: true });
  const before = readJournal(folder);
  const bytes = readFileSync(journalFile(folder));

  lockRecord(folder, () => master, "handrail 0.1.0");

  expect(asked(() => readJournal(folder)).entries).toEqual(before.entries);
  unlockRecord(folder);
  expect(readFileSync(journalFile(folder))).toEqual(bytes);
});

test("it is gone on with as any other, and what is added is locked too", () => {
  const folder = aLockedRecord();

  const { journal } = asked(() => openJournal(folder, now));
  append(journal, { type: "note", key: "person/lives-alone", text: "her daughter calls" });
  closeJournal(journal);
  writePhotos(folder, [{ name: "photo-2", jpeg: Buffer.from("a picture") }]);

  expect(readJournal(folder).entries.at(-1)).toMatchObject({ n: 4, event: { text: "her daughter calls" } });
  expect(filesOf(folder)).not.toContain("daughter");
  expect(filesOf(folder)).not.toContain("a picture");
  expect(readdirSync(folder).sort()).toEqual(["catalogue.json", "journal.jsonl", "photos"]);
  expect(Buffer.from(readPhoto(folder, "photo-2") ?? []).toString()).toBe("a picture");
});

test("another passphrase opens nothing, and the right one still does", () => {
  const folder = aLockedRecord();

  expect(() => asked(() => readJournal(folder), "four words that fail")).toThrow("locked with a passphrase");
  expect(() => asked(() => openJournal(folder, now), "")).toThrow("locked with a passphrase");
  expect(readdirSync(folder)).not.toContain("lock");
  expect(asked(() => readJournal(folder)).header.id).toBe("mb-12.1");
});

test("law: cut at any byte behind its first lines, it opens with every whole line, and takes more", () => {
  const folder = aLockedRecord();
  const file = journalFile(folder);
  const bytes = readFileSync(file);
  asked(() => readJournal(folder));
  const second = bytes.indexOf(10, bytes.indexOf(10) + 1) + 1;

  for (let cut = second; cut <= bytes.length; cut++) {
    if (cut % 7 !== 0 && bytes[cut - 1] !== 10) continue; // the disk is slow
    writeFileSync(file, bytes.subarray(0, cut));
    const whole = bytes.subarray(second, cut).filter((byte) => byte === 10).length;
    expect(readJournal(folder)).toMatchObject({ torn: bytes[cut - 1] !== 10 });
    const { journal, contents } = openJournal(folder, now);
    expect(contents.entries).toHaveLength(whole);
    append(journal, { type: "finished" });
    closeJournal(journal);
    expect(readJournal(folder).entries.at(-1)).toMatchObject({ n: whole + 1, event: { type: "finished" } });
  }
});

test("law: a changed letter anywhere is damage that names its line, or was never whole", () => {
  const folder = aLockedRecord();
  const file = journalFile(folder);
  const bytes = readFileSync(file);
  const { entries } = asked(() => readJournal(folder));

  for (let at = 0; at < bytes.length; at += 3) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 7));
    writeFileSync(file, changed);
    try {
      expect(entries.slice(0, readJournal(folder).entries.length)).toEqual(readJournal(folder).entries);
      expect(at).toBeGreaterThanOrEqual(bytes.length - 1); // only the last newline: then the last line is torn
    } catch (error) {
      expect(error).toBeInstanceOf(UserError);
      expect(String(error)).toMatch(/journal\.jsonl:\d+: |journal\.jsonl was written in the format/);
    }
  }
});

test("a line stands in its place and in its record: moved, twice, left out or from another one it is damage", () => {
  const [folder, other] = [aLockedRecord(), aLockedRecord()];
  const file = journalFile(folder);
  const lines = readFileSync(file, "latin1").split("\n");
  const others = readFileSync(journalFile(other), "latin1").split("\n");
  asked(() => readJournal(folder));
  const [head = "", header = "", one = "", two = "", three = "", end = ""] = lines;

  for (const mixed of [
    [head, header, two, one, three, end],
    [head, header, one, one, two, three, end],
    [head, header, one, three, end],
    [head, header, others[2], two, three, end],
    [head, others[1], one, two, three, end],
    [head, end],
  ]) {
    writeFileSync(file, mixed.join("\n"));
    expect(() => readJournal(folder), mixed.map((line) => lines.indexOf(line ?? "")).join()).toThrow(/damaged/);
  }
  // Its number alone, written anew with a right sum, does not make it another line.
  writeFileSync(file, [head, header, one, three.replace('"n":3', '"n":2'), end].join("\n"));
  expect(() => readJournal(folder)).toThrow(":4: ");
});

test("photos keep to their number, too", () => {
  const folder = aRecord();
  writePhotos(folder, [
    { name: "photo-1", jpeg: Buffer.from("one") },
    { name: "photo-2", jpeg: Buffer.from("two") },
  ]);
  lockRecord(folder, () => master, "x");
  asked(() => readJournal(folder));
  const file = (name: string): string => join(folder, "photos", `${name}.jpg`);
  writeFileSync(file("photo-1"), readFileSync(file("photo-2")));

  expect(() => readPhoto(folder, "photo-1")).toThrow("is damaged");
  expect(Buffer.from(readPhoto(folder, "photo-2") ?? []).toString()).toBe("two");
});

test("where a crash came between the journal and its photos, all is there, and locking once more goes on", () => {
  const folder = aRecord();
  lockRecord(folder, () => master, "x");
  mkdirSync(join(folder, "photos"));
  writeFileSync(join(folder, "photos", "photo-1.jpg"), "still open");

  expect(Buffer.from(readPhoto(folder, "photo-1") ?? []).toString()).toBe("still open");
  asked(() => readJournal(folder));
  expect(lockRecord(folder, () => master, "x")).toBe(true);
  expect(filesOf(folder)).not.toContain("still open");
  expect([photosOf(folder), Buffer.from(readPhoto(folder, "photo-1") ?? []).toString()]).toEqual([
    ["photo-1"],
    "still open",
  ]);
});

test("where new records are locked they are from the first byte on, with the passphrase that was set", () => {
  const data = temporaryFolder();
  const begin = () => newRecord(data, "mb-12.1", [chose("bathroom@upstairs/tub-grab-bar", "none")]);
  expect([hasPassphrase(data), locksNewRecords(data)]).toEqual([false, false]);
  setPassphrase(data, WORDS, true);
  expect(readFileSync(join(data, "lock.json"), "utf8")).not.toContain(WORDS);

  const journal = begin();
  closeJournal(journal);
  for (const secret of SECRETS) expect(filesOf(journal.folder)).not.toContain(secret);

  forgetKeys();
  expect(() => begin()).toThrow("locked with a passphrase");
  expect(readdirSync(join(data, "records"))).toHaveLength(1);
  expect(() => asked(() => masterOf(data), "something else")).toThrow("locked with a passphrase");
  expect(asked(() => readJournal(journal.folder)).entries).toHaveLength(1);

  setLocking(data, false);
  forgetKeys();
  expect(readJournal(begin().folder).entries).toHaveLength(1);
  writeFileSync(join(data, "lock.json"), "{}");
  expect(() => begin()).toThrow("whether new records are locked cannot be told");
});
