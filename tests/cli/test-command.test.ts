import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { handrail } from "../support/handrail.ts";

const folder = mkdtempSync(join(tmpdir(), "handrail-cases-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SHED = `
id: shed
version: 1.0.0
title: Garden shed
items:
  - id: step
    text: Is there a step at the door?
    type: yes-no
    exposure: weekly
    options:
      yes: { finding: A step at the shed door, hazard: moderate, worse: { major: [numb-feet] }, advice: ramp }
    sources: [ot-practice]
alerts:
  - id: no-shed
    when: { step: yes, factor: numb-feet }
    urgency: this-week
    text: Keep out of the shed.
    sources: [ot-practice]
recommendations:
  - id: ramp
    title: Put a ramp at the door
    steps: { today: Ask a helper to fetch things. }
    why: A ramp has no edge to trip on.
    sources: [ot-practice]
cases:
`;

const HOLDS = `
  - title: a step is a hazard
    answers: { step: yes }
    expect: { findings: { step: moderate }, recommendations: [ramp] }
`;
const FAILS = `
  - title: a step is nothing
    answers: { step: yes }
    expect: { findings: {} }
`;

function shed(name: string, ...cases: readonly string[]): string {
  const file = join(folder, name);
  writeFileSync(file, SHED + cases.join(""));
  return file;
}

test("the cases of the shipped checklists hold", async () => {
  const run = await handrail(["test"]);

  expect(run).toMatchObject({ exitCode: 0, stderr: "" });
  expect(run.stdout).toMatch(/^stairs +\d+ cases hold$/m);
  expect(run.stdout).toMatch(/^\d+ cases: all hold\.$/m);
});

test("a file of one's own is run with the shipped factors and sources, and alone", async () => {
  const run = await handrail(["test", shed("holds.yaml", HOLDS)]);

  expect(run).toEqual({ exitCode: 0, stdout: "shed  1 case holds\n1 case: all hold.\n", stderr: "" });
});

test("a failing case shows its place, what was expected and found, and why; exit code 1", async () => {
  const run = await handrail(["test", shed("fails.yaml", HOLDS, FAILS)]);

  expect(run).toMatchObject({ exitCode: 1, stderr: "" });
  expect(run.stdout).toBe(`shed  1 of 2 cases hold
  FAILS  a step is nothing  (fails.yaml:31)
         findings: expected none; found step moderate
         why: step is "Yes", which says "A step at the shed door"
2 cases: 1 fails.
`);
});

test("a todo case is listed and never fails", async () => {
  const run = await handrail([
    "test",
    shed("todo.yaml", HOLDS, `${FAILS}    todo: true\n`, `${HOLDS}    todo: true\n`),
  ]);

  expect(run.exitCode).toBe(0);
  expect(run.stdout).toContain("shed  1 case holds, 2 todo\n  todo   a step is nothing  (todo.yaml:31)\n");
  expect(run.stdout).toContain('a step is a hazard  (todo.yaml:36); it holds now: take "todo" away');
  expect(run.stdout).toContain("1 case: all hold; 2 todo.\n");
});

test("a folder is run with the factors beside it", async () => {
  const own = join(folder, "own");
  mkdirSync(own);
  writeFileSync(join(own, "shed.yaml"), SHED.replace("[numb-feet]", "[gardens]") + HOLDS);
  expect(await handrail(["test", own])).toMatchObject({ exitCode: 2 });
  const factor = "{ id: gardens, label: Gardens, text: You garden., when: { person/lives-alone: yes } }";
  writeFileSync(join(own, "factors.yaml"), `factors:\n  - ${factor}\n`);

  expect(await handrail(["test", own])).toMatchObject({
    exitCode: 0,
    stdout: "shed  1 case holds\n1 case: all hold.\n",
  });
  expect(await handrail(["test", join(own, "shed.yaml")])).toMatchObject({ exitCode: 0 });
});

test("--coverage tells what no case reaches", async () => {
  const run = await handrail(["test", "--coverage", shed("coverage.yaml", HOLDS)]);

  expect(run.exitCode).toBe(0);
  expect(run.stdout).toMatch(/^shed +1\/2 \(50 %\) +0\/1 \(0 %\) +0\/1 \(0 %\)$/m);
  expect(run.stdout).toContain("  option  shed/step = no  never chosen  (coverage.yaml:6)\n");
  expect(run.stdout).toContain("  hazard  shed/step = yes  never ruled out  (coverage.yaml:11)\n");
  expect(run.stdout).toContain("  alert  shed/no-shed  never raised nor ruled out  (coverage.yaml:14)\n");
  expect(run.stdout).not.toContain("factor");
});

test("--json is for a machine", async () => {
  const run = await handrail(["test", "--json", "--coverage", shed("json.yaml", FAILS)]);

  expect(run.exitCode).toBe(1);
  expect(JSON.parse(run.stdout)).toMatchObject({
    checklists: [
      {
        id: "shed",
        cases: [{ title: "a step is nothing", at: "json.yaml:27", state: "fails", failures: [{ what: "findings" }] }],
      },
    ],
    coverage: { checklists: [{ id: "shed", options: { reached: 1, total: 2 } }] },
  });
});

test("a checklist with a problem, or none, is the user's to mend; exit code 2", async () => {
  const broken = await handrail(["test", shed("broken.yaml", HOLDS.replace("step: yes", "step: yess"))]);
  expect(broken).toMatchObject({ exitCode: 2, stdout: "" });
  expect(broken.stderr).toContain("no case was run: there is a problem");
  expect(broken.stderr).toContain("broken.yaml:28:22");
  expect(broken.stderr).toContain('did you mean "yes"?');

  const none = await handrail(["test", join(folder, "no-such.yaml")]);
  expect(none).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("there is no such file or folder") });
});

test("show checklist prints a sheet to sign; a wrong id gets a did-you-mean", async () => {
  const run = await handrail(["show", "checklist", "stairs"]);
  expect(run).toMatchObject({ exitCode: 0, stderr: "" });
  expect(run.stdout).toContain("Stairs and steps: sheet for review\n");
  expect(run.stdout).toContain("Not yet signed off by a clinician.");

  const lay = await handrail(["show", "checklist", "stairs", "--as", "caregiver"]);
  expect(lay.stdout.length).toBeLessThan(run.stdout.length);
  expect(lay.stdout).not.toMatch(/^\d+\. Watch one trip up/m);

  const wrong = await handrail(["show", "checklist", "stars"]);
  expect(wrong).toMatchObject({ exitCode: 2, stdout: "", stderr: expect.stringContaining('did you mean "stairs"?') });
});
