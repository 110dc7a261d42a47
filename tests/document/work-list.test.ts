import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { evaluateFor } from "../../src/cli/evaluate-for.ts";
import { compose } from "../../src/document/compose.ts";
import { projectContractor } from "../../src/document/contractor/project-contractor.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Catalogue } from "../../src/model/checklist.ts";
import type { Evaluation, JobResult, RecommendationResult } from "../../src/model/evaluation.ts";
import type { InstanceId } from "../../src/model/ids.ts";
import { NO_LETTERHEAD } from "../../src/model/settings.ts";
import { renderPdf } from "../../src/render/pdf/render-pdf.ts";
import { readAssetJson } from "../../src/store/read-asset.ts";
import { enReport } from "../../src/text/en-report.ts";
import { answerAll, answersTo, aVisit, worstAnswer } from "../support/a-home.ts";
import { textsOf } from "../support/document-text.ts";
import { root } from "../support/handrail.ts";
import { stringsOf } from "../support/pdf-strings.ts";
import { readPdf } from "../support/read-pdf.ts";
import { runMain } from "../support/run-main.ts";
import { sampleEvaluation } from "../support/sample-evaluation.ts";
import { shippedFonts, shippedTemplates } from "../support/shipped-templates.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const templates = shippedTemplates();
const readDist = <T>(name: string): T => readAssetJson<T>(join(root, "dist"), name);
const shipped = readDist<Catalogue>("catalogue.json");
const demo = readDist<Assessment>("demo.json");

/** What whoever builds it, or owns the house, has no need to know. */
const ABOUT_A_PERSON =
  /\b(numb(ness)?|neuropath\w*|diabet\w*|insulin|dizz\w*|faint\w*|falls?|fell|falling|fallen|weak\w*|blood thinn\w*|anticoag\w*|apixaban|metformin|memory|dement\w*|incontinen\w*|bladder|toilet trips|medic(ine|ation)s?|pills?|prescri\w*|hearing|vision|sight|walker|rollator|wheelchair|cane|crutch\w*|brace|oxygen|amputat\w*|alone|confus\w*|alcohol|mood|pain|stroke|parkinson\w*|hospital)\b/i;

/** Every label and clinical word of the factors, and a word that somebody typed wherever typing is possible. */
const labels = shipped.factors
  .filter(({ id }) => id !== "rents")
  .flatMap(({ label, text, clinical }) => [label, text, ...(clinical === null ? [] : [clinical])]);

function expectNothingPersonal(text: string): void {
  expect(ABOUT_A_PERSON.exec(text)?.[0] ?? null).toBeNull();
  expect(text).not.toContain("POISON");
  const plain = text.toLowerCase();
  for (const label of labels) expect(plain).not.toContain(label.toLowerCase());
}

/** Everything that somebody can type says something that must not get out. */
function poisoned(visit: Assessment): Assessment {
  const keys = Object.keys(visit.answers);
  const all = <T>(value: T): Record<string, T> => Object.fromEntries(keys.map((key) => [key, value]));
  return {
    ...visit,
    person: { label: "POISON label", code: "POISON-1" },
    goals: ["POISON goal: fewer falls"],
    lastFall: "POISON in the bathroom",
    notes: all("POISON note: numb feet, diabetes"),
    photos: all(["photo-1"]),
    measures: all("42 in, POISON because of dizzy spells"),
    wanted: keys,
    own: [
      { area: "POISON cellar", finding: "POISON hatch", hazard: "major", advice: "POISON: fit a rail", why: "falls" },
    ],
    instances: Object.fromEntries(
      Object.entries(visit.instances).map(([id, { list, more }]) => [
        id,
        { more, list: list.map((one) => ({ ...one, label: `POISON ${one.label}, where she fell` })) },
      ]),
    ),
  };
}

/** A home in which answers were thrown like dice. */
function aRandomHome(seed: number): Assessment {
  let state = seed;
  const next = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state;
  };
  const rooms = {
    bathroom: ["up", "down"],
    bedroom: ["own"],
    stairs: ["inside"],
    footwear: ["pair"],
    "walking-aids": ["aid"],
  };
  return answerAll(shipped, aVisit({ sets: shipped.checklists.map(({ id }) => id) }, rooms), {
    choose: (turn) => {
      const answers = answersTo(turn.item);
      if (next() % 3 === 0) return worstAnswer(turn);
      return answers[next() % Math.max(1, answers.length)] ?? null;
    },
  });
}

const homes: readonly (readonly [string, Assessment])[] = [
  ["the demo", demo],
  ...[3, 17, 99, 2026].map((seed) => [`home ${seed}`, aRandomHome(seed)] as const),
];

test.each(homes)("%s: nothing about the person is in what a workman or an owner reads", (_, visit) => {
  for (const assessment of [visit, poisoned(visit)]) {
    const evaluation = evaluateFor("contractor", shipped, assessment);
    for (const id of ["contractor", "landlord"] as const)
      for (const all of [false, true]) {
        const document = compose(id, evaluation, templates, { all });
        expectNothingPersonal([document.title, document.footer, ...textsOf(document.blocks)].join("\n"));
        expectNothingPersonal(JSON.stringify(document.blocks));
      }
  }
});

