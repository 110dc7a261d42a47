import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { root } from "../support/handrail.ts";
import { runMain } from "../support/run-main.ts";
import { stillWorld } from "../support/still-world.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const RAMP = `recommendations:
  - id: ramp
    title: Put a ramp at the door
    steps: { today: Ask a helper to fetch things. }
    why: A ramp has no edge to trip on.
    sources: [ot-practice]
`;

const SHED = `id: shed
version: 1.0.0
title: Garden shed
items:
  - id: step
    text: Is there a step at the door?
    clinical: Step at the shed door
    why: A step is soon a missed step.
    type: yes-no
    options:
      no: { good: No step at the shed door }
      yes: { finding: A step at the shed door, hazard: moderate, advice: ramp }
    sources: [ot-practice]
${RAMP}`;

/** A folder with these files in it. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

test("the shipped checklists have no problem", async () => {
  const run = await runMain(["check"]);

  expect(run).toEqual({ exitCode: 0, stdout: expect.stringMatching(/^\d+ files: no problems\.\n$/), stderr: "" });
});

test("a shipped file that was changed since the build is checked anew", async () => {
  const place = temporaryFolder();
  for (const folder of ["dist", "checklists"]) cpSync(join(root, folder), join(place, folder), { recursive: true });
  const file = join(place, "checklists", "pets.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("advice: ", "advice: no-such-"));
  const world = stillWorld({ assets: join(place, "dist"), cwd: place });

  expect(await main(["check"], world)).toBe(1);
  expect((await world.said()).out).toContain("checklists/pets.yaml:");
});

test("all problems of all files come in one run, by file and line, each with its line marked", async () => {
  const cwd = folderWith({
    "b.yaml": SHED.replace("id: shed", "id: b").replace("advice: ramp", "advice: rmap").replace("yes-no", "yesno"),
    "a.yaml": SHED.replace("id: shed", "id: a").replace("hazard: moderate", "hazard: modrate"),
  });

  const run = await runMain(["check", "."], { cwd });

  expect(run).toMatchObject({ exitCode: 1, stderr: "" });
  expect(run.stdout).toBe(`a.yaml:12:56  error  unknown-word
  "modrate" is not one of: none, minor, moderate, major, severe; did you mean "moderate"?

  12 |       yes: { finding: A step at the shed door, hazard: modrate, advice: ramp }
                                                              ^^^^^^^

b.yaml:9:11  error  unknown-word
  "yesno" is not one of: choice, multi-choice, yes-no, number, text, date, note, stopwatch, hold, tally, rest, readings, computed; did you mean "yes-no"?

  9 |     type: yesno
                ^^^^^

