import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAssessment } from "../../src/checklist/parse-assessment.ts";
import { readCatalogue } from "../../src/checklist/read-catalogue.ts";
import { importAnswers } from "../../src/cli/import-answers.ts";
import { importArchive } from "../../src/cli/import-archive.ts";
import { foldJournal } from "../../src/cli/load-assessment.ts";
import { type Scoring, scoreLine } from "../../src/cli/score-line.ts";
import { fromAge, toAge } from "../../src/intake/age.ts";
import { readZip } from "../../src/intake/read-zip.ts";
import { UserError } from "../../src/model/errors.ts";
import type { JournalEvent } from "../../src/model/event.ts";
import { toEvents } from "../../src/model/fold.ts";
import { NO_SETTINGS } from "../../src/model/settings.ts";
import { fromArchive, toArchive } from "../../src/store/archive.ts";
import { lockRecord } from "../../src/store/convert-record.ts";
import {
  closeJournal,
  journalFile,
  openJournal,
  readJournal,
  readJournalEnds,
  readRecordCatalogue,
} from "../../src/store/journal.ts";
import { forgetKeys, holdKey } from "../../src/store/keyring.ts";
import { lock } from "../../src/store/lock.ts";
import { locksNewRecords, masterOf, setPassphrase } from "../../src/store/lock-file.ts";
import { photosOf, readPhoto, writePhotos } from "../../src/store/photos.ts";
import { findRecord, listRecords } from "../../src/store/records.ts";
import { newStretch, stretch } from "../../src/store/seal.ts";
import { readSettings, settingsFile, writeSettings } from "../../src/store/settings.ts";
import { sha256, sha256Of } from "../../src/store/sha256.ts";
import { summaryFile } from "../../src/store/summary.ts";
import { toZip } from "../../src/store/write-zip.ts";
import { shipped } from "../support/catalogue.ts";
import { demoAssessment } from "../support/demo-evaluation.ts";
import { root } from "../support/handrail.ts";
import { harmedBytes, harmedJson } from "../support/harm.ts";
import { stillWorld } from "../support/still-world.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { chose, newRecord, now } from "./a-record.ts";

/** How often each reader is tried; HANDRAIL_FUZZ_RUNS=5000 asks for more. A failure names its seed: fc.assert(…, { seed, path }). */
const numRuns = Number(process.env["HANDRAIL_FUZZ_RUNS"] ?? 150);

/** What came of it, or the refusal in words. Anything else that is thrown is a bug. */
function readOrRefused<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

async function tried<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

const EVENTS: readonly JournalEvent[] = [
  chose("person/lives-alone", "yes"),
  { type: "note", key: "person/lives-alone" as never, text: "since May" },
  { type: "goals", goals: ["wash on my own"] },
  ...toEvents(demoAssessment()).slice(0, 40),
];

function aRecord(): { readonly data: string; readonly folder: string; readonly journal: Buffer } {
  const data = temporaryFolder();
  const journal = newRecord(data, "mb-12.1", EVENTS);
  writePhotos(journal.folder, [{ name: "photo-1", jpeg: Buffer.alloc(50, 7) }]);
  closeJournal(journal);
  return { data, folder: journal.folder, journal: readFileSync(journalFile(journal.folder)) };
}

const how = { ...newStretch(), n: 2 ** 14 };
const master = { stretch: how, key: stretch("four words that fit", how) };

