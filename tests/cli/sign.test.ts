import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runMain } from "../support/run-main.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const BY = ["--by", "Jo Smith, OTR/L, CAPS"];

/** A clinic's folder with one new checklist. */
async function clinic(): Promise<{ readonly cwd: string; readonly file: string; readonly read: () => string }> {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "own"));
  await runMain(["new", "checklist", "shed", "-o", "own/shed.yaml"], { cwd });
  const file = join(cwd, "own", "shed.yaml");
  return { cwd, file, read: () => readFileSync(file, "utf8") };
}

const ANSWERS = `handrail: assessment/1
person: { label: Mr B }
date: 2026-11-21
setting: { by: therapist, sets: [shed], depth: standard }
answers: { shed: { floor: no, floor-lamp: bright } }
`;

test("signing keeps the file as it is but for the signature, and reports print edition and signer", async () => {
  const { cwd, file, read } = await clinic();
  const before = read();
  chmodSync(file, 0o640);

  const run = await runMain(["--checklists", "own", "sign", "checklist", "shed", ...BY, "--next", "2999-01-31"], {
    cwd,
  });

  expect(run).toMatchObject({
    exitCode: 0,
    stdout: "",
    stderr: expect.stringContaining("signed off by Jo Smith, OTR/L, CAPS on "),
  });
  expect(read().replace(/^review:\n( {2}.*\n)+/m, "")).toBe(before);
  expect(read()).toMatch(
    /^title: Shed\nreview:\n {2}by: "Jo Smith"\n {2}credentials: "OTR\/L, CAPS"\n {2}on: "2026-11-21"\n {2}next: "2999-01-31"\n {2}hash: "[0-9a-f]{64}"\n/m,
  );
  expect(statSync(file).mode & 0o777).toBe(0o640);
  expect(await runMain(["check", "own"], { cwd })).toMatchObject({ exitCode: 0, stdout: "1 file: no problems.\n" });

  const sheet = await runMain(["--checklists", "own", "show", "checklist", "shed"], { cwd });
  expect(sheet.stdout).toContain("Signed off by Jo Smith, OTR/L, CAPS on ");
  writeFileSync(join(cwd, "answers.yaml"), ANSWERS);
  const report = ["--checklists", "own", "--only", "report", "answers.yaml"];
  expect((await runMain(report, { cwd })).stdout.replace(/\s+/g, " ")).toContain(
    "Shed 0.1.0: signed off by Jo Smith, OTR/L, CAPS on ",
  );
  const json = await runMain([...report, "--format", "json"], { cwd });
  expect(JSON.parse(json.stdout)).toMatchObject({
    checklists: [{ id: "shed", review: { by: "Jo Smith", next: "2999-01-31" } }],
  });
});

test("any change makes a signature void, and what changed is shown", async () => {
  const { cwd, file, read } = await clinic();
  await runMain(["sign", "checklist", "own/shed.yaml", ...BY], { cwd });
  const since = ["--checklists", "own", "show", "checklist", "shed", "--since-signed"];
  expect((await runMain(since, { cwd })).stdout).toMatch(
    /^Nothing has changed since Jo Smith, OTR\/L, CAPS signed "shed" on /,
  );

  writeFileSync(file, read().replace("finding: The way is dim", "finding: The way is quite dim"));

  const checked = await runMain(["check", "own"], { cwd });
  expect(checked).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("warning  signature-stale") });
  const shown = await runMain(since, { cwd });
  expect(shown.exitCode).toBe(0);
  expect(shown.stdout).toMatch(/^- +\d+ \| .*finding: The way is dim,/m);
  expect(shown.stdout).toMatch(/^\+ +\d+ \| .*finding: The way is quite dim,/m);
  expect(shown.stdout.split("\n").length).toBeLessThan(12);
  const sheet = await runMain(["--checklists", "own", "show", "checklist", "shed"], { cwd });
  expect(sheet.stdout).toContain("Not yet signed off by a clinician.");
  expect(sheet.stderr).toContain('"shed" was changed after Jo Smith signed it');

  await runMain(["sign", "checklist", "own/shed.yaml", "--by", "Ann Lee"], { cwd });
  expect(read().match(/^review:/gm)).toHaveLength(1);
  expect((await runMain(since, { cwd })).stdout).toContain("Ann Lee");
});

test("other line ends and an empty line at the end change nothing that was signed", async () => {
  const { cwd, file, read } = await clinic();
  await runMain(["sign", "checklist", "own/shed.yaml", ...BY], { cwd });

  writeFileSync(file, `${read().replaceAll("\n", "\r\n")}\r\n\r\n`);

  expect((await runMain(["check", "own"], { cwd })).stdout).toBe("1 file: no problems.\n");
  await runMain(["sign", "checklist", "own/shed.yaml", "--by", "Ann Lee"], { cwd });
  expect(read()).toMatch(/review:\r\n {2}by: "Ann Lee"\r\n/);
  expect(read()).not.toMatch(/[^\r]\n/);
});

test("with extends the signature is for both files", async () => {
  const { cwd, file, read } = await clinic();
  const other = join(cwd, "own", "barn.yaml");
  writeFileSync(other, "id: barn\nextends: shed\nversion: 1.0.0\ntitle: Barn\n");
  expect((await runMain(["--checklists", "own", "sign", "checklist", "barn", ...BY], { cwd })).exitCode).toBe(0);
  expect((await runMain(["check", "own"], { cwd })).stdout).toBe("2 files: no problems.\n");

  writeFileSync(file, read().replace("finding: The way is dim", "finding: The way is quite dim"));

  expect((await runMain(["check", "own"], { cwd })).stdout).toContain("signature-stale");
  const since = await runMain(["--checklists", "own", "show", "checklist", "barn", "--since-signed"], { cwd });
  expect(since.stdout).toMatch(/^\+ .*The way is quite dim/m);
});

test("shipped checklists are not signed in place", async () => {
  const run = await runMain(["sign", "checklist", "stairs", ...BY]);
  expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("extends: stairs") });
  expect(await runMain(["sign", "checklist", "checklists/stairs.yaml", ...BY])).toMatchObject({ exitCode: 2 });
});

test("nobody signs what has an error, whose cases fail, or without a name and a day that make sense", async () => {
  const { cwd, file, read } = await clinic();
  const sign = (...args: readonly string[]) => runMain(["sign", "checklist", "own/shed.yaml", ...args], { cwd });
  const good = read();

  expect(await sign("--by", " , OTR/L")).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("who signs?") });
  expect(await sign(...BY, "--next", "2027-02-30")).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("is not a day"),
  });
  expect(await sign(...BY, "--next", "2020-01-01")).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("is not after today"),
  });
  writeFileSync(file, good.replace("hazard: minor", "hazard: major"));
  expect(await sign(...BY)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("handrail test shows why") });
  writeFileSync(file, good.replace("hazard: minor", "hazard: miner"));
  expect(await sign(...BY)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('did you mean "minor"?') });
  writeFileSync(file, good);
  expect(await runMain(["--checklists", "own", "sign", "checklist", "shde", ...BY], { cwd })).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('did you mean "shed"?'),
  });

  expect(read()).toBe(good);
  expect(existsSync(join(cwd, "own", ".handrail-signed"))).toBe(false);
  const since = await runMain(["show", "checklist", "own/shed.yaml", "--since-signed"], { cwd });
  expect(since).toMatchObject({ exitCode: 0, stdout: 'Nobody has signed "shed" yet.\n' });
});