test("nor in the PDF: not in its text, its title, its outline, its tags, or any string of the file", async () => {
  const evaluation = evaluateFor("contractor", shipped, poisoned(demo));
  for (const id of ["contractor", "landlord"] as const) {
    const document = compose(id, evaluation, templates);
    const bytes = renderPdf(document, { size: "letter", large: false, fonts: shippedFonts() });
    const pdf = await readPdf(await bytes);
    expectNothingPersonal([pdf.title, ...pdf.outline, ...pdf.pages.map(({ text }) => text)].join("\n"));
    const strings = stringsOf(await bytes);
    expect(strings.length).toBeGreaterThan(500);
    expectNothingPersonal(strings);
  }
});

/** What a neighbour has no need to know: a condition, a medicine, an aid, who helps, how somebody lives. */
const AT_HOME =
  /\b(numb|neuropath\w*|diabet\w*|insulin|dizz\w*|faint\w*|weak|blood|thinners?|anticoag\w*|apixaban|metformin|memory|dement\w*|incontinen\w*|bladder|medic(ine|ation)s?|pills?|walkers?|rollators?|wheelchair|canes?|crutch\w*|braces?|oxygen|alone|lives? with|confus\w*|alcohol|mood|stroke|parkinson\w*|caregiver|therapist|daughter|sore)\b/i;

/** Of the sheet on the fridge, which says itself what to do after a fall. */
function expectNothingForNeighbours(text: string): void {
  expect(AT_HOME.exec(text)?.[0] ?? null).toBeNull();
  expect(text).not.toContain("POISON");
  const plain = text.toLowerCase();
  for (const label of labels) expect(plain).not.toContain(label.toLowerCase());
}

test("nor in the sheet on the fridge: not in its text, its title, its outline, or any string of the file", async () => {
  for (const visit of [demo, poisoned(demo)]) {
    const document = compose("fridge", evaluateFor("resident", shipped, visit), templates);
    const bytes = await renderPdf(document, { size: "letter", large: false, fonts: shippedFonts() });
    const pdf = await readPdf(bytes);
    expectNothingForNeighbours([pdf.title, ...pdf.outline, ...pdf.pages.map(({ text }) => text)].join("\n"));
    const strings = stringsOf(bytes);
    expect(strings.length).toBeGreaterThan(200);
    expectNothingForNeighbours(strings);
  }
});

const tool = (name: string, ...args: readonly string[]): string => execFileSync(name, [...args], { encoding: "utf8" });
const hasPoppler = spawnSync("sh", ["-c", "command -v pdfdetach pdfinfo"]).status === 0;

test.skipIf(!hasPoppler && process.env["CI"] !== "true")(
  "both carry no other file, and their names and what the file says of itself tell nothing",
  async () => {
    const cwd = temporaryFolder();
    expect(await runMain(["demo", "-o", "out"], { cwd })).toMatchObject({ exitCode: 0 });
    const files = readdirSync(join(cwd, "out")).filter((name) => /contractor|fridge/.test(name));
    expect(files).toEqual(["contractor.pdf", "fridge.pdf"]);
    for (const reader of ["contractor", "resident"] as const) {
      const evaluation = evaluateFor(reader, shipped, poisoned(demo));
      const document = compose(reader === "contractor" ? "contractor" : "fridge", evaluation, templates);
      const bytes = await renderPdf(document, { size: "letter", large: false, fonts: shippedFonts() });
      writeFileSync(join(cwd, "out", `${reader}-poisoned.pdf`), bytes);
      files.push(`${reader}-poisoned.pdf`);
    }
    for (const name of files) {
      const file = join(cwd, "out", name);
      expect(tool("pdfdetach", "-list", file)).toBe("0 embedded files\n");
      expectNothingForNeighbours(name.replace("-poisoned", ""));
      expectNothingForNeighbours(tool("pdfinfo", file));
      expectNothingForNeighbours(tool("pdfinfo", "-meta", file));
      expectNothingForNeighbours(tool("pdfinfo", "-custom", file));
    }
  },
);

test("the demo's work list has three pages at most", async () => {
  const document = compose("contractor", evaluateFor("contractor", shipped, demo), templates);
  for (const size of ["letter", "a4"] as const) {
    const pdf = await readPdf(await renderPdf(document, { size, large: false, fonts: shippedFonts() }));
    expect(pdf.pages.length).toBeLessThanOrEqual(3);
  }
});

test("a room is named in words of place only; any other label becomes a number", () => {
  const { jobs } = listOf({
    areas: [
      ["bathroom@a", "Upstairs"],
      ["bathroom@b", "Mum's, with the dizzy spells"],
    ].map(([id = "", label = ""]) => ({
      ...areaLike,
      id: id as never,
      checklist: "bathroom" as never,
      workTitle: "Bathroom",
      title: `Bathroom: ${label}`,
      instance: { id: id as InstanceId, label, fell: null },
    })),
    findings: ["bathroom@a", "bathroom@b"].map((area, at) => ({ ...findingLike, key: `f${at}`, area: area as never })),
    recommendations: [{ ...work, findings: ["f0", "f1"] }],
  });
  expect(jobs[0]?.title).toBe("Bathroom, upstairs; Bathroom 2: Grab bars");
});