describe("law: whatever its bytes are, it is read or refused in words", () => {
  test("a journal: opened, listed, found and folded", () => {
    const { data, folder, journal } = aRecord();
    fc.assert(
      fc.property(harmedBytes(journal), (bytes) => {
        writeFileSync(journalFile(folder), bytes);
        const contents = readOrRefused(() => readJournal(folder));
        if (contents !== null) foldJournal(contents);
        readOrRefused(() => readJournalEnds(folder));
        expect(listRecords(data)).toHaveLength(1);
        readOrRefused(() => findRecord(data, "mb-12"));
        readOrRefused(() => readRecordCatalogue(folder, contents?.header ?? fail()));
        const open = readOrRefused(() => openJournal(folder, now).journal);
        if (open !== null) closeJournal(open);
      }),
      { numRuns },
    );
  });

  test("a journal whose lines were changed by somebody who knows how they are summed", () => {
    const { folder, journal } = aRecord();
    const lines = journal.toString().split("\n").slice(0, -1);
    const inner = lines.map((line) => line.replace(/,"sum":"[0-9a-f]{12}"\}$/, "}"));
    const any = fc.nat(inner.length - 1).chain((at) => harmedJson(inner[at] ?? "").map((line) => ({ at, line })));
    fc.assert(
      fc.property(any, fc.boolean(), ({ at, line }, isNoJson) => {
        const changed = isNoJson ? `${line.slice(0, -2)}}` : line;
        const all = lines.map((one, n) => (n === at ? summed(changed) : `${one}\n`)).join("");
        writeFileSync(journalFile(folder), all);
        const contents = readOrRefused(() => readJournal(folder));
        if (contents !== null) foldJournal(contents);
        readOrRefused(() => readJournalEnds(folder));
      }),
      { numRuns },
    );
  });

  test("a locked journal, and a locked photo", () => {
    const { data, folder } = aRecord();
    holdKey(master);
    lockRecord(folder, () => master, "handrail 0.1.0");
    const sealed = readFileSync(journalFile(folder));
    const photo = join(folder, "photos", "photo-1.jpg");
    const sealedPhoto = readFileSync(photo);
    fc.assert(
      fc.property(harmedBytes(sealed), (bytes) => {
        writeFileSync(journalFile(folder), bytes);
        const contents = readOrRefused(() => readJournal(folder));
        if (contents !== null) foldJournal(contents);
        expect(listRecords(data)).toHaveLength(1);
      }),
      { numRuns },
    );
    writeFileSync(journalFile(folder), sealed);
    fc.assert(
      fc.property(harmedBytes(sealedPhoto), (bytes) => {
        writeFileSync(photo, bytes);
        // One that does not begin as a locked one does is taken for a plain one: it is looked at before it is shown.
        const read = readOrRefused(() => readPhoto(folder, "photo-1"));
        if (read !== null && bytes.subarray(0, 17).equals(sealedPhoto.subarray(0, 17)))
          expect(Buffer.from(read).equals(Buffer.alloc(50, 7))).toBe(true);
      }),
      { numRuns },
    );
    forgetKeys();
  });

  test("a locked journal's open line, changed by somebody who knows how it is summed", () => {
    const { folder } = aRecord();
    holdKey(master);
    lockRecord(folder, () => master, "handrail 0.1.0");
    const [head = "", ...rest] = readFileSync(journalFile(folder), "utf8").split("\n");
    const inner = head.replace(/,"sum":"[0-9a-f]{12}"\}$/, "}");
    fc.assert(
      fc.property(harmedJson(inner), (line) => {
        writeFileSync(journalFile(folder), `${summed(line)}${rest.join("\n")}`);
        readOrRefused(() => readJournal(folder));
        readOrRefused(() => readJournalEnds(folder));
      }),
      { numRuns },
    );
    forgetKeys();
  });

  test("a summary: the list is the same as without it, or says what an honest one could", () => {
    const { data, folder } = aRecord();
    const [whole] = listRecords(data);
    const summary = readFileSync(summaryFile(folder));
    fc.assert(
      fc.property(
        fc.oneof(
          harmedBytes(summary),
          harmedJson(summary.toString()).map((text) => Buffer.from(text)),
        ),
        (bytes) => {
          writeFileSync(summaryFile(folder), bytes);
          const [entry] = listRecords(data);
          expect(entry).toMatchObject({ id: "mb-12.1", damaged: null });
          expect(typeof entry?.answered).toBe(typeof whole?.answered);
        },
      ),
      { numRuns },
    );
  });

  test("a lock: it is held, taken over, or refused", () => {
    const { folder } = aRecord();
    lock(folder).release();
    const own = lock(folder);
    const bytes = readFileSync(own.path);
    own.release();
    fc.assert(
      fc.property(
        fc.oneof(
          harmedBytes(bytes),
          harmedJson(bytes.toString()).map((text) => Buffer.from(text)),
        ),
        (changed) => {
          writeFileSync(own.path, changed);
          readOrRefused(() => lock(folder))?.release();
        },
      ),
      { numRuns },
    );
  });

  test("the settings, and what tells whether new records are locked", () => {
    const data = temporaryFolder();
    writeSettings({ settingsFolder: data }, { ...NO_SETTINGS, clinic: "Maple", paper: "a4", who: "therapist" });
    setPassphrase(data, "four words that fit", true);
    const settings = readFileSync(settingsFile({ settingsFolder: data }));
    const locking = readFileSync(join(data, "lock.json"));
    fc.assert(
      fc.property(
        fc.oneof(
          harmedBytes(settings),
          harmedJson(settings.toString()).map((text) => Buffer.from(text)),
        ),
        (bytes) => {
          writeFileSync(settingsFile({ settingsFolder: data }), bytes);
          const read = readOrRefused(() => readSettings({ settingsFolder: data }));
          for (const value of Object.values(read ?? {})) expect(value === null || typeof value === "string").toBe(true);
        },
      ),
      { numRuns },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          harmedBytes(locking),
          harmedJson(locking.toString()).map((text) => Buffer.from(text)),
        ),
        (bytes) => {
          writeFileSync(join(data, "lock.json"), bytes);
          // Nothing of it says "not locked" unless it says so whole.
          const on = readOrRefused(() => locksNewRecords(data));
          if (on === false) expect(JSON.parse(bytes.toString())).toMatchObject({ on: false });
          readOrRefused(() => masterOf(data));
        },
      ),
      { numRuns },
    );
    forgetKeys();
  });

  test("an archive, its manifest, and its journal under a manifest that fits", async () => {
    const { folder, journal } = aRecord();
    const { header } = readJournal(folder);
    const catalogue = readFileSync(join(folder, "catalogue.json"));
    const parts = { journal, catalogue, photos: [{ name: "photo-1", jpeg: Buffer.alloc(50, 7) }] };
    const note = { tool: "handrail 0.1.0", exported: "2026-11-21T10:00:00Z", header, withPrivate: false };
    const zip = toArchive(parts, note);
    const files = readZip(zip, "visit.zip", LIMITS);
    const manifest = Buffer.from(files.get("record/manifest.json") ?? []);
    expect(fromArchive(files, "visit.zip").contents.entries).toHaveLength(EVENTS.length);

    fc.assert(
      fc.property(harmedBytes(zip), (bytes) => {
        readOrRefused(() => fromArchive(readZip(bytes, "visit.zip", LIMITS), "visit.zip"));
      }),
      { numRuns },
    );
    const anyManifest = fc.oneof(
      harmedBytes(manifest),
      harmedJson(manifest.toString()).map((text) => Buffer.from(text)),
    );
    fc.assert(
      fc.property(anyManifest, (bytes) => {
        readOrRefused(() => fromArchive(new Map([...files, ["record/manifest.json", bytes]]), "visit.zip"));
      }),
      { numRuns },
    );
    const inner = journal
      .toString()
      .split("\n")
      .slice(0, -1)
      .map((line) => line.replace(/,"sum":"[0-9a-f]{12}"\}$/, "}"));
    const anyLine = fc.nat(inner.length - 1).chain((at) => harmedJson(inner[at] ?? "").map((line) => ({ at, line })));
    await fc.assert(
      fc.asyncProperty(anyLine, async ({ at, line }) => {
        const changed = Buffer.from(inner.map((one, n) => summed(n === at ? line : one)).join(""));
        const world = stillWorld({ dataFolder: temporaryFolder() });
        await tried(() => importArchive(toArchive({ ...parts, journal: changed }, note), "visit.zip", world));
      }),
      { numRuns: Math.ceil(numRuns / 5) },
    );
  });

  test("an age file", async () => {
    const bytes = await toAge(Buffer.from("the visit"), "four words that fit", 1);
    await fc.assert(
      fc.asyncProperty(
        harmedBytes(bytes).filter((one) => !/scrypt \S+ 1\d/.test(one.toString("latin1"))),
        async (changed) => {
          const opened = await tried(() => fromAge(changed, "four words that fit", "visit.age"));
          if (opened !== null) expect(Buffer.from(opened).toString()).toBe("the visit");
        },
      ),
      { numRuns },
    );
  });

  test("a line of assessments", () => {
    const scoring: Scoring = { catalogue: shipped(), today: "2026-12-31", emergency: "911" };
    const line = JSON.stringify({
      handrail: "assessment/1",
      date: "2026-11-01",
      setting: { by: "caregiver", sets: ["footwear"] },
      answers: { person: { age: 70 }, footwear: [{ instance: "Slippers", tread: { absent: "unknown", note: "n" } }] },
      plan: { "footwear/x": { status: "done" } },
    });
    fc.assert(
      fc.property(fc.oneof(harmedJson(line), harmedBytes(Buffer.from(line)).map(String)), (changed) => {
        expect(["blank", "bad", "scored"]).toContain(scoreLine(changed, 1, scoring).type);
      }),
      { numRuns },
    );
  });

  test("an answers file and a checklist", () => {
    const catalogue = shipped();
    const answers = readFileSync(join(root, "assets", "demo-answers.yaml")).subarray(0, 4000);
    fc.assert(
      fc.property(harmedBytes(answers), (bytes) => {
        const read = parseAssessment("answers.yaml", bytes.toString(), catalogue, "2026-12-31");
        if (!read.ok) expect(read.diagnostics.length).toBeGreaterThan(0);
      }),
      { numRuns },
    );
    const checklist = readFileSync(join(root, "checklists", "pets.yaml"));
    fc.assert(
      fc.property(harmedBytes(checklist), (bytes) => {
        const files = [{ file: "pets.yaml", text: bytes.toString() }];
        const { diagnostics } = readCatalogue(files, { hash: sha256 });
        for (const { line, column } of diagnostics) expect(line > 0 && column > 0).toBe(true);
      }),
      { numRuns: Math.ceil(numRuns / 3) },
    );
  });

  test("anything that is handed to import", async () => {
    const answers = readFileSync(join(root, "assets", "demo-answers.yaml")).subarray(0, 1500);
    await fc.assert(
      fc.asyncProperty(harmedBytes(answers), async (bytes) => {
        const world = stillWorld({ dataFolder: temporaryFolder(), assets: join(root, "dist") });
        const options = { file: "answers.yaml", checklists: null, only: false, passphraseFile: null };
        await tried(() => importAnswers(bytes, options, world));
      }),
      { numRuns: Math.ceil(numRuns / 5) },
    );
  });
});

