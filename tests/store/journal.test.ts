import { appendFileSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { CATALOGUE_FORMAT } from "../../src/model/catalogue-format.ts";
import { UserError } from "../../src/model/errors.ts";
import type { JournalEvent } from "../../src/model/event.ts";
import type { ChecklistId, InstanceId, QuestionKey, RecommendationId } from "../../src/model/ids.ts";
import {
  append,
  closeJournal,
  discardJournal,
  journalFile,
  openJournal,
  readJournal,
  readRecordCatalogue,
} from "../../src/store/journal.ts";
import { FORMAT, parseJournal, toLine } from "../../src/store/journal-lines.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { chose, newRecord, now } from "./a-record.ts";

const bathroom = "bathroom" as ChecklistId;
const upstairs = "upstairs" as InstanceId;
const EVERY_KIND: readonly JournalEvent[] = [
  { type: "goals", goals: ["wash on my own — “garden”, 日本\n\u2028"] },
  { type: "last-fall", text: null },
  { type: "consent", consent: { visit: true, photos: null, share: ["physician"] } },
  { type: "more", checklist: bathroom, more: "yes" },
  { type: "instance", checklist: bathroom, instance: { id: upstairs, label: "Upstairs", fell: null } },
  { type: "fell", checklist: bathroom, instance: upstairs, fell: "near-fall" },
  chose("bathroom@upstairs/tub-grab-bar", "none"),
  {
    type: "answer",
    key: "bathroom@upstairs/tub-water" as QuestionKey,
    recorded: {
      answer: { type: "number", value: -3.5, unit: "degC" },
      basis: "measured",
      group: false,
    },
  },
  {
    type: "answer",
    key: "person/blood-pressure" as QuestionKey,
    recorded: { answer: { type: "readings", values: { systolic: 120, diastolic: 80 } }, basis: null, group: false },
  },
  {
    type: "answer",
    key: "function/stand" as QuestionKey,
    recorded: { answer: { type: "stopped", reason: "pain", after: 4.5 }, basis: "observed", group: false },
  },
  {
    type: "answer",
    key: "function/tug" as QuestionKey,
    recorded: { answer: { type: "unable", reason: null }, basis: null, group: false },
  },
  { type: "note", key: "bathroom@upstairs/tub-water", text: "hot" },
  { type: "photos", key: "bathroom@upstairs/tub-water", photos: ["photo-3"] },
  { type: "measure", key: "bathroom@upstairs/tub-grab-bar", text: "34 in above the floor" },
  { type: "wanted", keys: ["bathroom@upstairs/tub-grab-bar"] },
  { type: "release", release: { what: "photo", of: "photo-3", for: ["family", "contractor"] } },
  { type: "clear", key: "bathroom@upstairs/tub-grab-bar" as QuestionKey },
  { type: "skip", key: "person/memory" },
  { type: "unskip", key: "person/memory" },
  { type: "instances", checklist: bathroom, list: [{ id: upstairs, label: "Up", fell: "no" }] },
  { type: "alert", key: "bathroom@upstairs/scald", done: { did: "called", whom: "plumber", at: "10:25", why: null } },
  {
    type: "chosen",
    chosen: [
      { recommendation: "bathroom/fix-grab-bar" as RecommendationId, step: "today", who: null, by: null, sure: 8 },
    ],
  },
  {
    type: "own",
    own: [{ area: "cellar", finding: "Hatch without a guard", hazard: "major", advice: null, why: "seen" }],
  },
  {
    type: "changes",
    changes: [
      {
        recommendation: "bathroom/fix-grab-bar" as RecommendationId,
        change: "move",
        group: "plan",
        text: null,
        why: "the landlord is asked first",
      },
    ],
  },
  { type: "next-look", date: "2026-12-05" },
  { type: "finished" },
];

function closedRecord(): { folder: string; file: string; bytes: Buffer } {
  const journal = newRecord(temporaryFolder());
  for (const event of EVERY_KIND) append(journal, event);
  closeJournal(journal);
  const file = journalFile(journal.folder);
  return { folder: journal.folder, file, bytes: readFileSync(file) };
}

/** `journal/2` → `journal/3` */
function next(format: string): string {
  return format.replace(/\d+$/, (number) => String(Number(number) + 1));
}

test("gives back every kind of event, numbered, with its time", () => {
  const { folder } = closedRecord();

  const { header, entries, torn } = readJournal(folder);

  expect(header).toMatchObject({ handrail: FORMAT, id: "mb-12.1", person: { code: "MB-12" } });
  expect(entries.map(({ event }) => event)).toEqual(EVERY_KIND);
  expect(entries.map(({ n }) => n)).toEqual(EVERY_KIND.map((_, index) => index + 1));
  expect(entries[0]?.at).toBe("2026-11-21T10:05:00.000Z");
  expect(torn).toBe(false);
});

test("keeps folders 0700 and files 0600, under a name that says nothing", () => {
  const data = temporaryFolder();
  const { folder } = newRecord(data);

  expect(folder).toMatch(/\/records\/[0-9a-f]{16}$/);
  expect(statSync(join(data, "records")).mode & 0o777).toBe(0o700);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  for (const name of ["journal.jsonl", "catalogue.json", "lock"])
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
});

test("law: cut at any byte behind its header, a journal resumes with every whole line, and takes more", () => {
  const { folder, file, bytes } = closedRecord();
  const header = bytes.indexOf(10) + 1;

  for (let cut = header; cut <= bytes.length; cut++) {
    const whole = bytes.subarray(header, cut).filter((byte) => byte === 10).length;
    const { entries, torn } = parseJournal(file, bytes.subarray(0, cut));
    expect(entries.map(({ event }) => event)).toEqual(EVERY_KIND.slice(0, whole));
    expect(torn).toBe(bytes[cut - 1] !== 10);
    if (cut % 16 !== 0) continue; // the disk is slow, and has less to get wrong

    writeFileSync(file, bytes.subarray(0, cut));
    const { journal } = openJournal(folder, now);
    append(journal, { type: "finished" });
    closeJournal(journal);
    expect(readJournal(folder).entries.at(-1)).toMatchObject({ n: whole + 1, event: { type: "finished" } });
  }
});

test("readers of a torn journal change nothing", () => {
  const { folder, file, bytes } = closedRecord();
  writeFileSync(file, bytes.subarray(0, -5));

  expect(readJournal(folder).torn).toBe(true);
  expect(readFileSync(file)).toEqual(bytes.subarray(0, -5));
});

test("law: one changed bit is never taken for an answer; the message names the line", () => {
  const { file, bytes } = closedRecord();

  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << bit);
      const line = bytes.subarray(0, at).filter((byte) => byte === 10).length + 1;
      expect(() => parseJournal(file, changed)).toThrow(`journal.jsonl:${line}: this line of the record is damaged`);
    }),
    { numRuns: 3000, endOnFailure: true, examples: [[bytes.length - 1, 0]] },
  );
});

