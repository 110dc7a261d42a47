import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyAssessment } from "../../src/model/assessment.ts";
import type { JournalEvent } from "../../src/model/event.ts";
import { applyEvent } from "../../src/model/fold.ts";
import type { QuestionKey, RecommendationId } from "../../src/model/ids.ts";
import { append, closeJournal, openJournal } from "../../src/store/journal.ts";
import { findRecord } from "../../src/store/records.ts";
import { emptyTally, tallyEvent, toSummary } from "../../src/store/summary.ts";
import { runMain } from "../support/run-main.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const BY = ["--by", "Jo Smith, OTR/L"];

/** A home on the desk: one finished visit of a therapist, as an answers file tells it. */
async function visit(more = "", heat = "no") {
  const cwd = temporaryFolder();
  writeFileSync(
    join(cwd, "visit.yaml"),
    `handrail: assessment/1
person: { code: MB-12 }
date: 2026-11-21
setting: { by: therapist, sets: [person], depth: quick }
present: [resident, daughter]
visit: { from: "10:05", to: "10:58", minutes: 53 }
answers: { person: { age: 81, feet-feeling: numb, heat-on-feet: ${heat} } }
${more}`,
  );
  const run = await runMain(["assess", "--answers", "visit.yaml"], { cwd });
  expect(run.exitCode, run.stderr).toBe(0);
  const record = findRecord(join(cwd, "home"), "last");
  return {
    cwd,
    folder: record.folder,
    report: async () => (await runMain(["report", "last", "--for", "therapist"], { cwd })).stdout,
    sign: (...args: readonly string[]) => runMain(["sign", "record", "last", ...BY, ...args], { cwd }),
  };
}

test("a report is a draft until somebody signs it, and a draft again after any later answer", async () => {
  const { cwd, folder, report, sign } = await visit();
  expect(await report()).toContain("DRAFT until signed");

  expect(await sign("--yes")).toMatchObject({
    exitCode: 0,
    stderr: expect.stringContaining("mb-12.1 is signed by Jo Smith, OTR/L on 21 November 2026."),
  });
  expect(await report()).toContain("Signed by Jo Smith, OTR/L on 21 November 2026");
  expect(await report()).not.toContain("DRAFT");
  const json = await runMain(["report", "last", "--format", "json"], { cwd });
  expect(JSON.parse(json.stdout)).toMatchObject({ signed: { by: "Jo Smith, OTR/L", on: "2026-11-21" } });

  const { journal } = openJournal(folder, () => new Date("2026-11-22T09:00:00Z"));
  append(journal, { type: "note", key: "person/age", text: "82 in May" });
  closeJournal(journal);
  expect(await report()).toContain("DRAFT until signed");
});

const setting = { by: "therapist", sets: ["person"], depth: "quick" } as const;
const SIGNED = { type: "signed", by: "Jo Smith, OTR/L", on: "2026-11-21" } as const;
const signed = applyEvent(emptyAssessment("2026-11-21", setting), SIGNED);
/** As the list counts it. */
function isListedAsSigned(...events: readonly JournalEvent[]): boolean {
  const tally = emptyTally();
  for (const event of [SIGNED, ...events]) tallyEvent(tally, event);
  return toSummary(tally).signed;
}

const ADVICE = "person/shoes-on" as RecommendationId;
const BOUGHT = { status: "done", step: "today", who: null, due: "2026-12-01", reason: null } as const;
const STEP = { recommendation: ADVICE, step: "today", who: null, by: null, sure: 8 } as const;

test.each([
  [
    "the bar was bought",
    { type: "plan", recommendation: ADVICE, entry: { ...BOUGHT, used: true, checked: null, on: "2026-12-02" } },
  ],
  ["somebody called", { type: "calls", calls: [{ date: "2026-12-05", falls: 0, note: null, over: true }] }],
  ["a comment is for the family", { type: "release", release: { what: "note", of: "person/age", for: ["family"] } }],
] satisfies readonly (readonly [string, JournalEvent])[])("signed stays signed: %s", (_, event) => {
  expect(applyEvent(signed, event).signed).toEqual(signed.signed);
  expect(isListedAsSigned(event)).toBe(true);
});

test.each([
  ["an answer", { type: "clear", key: "person/age" as QuestionKey }],
  ["the therapist's own findings", { type: "own", own: [] }],
  ["the words of advice", { type: "changes", changes: [] }],
  ["the steps that were chosen", { type: "chosen", chosen: [STEP] }],
  ["what was done about an alert", { type: "alert", key: "person/x", done: null }],
] satisfies readonly (readonly [string, JournalEvent])[])(
  "what is changed later is to be signed again: %s",
  (_, event) => {
    expect(applyEvent(signed, event).signed).toBeNull();
    expect(isListedAsSigned(event)).toBe(false);
  },
);

test("what is signed is not signed a second time without a change", async () => {
  const { sign } = await visit();
  await sign("--yes");
  expect(await sign("--yes")).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("signed already, by Jo Smith"),
  });
});

test("an alert without a word on what was done is shown first, and needs a yes", async () => {
  const { report, sign } = await visit("", "yes");
  const refused = await sign();
  expect(refused.exitCode).toBe(2);
  expect(refused.stderr).toContain("what was done is not recorded");
  expect(refused.stderr).toContain("--yes");
  expect(await report()).toContain("DRAFT");
  expect((await sign("--yes")).exitCode).toBe(0);
});

test("a record that is not finished is not signed, and the journal stays as it was", async () => {
  const { folder, sign } = await visit();
  const file = join(folder, "journal.jsonl");
  const unfinished = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => !line.includes('"finished"'))
    .join("\n");
  writeFileSync(file, unfinished);
  expect(await sign("--yes")).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("is not finished") });
  expect(readFileSync(file, "utf8")).toBe(unfinished);
});

test("nobody is no signature", async () => {
  const { cwd } = await visit();
  const run = await runMain(["sign", "record", "last", "--by", " , OTR"], { cwd });
  expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("who signs?") });
});

test("who was there and the time on site stand at the head of the report", async () => {
  const { report } = await visit();
  const says = (await report()).replace(/\s+/g, " ");
  expect(says).toContain("10:05-10:58 on site (53 min)");
  expect(says).toContain("Present: resident and daughter.");
});

test("without a time in the file the journal tells it: the day of the visit, breaks of over half an hour left out", async () => {
  const { visitOf } = await import("../../src/cli/visit-of.ts");
  const at = (time: string) => ({ n: 1, at: `${time}:00`, event: { type: "skip", key: "x" } as const });
  const visited = [
    ..."05 15 25 35".split(" ").map((m) => at(`2026-11-21T10:${m}`)),
    at("2026-11-21T11:30"),
    at("2026-11-21T11:40"),
  ];
  expect(visitOf([at("2026-11-20T20:00"), at("2026-11-20T20:20"), ...visited, at("2026-11-23T09:00")])).toEqual({
    from: "10:05",
    to: "11:40",
    minutes: 40,
  });
  expect(visitOf([at("2026-11-21T10:05"), at("2026-11-21T10:05")])).toBeNull();
  expect(visitOf([])).toBeNull();
});
