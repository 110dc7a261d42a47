import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SCHEMA_NAMES } from "../../src/model/words.ts";
import { root } from "../support/handrail.ts";
import { runMain } from "../support/run-main.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("a new checklist passes check and test as it is", async () => {
  const cwd = temporaryFolder();

  const made = await runMain(["new", "checklist", "garden-shed"], { cwd });
  expect(made).toMatchObject({ exitCode: 0, stdout: "", stderr: expect.stringContaining("Wrote garden-shed.yaml") });
  const text = readFileSync(join(cwd, "garden-shed.yaml"), "utf8");
  expect(text).toMatch(/^id: garden-shed$/m);
  expect(text).toMatch(/^title: Garden shed$/m);

  expect(await runMain(["check", "garden-shed.yaml"], { cwd })).toMatchObject({
    exitCode: 0,
    stdout: "1 file: no problems.\n",
  });
  const tested = await runMain(["test", "garden-shed.yaml", "--coverage"], { cwd });
  expect(tested).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("Every one of them is reached.") });
});

test("a new checklist is never written over what is there, nor under a name that is taken", async () => {
  const cwd = temporaryFolder();
  const file = join(cwd, "mine.yaml");
  writeFileSync(file, "mine");

  expect(await runMain(["new", "checklist", "shed", "-o", "mine.yaml"], { cwd })).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("--force"),
  });
  expect(readFileSync(file, "utf8")).toBe("mine");
  expect((await runMain(["new", "checklist", "shed", "-o", "mine.yaml", "--force"], { cwd })).exitCode).toBe(0);
  expect(readFileSync(file, "utf8")).toContain("id: shed\n");

  for (const id of ["stairs", "everything", "Garden Shed", "../shed"]) {
    expect((await runMain(["new", "checklist", id], { cwd })).exitCode, id).toBe(2);
  }
});

test("schema prints the JSON Schema of each kind of file", async () => {
  for (const name of SCHEMA_NAMES) {
    const run = await runMain(["schema", name]);
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    expect(JSON.parse(run.stdout)).toEqual(
      JSON.parse(readFileSync(join(root, "dist", "schemas", `${name}.json`), "utf8")),
    );
  }
  expect((await runMain(["schema"])).stdout).toContain("A checklist of Handrail");
  expect(await runMain(["schema", "checklists"])).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("checklist, factors"),
  });
});