test("a line that is missing or doubled is damage", () => {
  const { folder, file, bytes } = closedRecord();
  const lines = bytes.toString().split("\n");

  writeFileSync(file, lines.toSpliced(3, 1).join("\n"));
  expect(() => readJournal(folder)).toThrow(/:4: .*damaged/);
  writeFileSync(file, lines.toSpliced(3, 0, lines[3] ?? "").join("\n"));
  expect(() => readJournal(folder)).toThrow(/:5: .*damaged/);
});

test("a journal of a newer Handrail is refused by name and version", () => {
  const { folder, file, bytes } = closedRecord();
  const newer = next(FORMAT);
  writeFileSync(file, bytes.toString().replace(FORMAT, newer).replace("handrail 0.1.0", "handrail 3.0.0"));

  expect(() => readJournal(folder)).toThrow(
    expect.objectContaining({
      message: `${file} was written in the format ${newer} by handrail 3.0.0, which is newer than this one`,
      hint: "install handrail 3.0.0 or newer",
    }),
  );
});

test.each([
  [next(CATALOGUE_FORMAT), "a newer Handrail (handrail 0.1.0)", "install handrail 0.1.0 or newer"],
  ["catalogue/0", "an older Handrail (handrail 0.1.0)", "nothing is lost: handrail 0.1.0 still opens it"],
])("checklists kept as %s are refused as those of %s", (catalogueFormat, who, hint) => {
  const { folder } = closedRecord();
  const { header } = readJournal(folder);

  expect(() => readRecordCatalogue(folder, { ...header, catalogueFormat })).toThrow(
    expect.objectContaining({ name: "UserError", message: expect.stringContaining(who), hint }),
  );
});

test("what is known from the start is written with the record, and more can follow", () => {
  const data = temporaryFolder();
  const journal = newRecord(data, "mb-12.1", EVERY_KIND.slice(0, 3));
  append(journal, { type: "finished" });
  closeJournal(journal);

  const { entries } = readJournal(journal.folder);

  expect(entries.map(({ n, event }) => [n, event])).toEqual([
    ...EVERY_KIND.slice(0, 3).map((event, index) => [index + 1, event]),
    [4, { type: "finished" }],
  ]);
});

test("what something else left behind the last whole line does not come between", () => {
  const journal = newRecord(temporaryFolder());
  appendFileSync(journalFile(journal.folder), '{"n":1,');

  append(journal, { type: "finished" });
  closeJournal(journal);

  expect(readJournal(journal.folder)).toMatchObject({ torn: false, entries: [{ event: { type: "finished" } }] });
});

test("a record that is taken away leaves nothing", () => {
  const data = temporaryFolder();
  discardJournal(newRecord(data));

  expect(readdirSync(join(data, "records"))).toEqual([]);
});

test("what a crash left half made is swept away with the next record, a day later", () => {
  const data = temporaryFolder();
  const left = (name: string, time: string): void => {
    const path = join(data, "records", name);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, "catalogue.json"), "{}");
    utimesSync(path, new Date(time), new Date(time));
  };
  left(".0123456789abcdef", "2026-11-20T10:00:00Z");
  left(".fedcba9876543210", "2026-11-21T09:00:00Z");
  left(".sync", "2026-01-01T00:00:00Z");

  const { folder } = newRecord(data);

  expect(readdirSync(join(data, "records")).sort()).toEqual([".fedcba9876543210", ".sync", basename(folder)]);
});

test("a header whose names are neither text nor nothing is damage", () => {
  const { file, bytes } = closedRecord();
  const { header } = parseJournal(file, bytes);
  const person = { label: 7, code: null } as unknown as typeof header.person;

  expect(() => parseJournal(file, toLine({ ...header, person }))).toThrow(/:1: .*damaged/);
});

test("a changed catalogue is noticed", () => {
  const { folder } = closedRecord();
  const { header } = readJournal(folder);

  expect(readRecordCatalogue(folder, header)).toEqual({ checklists: [] });
  writeFileSync(join(folder, "catalogue.json"), '{"checklists":[] }');
  expect(() => readRecordCatalogue(folder, header)).toThrow(UserError);
});
