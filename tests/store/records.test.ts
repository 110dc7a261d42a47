import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { append, closeJournal, journalFile } from "../../src/store/journal.ts";
import { findRecord, listRecords, nextId } from "../../src/store/records.ts";
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
