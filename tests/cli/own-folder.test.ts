import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runMain } from "../support/run-main.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** A clinic's folder with a new checklist in a subfolder, and a place for records and the cache. */
async function clinic() {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "own", "garden"), { recursive: true });
  const options = { cwd, home: join(cwd, "home") };
  await runMain(["new", "checklist", "shed", "-o", "own/garden/shed.yaml"], options);
  const file = join(cwd, "own", "garden", "shed.yaml");
  const own = (...args: readonly string[]) => runMain(["--checklists", "own", ...args], options);
  return { cwd, options, file, own, read: () => readFileSync(file, "utf8"), cache: join(cwd, "home", "cache") };
}

const ANSWERS = `handrail: assessment/1
person: { label: Mr B }
date: 2026-11-21
setting: { by: therapist, sets: [shed], depth: standard }
answers: { shed: { floor: no, floor-lamp: bright } }
`;

test("checklists of a folder and its subfolders stand beside the shipped ones", async () => {
  const { own } = await clinic();

  expect(await own("show", "checklist", "shed")).toMatchObject({ exitCode: 0, stderr: "" });
  expect((await own("show", "checklist", "stairs")).exitCode).toBe(0);
});

test("one of the same id takes the shipped one's place, and that is said once more with every use", async () => {
  const { cwd, own, file, read } = await clinic();
  writeFileSync(
    join(cwd, "own", "lighting.yaml"),
    read().replace("id: shed", "id: lighting").replace("title: Shed", "title: Our lamps"),
  );
  rmSync(file);

  for (const _ of [1, 2]) {
    const run = await own("show", "checklist", "lighting");
    expect(run.stdout).toContain("Our lamps");
    expect(run.stderr).toMatch(
      /the checklist "lighting" of \S+own\/lighting.yaml takes the place of that of \S+checklists\/lighting.yaml/,
    );
  }
  expect((await own("--quiet", "show", "checklist", "lighting")).stderr).toBe("");
});

test("the same id twice in one folder is a mistake, also in its subfolders", async () => {
  const { cwd, own, read } = await clinic();
  writeFileSync(join(cwd, "own", "other.yaml"), read());

  expect(await own("show", "checklist", "shed")).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("duplicate-id"),
  });
});

test("--only leaves out the shipped areas and sets, not what factors rest on", async () => {
  const { own } = await clinic();

  expect((await own("--only", "show", "checklist", "shed")).stdout).toContain("major with numb feet");
  expect((await own("--only", "show", "checklist", "person")).exitCode).toBe(0);
  expect(await own("--only", "show", "checklist", "lighting")).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('there is no checklist "lighting"'),
  });
  expect(await own("--only", "assess", "home", "--plain")).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("there are: "),
  });
  expect(await own("--only", "check")).toMatchObject({ exitCode: 0, stdout: "1 file: no problems.\n" });
  expect(await own("--only", "test")).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("shed ") });
});

test("a folder is parsed once, and again when a file changes; the cache is nobody else's", async () => {
  const { own, file, read, cache } = await clinic();
  const title = async (): Promise<string> => (await own("show", "checklist", "shed")).stdout.split("\n")[0] ?? "";

  expect(await title()).toBe("Shed: sheet for review");
  const [name = ""] = readdirSync(cache);
  expect(statSync(cache).mode & 0o777).toBe(0o700);
  expect(statSync(join(cache, name)).mode & 0o777).toBe(0o600);
  const kept = readFileSync(join(cache, name), "utf8");
  writeFileSync(join(cache, name), kept.replaceAll('"title":"Shed"', '"title":"From the cache"'));
  expect(await title()).toBe("From the cache: sheet for review");

  writeFileSync(file, read().replace("title: Shed", "title: Our shed"));
  expect(await title()).toBe("Our shed: sheet for review");

  for (const one of readdirSync(cache)) writeFileSync(join(cache, one), "{ damaged");
  expect(await title()).toBe("Our shed: sheet for review");
  expect(readdirSync(cache).filter((one) => readFileSync(join(cache, one), "utf8").includes("Our shed"))).toHaveLength(
    1,
  );
});

test("the cache keeps no more than a few, and is done without where it cannot be written", async () => {
  const { own, cwd, file, read, cache } = await clinic();
  await own("--only", "show", "checklist", "shed");
  const [name = ""] = readdirSync(cache);
  for (let n = 0; n < 10; n++) {
    const older = join(cache, name.replace(/[0-9a-f]{2}/, `0${n}`));
    cpSync(join(cache, name), older);
    utimesSync(older, n, n);
  }
  writeFileSync(file, read().replace(/^title: .*$/m, "title: The newest"));
  await own("--only", "show", "checklist", "shed");

  const left = readdirSync(cache);
  expect(left).toHaveLength(8);
  expect(left).toContain(name);
  expect(left.map((one) => readFileSync(join(cache, one), "utf8")).join("")).toContain("The newest");

  rmSync(join(cwd, "home"), { recursive: true });
  mkdirSync(join(cwd, "home"));
  writeFileSync(cache, "a file where the folder should be");
  expect(await own("show", "checklist", "shed")).toMatchObject({ exitCode: 0, stderr: "" });
});

test("an old record stays readable with its own copy, whatever becomes of the folder", async () => {
  const { own, cwd, options } = await clinic();
  writeFileSync(join(cwd, "answers.yaml"), ANSWERS);
  expect(await own("--only", "assess", "--answers", "answers.yaml")).toMatchObject({ exitCode: 0, stdout: "mr-b.1\n" });
  const before = await runMain(["report", "mr-b.1", "--format", "json"], options);
  expect(JSON.parse(before.stdout)).toMatchObject({ findings: [{ key: "shed/floor", severity: "moderate" }] });

  rmSync(join(cwd, "own"), { recursive: true });

  expect(await runMain(["report", "mr-b.1", "--format", "json"], options)).toEqual(before);
});

test("answers under an item's old id are found; an item that was taken out is asked no more", async () => {
  const { own, cwd, file, read } = await clinic();
  writeFileSync(join(cwd, "answers.yaml"), ANSWERS);
  writeFileSync(
    file,
    read()
      .replaceAll("floor: ", "ground: ")
      .replace("  - id: floor ", "  - id: ground\n    renamed-from: floor ")
      .replace("clear-floor: ", "clear-floor: "),
  );

  const run = await own("--only", "report", "answers.yaml", "--format", "json");

  expect(run).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('"floor" is now called "ground"') });
  expect(JSON.parse(run.stdout)).toMatchObject({ findings: [{ key: "shed/ground" }] });
});

test("what is wrong with a folder is the user's to mend", async () => {
  const { own, cwd, file, read, options } = await clinic();
  writeFileSync(file, read().replace("yes-no", "yesno"));

  const run = await own("show", "checklist", "shed");
  expect(run).toMatchObject({ exitCode: 2, stdout: "" });
  expect(run.stderr).toContain("own have a problem");
  expect(run.stderr).toContain('did you mean "yes-no"?');

  expect(await runMain(["--checklists", "own/garden/shed.yaml", "show", "checklist", "shed"], options)).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("is a file, not a folder"),
  });
  mkdirSync(join(cwd, "empty"));
  expect(await runMain(["--checklists", "empty", "show", "checklist", "shed"], options)).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("no checklists in"),
  });
  expect(await runMain(["--only", "show", "checklist", "stairs"], options)).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("--only goes with --checklists"),
  });
});
