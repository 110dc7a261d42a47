import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseAssessment } from "../../src/checklist/parse-assessment.ts";
import { readCatalogue } from "../../src/checklist/read-catalogue.ts";
import { foldJournal } from "../../src/cli/load-assessment.ts";
import type { JournalEvent } from "../../src/model/event.ts";
import {
  append,
  closeJournal,
  journalFile,
  openJournal,
  readJournal,
  readRecordCatalogue,
} from "../../src/store/journal.ts";
import { FORMAT, parseJournal, toLine } from "../../src/store/journal-lines.ts";
import { sha256 } from "../../src/store/sha256.ts";
import { root } from "../support/handrail.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { chose, now } from "./a-record.ts";

// Records that earlier versions wrote, as they left them. Beside each: the checklists it was made with, and what it says, as an answers file.
const JOURNAL_1 = join(root, "tests", "store", "samples", "journal-1");

/** What today's program makes of the sample's own checklists. */
function catalogueToday() {
  const folder = join(JOURNAL_1, "checklists");
  const files = readdirSync(folder).map((file) => ({
    file,
    text: readFileSync(join(folder, file), "utf8"),
    shelf: "own",
  }));
  const { catalogue } = readCatalogue(files, { hash: sha256, handouts: [] });
  if (catalogue === null) throw new Error("the sample's checklists have problems");
  return { ...catalogue, checklists: catalogue.checklists.map((one) => ({ ...one, cases: [] })) };
}

test("a record of journal/1 says what it said then", () => {
  const file = join(JOURNAL_1, "assessment.yaml");
  const told = parseAssessment(file, readFileSync(file, "utf8"), catalogueToday(), "2026-11-21");
  if (!told.ok) throw new Error(told.diagnostics.map(({ message }) => message).join("\n"));

  expect(foldJournal(readJournal(JOURNAL_1))).toEqual({
    ...told.assessment,
    skipped: ["porch@side/#fell", "porch@side/step-height"],
  });
});

test("the comments and pictures of its answers stand by themselves now, under the number of their line", () => {
  const { entries } = readJournal(JOURNAL_1);

  expect(entries.filter(({ n }) => n === 8).map(({ event }) => event)).toEqual([
    {
      type: "answer",
      key: "me/reach",
      recorded: { answer: { type: "number", value: 12, unit: "cm" }, basis: "measured", group: false },
    },
    { type: "note", key: "me/reach", text: "left foot" },
    { type: "photos", key: "me/reach", photos: ["photo-1", "photo-2"] },
  ]);
  expect([...new Set(entries.map(({ n }) => n))]).toEqual(Array.from({ length: 29 }, (_, index) => index + 1));
});

test("what is added to it is written as today, numbered on; what was there stays to the byte", () => {
  const folder = join(temporaryFolder(), "record");
  cpSync(JOURNAL_1, folder, { recursive: true });
  const before = readFileSync(journalFile(folder));
  const added: readonly JournalEvent[] = [
    chose("porch@front/floor", "yes"),
    { type: "note", key: "me/sees", text: "new glasses" },
  ];

  const { journal } = openJournal(folder, now);
  for (const event of added) append(journal, event);
  closeJournal(journal);

  expect(readFileSync(journalFile(folder)).subarray(0, before.length)).toEqual(before);
  const { header, entries } = readJournal(folder);
  expect(header.handrail).toBe("journal/1");
  expect(entries.slice(-2)).toMatchObject([
    { n: 30, event: added[0] },
    { n: 31, event: added[1] },
  ]);
  const { notes } = foldJournal(readJournal(folder));
  expect(notes).toMatchObject({ "me/sees": "new glasses", "me/reach": "left foot" });
});

test("an old answer in a new journal is damage", () => {
  const { header } = readJournal(JOURNAL_1);
  const [, ...lines] = readFileSync(journalFile(JOURNAL_1), "utf8").split("\n");
  const answer = lines.findIndex((line) => line.includes('"answer"'));
  const bytes = Buffer.concat([toLine({ ...header, handrail: FORMAT }), Buffer.from(lines.join("\n"))]);

  expect(() => parseJournal("journal.jsonl", bytes)).toThrow(`journal.jsonl:${answer + 2}: this line`);
});

// Fails when a catalogue's shape changes and its format, or the way from the format before, was forgotten.
test("its checklists become what today's program makes of the same files", () => {
  const { header } = readJournal(JOURNAL_1);

  expect(header.catalogueFormat).toBe("catalogue/1");
  expect(readRecordCatalogue(JOURNAL_1, header)).toEqual(catalogueToday());
});

test("the sample's checklists are watched like any other's", () => {
  const folder = join(temporaryFolder(), "record");
  cpSync(JOURNAL_1, folder, { recursive: true });
  const file = join(folder, "catalogue.json");
  writeFileSync(file, readFileSync(file, "utf8").replace("Porch", "Attic"));

  expect(() => readRecordCatalogue(folder, readJournal(folder).header)).toThrow("is damaged or was changed");
});