2 files: 2 errors.
`);
});

test("a comma that cuts a text is reported with its place and how to mend it", async () => {
  const cwd = folderWith({ "shed.yaml": SHED.replace("A step at the shed door,", "A step, at the shed door,") });

  const run = await runMain(["check", "shed.yaml"], { cwd });

  expect(run.exitCode).toBe(1);
  expect(run.stdout).toContain(
    "shed.yaml:12:31  error  comma-in-text\n  a comma ends a text inside { }; put the text in quotes\n",
  );
});

test("a wrong option in a condition is reported at its own place, with what was meant", async () => {
  const item =
    "  - { id: rails, type: choice, text: Rails?, options: { both: Both, one: One }, why: So., clinical: Rails }\n";
  const cwd = folderWith({
    "shed.yaml": SHED.replace("items:\n", `items:\n${item}`).replace(
      "    type: yes-no",
      "    when: { rails: bth }\n    type: yes-no",
    ),
  });

  const run = await runMain(["check", "shed.yaml"], { cwd });

  expect(run.stdout).toContain(
    'shed.yaml:10:20  error  unknown-option\n  "bth" is not an option of "rails"; did you mean "both"?\n',
  );
});

test("a file is checked with the files beside it, and the shipped ones", async () => {
  const factor =
    "factors:\n  - { id: gardens, label: Gardens, text: You garden., when: { person/lives-alone: yes } }\n";
  const own = SHED.replace(
    "    sources: [ot-practice]\nrec",
    "    fit: [ { factor: [gardens, numb-feet], because: So. } ]\n    sources: [ot-practice]\nrec",
  );
  const cwd = folderWith({ "alone/shed.yaml": own, "beside/shed.yaml": own, "beside/factors.yaml": factor });

  expect((await runMain(["check", "alone/shed.yaml"], { cwd })).stdout).toContain('"gardens" is not a factor');
  expect(await runMain(["check", "beside/shed.yaml"], { cwd })).toMatchObject({
    exitCode: 0,
    stdout: "2 files: no problems.\n",
  });
});

test("warnings alone are no failure; --severity error leaves them out", async () => {
  const cwd = folderWith({ "shed.yaml": SHED.replace(/^ +why: A step.*\n/m, "") });

  const run = await runMain(["check", "shed.yaml"], { cwd });
  expect(run).toMatchObject({
    exitCode: 0,
    stdout: expect.stringMatching(/warning {2}item-without-why[\s\S]*1 file: 1 warning\.\n$/),
  });
  expect(await runMain(["check", "shed.yaml", "--severity", "error"], { cwd })).toMatchObject({
    exitCode: 0,
    stdout: "1 file: no problems.\n",
  });
});

test("--json is an array of the problems, for a machine", async () => {
  const cwd = folderWith({ "shed.yaml": SHED.replace("advice: ramp", "advice: rmap") });

  const run = await runMain(["check", "--json", "shed.yaml"], { cwd });

  expect(run.exitCode).toBe(1);
  expect((JSON.parse(run.stdout) as readonly unknown[])[0]).toMatchObject({
    code: "unknown-recommendation",
    severity: "error",
    file: "shed.yaml",
    line: 12,
    column: 74,
    length: 4,
    hint: 'did you mean "ramp"?',
  });
  expect(JSON.parse((await runMain(["check", "--json"])).stdout)).toEqual([]);
});

test("a file that breaks a shipped one is told of it, at the shipped one's place", async () => {
  const cwd = folderWith({ "person.yaml": SHED.replace("id: shed", "id: person") });

  const run = await runMain(["check", "person.yaml"], { cwd });

  expect(run.exitCode).toBe(1);
  expect(run.stdout).toContain("factors.yaml");
  expect(run.stdout).toContain("is not an item of");
  expect(run.stderr).toContain('the checklist "person" of person.yaml takes the place of that of');
});

test("what cannot be read, or holds no checklist, is the user's to mend", async () => {
  const cwd = folderWith({ "empty/notes.txt": "" });

  expect(await runMain(["check", "gone.yaml"], { cwd })).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("there is no such file or folder"),
  });
  expect(await runMain(["check", "empty"], { cwd })).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("no checklist in empty"),
  });
});

test.each([
  ["10 MB", `id: shed\nitems:\n${"  - { id: a, text: b }\n".repeat(450_000)}`],
  ["half a MB of one list", `id: [${"a,".repeat(250_000)}]`],
  ["10,000 lists in one another", `id: ${"[".repeat(10_000)}`],
  [
    "10,000 maps in one another",
    Array.from({ length: 1_400 }, (_, n) => `${" ".repeat(n)}a:`)
      .join("\n")
      .slice(0, 990_000),
  ],
  ["a million names with *", `a: &a [x]\nb: [${"*a,".repeat(330_000)}]`],
])("%s is refused at once", async (_, text) => {
  const cwd = folderWith({ "big.yaml": text });

  const run = await runMain(["check", "big.yaml"], { cwd });

  expect([1, 2]).toContain(run.exitCode);
  expect(run.stdout + run.stderr).toMatch(/too-big|too-deep|too-many-aliases|too big/);
});

test("in the repository the shipped files are shown as one would type them", async () => {
  const run = await runMain(["check", "checklists/stairs.yaml"], { cwd: root });

  expect(run).toMatchObject({ exitCode: 0, stdout: "5 files: no problems.\n" });
});
