import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Catalogue } from "../../src/model/checklist.ts";
import { handrail, root } from "../support/handrail.ts";
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
  const shipped = JSON.parse(readFileSync(join(root, "dist", "catalogue.json"), "utf8")) as Catalogue;
  expect(JSON.parse(catalogue)).toEqual({
    ...shipped,
    checklists: shipped.checklists.map((one) => ({ ...one, cases: [] })),
  });
});

test("the demo asks nothing, writes its reports, and never over what is there", async () => {
  const folder = temporaryFolder();
  const first = await handrail(["demo"], { cwd: folder, home: join(folder, "home") });
  expect(first.exitCode).toBe(0);
  expect(first.stdout).toContain("Mrs K");
  expect(readdirSync(join(folder, "handrail-demo")).sort()).toEqual(["answers.yaml", "family.pdf", "therapist.pdf"]);
  const second = await handrail(["demo"], { cwd: folder, home: join(folder, "home") });
  expect(second.exitCode).toBe(2);
  expect(second.stderr).toContain("--force");
  expect(existsSync(join(folder, "home"))).toBe(false);
}, 60_000);
