import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import { parseAssessment } from "../../src/checklist/parse-assessment.ts";
import { inGray, readLogo } from "../../src/cli/paper-pictures.ts";
import { picturesFor } from "../../src/cli/pictures-for.ts";
import { closeJournal } from "../../src/store/journal.ts";
import { writePhotos } from "../../src/store/photos.ts";
import { newRecord } from "../store/a-record.ts";
import { shipped } from "../support/catalogue.ts";
import { everyBlock } from "../support/every-block.ts";
import { root } from "../support/handrail.ts";
import { jpegOf, quarters } from "../support/pictures.ts";
import { runMain } from "../support/run-main.ts";
import { stillWorld } from "../support/still-world.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const ANSWERS = join(root, "assets", "demo-answers.yaml");
const assets = join(root, "dist");

test.each([
  ["plan.md", /^# /],
  ["plan.html", /^<!doctype html>/],
  ["plan.txt", /\n=+\n/],
  ["plan.json", /"evaluation\/1"/],
  ["plan.pdf", /^%PDF-1\.7/],
])("%s is what its ending says", async (name, begins) => {
  const cwd = temporaryFolder();
  const { exitCode, err } = {
    err: "",
    ...(await runMain(["report", ANSWERS, "--for", "family", "-o", name], { cwd })),
  };
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
  expect(readFileSync(join(cwd, name), "latin1")).toMatch(begins);
});

test("Markdown and HTML can also go to the screen", async () => {
  const cwd = temporaryFolder();
  const shown = async (format: string): Promise<string> =>
    (await runMain(["report", ANSWERS, "--for", "family", "--format", format], { cwd })).stdout;
  expect(await shown("md")).toMatch(/^# /);
  expect(await shown("html")).toMatch(/<\/html>\n$/);
});

test("a file for keeping holds the answers, and they can be read again", async () => {
  const cwd = temporaryFolder();
  await runMain(["report", ANSWERS, "--for", "therapist", "--archive", "-o", "kept.pdf"], { cwd });
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(join(cwd, "kept.pdf"))), verbosity: 0 }).promise;
  const attached = (await pdf.getAttachments()) as Readonly<Record<string, { readonly content: Uint8Array }>>;
  const text = Buffer.from(attached["assessment.json"]?.content ?? []).toString();
  await pdf.loadingTask.destroy();
  const catalogue = shipped();
  const [kept, typed] = [text, readFileSync(ANSWERS, "utf8")].map((one) =>
    parseAssessment("answers", one, catalogue, "9999-12-31"),
  );
  expect(kept).toMatchObject({ ok: true });
  expect(kept).toEqual(typed);
});

test.each([
  ["--for", "family", "-o", "kept.pdf"],
  ["--for", "therapist", "-o", "kept.html"],
])("nobody but the therapist gets all answers in a file: %s %s %s %s", async (...args) => {
  const { exitCode, stderr } = await runMain(["report", ANSWERS, "--archive", ...args], { cwd: temporaryFolder() });
  expect(exitCode).toBe(2);
  expect(stderr).toContain("it is for the therapist's PDF alone");
});

describe("pictures", () => {
  /** The folder of one in which nothing is answered. */
  function aRecord(): string {
    const journal = newRecord(temporaryFolder());
    closeJournal(journal);
    return journal.folder;
  }

  test("come from the record; a number without a file has none, and a name that is no number opens nothing", async () => {
    const folder = aRecord();
    const jpeg = await jpegOf(quarters(40, 30));
    writePhotos(folder, [{ name: "photo-1", jpeg }]);
    writeFileSync(join(folder, "secret.jpg"), jpeg);
    const { photos, drawings } = picturesFor(folder, { assets });
    expect(Buffer.from(photos("photo-1") ?? []).equals(Buffer.from(jpeg))).toBe(true);
    expect(photos("photo-2")).toBeNull();
    expect(photos("../secret")).toBeNull();
    expect(picturesFor(null, { assets }).photos("photo-1")).toBeNull();
    expect(drawings("cane-height")?.title).toContain("cane");
    expect(drawings("no-such-drawing")).toBeNull();
  });

  test("are gray where no colour is wanted", async () => {
    const folder = aRecord();
    writePhotos(folder, [{ name: "photo-1", jpeg: await jpegOf(quarters(40, 30)) }]);
    const gray = await inGray(picturesFor(folder, { assets }), everyBlock.blocks, { assets });
    const jpeg = Buffer.from(gray.photos("photo-1") ?? []);
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
    expect(frame).toBeGreaterThan(0);
    expect(jpeg[frame + 9]).toBe(1);
  });

  test("a logo that is not there any more is told, and the report goes on", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "x"));
    const path = join(folder, "x", "logo.jpg");
    writeFileSync(path, await jpegOf(quarters(40, 30)));
    const world = stillWorld({ assets });
    expect(await readLogo(path, world)).not.toBeNull();
    rmSync(path);
    expect(await readLogo(path, world)).toBeNull();
    expect((await world.said()).err).toContain("Without the logo");
  });
});
