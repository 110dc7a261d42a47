import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { expect, test } from "vitest";
import { closeJournal } from "../../src/store/journal.ts";
import { chose, newRecord } from "../store/a-record.ts";
import { executable, handrail } from "../support/handrail.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { openTerminal } from "../support/terminal.ts";

const WORDS = "four words that fit";

function withRecord(): { readonly home: string; readonly folder: string; readonly passphrase: string } {
  const home = temporaryFolder();
  const journal = newRecord(home, "mb-12.1", [chose("bathroom@upstairs/tub-grab-bar", "none")]);
  closeJournal(journal);
  const passphrase = join(home, "passphrase");
  writeFileSync(passphrase, `${WORDS}\n`);
  return { home, folder: journal.folder, passphrase };
}

const start = (home: string, ...args: readonly string[]) =>
  openTerminal(process.execPath, [executable, ...args], { env: { HANDRAIL_HOME: home }, timeout: 60_000 });

test("a passphrase is asked for twice, never shown, and that a lost one is final is said first", async () => {
  const { home, folder } = withRecord();

  const first = start(home, "lock", "mb-12.1");
  await first.waitFor("A new passphrase");
  expect(first.screen()).toContain("Nobody can open it again");
  first.send(`${WORDS}\r`);
  await first.waitFor("The same once more");
  first.send("four words that fail\r");
  await first.waitFor("the two were not the same");
  expect((await first.exit).exitCode).toBe(2);
  expect(existsSync(join(home, "lock.json"))).toBe(false);

  const second = start(home, "lock", "mb-12.1");
  await second.waitFor("A new passphrase");
  second.send(`${WORDS}\r`);
  await second.waitFor("The same once more");
  second.send(`${WORDS}\r`);
  await second.waitFor("mb-12.1 is locked.");
  expect((await second.exit).exitCode).toBe(0);
  expect(`${first.written()}${second.written()}`).not.toContain("four words");
  expect(readFileSync(join(folder, "journal.jsonl"), "utf8")).not.toContain("tub-grab-bar");

  // Asked once a run; a wrong one may be mended.
  const third = start(home, "show", "record", "mb-12.1");
  await third.waitFor("The passphrase of the locked records");
  third.send("wrong\r");
  await third.waitFor("this is not the passphrase it was locked with");
  third.send(`${WORDS}\r`);
  await third.waitFor("MB-12");
  expect((await third.exit).exitCode).toBe(0);
  expect(third.written()).not.toContain("four words");
});

test("a script hands it over in a file, or through a descriptor; without one nothing is read", async () => {
  const { home, passphrase } = withRecord();
  const run = (...args: readonly string[]) => handrail(args, { home });

  expect(await run("settings", "encrypt", "on", "--passphrase-file", passphrase)).toMatchObject({ exitCode: 0 });
  expect((await run("settings", "encrypt")).stdout).toBe("on\n");
  expect(await run("lock", "last", "--passphrase-file", passphrase)).toMatchObject({ exitCode: 0 });
  expect((await run("list")).stdout).toMatch(/mb-12\.1 +2026-11-21 +locked\n/);

  const refused = await run("show", "record", "last");
  expect(refused).toMatchObject({ exitCode: 2, stdout: "", stderr: expect.stringContaining("--passphrase-file FILE") });
  writeFileSync(passphrase, "four words that fail\n");
  expect(await run("--passphrase-file", passphrase, "show", "record", "last")).toMatchObject({
    exitCode: 2,
    stdout: "",
    stderr: expect.stringContaining("not the passphrase"),
  });
  // The descriptor of a program that keeps passphrases, say.
  const script = 'exec "$0" "$1" show record last --passphrase-file /dev/fd/3 3< <(printf "%s\\n" "$2")';
  const piped = await execa("bash", ["-c", script, process.execPath, executable, WORDS], {
    env: { HANDRAIL_HOME: home },
    reject: false,
  });
  expect(piped).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("MB-12") });
  expect(await run("purge", "last", "--yes")).toMatchObject({
    exitCode: 0,
    stderr: expect.stringContaining("mb-12.1, 2026-11-21: locked."),
  });
  expect(readdirSync(join(home, "records"))).toEqual([]);
});