test("licensed trades stand apart, numbers run on, and what all jobs need is added up", () => {
  const valve: RecommendationResult = {
    ...work,
    id: "x/valve" as never,
    job: { ...job, title: "Mixing valve", trade: "plumber", parts: [{ what: "valve", count: 1 }] },
  };
  const list = listOf({ recommendations: [valve, work, { ...work, id: "x/more" as never }] });
  expect(list.jobs.map(({ group, number, title }) => [group, number, title])).toEqual([
    ["", "1", "Grab bars"],
    ["", "2", "Grab bars"],
    ["Only for a licensed plumber", "3", "Mixing valve"],
  ]);
  expect(list.parts).toBe("4 × grab bar; 1 × valve");
});

test("what has no words for a work list shows its place and nothing else; what is small or dear is only to be priced", () => {
  const list = listOf({
    recommendations: [
      { ...work, job: null, title: "Cool the water for numb skin", findings: [] },
      { ...work, severity: "minor" },
      { ...work, status: "declined" },
      { ...work, job: null, buildingWork: false },
    ],
  });
  expect(list).toMatchObject({
    jobs: [],
    later: [{ number: "1", title: "Grab bars" }],
    unworded: [{ number: "2", place: "" }],
  });
});

test("who chose the small step in place of the big one needs no workman; who chose something for today still does", () => {
  const chosen = (chosenStep: "today" | "low" | "bigger") =>
    listOf({ recommendations: [{ ...work, status: "planned", chosenStep }] }).jobs.length;
  expect([chosen("today"), chosen("low"), chosen("bigger")]).toEqual([1, 0, 1]);
});

test("what was noted on the spot is handed on where it speaks of walls and inches only", () => {
  const noted = (typed: string) =>
    listOf({ recommendations: [{ ...work, measured: [{ key: "x/y" as never, text: typed }] }] }).jobs[0]?.lines.filter(
      ({ label }) => label === "Noted:",
    );
  expect(noted("42 in above the floor, studs 16 in apart")).toHaveLength(1);
  expect(noted("42 in, she shakes")).toEqual([]);
});

test("a photo stands at its job only once it is released for the contractor, and so does a comment", () => {
  const answer = { ...answerLike, key: "x/y" as never, photos: ["photo-3"], note: "tile is cracked" };
  const shown = (released: Evaluation["released"]) => {
    const [first] = listOf({
      answers: [answer],
      findings: [{ ...findingLike, key: "f", question: "x/y" as never }],
      recommendations: [{ ...work, findings: ["f"] }],
      released,
    }).jobs;
    return [
      first?.photos.map(({ photo }) => photo.caption),
      first?.lines.some(({ says }) => says === "Tile is cracked"),
    ];
  };
  expect(shown([])).toEqual([[], false]);
  expect(shown([{ what: "photo", of: "photo-3", for: ["family"] }])).toEqual([[], false]);
  expect(
    shown([
      { what: "photo", of: "photo-3", for: ["contractor"] },
      { what: "note", of: "x/y", for: ["contractor"] },
    ]),
  ).toEqual([["Photo 3"], true]);
});

const [answerLike] = sampleEvaluation.answers as readonly [Evaluation["answers"][number]];
const [areaLike] = sampleEvaluation.areas as readonly [Evaluation["areas"][number]];
const [findingLike] = sampleEvaluation.findings as readonly [Evaluation["findings"][number]];

const job: JobResult = {
  title: "Grab bars",
  do: "Fit two bars.",
  where: null,
  given: [],
  measure: ["bar above the floor"],
  wall: true,
  part: null,
  fix: null,
  doneIf: null,
  parts: [{ what: "grab bar", count: 2 }],
  trade: null,
};

const step = { cost: "50-250", instead: null, buy: [], doneIf: null, text: "x" } as const;
const work: RecommendationResult = {
  ...(sampleEvaluation.recommendations[0] as RecommendationResult),
  id: "x/bars" as never,
  severity: "major",
  status: "open",
  chosenStep: null,
  wanted: false,
  buildingWork: true,
  findings: [],
  measured: [],
  steps: [
    { ...step, name: "today", who: ["resident"] },
    { ...step, name: "bigger", who: ["contractor"] },
    { ...step, name: "low", who: ["caregiver"] },
  ],
  job,
};

function listOf(more: Partial<Evaluation>) {
  const plain: Evaluation = { ...sampleEvaluation, areas: [], findings: [], answers: [], recommendations: [] };
  const low = more.recommendations?.map((one) => ({
    ...one,
    // a job that nobody can do without a workman
    steps: one.chosenStep === "low" ? one.steps : one.steps.filter(({ name }) => name !== "low"),
  }));
  return projectContractor({ ...plain, ...more, recommendations: low ?? [] }, enReport, {
    all: false,
    letterhead: NO_LETTERHEAD,
  });
}
