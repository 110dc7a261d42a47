import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseAssessment } from "../../src/checklist/parse-assessment.ts";
import { toAssessmentFile } from "../../src/checklist/to-assessment-file.ts";
import type { Assessment, PlanEntry } from "../../src/model/assessment.ts";
import type { RecommendationId } from "../../src/model/ids.ts";
import { renderIcs } from "../../src/render/render-ics.ts";
import { shipped } from "../support/catalogue.ts";
import { demoVisit, visitAgain } from "../support/demo-home.ts";
import { root } from "../support/handrail.ts";
import { runMain } from "../support/run-main.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const DEMO = join(root, "assets", "demo-answers.yaml");

const sequenceOf = (text: string): number => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);

async function demoRecord(): Promise<string> {
  const cwd = temporaryFolder();
  expect((await runMain(["assess", "--answers", DEMO], { cwd })).exitCode).toBe(0);
  return cwd;
}

test("a script says what is done, by whom and why not; every report knows it", async () => {
  const cwd = await demoRecord();
  const set = ["fit-rails=done:2026-11-30", "clear-way=planned:Jo: my son:2026-12-05", "x=y"];
  const wrong = await runMain(["plan", "last", ...set.flatMap((one) => ["--set", one])], { cwd });
  expect(wrong.exitCode).toBe(2);
  const said = [
    "fit-rails=done:2026-11-30",
    "no-heat-on-feet=declined:It helps me: sleep",
    "light-the-way=not-now:2026-12-20",
  ];
  expect((await runMain(["plan", "last", ...said.flatMap((one) => ["--set", one])], { cwd })).exitCode).toBe(0);

  const { stdout } = await runMain(["plan", "last", "--json"], { cwd });
  const plan = JSON.parse(stdout) as readonly {
    id: string;
    status: string;
    due: string | null;
    reason: string | null;
  }[];
  const one = (id: string) => plan.find((entry) => entry.id === id);
  expect(one("stairs/fit-rails")).toMatchObject({ status: "done", due: "2026-11-30" });
  expect(one("person/no-heat-on-feet")).toMatchObject({ status: "declined", reason: "It helps me: sleep" });
  expect(one("bathroom/light-the-way")).toMatchObject({ status: "not-now", due: "2026-12-20" });

  const family = await runMain(["report", "last", "--for", "family", "--all"], { cwd });
  expect(family.stdout).toContain("It helps me: sleep.");
  const therapist = await runMain(["report", "last", "--for", "therapist", "--all"], { cwd });
  expect(therapist.stdout.replace(/\s+/g, " ")).toContain("not now, ask again on 20 Dec 2026");
});

test.each([
  ["fit-rail=done", "did you mean fit-rails?"],
  ["fit-rails=don", "there are: open, planned, done, declined, not-now"],
  ["fit-rails=done:2026-02-30", "is not a day that exists"],
  ["fit-rails", "write RECOMMENDATION=STATUS"],
])("what a script says wrongly is explained, and nothing is kept: %s", async (text, words) => {
  const cwd = await demoRecord();
  const { exitCode, stderr } = await runMain(["plan", "last", "--set", "light-the-way=done", "--set", text], { cwd });

  expect(exitCode).toBe(2);
  expect(stderr).toContain(words);
  const { stdout } = await runMain(["plan", "last", "--json"], { cwd });
  expect(stdout).not.toContain('"done"');
});

