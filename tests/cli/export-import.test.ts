import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseAssessment } from "../../src/checklist/parse-assessment.ts";
import { toAssessmentFile } from "../../src/checklist/to-assessment-file.ts";
import { evaluateFor } from "../../src/cli/evaluate-for.ts";
import { foldJournal } from "../../src/cli/load-assessment.ts";
import { encodeJpeg } from "../../src/intake/jpeg-codec.ts";
import { readZip } from "../../src/intake/read-zip.ts";
import type { PlanEntry } from "../../src/model/assessment.ts";
import type { ChecklistId, InstanceId, QuestionKey, RecommendationId } from "../../src/model/ids.ts";
import { append, closeJournal, openJournal, readJournal, readRecordCatalogue } from "../../src/store/journal.ts";
import { findRecord } from "../../src/store/records.ts";
import { sha256Of } from "../../src/store/sha256.ts";
import { toZip } from "../../src/store/write-zip.ts";
import { now } from "../store/a-record.ts";
import { shipped } from "../support/catalogue.ts";
import { handrail, root } from "../support/handrail.ts";
import { exifPiece, quarters, shippedCodec } from "../support/pictures.ts";
import { runMain } from "../support/run-main.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const LIMITS = { files: 100, bytes: 50_000_000 };

const shelf = mkdtempSync(join(tmpdir(), "handrail-test-"));
beforeAll(async () => {
  await runMain(["assess", "--answers", join(root, "assets", "demo-answers.yaml")], { home: shelf });
});
afterAll(() => rmSync(shelf, { recursive: true }));

/** Mrs K's visit, as a record in a fresh home. */
function mrsK(): { readonly home: string; readonly folder: string } {
  const home = join(temporaryFolder(), "home");
  cpSync(shelf, home, { recursive: true });
  return { home, folder: findRecord(home, "last").folder };
}

/** A private question of the shipped checklists, asked of everybody. */
function aPrivateQuestion(folder: string): QuestionKey {
  const catalogue = readRecordCatalogue(folder, readJournal(folder).header);
  const person = catalogue.checklists.find(({ id }) => id === "person");
  const item = person?.items.find((one) => one.private && one.type === "yes-no");
  if (item === undefined) throw new Error("nothing is private any more");
  return `person/${item.id}` as QuestionKey;
}

/** The same with a private answer, a comment on it, and rooms that were named anew. */
function withSecrets(): { readonly home: string; readonly folder: string; readonly key: QuestionKey } {
  const { home, folder } = mrsK();
  const key = aPrivateQuestion(folder);
  const { journal, contents } = openJournal(folder, now);
  const [first, ...others] = foldJournal(contents).instances["bathroom" as ChecklistId]?.list ?? [];
  append(journal, {
    type: "answer",
    key,
    recorded: { answer: { type: "choice", option: "yes" as never }, basis: null, group: false },
  });
  append(journal, { type: "note", key, text: "said in tears" });
  append(journal, {
    type: "instances",
    checklist: "bathroom" as ChecklistId,
    list: [{ ...(first ?? fail()), label: "Aunt Ada's bath" }, ...others],
  });
  closeJournal(journal);
  return { home, folder, key };
}

function fail(): never {
  throw new Error("there is no bathroom");
}

/** Exports into a file of the home's own folder, and gives its bytes. */
async function exported(home: string, ...args: readonly string[]): Promise<Buffer> {
  const file = join(home, "out");
  const { exitCode, stderr } = await runMain(["export", ...args, "--force", "-o", file], { home });
  expect(stderr).not.toContain("error");
  expect(exitCode).toBe(0);
  return readFileSync(file);
}

const textOf = (archive: Buffer): string =>
  [...readZip(archive, "out", LIMITS)].map(([name, bytes]) => `${name}\n${Buffer.from(bytes).toString()}`).join("\n");

async function imported(bytes: Uint8Array, home = join(temporaryFolder(), "home")) {
  const file = join(temporaryFolder(), "visit.zip");
  writeFileSync(file, bytes);
  return { home, ...(await runMain(["import", file], { home })) };
}

