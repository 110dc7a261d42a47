import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { execa } from "execa";
import { describe, expect, test } from "vitest";
import { executable, handrail } from "../support/handrail.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** Runs the program in an empty folder with these files in it. */
async function run(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const home = join(folder, "home");
  return { ...(await handrail(args, { cwd: folder, home })), folder, home };
}

const HEAD =
  "handrail: assessment/1\nperson: { label: Mr B }\ndate: 2026-11-20\nsetting: { by: therapist, sets: [everything], depth: full }\n";

describe("an answers file with mistakes: every one is told, with its line, and nothing is kept", () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      "an item that there is not",
      `${HEAD}answers:\n  person: { livs-alone: yes }\n`,
      ["answers.yaml:6:", "livs-alone", 'did you mean "lives-alone"'],
    ],
    [
      "an option that there is not",
      `${HEAD}answers:\n  person: { feet-feeling: num }\n`,
      ["answers.yaml:6:", 'did you mean "numb"'],
    ],
    [
      "a checklist that there is not",
      `${HEAD}answers:\n  bathrom: []\n`,
      ["answers.yaml:6:", 'did you mean "bathroom"'],
    ],
    ["a number out of range", `${HEAD}answers:\n  person: { age: 812 }\n`, ["answers.yaml:6:", "115"]],
    [
      "a unit of another kind",
      `${HEAD}answers:\n  person: { weight: { value: 70, unit: degC } }\n`,
      ["answers.yaml:6:", "lb"],
    ],
    ["a day that has not come yet", HEAD.replace("2026-11-20", "2999-01-01"), ["answers.yaml:3:", "2999-01-01"]],
    ["a day that does not exist", HEAD.replace("2026-11-20", "2026-02-30"), ["answers.yaml:3:", "2026-02-30"]],
    [
      "a set that there is not",
      HEAD.replace("everything", "evrything"),
      ["answers.yaml:4:", 'did you mean "everything"'],
    ],
    ["a format of another version", HEAD.replace("assessment/1", "assessment/2"), ["answers.yaml:1:", "assessment/2"]],
    ["YAML that is none", `${HEAD}answers: { person: [\n`, ["answers.yaml:"]],
  ];
  test.each(cases)("%s", async (_, text, words) => {
    const { exitCode, stdout, stderr, home } = await run(["assess", "--answers", "answers.yaml"], {
      "answers.yaml": text,
    });
    expect(exitCode).toBe(2);
    expect(stdout).toBe("");
    for (const word of words) expect(stderr).toContain(word);
    expect(stderr).not.toMatch(/\bat .*\.(c?js|ts):\d+/);
    expect(existsSync(join(home, "records"))).toBe(false);
  });

  test("all at once", async () => {
    const text = `${HEAD}answers:\n  person: { age: 812, livs-alone: yes }\n  stairs: [ { instance: Inside, rails: bth } ]\n`;
    const { stderr } = await run(["report", "./answers.yaml"], { "answers.yaml": text });
    expect(stderr).toContain("3 problems");
  });
});