const LIMITS = { files: 100, bytes: 50_000_000 };

/** As a journal sums its lines, also one that is no JSON. */
function summed(json: string): string {
  return `${json.slice(0, -1)},"sum":"${sha256Of(Buffer.from(json)).slice(0, 12)}"}\n`;
}

describe("no name leads anywhere else", () => {
  test.each([
    "photo-1/../../../evil",
    "../photo-1",
    "/etc/passwd",
    "photo-1\0",
    "photo-01",
    "photo-0",
    "photo-99999",
    "CON",
    "photo-1 ",
    "PHOTO-1",
    "photo-1.jpg",
  ])("a photo named %j", (name) => {
    const { folder } = aRecord();
    expect(readPhoto(folder, name)).toBeNull();
    expect(() => writePhotos(folder, [{ name, jpeg: Buffer.from("x") }])).toThrow(UserError);
  });

  test("a photo that is a link is not followed", () => {
    const { folder } = aRecord();
    symlinkSync("/etc/passwd", join(folder, "photos", "photo-2.jpg"));
    mkdirSync(join(folder, "photos", "photo-3.jpg"));
    expect(readPhoto(folder, "photo-2")).toBeNull();
    expect(photosOf(folder)).toEqual(["photo-1"]);
  });

  test.each([
    ["CON/journal.jsonl", "leads out of its folder"],
    ["record/NUL.txt", "leads out of its folder"],
    ["record/aux", "leads out of its folder"],
    ["record/lpt1.jpg", "leads out of its folder"],
    ["record/journal.jsonl.", "leads out of its folder"],
    ["record /journal.jsonl", "leads out of its folder"],
  ])("a file in an archive named %j, which Windows takes for another", (name, why) => {
    expect(() => readZip(toZip([{ name, bytes: Buffer.from("x") }]), "visit.zip", LIMITS)).toThrow(why);
  });

  test("the same file in two folders of an archive, and one that nobody named", () => {
    const { folder, journal } = aRecord();
    const catalogue = readFileSync(join(folder, "catalogue.json"));
    const note = { tool: "t", exported: "", header: readJournal(folder).header, withPrivate: false };
    const files = readZip(toArchive({ journal, catalogue, photos: [] }, note), "visit.zip", LIMITS);
    for (const extra of ["other/journal.jsonl", "record/photos/photo-1.jpg", "record/notes.txt", "journal.jsonl"])
      expect(() => fromArchive(new Map([...files, [extra, journal]]), "visit.zip")).toThrow("was not taken in");
  });
});

test("no file fills the memory: what is longer than any honest one is not read to its end", () => {
  const { data, folder } = aRecord();
  const before = process.memoryUsage().rss;
  const long = Buffer.alloc(30_000_000, "[");
  writeFileSync(summaryFile(folder), long);
  writeFileSync(settingsFile({ settingsFolder: data }), long);
  writeFileSync(join(data, "lock.json"), long);
  expect(listRecords(data)).toMatchObject([{ id: "mb-12.1", damaged: null }]);
  expect(() => readSettings({ settingsFolder: data })).toThrow("is too big");
  expect(() => locksNewRecords(data)).toThrow("is too big");
  const bomb = toZip([{ name: "record/journal.jsonl", bytes: Buffer.alloc(40_000_000, "x") }]);
  expect(() => readZip(bomb, "bomb.zip", { files: 10, bytes: 1_000_000 })).toThrow("would unpack to over 1 MB");
  expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000);
});

function fail(): never {
  throw new UserError("there is no header");
}
