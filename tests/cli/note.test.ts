import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runMain } from "../support/run-main.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const VISIT = `handrail: assessment/1
person: { code: MB-12 }
date: 2026-11-21
setting: { by: therapist, sets: [person], depth: quick }
goals: [wash on my own]
answers: { person: { age: 81, falls-12-months: 2, feet-feeling: numb } }
`;

test("a note of a file, whole or one part, and never longer than asked", async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "visit.yaml"), VISIT);
  const whole = await runMain(["note", "visit.yaml"], { cwd });
  expect(whole).toMatchObject({ exitCode: 0, stderr: "" });
  expect(whole.stdout).toContain('S: Priorities in the person\'s words: "wash on my own".\nFalls in 12 months: 2.');

  const plan = await runMain(["note", "visit.yaml", "--part", "P", "--max", "400"], { cwd });
  expect(plan.stdout).not.toMatch(/^P: /);
  expect(plan.stdout.trimEnd().length).toBeLessThanOrEqual(400);
});

test.each(["0", "199", "many", "-5"])("--max %s is no length for a note", async (max) => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "visit.yaml"), VISIT);
  const run = await runMain(["note", "visit.yaml", `--max=${max}`], { cwd });
  expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("is not a number of characters") });
});
