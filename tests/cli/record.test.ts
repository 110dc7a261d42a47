import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { execa } from "execa";
import { expect, test } from "vitest";
import type { Catalogue } from "../../src/model/checklist.ts";
import { journalFile, readJournal } from "../../src/store/journal.ts";
import { toLine } from "../../src/store/journal-lines.ts";
import { readAssetJson } from "../../src/store/read-asset.ts";
import { findRecord, listRecords } from "../../src/store/records.ts";
import { executable, handrail, root } from "../support/handrail.ts";
import { runMain } from "../support/run-main.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const DEMO = join(root, "assets", "demo-answers.yaml");

test("an answers file shows its evaluation and leaves no record; kept, it gives the same one under an id", async () => {
  const home = join(temporaryFolder(), "home");
  const shown = await handrail(["report", DEMO, "--format", "json"], { home });
  expect(shown.exitCode).toBe(0);
  const evaluation: unknown = JSON.parse(shown.stdout);
  expect(evaluation).toMatchObject({ handrail: "evaluation/1", person: { label: "Mrs K", code: "MB-12" } });
  expect((await handrail(["list"], { home })).stdout).toBe("");

  const kept = await handrail(["assess", "--answers", DEMO], { home });
  expect(kept.stdout).toBe("mb-12.1\n");
  const again = await handrail(["report", "mb-12.1", "--format", "json"], { home });
  expect(JSON.parse(again.stdout)).toEqual(evaluation);
  expect((await handrail(["assess", "--answers", DEMO], { home })).stdout).toBe("mb-12.2\n");

  const listed = await handrail(["list", "--json"], { home });
  expect(JSON.parse(listed.stdout)).toMatchObject([
    { id: "mb-12.2", finished: true },
    { id: "mb-12.1", finished: true },
  ]);
});

test("--label is cleaned and cut; an empty one is none", async () => {
  const home = join(temporaryFolder(), "home");
  for (const label of ["", "  \u001b[2JDad's\nhome ", "x".repeat(60)])
    await handrail(["assess", "person", "--plain", "--label", label], { home, input: "\ns\n" });

  const labels = new Map(listRecords(home).map(({ id, label }) => [id, label]));
  expect(labels).toEqual(
    new Map([
      ["home.1", null],
      ["n-2jdad-s-home.1", "\uFFFD[2JDad's home"],
      [`${"x".repeat(40)}.1`, "x".repeat(40)],
    ]),
  );
});

test("a check in which nothing was answered leaves no record", async () => {
  const home = join(temporaryFolder(), "home");
  const left = await handrail(["assess", "person", "--plain"], { home, input: "\nq\n" });
  expect(left).toMatchObject({ exitCode: 0, stderr: "Nothing was answered, so nothing was kept.\n" });
  expect(readdirSync(join(home, "records"))).toEqual([]);

  const kept = await handrail(["assess", "person", "--plain"], { home, input: "\ns\nq\n" });
  expect(kept.stderr).toContain("Saved as home.1");
});

test("an answers file that does not fit on the disk leaves no half of a record", async () => {
  const folder = temporaryFolder();
  const home = join(folder, "home");
  writeFileSync(
    join(folder, "shed.yaml"),
    "id: shed\nversion: 1.0.0\ntitle: Shed\nitems:\n  - { id: floor, text: Is it dry?, type: yes-no }\n",
  );
  const setting = { by: "therapist", sets: ["shed"], depth: "full" };
  const answers = { handrail: "assessment/1", date: "2026-11-20", setting, goals: Array(9).fill("x".repeat(9000)) };
  writeFileSync(join(folder, "answers.json"), JSON.stringify(answers));

  const script = 'ulimit -f 32; exec "$0" "$1" --checklists . --only assess --answers answers.json';
  const { exitCode, stderr } = await execa("bash", ["-c", script, process.execPath, executable], {
    cwd: folder,
    env: { HANDRAIL_HOME: home },
    reject: false,
  });

  expect(stderr).toContain("the file may not grow any further here");
  expect(exitCode).toBe(2);
  expect(readdirSync(join(home, "records"))).toEqual([]);
});

test("names from a record are shown, never obeyed", async () => {
  const home = join(temporaryFolder(), "home");
  await handrail(["assess", "person", "--plain", "--label", "Dad"], { home, input: "\ns\n" });
  const { folder } = findRecord(home, "dad");
  const { header } = readJournal(folder);
  const person = { label: "Dad\u001b[2J", code: null };
  writeFileSync(journalFile(folder), toLine({ ...header, id: "dad\u001b[2J.1", person }));

  const { stderr } = await handrail(["resume", "--plain"], { home });

  expect(stderr).toContain("Going on with dad[2J.1: Dad[2J");
  expect(stderr).not.toContain("\u001b");
});

test("a record is nobody's business: folders 0700, files 0600, and no name in any path", async () => {
  const home = join(temporaryFolder(), "home");
  await handrail(["assess", "--answers", DEMO], { home });
  const records = join(home, "records");
  const [folder = ""] = readdirSync(records);
  expect(folder).not.toMatch(/mb|mrs/i);
  expect(statSync(join(records, folder)).mode & 0o777).toBe(0o700);
  for (const file of readdirSync(join(records, folder)))
    expect(statSync(join(records, folder, file)).mode & 0o777).toBe(0o600);
});

test("a record keeps the checklists that it was made with", async () => {
  const home = join(temporaryFolder(), "home");
  await handrail(["assess", "--answers", DEMO], { home });
  const records = join(home, "records");
  const catalogue = readFileSync(join(records, readdirSync(records)[0] ?? "", "catalogue.json"), "utf8");
  const shipped = readAssetJson<Catalogue>(join(root, "dist"), "catalogue.json");
  expect(JSON.parse(catalogue)).toEqual({
    ...shipped,
    checklists: shipped.checklists.map((one) => ({ ...one, cases: [] })),
  });
});

test("the demo writes into no file's place, and says so before it says anything else", async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "notes"), "mine");

  for (const force of [[], ["--force"]])
    expect(await runMain(["demo", "-o", "notes", ...force], { cwd })).toMatchObject({
      exitCode: 2,
      stdout: "",
      stderr: expect.stringMatching(/notes is a file, and a folder should be there\n.*name another folder with -o/),
    });
  expect(readFileSync(join(cwd, "notes"), "utf8")).toBe("mine");
});

test("the demo asks nothing, writes its reports, and never over what is there", async () => {
  const folder = temporaryFolder();
  const first = await handrail(["demo"], { cwd: folder, home: join(folder, "home") });
  expect(first.exitCode).toBe(0);
  expect(first.stdout).toContain("Mrs K");
  expect(readdirSync(join(folder, "handrail-demo")).sort()).toEqual([
    "answers.yaml",
    "contractor.pdf",
    "family.pdf",
    "fridge.pdf",
    "physician.pdf",
    "resident.pdf",
    "therapist.pdf",
  ]);
  const second = await handrail(["demo"], { cwd: folder, home: join(folder, "home") });
  expect(second.exitCode).toBe(2);
  expect(second.stderr).toContain("--force");
  expect(existsSync(join(folder, "home"))).toBe(false);
}, 60_000);