describe("to another computer", () => {
  test("a record comes out as it went in, and every report of it is the same", async () => {
    const { home } = mrsK();

    const there = await imported(await exported(home, "last", "--with-private"));

    expect(there).toMatchObject({ exitCode: 0, stdout: "mb-12.1\n" });
    for (const reader of ["therapist", "family"]) {
      const json = ["report", "last", "--format", "json", "--for", reader];
      expect((await runMain(json, there)).stdout).toBe((await runMain(json, { home })).stdout);
    }
    const journal = (at: string): Buffer => readFileSync(join(findRecord(at, "last").folder, "journal.jsonl"));
    expect(journal(there.home)).toEqual(journal(home));
  });

  test("what is private stays behind, with its comment; --with-private takes it along", async () => {
    const { home, key, folder } = withSecrets();

    const shared = await exported(home, "last");
    const lines = (await exported(home, "last", "--lines")).toString();

    for (const text of [textOf(shared), lines])
      for (const secret of ["said in tears", `"${key}"`]) expect(text).not.toContain(secret);
    expect(JSON.parse(lines)).not.toHaveProperty(`answers.${key.replace("/", ".")}`);
    expect(textOf(await exported(home, "last", "--with-private"))).toContain("said in tears");
    expect((await exported(home, "last", "--lines", "--with-private")).toString()).toContain("said in tears");
    // What is left says the same as the record does without it.
    const there = await imported(shared);
    const json = ["report", "last", "--format", "json", "--for", "family"];
    expect((await runMain(json, there)).stdout).toBe((await runMain(json, { home })).stdout);
    expect(
      readJournal(folder).entries.some(({ event }) => event.type === "note" && event.text === "said in tears"),
    ).toBe(true);
  });

  test("the same record twice changes nothing; another one of its id is refused", async () => {
    const { home } = mrsK();
    const archive = await exported(home, "last");
    const there = await imported(archive);

    expect(await imported(archive, there.home)).toMatchObject({
      exitCode: 0,
      stderr: expect.stringContaining("is here already"),
    });
    const { journal } = openJournal(findRecord(there.home, "last").folder, now);
    append(journal, { type: "finished" });
    closeJournal(journal);
    expect(await imported(archive, there.home)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("there is a record mb-12.1 already"),
    });
    expect(readdirSync(join(there.home, "records"))).toHaveLength(1);
  });
});

describe("an archive that is not as handrail export wrote it is refused, and nothing is left of it", () => {
  let archive: Buffer;
  beforeAll(async () => {
    archive = await exported(shelf, "last");
  });

  /** The archive with some of its files changed; with `signed`, the manifest says what they are now. */
  function changed(changes: Readonly<Record<string, string | null>>, signed = true): Uint8Array {
    const files = new Map(
      [...readZip(archive, "", LIMITS)].map(([name, bytes]) => [name.replace("record/", ""), bytes]),
    );
    for (const [name, text] of Object.entries(changes)) {
      if (text === null) files.delete(name);
      else files.set(name, Buffer.from(text));
    }
    const manifest = JSON.parse(Buffer.from(files.get("manifest.json") ?? "{}").toString()) as { files: object[] };
    const listed = [...files].filter(([name]) => name !== "manifest.json");
    manifest.files = listed.map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256Of(bytes) }));
    if (signed) files.set("manifest.json", Buffer.from(JSON.stringify(manifest)));
    return toZip([...files].map(([name, bytes]) => ({ name: `record/${name}`, bytes })));
  }

  const journal = (): string => Buffer.from(readZip(archive, "", LIMITS).get("record/journal.jsonl") ?? []).toString();

  test.each<[string, () => Uint8Array, string]>([
    [
      "a changed answer",
      () => changed({ "journal.jsonl": journal().replace("suction", "fixed!!") }, false),
      "damaged or was changed",
    ],
    [
      "a changed answer, and a manifest that knows it",
      () => changed({ "journal.jsonl": journal().replace("suction", "fixed!!") }),
      "line of the record is damaged",
    ],
    ["half a line at the end", () => changed({ "journal.jsonl": journal().slice(0, -9) }), "cut off"],
    ["other checklists", () => changed({ "catalogue.json": "{}" }), "its checklists are not those of its record"],
    ["a file that is missing", () => changed({ "catalogue.json": null }, false), "catalogue.json is missing"],
    ["a file more", () => changed({ "notes.txt": "x" }, false), "files that its manifest does not name"],
    ["a file more that the manifest names", () => changed({ "../../notes.txt": "x" }), "leads out of its folder"],
    ["a program as a photo's name", () => changed({ "photos/run.exe": "x" }), "its manifest is damaged"],
    ["no manifest", () => changed({ "manifest.json": null }, false), "there is no manifest.json"],
    [
      "another format",
      () => changed({ "manifest.json": '{"handrail":"archive/2"}' }, false),
      "archive/2 by a newer Handrail",
    ],
    ["a photo that is none", () => changed({ "photos/photo-1.jpg": "GIF89a" }), "photo-1.jpg"],
    ["no archive at all", () => Buffer.from("hello"), "is nothing that Handrail can take in"],
    ["half an archive", () => archive.subarray(0, archive.length / 2), "cut off"],
  ])("%s", async (_, make, why) => {
    const { home, exitCode, stderr } = await imported(make());

    expect(stderr).toContain(why);
    expect(exitCode).toBe(2);
    expect(existsSync(join(home, "records")) ? readdirSync(join(home, "records")) : []).toEqual([]);
  });

  test("a photo with its camera's data is cleaned on its way in", async () => {
    const jpeg = Buffer.from(await encodeJpeg(quarters(64, 48), 80, shippedCodec()));
    const data = exifPiece({ make: "ACME", taken: "2026:11:21 10:05:33" });

    const { home } = await imported(withPhoto(Buffer.concat([jpeg.subarray(0, 2), data, jpeg.subarray(2)])));

    const photo = readFileSync(join(findRecord(home, "last").folder, "photos", "photo-1.jpg"));
    expect([photo.subarray(0, 2).toString("hex"), photo.includes("Exif"), photo.includes("ACME")]).toEqual([
      "ffd8",
      false,
      false,
    ]);
    // A bare one is taken in as it is.
    const again = await imported(withPhoto(jpeg));
    expect(readFileSync(join(findRecord(again.home, "last").folder, "photos", "photo-1.jpg"))).toEqual(jpeg);
  });

  function withPhoto(jpeg: Uint8Array): Uint8Array {
    const files = [...readZip(changed({ "photos/photo-1.jpg": "x" }), "", LIMITS)].map(([name, bytes]) =>
      name.endsWith(".jpg") ? ([name, jpeg] as const) : ([name, bytes] as const),
    );
    const manifest = JSON.parse(Buffer.from(new Map(files).get("record/manifest.json") ?? []).toString()) as {
      files: { name: string }[];
    };
    manifest.files = manifest.files.map((one) =>
      one.name === "photos/photo-1.jpg" ? { name: one.name, bytes: jpeg.length, sha256: sha256Of(jpeg) } : one,
    );
    return toZip(
      files.map(([name, bytes]) => ({
        name,
        bytes: name === "record/manifest.json" ? Buffer.from(JSON.stringify(manifest)) : bytes,
      })),
    );
  }
});

