import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { execa } from "execa";
import { describe, expect, test } from "vitest";
import { executable, root } from "./support/handrail.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { openTerminal } from "./support/terminal.ts";

/** `npm run standalone -- --linux` makes it; without it, or where it is older than the program, there is nothing to look at. */
const one = join(root, "standalone", "handrail-linux-x64");
const isThere = existsSync(one) && statSync(one).mtimeMs > statSync(join(root, "dist", "build.json")).mtimeMs;

describe.skipIf(!isThere)("the program as one file, with no Node on the PATH", () => {
  test("it gives the same demo, byte for byte", async () => {
    const folder = temporaryFolder();
    const env = { HANDRAIL_HOME: join(folder, "home"), SOURCE_DATE_EPOCH: "1795000000", TZ: "UTC" };
    const options = { cwd: folder, env, extendEnv: false };

    const alone = await execa(one, ["--quiet", "demo", "-o", "alone"], options);
    const usual = await execa(process.execPath, [executable, "--quiet", "demo", "-o", "usual"], options);

    expect(alone.stdout).toBe(usual.stdout);
    const files = readdirSync(join(folder, "usual")).sort();
    expect(readdirSync(join(folder, "alone")).sort()).toEqual(files);
    for (const file of files)
      expect(readFileSync(join(folder, "alone", file)).equals(readFileSync(join(folder, "usual", file))), file).toBe(
        true,
      );
  });

  test.each([
    [["check"], "no problems"],
    [["show", "checklist", "pets"], "Pets"],
    [["show", "template", "family"], ":::"],
    [["schema"], "json-schema.org"],
  ])("%j finds what it needs", async (args, words) => {
    const folder = temporaryFolder();

    const run = await execa(one, args, { cwd: folder, env: { HANDRAIL_HOME: folder }, extendEnv: false });

    expect(run.stdout).toContain(words);
  });

  test("it asks in a terminal, and an answer is on the disk when the next question stands there", async () => {
    const folder = temporaryFolder();
    const options = { env: { PATH: "/nowhere", LANG: "en_US.UTF-8", HANDRAIL_HOME: folder } };
    const first = openTerminal(one, ["assess", "stairs", "--as", "therapist", "--label", "MB-12"], options);
    await first.waitFor("What matters most");
    first.send("\rto sleep upstairs\r");
    await first.waitFor("Last fall or near fall");

    const shown = await execa(one, ["export", "--lines"], { env: options.env, extendEnv: false });

    expect(shown.stdout).toContain("to sleep upstairs");
  });
});
