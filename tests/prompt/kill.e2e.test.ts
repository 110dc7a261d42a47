import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { foldJournal } from "../../src/cli/load-assessment.ts";
import { progress, startInterview } from "../../src/interview/interview.ts";
import type { Catalogue } from "../../src/model/checklist.ts";
import { journalFile, readJournal, readRecordCatalogue } from "../../src/store/journal.ts";
import type { JournalContents } from "../../src/store/journal-lines.ts";
import { executable } from "../support/handrail.ts";
import { randomFrom } from "../support/random-from.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { openTerminal, type TestTerminal } from "../support/terminal.ts";

/** What is typed: mostly answers, some of everything else. `w` stands for words, where a text or a comment is open. */
const KEYS = [
  ...Array.from("11223yn"),
  ...Array.from("uuuuuuuxxds"),
  ...Array.from("bfzor*"),
  "\r",
  "\u001b",
  "c",
  "w",
  "j",
  "a",
  " ",
  "5",
  "\u001b[A",
  "\u001b[B",
];

/** Fewer bytes than any screen takes, and more than a moved cursor. */
const A_SCREEN = 200;

/** "12 of 41   29 %   saved" → 12; null where the screen does not say. */
function saidOn(screen: string): number | null {
  const found = /(\d+) of \d+ {3}\d+ % {3}saved/.exec(screen);
  return found === null ? null : Number(found[1]);
}

/** How many questions have an answer after each of a journal's last events. */
function countsOf(contents: JournalContents, catalogue: Catalogue): readonly number[] {
  const { entries } = contents;
  return Array.from({ length: Math.min(entries.length, 12) + 1 }, (_, index) => {
    const assessment = foldJournal({ ...contents, entries: entries.slice(0, entries.length - index) });
    return progress(startInterview(catalogue, assessment)).done;
  });
}

/**
 * Each round goes on with the record, types a few random keys, and kills the program either as soon as it writes anything back or
 * without waiting for that. Whatever the screen said by then was saved must be in the journal, and nothing that was there before may change.
 */
async function rounds(seed: number, count: number): Promise<number> {
  const random = randomFrom(seed);
  const home = temporaryFolder();
  const begin = (...args: readonly string[]): TestTerminal =>
    openTerminal(process.execPath, [executable, ...args], { env: { HANDRAIL_HOME: home }, timeout: 20_000 });
  let terminal = begin("assess", "everything", "--as", "therapist", "--label", "MB-12");
  await terminal.waitFor("What matters most");
  terminal.send("sssss");
  await terminal.waitFor(/ 1 of \d+/);
  const folder = join(home, "records", readdirSync(join(home, "records"))[0] ?? "");
  const catalogue = readRecordCatalogue(folder, readJournal(folder).header);
  let before = Buffer.alloc(0);
  for (let round = 1; round <= count; round++) {
    const keys = Array.from({ length: 2 + random(5) }, () => KEYS[random(KEYS.length)] ?? "");
    for (const key of keys) {
      const { length } = terminal.written();
      const patience = random(4);
      terminal.send(key);
      if (patience === 1) await terminal.next();
      if (patience > 1) await terminal.waitFor(() => terminal.written().length > length + A_SCREEN);
    }
    terminal.kill("SIGKILL");
    await terminal.exit;
    const where = `seed ${seed}, round ${round}, keys ${JSON.stringify(keys)}:\n${terminal.screen()}`;

    const bytes = readFileSync(journalFile(folder));
    expect(bytes.subarray(0, before.length), where).toEqual(before);
    const contents = readJournal(folder);
    const counts = countsOf(contents, catalogue);
    const said = saidOn(terminal.screen());
    if (said !== null) expect(counts, where).toContain(said);
    before = bytes.subarray(0, contents.length);

    terminal = begin("resume", "--debug");
    const resumed = await terminal.waitFor(/q (save, leave|finish)/i);
    if (saidOn(resumed) !== null) expect(saidOn(resumed), where).toBe(counts[0]);
  }
  terminal.kill("SIGKILL");
  await terminal.exit;
  return readJournal(folder).entries.length;
}

// Two records at once, so that neither core waits for the other.
test("killed 50 times at any moment, it has all that the screen said was saved", { timeout: 60_000 }, async () => {
  const events = await Promise.all([1, 2].map((seed) => rounds(seed, 25)));

  for (const count of events) expect(count).toBeGreaterThan(15);
});
