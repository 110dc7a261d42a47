import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { parseAssessment } from "../../src/checklist/parse-assessment.ts";
import { showDiagnostic } from "../../src/checklist/show-diagnostic.ts";
import { evaluateFor } from "../../src/cli/evaluate-for.ts";
import { readForm } from "../../src/cli/read-form.ts";
import { toForm } from "../../src/document/form/to-form.ts";
import { readFilledPdf } from "../../src/intake/pdf/read-filled-pdf.ts";
import { type Assessment, emptyAssessment } from "../../src/model/assessment.ts";
import type { Catalogue, Item } from "../../src/model/checklist.ts";
import { type ItemId, parseKey } from "../../src/model/ids.ts";
import { renderPdf } from "../../src/render/pdf/render-pdf.ts";
import { shipped } from "../support/catalogue.ts";
import { type Filled, filledFrom, fillPdf } from "../support/fill-form.ts";
import { root } from "../support/handrail.ts";
import { runMain } from "../support/run-main.ts";
import { QUICK, sampleForm } from "../support/sample-forms.ts";
import { shippedFonts } from "../support/shipped-templates.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const fonts = shippedFonts();
const catalogue = shipped();

const quickForm = renderPdf(sampleForm(QUICK, false, true), { size: "letter", large: false, fonts, fillable: true });
const HEAD = "form-1:quick:caregiver:quick";

/** A quick form that was filled in and saved, and the command that reads it. */
async function filledQuick(filled: Filled, options = {}): Promise<{ readonly folder: string; readonly file: string }> {
  const folder = temporaryFolder();
  const file = join(folder, "filled.pdf");
  writeFileSync(file, await fillPdf(await quickForm, filled, options));
  return { folder, file };
}

/** The worked example, its rooms called by their kind as a form calls them. */
function demoByKind(): Assessment {
  const file = parse(readFileSync(join(root, "assets", "demo-answers.yaml"), "utf8"));
  for (const area of Object.values<unknown>(file.answers)) {
    const list = Array.isArray(area) ? area : ((area as { instances?: unknown[] }).instances ?? []);
    for (const one of list as { instance?: string }[]) delete one.instance;
  }
  file.setting.sets = Object.keys(file.answers);
  const parsed = parseAssessment("demo.yaml", stringify(file), catalogue, "9999-12-31");
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(showDiagnostic).join("\n"));
  return parsed.assessment;
}

function itemAt(key: string, { checklists }: Catalogue): Item | undefined {
  const parts = parseKey(key);
  return checklists.find(({ id }) => id === parts?.checklist)?.items.find(({ id }) => id === (parts?.item as ItemId));
}

/** What of a record a form can say: nothing private, nothing declined, no comment, no picture, not how it is known, nor what was planned. */
function onForm(assessment: Assessment): Assessment {
  const answers = Object.entries(assessment.answers).flatMap(([key, { answer }]) => {
    const item = itemAt(key, catalogue);
    if (item === undefined || item.private || answer.type === "stopped") return [];
    if (answer.type === "absent" && answer.reason === "declined") return [];
    const said = answer.type === "unable" ? { ...answer, reason: null } : answer;
    return [[key, { answer: said, basis: null, group: false }] as const];
  });
  const { person, date, setting, goals, lastFall, consent, instances } = assessment;
  return {
    ...emptyAssessment(date, { ...setting, from: "paper" }, { label: person.label, code: null }),
    goals,
    lastFall,
    consent,
    instances,
    answers: Object.fromEntries(answers),
  };
}

test("the worked example, written into a form on a screen and read back, leads to the same findings, advice and numbers", async () => {
  const told = onForm(demoByKind());
  const types = new Set(Object.keys(told.answers).map((key) => itemAt(key, catalogue)?.type));
  const answers = new Set(Object.values(told.answers).map(({ answer }) => answer.type));
  const document = toForm(catalogue, told.setting, {
    compact: false,
    fillable: true,
    date: told.date,
    emergency: "911",
  });
  const form = await renderPdf(document, { size: "letter", large: false, fonts, fillable: true });
  const { sets, by, depth } = told.setting;
  const head = `form-1:${sets.join("+")}:${by}:${depth}`;
  const filled = {
    [`${head}:date`]: told.date,
    [`${head}:code`]: told.person.label ?? "",
    ...filledFrom(catalogue, told),
  };
  const { fields } = readFilledPdf(await fillPdf(form, filled));
  const read = readForm(fields, told.setting, { catalogue, units: "us", today: "2026-12-01" });

  expect([...types]).toEqual(
    expect.arrayContaining([
      "choice",
      "multi-choice",
      "yes-no",
      "number",
      "text",
      "stopwatch",
      "hold",
      "rest",
      "readings",
    ]),
  );
  expect([...answers]).toEqual(
    expect.arrayContaining(["choice", "choices", "number", "readings", "unable", "absent", "text"]),
  );
  expect(told.instances["bathroom" as never]?.list).toHaveLength(2);
  expect(read.doubtful).toEqual([]);
  expect(read.assessment.answers).toEqual(told.answers);
  expect(read.assessment.instances).toEqual(told.instances);
  expect(evaluateFor("therapist", catalogue, read.assessment)).toEqual(evaluateFor("therapist", catalogue, told));
}, 120_000);

