import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { append, closeJournal, journalFile } from "../../src/store/journal.ts";
import { findRecord, listRecords, nextId } from "../../src/store/records.ts";
import { summaryFile } from "../../src/store/summary.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { chose, newRecord } from "./a-record.ts";

function withRecords(...ids: readonly string[]): string {
  const data = temporaryFolder();
  for (const id of ids) closeJournal(newRecord(data, id));
  return data;
}

test("lists fifty records, and the damaged one among them with what is wrong", () => {
  const data = withRecords(...Array.from({ length: 49 }, (_, n) => `home-${n}.1`));
  const journal = newRecord(data, "dad.1");
  append(journal, chose("person/lives-alone", "yes"));
  append(journal, chose("person/lives-alone", "no"));
  append(journal, { type: "finished" });
  closeJournal(journal);
  const damaged = findRecord(data, "home-7.1");
  writeFileSync(journalFile(damaged.folder), "{not a journal\n");

  const records = listRecords(data);

  expect(records).toHaveLength(50);
  expect(records.filter((one) => one.damaged !== null)).toMatchObject([
    { folder: damaged.folder, damaged: expect.stringMatching(/journal\.jsonl:1: /) },
  ]);
  expect(records.find(({ id }) => id === "dad.1")).toMatchObject({
    answered: 1,
    finished: true,
    torn: false,
    code: "MB-12",
    by: "therapist",
  });
});

test("an empty folder, a stray file and a record half made do not trouble the list", () => {
  const data = withRecords("dad.1");
  mkdirSync(join(data, "records", "empty"));
  mkdirSync(join(data, "records", ".half-made"));
  writeFileSync(join(data, "records", "notes.txt"), "");

  expect(
    listRecords(data)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(["dad.1", "empty"]);
  expect(listRecords(temporaryFolder())).toEqual([]);
});

test("two records of one id are told apart by their folders", () => {
  const data = withRecords("mb-12.1", "mb-12.1");
  const [one = "", other = ""] = readdirSync(join(data, "records"));

  expect(() => findRecord(data, "mb-12.1")).toThrow(
    expect.objectContaining({
      lines: expect.arrayContaining([`  mb-12.1  2026-11-21  in ${one}`, `  mb-12.1  2026-11-21  in ${other}`]),
      hint: expect.stringContaining("folder"),
    }),
  );
  expect(basename(findRecord(data, one).folder)).toBe(one);
  expect(basename(findRecord(data, other.slice(0, 8)).folder)).toBe(other);
});

test("a record damaged behind its first line keeps its id and its name, and nobody else gets that id", () => {
  const data = withRecords();
  const journal = newRecord(data, "mb-12.1", [{ type: "finished" }]);
  closeJournal(journal);
  const file = journalFile(journal.folder);
  writeFileSync(file, readFileSync(file, "utf8").replace("finished", "finished!"));

  expect(listRecords(data)).toMatchObject([{ id: "mb-12.1", code: "MB-12", damaged: expect.stringMatching(/:2: /) }]);
  expect(nextId(data, { code: "MB-12", label: null })).toBe("mb-12.2");
  expect(findRecord(data, "mb-12").folder).toBe(journal.folder);
});

test("which record is the last is told by the two ends of each: the middle is not read", () => {
  const data = temporaryFolder();
  const goals = Array.from({ length: 40 }, () => ({ type: "goals", goals: ["x".repeat(5000)] }) as const);
  const journal = newRecord(data, "dad.1", goals);
  closeJournal(journal);
  const file = journalFile(journal.folder);
  const bytes = readFileSync(file);
  bytes.write("damage", Math.floor(bytes.length / 2));
  writeFileSync(file, bytes);

  expect(findRecord(data, "last")).toMatchObject({ id: "dad.1", last: "2026-11-21T10:05:00.000Z" });
  expect(nextId(data, { code: "dad", label: null })).toBe("dad.2");
  expect(listRecords(data)).toMatchObject([{ id: "dad.1", damaged: null }]);
  rmSync(summaryFile(journal.folder));
  expect(listRecords(data)).toMatchObject([{ id: "dad.1", damaged: expect.stringMatching(/:2\d: /) }]);
});

test("a single event longer than what is read of an end is still found", () => {
  const data = temporaryFolder();
  closeJournal(newRecord(data, "dad.1", [{ type: "goals", goals: ["x".repeat(200_000)] }]));

  expect(listRecords(data)).toMatchObject([{ id: "dad.1", damaged: null, last: "2026-11-21T10:05:00.000Z" }]);
});

test("finds a record by its id, its name, the beginning of either", () => {
  const data = withRecords("mb-1.1", "mb-12.1", "mb-12.2", "dad.1");

  expect(findRecord(data, "mb-1.1").id).toBe("mb-1.1");
  expect(findRecord(data, "mb-1").id).toBe("mb-1.1");
  expect(findRecord(data, "D").id).toBe("dad.1");
  expect(findRecord(data, "MB-12.2").id).toBe("mb-12.2");
  expect(findRecord(data, "last").id).toBeTruthy();
});

test("says which records could be meant, or what was perhaps meant", () => {
  const data = withRecords("mb-12.1", "mb-12.2");

  expect(() => findRecord(data, "mb-12")).toThrow(
    expect.objectContaining({
      message: '"mb-12" could be any of 2 records',
      lines: [expect.stringContaining("mb-12."), expect.stringContaining("mb-12.")],
    }),
  );
  expect(() => findRecord(data, "mb-13.1")).toThrow(
    expect.objectContaining({ message: 'there is no record "mb-13.1"', hint: "did you mean mb-12.1?" }),
  );
  expect(() => findRecord(data, "grandmother")).toThrow(
    expect.objectContaining({ hint: "handrail list shows them all" }),
  );
  expect(() => findRecord(temporaryFolder(), "last")).toThrow("there is no record yet");
});

test("counts somebody's visits, and makes an id of any name", () => {
  const data = withRecords("mb-12.1", "mb-12.9", "mb-1.3");

  expect(nextId(data, { code: "MB-12", label: null })).toBe("mb-12.10");
  expect(nextId(data, { code: null, label: "Dad's home" })).toBe("dad-s-home.1");
  expect(nextId(data, { code: null, label: "../../etc" })).toBe("etc.1");
  expect(nextId(data, { code: null, label: "12 Elm" })).toBe("n-12-elm.1");
  expect(nextId(data, { code: null, label: null })).toBe("home.1");
});
