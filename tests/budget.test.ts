import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesLoadedBy, filesLoadedUntil } from "./support/files-loaded.ts";
import { handrail, root } from "./support/handrail.ts";

/** What a start costs follows from how many files it loads and how large they are: that can be kept by a check, where a clock cannot. */

let home: string;
let record: string;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "handrail-budget-"));
  record = (await handrail(["assess", "--answers", "assets/demo-answers.yaml"], { home })).stdout.trim();
});
afterAll(() => rmSync(home, { recursive: true }));

const START = ["bin/handrail.cjs", "dist/main.cjs", "dist/shared-rolldown-runtime.cjs", "dist/shared-start.cjs"];
const WORK = [...START, "dist/shared-work.cjs"];

const sorted = (files: readonly string[]): readonly string[] => [...files].sort();
const bytesOf = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + statSync(join(root, file)).size, 0);

describe("what a command loads", () => {
  test("the version: nothing but the executable", async () => {
    expect(await filesLoadedBy(["--version"], home)).toEqual(["bin/handrail.cjs", "package.json"]);
  });

  test("help: the page that the build wrote", async () => {
    expect(await filesLoadedBy(["--help"], home)).toEqual(["bin/handrail.cjs"]);
  });

  test("the help of a command: the commands' names, and none of them", async () => {
    const files = await filesLoadedBy(["report", "--help"], home);

    expect(files).toEqual(START);
    expect(bytesOf(files)).toBeLessThan(90_000);
  });

  test("a report on the screen: no YAML, no zod, no pdfkit, no prompts", async () => {
    const files = await filesLoadedBy(["report", record], home);

    const render = files.filter((file) => file.startsWith("dist/shared-terminal"));
    expect(files).toEqual(sorted([...WORK, "dist/shared-report.cjs", "dist/report.cjs", ...render]));
    expect(bytesOf(files)).toBeLessThan(380_000);
    expect(heavyIn(files)).toEqual([]);
  });

  test("a report of an answers file: YAML and zod besides, and nothing else", async () => {
    const files = await filesLoadedBy(["report", "assets/demo-answers.yaml"], home);

    expect(files).toContain("dist/shared-answers.cjs");
    expect(bytesOf(files)).toBeLessThan(680_000);
    expect(heavyIn(files)).toEqual(["YAMLParseError", "ZodError"]);
  });

  test("the first question: the interview and its screen", async () => {
    const args = ["assess", "everything", "--as", "therapist", "--label", "MB-12"];
    const files = await filesLoadedUntil("What matters most", args, home);

    const asked = [...WORK, "dist/assess.cjs", "dist/shared-interview-prompt.cjs", "dist/shared-screen.cjs"];
    const style = files.filter((file) => file.startsWith("dist/shared-terminal"));
    expect(files).toEqual(sorted([...asked, ...style]));
    expect(bytesOf(files)).toBeLessThan(400_000);
    expect(heavyIn(files)).toEqual([]);
  });

  test.each([["list"], ["settings"]])("%s: no heavy package", async (...args) => {
    expect(heavyIn(await filesLoadedBy(args, home))).toEqual([]);
  });
});

/** What of these is in the files. Each word stands in one package that is slow to load. */
function heavyIn(files: readonly string[]): readonly string[] {
  const code = files.filter((file) => file.endsWith(".cjs")).map((file) => readFileSync(join(root, file), "utf8"));
  return ["PDFDocument", "YAMLParseError", "ZodError", "micromark"].filter((word) =>
    code.some((text) => text.includes(word)),
  );
}

/** The most that each of the larger files may take, in bytes; all others are small. */
const LARGEST: Readonly<Record<string, number>> = {
  "shared-render-pdf.cjs": 520_000,
  "shared-answers.cjs": 310_000,
  "shared-work.cjs": 190_000,
  "shared-read-catalogue.cjs": 160_000,
  "shared-screen.cjs": 140_000,
  "shared-own-templates.cjs": 130_000,
  "shared-report.cjs": 90_000,
  "shared-start.cjs": 85_000,
};

test("no file of the program is larger than it needs to be", () => {
  const files = readdirSync(join(root, "dist")).filter((file) => file.endsWith(".cjs"));

  const tooLarge = files.filter((file) => statSync(join(root, "dist", file)).size > (LARGEST[file] ?? 75_000));

  expect(tooLarge).toEqual([]);
  expect(files).toEqual(expect.arrayContaining(Object.keys(LARGEST)));
});

test("the package holds what runs and what is read, and stays under 1.5 MB", async () => {
  const { stdout } = await execa("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: root });
  const [packed] = JSON.parse(stdout) as [{ size: number; files: { path: string }[] }];

  const paths = packed.files.map(({ path }) => path);
  expect(
    paths
      .filter(
        (path) =>
          !/^dist\/[\w-]+\.cjs$|^dist\/schemas\/[\w-]+\.json$|^dist\/types\/(cli\/library|model\/[\w-]+)\.d\.ts$/.test(
            path,
          ),
      )
      .sort(),
  ).toMatchInlineSnapshot(`
    [
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "bin/handrail.cjs",
      "dist/THIRD-PARTY-LICENCES.txt",
      "dist/build.json",
      "dist/catalogue.json.br",
      "dist/checklists.json.br",
      "dist/demo-answers.yaml",
      "dist/demo.json.br",
      "dist/figures.json.br",
      "dist/fonts/AtkinsonHyperlegibleNext-Bold.ttf.br",
      "dist/fonts/AtkinsonHyperlegibleNext-Regular.ttf.br",
      "dist/fonts/NotoSans-Regular.ttf.br",
      "dist/fonts/OFL-AtkinsonHyperlegibleNext.txt",
      "dist/fonts/OFL-NotoSans.txt",
      "dist/handouts.json.br",
      "dist/handrail.1",
      "dist/help.txt",
      "dist/jpeg-decoder.wasm.br",
      "dist/jpeg-encoder.wasm.br",
      "dist/library.mjs",
      "dist/srgb.icc",
      "dist/starter-checklist.yaml",
      "dist/template-files.json.br",
      "dist/templates.json.br",
      "package.json",
    ]
  `);
  // A quick build compresses less; what is published is never one.
  const { checked } = JSON.parse(readFileSync(join(root, "dist", "build.json"), "utf8")) as { checked: boolean };
  if (checked) expect(packed.size).toBeLessThanOrEqual(1_500_000);
});
