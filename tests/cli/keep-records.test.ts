import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { append, closeJournal, journalFile, openJournal } from "../../src/store/journal.ts";
import { findRecord, listRecords } from "../../src/store/records.ts";
import { summaryFile } from "../../src/store/summary.ts";
import { chose, newRecord, now } from "../store/a-record.ts";
import { runMain } from "../support/run-main.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** Three visits: two of MB-12, the first of them finished; one of Dad, damaged. */
function threeVisits(): string {
  const home = temporaryFolder();
  closeJournal(
    newRecord(home, "mb-12.1", [chose("a/x", "yes"), chose("a/y", "no"), chose("a/x", "no"), { type: "finished" }]),
  );
  closeJournal(newRecord(home, "mb-12.2", [chose("a/x", "yes")]));
  closeJournal(newRecord(home, "dad.1"));
  writeFileSync(journalFile(findRecord(home, "dad.1").folder), "{nothing\n");
  return home;
}

const ids = (stdout: string): readonly string[] => (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id);

test("a list is cut to whom, when and which state is wanted, and sorted", async () => {
  const home = threeVisits();
  const listed = async (...args: readonly string[]) =>
    ids((await runMain(["list", "--json", ...args], { home })).stdout).map((id) =>
      id.replace(/^[0-9a-f]{16}$/, "damaged"),
    );

  expect(await listed("MB")).toEqual(["mb-12.1", "mb-12.2"]);
  expect(await listed("mb", "--sort", "answers")).toEqual(["mb-12.1", "mb-12.2"]);
  expect(await listed("--state", "finished")).toEqual(["mb-12.1"]);
  expect(await listed("--state", "open")).toEqual(["mb-12.2"]);
  expect(await listed("--state", "damaged")).toEqual(["damaged"]);
  expect(await listed("--since", "2026-11", "--until", "2026-11")).toEqual(["mb-12.1", "mb-12.2"]);
  expect(await listed("--since", "2026-12")).toEqual([]);
  expect(await runMain(["list", "--since", "soon"], { home })).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("write it as 2026-01-31"),
  });
});

test("what is left beside a journal is believed of that journal only: of another one, all is read", () => {
  const home = temporaryFolder();
  const journal = newRecord(home, "mb-12.1", [chose("a/x", "yes")]);
  closeJournal(journal);
  const summary = summaryFile(journal.folder);
  const left = readFileSync(summary, "utf8");
  expect(JSON.parse(left)).toMatchObject({ answered: 1, finished: false });
  writeFileSync(summary, left.replace('"answered":1', '"answered":7'));
  expect(listRecords(home)).toMatchObject([{ answered: 7 }]);

  // A run that was killed leaves no summary of what it wrote.
  const { journal: again } = openJournal(journal.folder, now);
  append(again, chose("a/y", "yes"));
  append(again, { type: "finished" });
  expect(listRecords(home)).toMatchObject([{ answered: 2, finished: true }]);
  closeJournal(again);
  expect(listRecords(home)).toMatchObject([{ answered: 2, finished: true }]);

  for (const nonsense of ["", "{", "null", '{"length":1}']) {
    writeFileSync(summary, nonsense);
    expect(listRecords(home)).toMatchObject([{ answered: 2, finished: true }]);
  }
  rmSync(summary);
  expect(listRecords(home)).toMatchObject([{ answered: 2, finished: true }]);
  expect(existsSync(summary)).toBe(false); // a reader writes nothing
});

test("a record is shown with its dates, its counts and the other visits, and none of its answers", async () => {
  const home = threeVisits();

  const { stdout, exitCode } = await runMain(["show", "record", "mb-12.1"], { home });

  expect(exitCode).toBe(0);
  for (const words of [
    "mb-12.1",
    "MB-12",
    "2026-11-21",
    "Answers            2",
    "finished",
    "mb-12.1 (2026-11-21), mb-12.2 (2026-11-21)",
  ])
    expect(stdout).toContain(words);
  expect(stdout).not.toContain("a/x");
  expect(JSON.parse((await runMain(["show", "record", "mb-12.2", "--json"], { home })).stdout)).toMatchObject({
    id: "mb-12.2",
    answered: 1,
    state: "open",
    visits: [{ id: "mb-12.1" }, { id: "mb-12.2" }],
  });
});

test("what is purged is gone, the damaged one too; everything else stays to the byte", async () => {
  const home = threeVisits();
  const keep = findRecord(home, "mb-12.2").folder;
  const before = readFileSync(journalFile(keep));

  const asked = await runMain(["purge", "mb-12.1"], { home });
  expect(asked).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("say --yes") });
  expect(asked.stderr).toContain("is for your clinic to say");
  expect(readdirSync(join(home, "records"))).toHaveLength(3);

  const damaged = listRecords(home).find((one) => one.damaged !== null)?.id ?? "";
  expect(await runMain(["purge", "mb-12.1", damaged, "--yes"], { home })).toMatchObject({ exitCode: 0 });

  expect(readdirSync(join(home, "records"))).toEqual([keep.split("/").at(-1)]);
  expect(readFileSync(journalFile(keep))).toEqual(before);
});

test("a record that is open elsewhere is not purged, and one wrong name purges none", async () => {
  const home = threeVisits();
  const { journal } = openJournal(findRecord(home, "mb-12.1").folder, now);

  expect(await runMain(["purge", "mb-12.1", "--yes"], { home })).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("open in another window"),
  });
  expect(await runMain(["purge", "mb-12.2", "nobody", "--yes"], { home })).toMatchObject({ exitCode: 2 });
  closeJournal(journal);
  expect(readdirSync(join(home, "records"))).toHaveLength(3);
});