describe("as lines", () => {
  test("a line says what the record says: read again, it is the same assessment", async () => {
    const { folder } = withSecrets();
    const contents = readJournal(folder);
    const catalogue = readRecordCatalogue(folder, contents.header);
    const assessment = foldJournal(contents);

    const read = parseAssessment("line", JSON.stringify(toAssessmentFile(assessment)), catalogue, "2026-11-22");

    if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join("\n"));
    expect(read.assessment).toEqual(assessment);
  });

  test("an answer that others hide is not in it, and comes back with a record", async () => {
    const { home, folder } = mrsK();
    const { journal } = openJournal(folder, now);
    append(journal, {
      type: "answer",
      key: "bathroom@upstairs/bathing-place" as QuestionKey,
      recorded: { answer: { type: "choice", option: "sink" as never }, basis: null, group: false },
    });
    closeJournal(journal);

    const line = JSON.parse((await exported(home, "last", "--lines")).toString()) as {
      answers: { bathroom: { instances: { "instance-id": InstanceId }[] } };
    };
    const upstairs = line.answers.bathroom.instances.find((one) => one["instance-id"] === "upstairs");

    expect(upstairs).toHaveProperty("bathing-place", "sink");
    expect(upstairs).not.toHaveProperty("tub-grab-bar");
  });

  test("without what tells who it is: no name, no room's name, no typed word, no day; the oldest are 90+", async () => {
    const { home, folder } = withSecrets();
    const { journal, contents } = openJournal(folder, now);
    append(journal, {
      type: "answer",
      key: "person/age" as QuestionKey,
      recorded: { answer: { type: "number", value: 93, unit: "years" }, basis: null, group: false },
    });
    append(journal, {
      type: "own",
      own: [{ area: "cellar", finding: "Old Tom's hatch", hazard: "major", advice: null, why: null }],
    });
    closeJournal(journal);
    const { person, goals, notes, chosen } = foldJournal(contents);

    const line = (await exported(home, "last", "--lines", "--de-identify")).toString();

    const typed = [
      person.label,
      person.code,
      ...goals,
      ...Object.values(notes),
      ...chosen.map(({ who }) => who),
      "Ada",
      "Tom",
      "2026-11",
    ];
    for (const words of typed) if (words !== null) expect(line).not.toContain(words);
    expect(JSON.parse(line)).toMatchObject({
      date: "2026",
      "de-identified": true,
      answers: { person: { age: { value: "90+", unit: "years" } } },
    });
    const file = join(temporaryFolder(), "line.json");
    writeFileSync(file, line);
    expect(await runMain(["report", file], { home })).toMatchObject({
      exitCode: 0,
      stderr: expect.stringContaining("90 is 90 or over"),
    });
  });

  test("de-identified, it still says what became of each piece of advice; never who, when or why", async () => {
    const { home, folder } = withSecrets();
    const { journal, contents } = openJournal(folder, now);
    const [bar = "", mat = ""] = evaluateFor("therapist", shipped(), foldJournal(contents)).recommendations.map(
      ({ id }) => id,
    );
    const said = { step: null, who: "Nephew Tim", due: "2026-12-24", used: null, checked: null, on: "2026-11-25" };
    const plan = (id: string, entry: Partial<PlanEntry> & Pick<PlanEntry, "status" | "reason">) =>
      append(journal, { type: "plan", recommendation: id as RecommendationId, entry: { ...said, ...entry } });
    plan(bar, { status: "done", step: "bigger", used: true, checked: true, reason: "Uncle Bob did it" });
    plan(mat, { status: "declined", reason: "the rug was Mother's" });
    plan("own/1", { status: "planned", reason: null });
    append(journal, {
      type: "calls",
      calls: [{ date: "2026-12-05", falls: 1, note: "fell at Rosie's", over: true }],
    });
    append(journal, {
      type: "earlier",
      earlier: {
        id: "smith.1",
        date: "2025-05-05",
        falls: 2,
        answers: {},
        first: [],
        next: [],
        own: [{ area: "cellar", finding: "hatch", hazard: "major", advice: "Cousin Ed mends", why: null, now: null }],
        lost: [{ key: "person/x" as QuestionKey, why: "question", text: "asked of Aunt Jo", found: true }],
      },
    });
    closeJournal(journal);

    const line = (await exported(home, "last", "--lines", "--de-identify")).toString();

    expect(JSON.parse(line)).toMatchObject({
      plan: { [bar]: { status: "done", step: "bigger", used: true, checked: true }, [mat]: { status: "declined" } },
    });
    for (const word of ["Tim", "Bob", "Mother", "Rosie", "smith", "Ed ", "Jo", "own/1", "2025", "2026-11", "2026-12"])
      expect(line).not.toContain(word);
    const file = join(temporaryFolder(), "line.json");
    writeFileSync(file, line);
    const report = await runMain(["report", file, "--format", "json", "--for", "therapist"], { home });
    const { recommendations } = JSON.parse(report.stdout) as {
      readonly recommendations: readonly { readonly id: string; readonly status: string | null }[];
    };
    expect(recommendations.find(({ id }) => id === bar)?.status).toBe("done");
    expect(recommendations.find(({ id }) => id === mat)?.status).toBe("declined");
  });

  test("of all records a damaged one is left out and named; a flag that does not fit is refused", async () => {
    const { home } = mrsK();
    mkdirSync(join(home, "records", "0123456789abcdef"));

    const { exitCode, stdout, stderr } = await runMain(["export", "--lines"], { home });

    expect({ exitCode, lines: stdout.split("\n").length }).toEqual({ exitCode: 0, lines: 2 });
    expect(stderr).toContain("0123456789abcdef is left out");
    expect(await runMain(["export", "last", "--de-identify"], { home })).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("goes with --lines"),
    });
    expect(await runMain(["export"], { home })).toMatchObject({ exitCode: 2 });
  });
});

test("locked with a passphrase it opens with that one only", async () => {
  const { home } = mrsK();
  const folder = temporaryFolder();
  const file = join(folder, "visit.zip.age");
  writeFileSync(join(folder, "right"), "four words that fit\n");
  writeFileSync(join(folder, "short"), "short\n");

  expect(
    await runMain(["export", "last", "--encrypt-with", join(folder, "short"), "-o", file], { home }),
  ).toMatchObject({ exitCode: 2 });
  await runMain(["export", "last", "--encrypt-with", join(folder, "right"), "-o", file], { home });
  expect(readFileSync(file, "latin1")).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
  expect(readFileSync(file).includes("PK\x03\x04")).toBe(false);

  const there = join(folder, "home");
  const open = (passphrase: string) =>
    handrail(["--passphrase-file", join(folder, passphrase), "import", file], { home: there });
  expect(await runMain(["import", file], { home: there })).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("--passphrase-file"),
  });
  expect(await open("right")).toMatchObject({ exitCode: 0, stdout: "mb-12.1\n" });
});
