import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Evaluation } from "../../src/model/evaluation.ts";
import { journalFile, readJournal } from "../../src/store/journal.ts";
import { handrail, root } from "../support/handrail.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("a record of journal/1 and catalogue/1 is listed, reported and gone on with", async () => {
  const home = temporaryFolder();
  const folder = join(home, "records", "0123456789abcdef");
  cpSync(join(root, "tests", "store", "samples", "journal-1"), folder, { recursive: true });
  const before = readFileSync(journalFile(folder), "utf8");

  const listed = await handrail(["list", "--json"], { home });
  expect(JSON.parse(listed.stdout)).toMatchObject([{ id: "mb-12.1", answered: 12, finished: true, damaged: null }]);
  // The height of a step that was put off; then a comment on what the review now has in its third line.
  const resumed = await handrail(["resume", "--plain"], { home, input: "2\n8\n3\nc\nrail is new\nq\n" });
  expect(resumed).toMatchObject({ exitCode: 0, stderr: expect.stringContaining("Saved as mb-12.1") });

  expect(readFileSync(journalFile(folder), "utf8").startsWith(before)).toBe(true);
  expect(readJournal(folder).entries.at(-1)).toMatchObject({ event: { type: "note", text: "rail is new" } });
  const report = await handrail(["report", "mb-12", "--format", "json"], { home });
  const { findings, answers } = JSON.parse(report.stdout) as Evaluation;
  expect(findings.map(({ key }) => key)).toEqual(
    expect.arrayContaining(["porch@front/floor", "porch@front/light", "porch@front/step-height"]),
  );
  expect(answers.find(({ key }) => key === "me/reach")).toMatchObject({ note: "left foot" });
});
