import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { expect, test } from "vitest";
import { closeJournal } from "../../src/store/journal.ts";
import { newRecord } from "../store/a-record.ts";
import { executable } from "../support/handrail.ts";
import { runMain } from "../support/run-main.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

function withRecords(): string {
  const home = temporaryFolder();
  for (const id of ["mb-12.1", "mb-12.2", "dad.1"]) closeJournal(newRecord(home, id));
  return home;
}

/** What may stand for the last of these words. */
async function offered(home: string, ...words: readonly string[]): Promise<readonly string[]> {
  const { stdout, stderr, exitCode } = await runMain(["__complete", ...words], { home });
  expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
  return stdout.split("\n").flatMap((line) => (line === "" ? [] : [line.split("\t")[0] ?? ""]));
}

test.each<[readonly string[], readonly string[]]>([
  [["repo"], ["report"]],
  [
    ["show", ""],
    ["checklist", "record"],
  ],
  [
    ["resume", "mb"],
    ["mb-12.1", "mb-12.2"],
  ],
  [["purge", "dad.1", "mb-12.1", "d"], ["dad.1"]],
  [["export", "--lines", "da"], ["dad.1"]],
  [["report", "dad.1", "--for", "f"], ["family"]],
  [["report", "--for", "family", "dad"], ["dad.1"]],
  [["report", "./"], [":files"]],
  [["import", ""], [":files"]],
  [["--checklists", ""], [":folders"]],
  [["assess", "hom"], ["home"]],
  [["assess", "home", "bathr"], ["bathroom"]],
  [["assess", "--from", "d"], ["dad.1"]],
  [["show", "checklist", "stai"], ["stairs"]],
  [["handout", "night-w"], ["night-way"]],
  [["list", "--so"], ["--sort"]],
  [["list", "--quie"], ["--quiet"]],
  [["new", "checklist", ""], []],
  [["nonsense", "more", ""], []],
  [
    ["completion", ""],
    ["bash", "zsh", "fish"],
  ],
])("%j may become %j", async (words, wanted) => {
  const home = withRecords();
  expect(await offered(home, ...words)).toEqual(expect.arrayContaining([...wanted]));
  if (wanted.length < 2) expect(await offered(home, ...words)).toEqual(wanted);
});

test("what only the program itself asks is not offered, nor are half a command's errors said", async () => {
  expect(await offered(temporaryFolder(), "")).not.toContain("__complete");
  expect(await offered(temporaryFolder(), "resume", "")).toEqual([]);
  expect(await offered(temporaryFolder(), "--nonsense", "report", "--for", "x")).toEqual([]);
});

test("what a shell would run is neither offered nor run", async () => {
  const home = withRecords();
  mkdirSync(join(home, "records", "$(touch offered)"));
  expect(await offered(home, "resume", "")).not.toContain("$(touch offered)");

  const cwd = temporaryFolder();
  const { stdout: script } = await runMain(["completion", "bash"], { home });
  const ask = `handrail() { "${process.execPath}" "${executable}" "$@"; }; eval "$SCRIPT"
    COMP_WORDS=(handrail '$(touch ran)' '\`touch ran\`' '; touch ran' '$(touch ran)'); COMP_CWORD=4; _handrail
    COMP_WORDS=(handrail import '$(touch ran)*'); COMP_CWORD=2; _handrail; echo "\${#COMPREPLY[@]}"`;
  const { stdout, stderr } = await execa("bash", ["-c", ask], { cwd, env: { HANDRAIL_HOME: home, SCRIPT: script } });

  expect({ stdout, stderr }).toEqual({ stdout: "0", stderr: "" });
  expect(readdirSync(cwd)).toEqual([]);
});

/** Shells that are not everywhere; bash is. */
const has = (shell: string): boolean => spawnSync(shell, ["-c", "true"]).status === 0;

test.runIf(has("zsh"))("zsh takes its script", async () => {
  const { stdout: script } = await runMain(["completion", "zsh"], { home: temporaryFolder() });
  expect(spawnSync("zsh", ["-f", "-n"], { input: script, encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
});

test.runIf(has("fish"))("fish takes its script, and completes with it", async () => {
  const home = withRecords();
  const { stdout: script } = await runMain(["completion", "fish"], { home });
  const ask = `function handrail; "${process.execPath}" "${executable}" $argv; end
    ${script}
    complete -C "handrail resume mb"`;
  const { stdout } = await execa("fish", ["--no-config", "-c", ask], { env: { HANDRAIL_HOME: home } });
  const values = stdout.split("\n").map((line) => line.split("\t")[0]);
  expect(new Set(values)).toEqual(new Set(["mb-12.1", "mb-12.2"]));
});

test("bash takes its script, and completes with it", async () => {
  const { stdout: script } = await runMain(["completion", "bash"], { home: temporaryFolder() });
  const file = join(temporaryFolder(), "completion.bash");
  writeFileSync(file, script);
  const ask = `handrail() { "${process.execPath}" "${executable}" "$@"; }; source ${file}
    COMP_WORDS=(handrail resume mb); COMP_CWORD=2; _handrail; echo "\${COMPREPLY[*]}" | sort`;

  const { stdout, stderr } = await execa("bash", ["-c", ask], { env: { HANDRAIL_HOME: withRecords() } });

  expect(stderr).toBe("");
  expect(stdout.split(/\s+/).sort()).toEqual(["mb-12.1", "mb-12.2"]);
});