test("a form that a family filled in becomes a record, and the plan can be printed", async () => {
  const { folder, file } = await filledQuick({
    [`${HEAD}:date`]: "11/20/2026",
    [`${HEAD}:code`]: "Dad",
    "person/falls-12-months": "2",
    "person/feet-feeling": "numb",
    "bathroom@1/tub-grab-bar": "none",
    "bathroom@1/tub-water": "118 F",
    "floors/on-the-way:rugs": "on",
    "stairs/#more": "no",
  });

  const { exitCode, stdout, stderr } = await runMain(["import", file], { cwd: folder });
  const report = await runMain(["report", "last", "--for", "therapist"], { cwd: folder });

  expect(stderr).toContain("6 answers were read.");
  expect(stdout).toBe("dad.1\n");
  expect(exitCode).toBe(0);
  expect(report.stdout).toMatch(/20 Nov(ember)? 2026/);
  expect(report.stdout).toContain("118 °F");
});

test("a viewer that packs what it saves is read as well", async () => {
  const { folder, file } = await filledQuick(
    { [`${HEAD}:date`]: "2026-11-20", "person/unsteady": "yes" },
    { packed: true },
  );

  expect((await runMain(["import", file], { cwd: folder })).exitCode).toBe(0);
});

test("what is doubtful is told by its number and left out; all else is kept", async () => {
  const { folder, file } = await filledQuick({
    [`${HEAD}:date`]: "tomorrow",
    "person/falls-12-months": "a few",
    "person/urgent-now:none": "on",
    "person/urgent-now:head": "on",
    "bathroom@1/tub-water": "118",
    "bathroom@1/tub-water:why": "_unknown",
    "person/unsteady": "yes",
  });

  const { exitCode, stderr } = await runMain(["import", file], { cwd: folder });
  const again = await runMain(["resume"], { cwd: folder });

  expect(stderr).toContain("4 answers are doubtful, and were left out:");
  expect(stderr).toContain('date: "tomorrow" is not a day that has been');
  expect(stderr).toMatch(/ 7 {2}How many falls.*"a few" is not a number/);
  expect(stderr).toMatch(/ 2 {2}Is any of this true.*together with others/);
  expect(stderr).toMatch(/ 25 {2}Run the hot tap.*an answer, and that there is none/);
  expect(exitCode).toBe(0);
  expect(again.stderr).not.toContain("no assessment");
});

test("an empty form is no record", async () => {
  const { folder, file } = await filledQuick({});
  const { exitCode, stderr } = await runMain(["import", file], { cwd: folder });

  expect(stderr).toContain("holds no answers");
  expect(exitCode).toBe(2);
});

test("a report that was made to be kept gives its record back", async () => {
  const folder = temporaryFolder();
  const answers = join(root, "assets", "demo-answers.yaml");
  const kept = join(folder, "kept.pdf");
  await runMain(["report", answers, "--for", "therapist", "--archive", "-o", kept], { cwd: folder });

  const { exitCode, stdout, stderr } = await runMain(["import", kept], { cwd: folder });
  const json = async (source: string) =>
    (await runMain(["report", source, "--format", "json"], { cwd: folder })).stdout;

  expect(stderr).not.toContain("doubtful");
  expect(exitCode).toBe(0);
  expect(stdout).toBe("mb-12.1\n");
  expect(JSON.parse(await json("mb-12.1")).findings).toEqual(JSON.parse(await json(answers)).findings);
}, 60_000);

test("an answers file becomes a record too", async () => {
  const folder = temporaryFolder();
  const { exitCode, stdout } = await runMain(["import", join(root, "assets", "demo-answers.yaml")], { cwd: folder });

  expect(stdout).toBe("mb-12.1\n");
  expect(exitCode).toBe(0);
});

test("somebody else's PDF is told apart", async () => {
  const folder = temporaryFolder();
  const file = join(folder, "other.pdf");
  writeFileSync(file, await renderPdf(sampleForm(QUICK), { size: "letter", large: false, fonts }));
  const { exitCode, stderr } = await runMain(["import", file], { cwd: folder });

  expect(stderr).toContain("neither a filled form of handrail nor a report");
  expect(exitCode).toBe(2);
});