test("the calendar entry says nothing of the person, and is the same bytes each time", async () => {
  const cwd = await demoRecord();
  await runMain(["plan", "last", "--look", "2026-12-05"], { cwd });
  for (const name of ["one.ics", "two.ics"]) await runMain(["plan", "last", "--ics", name], { cwd });
  const [one, two] = ["one.ics", "two.ics"].map((name) => readFileSync(join(cwd, name), "utf8"));

  expect(one).toBe(two);
  expect(one).toContain("DTSTART;VALUE=DATE:20261205\r\n");
  expect(one).toContain("SUMMARY:Home visit follow-up\r\n");
  expect(one).not.toMatch(/MB|12\.1|Mrs|[^\r]\n/i);
  const later = await runMain(["plan", "last", "--look", "2026-12-12", "--ics", "three.ics"], { cwd });
  expect(later.exitCode).toBe(0);
  const three = readFileSync(join(cwd, "three.ics"), "utf8");
  expect(/UID:.*/.exec(three)?.[0]).toBe(/UID:.*/.exec(one ?? "")?.[0]);
  expect(sequenceOf(three)).toBe(sequenceOf(one ?? "") + 1);
});

test("long lines of a calendar file are folded at 75 bytes, never within a letter", () => {
  const text = renderIcs({
    uid: "a@b",
    stamp: "2026-11-21T10:00:00.000Z",
    sequence: 0,
    day: "2026-12-31",
    summary: "Käthe, Öl; ".repeat(20),
  });
  const lines = text.split("\r\n");
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text).toContain("DTEND;VALUE=DATE:20270101");
  expect(text.replaceAll("\r\n ", "")).toContain("Käthe\\, Öl\\; ".repeat(19).trim());
});

test("two visits are compared by their dates; something new exits with 1 where that is asked", async () => {
  const cwd = await demoRecord();
  const second = readFileSync(DEMO, "utf8").replace(
    /loose-sleeves: \{ value: close,/,
    "loose-sleeves: { value: loose,",
  );
  writeFileSync(join(cwd, "second.yaml"), second);
  const compared = await runMain(["compare", "mb-12.1", "second.yaml", "--fail-on-new", "--format", "json"], { cwd });
  expect(compared.exitCode).toBe(1);
  expect(JSON.parse(compared.stdout)).toMatchObject({ counts: { new: 1, fixed: 0, "not-looked": 0 } });
  expect((await runMain(["compare", "mb-12.1", "mb-12.1", "--fail-on-new"], { cwd })).exitCode).toBe(0);
  const alone = await runMain(["compare", "mb-12.1"], { cwd });
  expect(alone.exitCode).toBe(2);
  expect(alone.stderr).toContain("name two");
});

test("a family sees counts and words, a therapist the numbers; nothing private reaches the family", async () => {
  const cwd = await demoRecord();
  const family = await runMain(["compare", "mb-12.1", "mb-12.1", "--for", "family"], { cwd });
  const therapist = await runMain(["compare", "mb-12.1", "mb-12.1", "--for", "therapist"], { cwd });

  expect(family.stdout).not.toMatch(/\b(points|severe|major|coverage|finding|hazard|patient|elderly)\b/i);
  expect(therapist.stdout).toContain("points then");
  // Who means to call has not called yet.
  expect(family.stdout).toMatch(/\[ \]\s+Will\s+call/);
  expect(family.stdout).toMatch(/\[x\]\s+Called/);
});

test("what a plan, a call and a second visit hold comes back from a file as it was", () => {
  const { assessment } = visitAgain(demoVisit(), shipped(), "2026-11-30", { "falls-since": "2", "own/#0": "fixed" });
  const entry: PlanEntry = {
    status: "not-now",
    step: "low",
    who: "daughter",
    due: "2026-12-20",
    reason: "Too dear",
    used: false,
    checked: null,
    on: "2026-12-05",
  };
  const told: Assessment = {
    ...assessment,
    plan: { ...assessment.plan, ["stairs/fit-rails" as RecommendationId]: entry },
    calls: [{ date: "2026-12-05", falls: 1, note: "In good spirits", over: true }],
  };
  const text = JSON.stringify(toAssessmentFile(told));
  const parsed = parseAssessment("told.json", text, shipped(), "2026-12-31");

  expect(parsed).toMatchObject({ ok: true });
  const { plan, calls, earlier } = parsed.ok ? parsed.assessment : told;
  expect({ plan, calls, earlier }).toEqual({ plan: told.plan, calls: told.calls, earlier: told.earlier });
});
