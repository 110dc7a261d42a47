import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "./support/handrail.ts";

/** As a stranger would: the packed program in an empty folder, the example of docs/library.md, and no word of our source. */

const place = mkdtempSync(join(tmpdir(), "handrail-library-"));
const folder = join(place, "project");

beforeAll(async () => {
  const packed = join(place, "packed");
  for (const one of [packed, folder]) mkdirSync(one);
  await execa("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", packed], { cwd: root });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "stranger", private: true, type: "module" }));
  const [tarball = ""] = readdirSync(packed);
  const quiet = ["--offline", "--ignore-scripts", "--no-audit", "--no-fund"];
  await execa("npm", ["install", ...quiet, join(packed, tarball)], { cwd: folder });
  copyFileSync(join(root, "assets", "demo-answers.yaml"), join(folder, "answers.yaml"));
}, 120_000);
afterAll(() => rmSync(place, { recursive: true, force: true }));

const example = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(root, "docs", "library.md"), "utf8"))?.[1] ?? "";

test("the example of the documentation runs, and says what the command says", async () => {
  writeFileSync(join(folder, "example.mjs"), example);

  const { stdout } = await run("example.mjs");

  expect(stdout).toMatch(/^\d+ alerts, \d+ findings in \d+ areas$/);
  const told = await execa(process.execPath, [
    join(folder, "node_modules", "handrail", "bin", "handrail.cjs"),
    "report",
    join(folder, "answers.yaml"),
    "--for",
    "family",
    "--format",
    "md",
  ]);
  expect(readFileSync(join(folder, "family.md"), "utf8").trimEnd()).toBe(told.stdout);
  expect(readFileSync(join(folder, "family.pdf")).subarray(0, 5).toString("latin1")).toBe("%PDF-");
});

test("a problem in the answers comes with its place", async () => {
  writeFileSync(join(folder, "example.mjs"), example);
  const answers = readFileSync(join(folder, "answers.yaml"), "utf8");
  writeFileSync(join(folder, "answers.yaml"), answers.replace(/^date: .*$/m, "date: yesterday"));

  const failed = await run("example.mjs");

  writeFileSync(join(folder, "answers.yaml"), answers);
  expect(failed.exitCode).toBe(1);
  expect(failed.stderr).toMatch(/^answers\.yaml:\d+:\d+ .*yesterday/);
});

test("a folder of one's own is read, and its problems are told", async () => {
  const own = join(folder, "own");
  mkdirSync(own);
  writeFileSync(join(own, "shed.yaml"), readFileSync(join(root, "assets", "starter-checklist.yaml"), "utf8"));
  writeFileSync(
    join(folder, "own.mjs"),
    `import { loadChecklists, UserError } from "handrail";
     const ids = (await loadChecklists({ folder: "own" })).checklists.map(({ id }) => id);
     console.log(ids.includes("stairs"), ids.length > 10);
     await loadChecklists({ folder: "nowhere" }).catch((error) => console.log(error instanceof UserError, error.message));`,
  );

  expect((await run("own.mjs")).stdout).toMatch(/^true true\ntrue .*nowhere/);
});

test("the types hold in a strict project, and CommonJS finds the same functions", async () => {
  writeFileSync(join(folder, "example.ts"), example);
  writeFileSync(
    join(folder, "shapes.ts"),
    `import { type Evaluation, evaluate, type Reader } from "handrail";
     export const worst = ({ alerts }: Evaluation): string | null => alerts[0]?.id ?? null;
     export const reader: Reader = "family";
     // @ts-expect-error there is no such reader
     export const nobody: Reader = "nobody";
     // @ts-expect-error answers are parsed first
     evaluate(null, { answers: {} });`,
  );
  const strict = [
    "--strict",
    "--noUncheckedIndexedAccess",
    "--exactOptionalPropertyTypes",
    "--noEmit",
    "--ignoreConfig",
  ];
  const modules = ["--module", "nodenext", "--target", "es2023", "--types", "node"];
  const types = ["--typeRoots", join(root, "node_modules", "@types")];
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");

  const checked = await execa(process.execPath, [tsc, ...strict, ...modules, ...types, "example.ts", "shapes.ts"], {
    cwd: folder,
    reject: false,
  });

  expect(checked.stdout).toBe("");
  expect(checked.exitCode).toBe(0);
  writeFileSync(
    join(folder, "old.cjs"),
    `import("handrail").then((all) => console.log(Object.keys(all).sort().join()));`,
  );
  expect((await run("old.cjs")).stdout).toBe(
    "UserError,evaluate,loadChecklists,parseAssessment,reportAsMarkdown,reportAsPdf",
  );
});

test("to import it does nothing: no file is written, no listener is left, nothing is printed", async () => {
  writeFileSync(
    join(folder, "silent.mjs"),
    `const before = process.eventNames().join() + process.stdout.eventNames().join();
     await import("handrail");
     if (before !== process.eventNames().join() + process.stdout.eventNames().join()) console.log("a listener");`,
  );
  const files = readdirSync(folder).sort();

  expect(await run("silent.mjs")).toMatchObject({ exitCode: 0, stdout: "", stderr: "" });
  expect(readdirSync(folder).sort()).toEqual(files);
});

function run(file: string) {
  const env = { PATH: process.env["PATH"] ?? "", HOME: folder };
  return execa(process.execPath, [file], { cwd: folder, reject: false, extendEnv: false, env });
}