test("a file that is not there is named", async () => {
  const { exitCode, stderr } = await run(["report", "nowhere.yaml"]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain("nowhere.yaml");
});

test("an unknown set is told with what was meant", async () => {
  const { exitCode, stderr } = await run(["assess", "bathrom", "--plain"]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('did you mean "bathroom"?');
});

test("what an answers file says itself cannot be said beside it", async () => {
  const { exitCode, stderr, home } = await run(
    ["assess", "stairs", "--answers", "answers.yaml", "--as", "self", "--depth", "quick", "--label", "Mum"],
    { "answers.yaml": GOOD },
  );
  expect(exitCode).toBe(2);
  expect(stderr).toContain("does not go with: stairs, --as, --depth, --label");
  expect(existsSync(join(home, "records"))).toBe(false);
});

test.skipIf(process.platform === "win32")("a folder that is gone is said, not thrown", async () => {
  const folder = temporaryFolder();
  const script = `mkdir gone && cd gone && rmdir "$PWD" && exec "$0" "$1" list`;
  const { exitCode, stderr } = await execa("sh", ["-c", script, process.execPath, executable], {
    cwd: folder,
    reject: false,
  });
  expect(exitCode).toBe(2);
  expect(stderr).toContain("error: the folder that this was started in is no longer there");
  expect(stderr).not.toMatch(/\bat .*\.(c?js|ts):\d+/);
});

test("an unknown reader is told with those that there are", async () => {
  const { exitCode, stderr } = await run(["report", "--for", "plumber"]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain("family");
});

test("questions need a terminal; the way without one is named, and no record is begun", async () => {
  const { exitCode, stderr, home } = await run(["assess", "bathroom"]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain("--answers FILE");
  expect(existsSync(join(home, "records"))).toBe(false);
});

test("a clinic's broken checklist is shown with its line, and what was meant", async () => {
  const shed = "id: shed\nversion: 1.0.0\ntitle: Shed\nitems:\n  - { id: floor, txt: Is it dry?, type: yes-no }\n";
  const { exitCode, stderr } = await run(["--checklists", "own", "assess", "shed", "--plain"], {
    "own/shed.yaml": shed,
  });
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/shed\.yaml:5:\d+/);
  expect(stderr).toContain('did you mean "text"');
});

test("a clinic's folder without checklists, and one that is not there", async () => {
  expect((await run(["--checklists", "own", "list"], { "own/readme.txt": "nothing" })).exitCode).toBe(0);
  expect(
    (await run(["--checklists", "own", "assess", "shed", "--plain"], { "own/readme.txt": "nothing" })).stderr,
  ).toContain("no checklists in");
  expect((await run(["--checklists", "gone", "assess", "shed", "--plain"])).exitCode).toBe(2);
});

const GOOD = `${HEAD}answers:\n  person: { age: 81, lives-alone: yes }\n`;

test("a record of a newer Handrail is refused by name, and is not touched", async () => {
  const { home, folder } = await run(["assess", "--answers", "answers.yaml"], { "answers.yaml": GOOD });
  const records = join(home, "records");
  const journal = join(records, readdirSync(records)[0] ?? "", "journal.jsonl");
  const newer = readFileSync(journal, "utf8")
    .replace(/"journal\/\d+"/, '"journal/99"')
    .replace(/handrail \d+\.\d+\.\d+/, "handrail 9.0.0");
  writeFileSync(journal, newer);
  const { exitCode, stderr } = await handrail(["resume", "--plain"], { cwd: folder, home });
  expect(exitCode).toBe(2);
  expect(stderr).toContain("journal/99 by handrail 9.0.0");
  expect(readFileSync(journal, "utf8")).toBe(newer);
});

test("a data folder that cannot be made is said, with where", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "home"), "a file stands here");
  writeFileSync(join(folder, "answers.yaml"), GOOD);
  const { exitCode, stderr } = await handrail(["assess", "--answers", "answers.yaml"], {
    cwd: folder,
    home: join(folder, "home"),
  });
  expect(exitCode).toBe(2);
  expect(stderr).toContain(join(folder, "home"));
});

test("nothing is written over unasked", async () => {
  const { exitCode, stderr, folder } = await run(["report", "./answers.yaml", "-o", "plan.txt"], {
    "answers.yaml": GOOD,
    "plan.txt": "mine",
  });
  expect(exitCode).toBe(2);
  expect(stderr).toContain("--force");
  expect(readFileSync(join(folder, "plan.txt"), "utf8")).toBe("mine");
});

test("what kind of file is wanted must be said", async () => {
  expect((await run(["report", "./answers.yaml", "-o", "plan.docx"], { "answers.yaml": GOOD })).stderr).toContain(
    "--format",
  );
  expect((await run(["report", "./answers.yaml", "--format", "pdf"], { "answers.yaml": GOOD })).exitCode).toBe(2);
});
