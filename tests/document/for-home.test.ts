import { expect, test } from "vitest";
import { compose } from "../../src/document/compose.ts";
import { projectFridge } from "../../src/document/fridge/project-fridge.ts";
import { projectLandlord } from "../../src/document/landlord/project-landlord.ts";
import type { ReportId } from "../../src/document/shapes.ts";
import type { EvaluatedAlert, Evaluation } from "../../src/model/evaluation.ts";
import type { RecommendationId } from "../../src/model/ids.ts";
import { type Letterhead, NO_LETTERHEAD } from "../../src/model/settings.ts";
import { enReport } from "../../src/text/en-report.ts";
import { shipped } from "../support/catalogue.ts";
import { textsOf } from "../support/document-text.ts";
import { sampleEvaluation } from "../support/sample-evaluation.ts";
import { shippedTemplates } from "../support/shipped-templates.ts";

const templates = shippedTemplates();
const printed = (id: ReportId, change: Partial<Evaluation> = {}, letterhead: Letterhead = NO_LETTERHEAD): string =>
  textsOf(compose(id, { ...sampleEvaluation, ...change }, templates, { letterhead }).blocks).join("\n");
const firstAdvice = sampleEvaluation.recommendations[0];
const [alert] = sampleEvaluation.alerts;
if (firstAdvice === undefined || alert === undefined) throw new Error("the sample has advice and alerts");
const clinic: Letterhead = { clinic: "Mill Street Memory Clinic", phone: "555-0142", address: null, emergency: "112" };

test("the resident reads their own words, what is good and what they chose, and never a number or a count", () => {
  const says = printed("resident");
  expect(says).toContain("“Wash on my own” “Get back to the garden”");
  expect(says).toContain("What you chose");
  expect(says).toContain("Wash at the sink, on a firm chair, until a bar is in. Son, by 12 December 2026.");
  expect(says).toContain("This plan is yours. You decide.");
  expect(says).not.toMatch(/of 100|looked at\.|to make safer|still to check/i);
  for (const { label } of sampleEvaluation.factors) expect(says).not.toContain(label);
});

test("what cannot wait stands before everything else, with what was done about it", () => {
  const done = { did: "called" as const, whom: "the foot clinic", at: "10:25", why: null };
  for (const id of ["resident", "family"] as const) {
    const says = printed(id, { alerts: [{ ...alert, done }] });
    expect(says).toMatch(/\[x\] Called the foot clinic at 10:25\./);
    expect(says.indexOf("open sore")).toBeLessThan(says.indexOf(id === "family" ? "Do today" : "What you chose"));
    expect(printed(id, { alerts: [{ ...alert, done: null }] })).toMatch(/\[ \] Still to do\. (I|We) called _+/);
  }
});

test("what waits a week is told to the resident with the week's work", () => {
  const says = printed("resident");
  expect(says.indexOf("these stairs are used every day")).toBeGreaterThan(says.indexOf("\nThis week\n"));
});

test("the resident is spoken to; a text for a helper stays one", () => {
  const told = (text: string): EvaluatedAlert => ({ ...alert, text });
  const alerts = [told("The person is often alone. Call today."), told("Let the person sit. Call today.")];
  const says = printed("resident", { alerts });
  expect(says).toContain("You are often alone. Call today.");
  expect(says).toContain("Let the person sit. Call today.");
});

test("where nothing was chosen, three things to begin with are proposed", () => {
  const open = sampleEvaluation.recommendations.map((one) => ({ ...one, status: "open" as const, chosenStep: null }));
  const says = printed("resident", { chosen: [], recommendations: open });
  expect(says).toContain("To begin with, today");
  expect(says).not.toContain("What you chose");
});

test("the clinic's number is on the resident's report, or a line for it; so is the emergency number of the country", () => {
  expect(printed("resident", {}, clinic)).toContain("Call us: Mill Street Memory Clinic. Phone 555-0142.");
  expect(printed("resident", {}, clinic)).toContain("In an emergency, call 112.");
  expect(printed("resident")).toMatch(/Call us: _{8,}/);
});

test("the fridge sheet shows what was chosen in few words, and no more than a neighbor may read", () => {
  const says = printed("fridge", {}, clinic);
  expect(says).toContain("Wash at the sink, on a firm chair, until a bar is in");
  expect(says).toContain("I press my button or call 112.");
  expect(says).toContain("Clinic 555-0142");
  expect(says).not.toMatch(/Memory|Mrs|Dad|numb|blood|medicine|alone|sore/i);
});

test("a fridge sheet where nothing was chosen is blank, to be filled in by hand", () => {
  const says = printed("fridge", { chosen: [], nextLook: null });
  expect(says.match(/^ ?_{20,}$/gm)).toHaveLength(3);
  expect(says).toMatch(/We look again on _+/);
});

test("a chosen thing that tells of an illness leaves its line on the fridge to the pen", () => {
  const steps = firstAdvice.steps.map((step) => ({
    ...step,
    text: "Take the box of pills to the doctor.",
    instead: null,
  }));
  const says = printed("fridge", {
    recommendations: [{ ...firstAdvice, steps }, ...sampleEvaluation.recommendations.slice(1)],
  });
  expect(says).not.toContain("pills");
  expect(says.match(/^ ?_{20,}$/gm)?.length).toBeGreaterThan(0);
});

test("the landlord reads what is to be built, in the words of the work list, and nothing of anybody's health", () => {
  const job: NonNullable<typeof firstAdvice.job> = {
    title: "Grab bar at the tub",
    do: "screw an upright bar into the studs",
    where: null,
    given: [],
    measure: [],
    wall: true,
    part: null,
    fix: null,
    doneIf: null,
    parts: [],
    trade: null,
  };
  const works = [
    { ...firstAdvice, buildingWork: true, job, title: "Cool the water for skin that may not feel heat" },
    ...sampleEvaluation.recommendations.slice(1),
  ];
  const says = printed("landlord", { recommendations: works });
  expect(says).toContain(job.title);
  expect(says).toContain("( ) yes ( ) no");
  expect(says).not.toMatch(/skin|feel|agreed|22 November|Dad/i);
  expect(says).toMatch(/Signed _+/);
});

test("where there are no neutral words for the work, the letter leaves it to the pen", () => {
  expect(printed("landlord", { recommendations: [] })).toContain("This is the work:");
  const own = { ...firstAdvice, buildingWork: true, job: null, title: "A bar for Dad's Parkinson" };
  const says = printed("landlord", { recommendations: [own] });
  expect(says).not.toContain("Parkinson");
  expect(says).toContain("This is the work:");
});

test("the action plan has a box, a name and a date for each thing, and lines to sign", () => {
  const says = printed("action-plan");
  expect(says).toContain("[ ] Fit a grab bar at the tub. Wash at the sink, on a firm chair, until a bar is in.");
  expect(says).toContain("son");
  expect(says).toMatch(/The person at home _+ Date _+/);
});

test("what the therapist dropped is told with its reason, but only where everybody may see what led to it", () => {
  const drop = (recommendation: string, title: string) => ({
    recommendation: recommendation as RecommendationId,
    change: "drop" as const,
    group: null,
    text: null,
    why: "The tub is not used",
    title,
  });
  const changes = [drop("bathroom/soap", "Hang soap within reach"), drop("person/talk", "SECRET-DROPPED")];
  for (const id of ["family", "resident"] as const) {
    const says = printed(id, { changes });
    expect(says).toContain(
      "Hang soap within reach. The therapist took this off the list. Because: The tub is not used.",
    );
    expect(says).not.toContain("SECRET-DROPPED");
  }
});

test("the family reads what is wanted first, and own advice once", () => {
  const own = {
    ...firstAdvice,
    id: "own/9" as RecommendationId,
    title: "Hang the hose on a hook",
    group: "this-week" as const,
    chosenStep: null,
    wanted: true,
    findings: [],
    steps: firstAdvice.steps.slice(0, 1).map((step) => ({ ...step, text: "Hang the hose on a hook", instead: null })),
  };
  const says = printed("family", { recommendations: [own] });
  expect(says.match(/Hang the hose on a hook/g)).toHaveLength(1);
  expect(says).toContain("Wanted first.");
});

test("no private thing reaches anybody's sheet", () => {
  for (const id of ["resident", "family", "fridge", "action-plan", "landlord"] as const)
    expect(printed(id)).not.toMatch(/SECRET/);
});

/** Written without a look at the words that the program keeps back. */
const HEALTH =
  /diabet|insulin|neuropath|parkinson|dement|memory|stroke|seizure|epilep|medicin|pills?\b|thinner|blood|oxygen|\bnumb\b|dizz|faint|incontinen|bladder|catheter|wheelchair|rollator|walker|brace|doctor|therapist|pharmac|podiatr|alone|poor balance|osteopor|arthritis|alcohol|depress|\bmood|\bblind\b|\bdeaf|ulcer|sore|wound/i;

test("whatever of the shipped advice is chosen, no condition, medicine or aid stands on the fridge or in the letter", () => {
  const { checklists, factors } = shipped();
  const shippedAdvice = checklists.flatMap(({ recommendations }) => recommendations);
  let printedThings = 0;
  for (const { id, title, steps, job } of shippedAdvice) {
    for (const name of ["today", "low", "bigger"] as const) {
      const step = steps[name];
      if (step === null) continue;
      const one = {
        ...firstAdvice,
        id,
        title,
        buildingWork: true,
        status: "planned" as const,
        chosenStep: name,
        steps: [{ ...step, name }],
        job: job === null ? null : { ...job, given: [] },
      };
      const evaluation: Evaluation = {
        ...sampleEvaluation,
        recommendations: [one],
        chosen: [{ recommendation: id, step: name, who: "son", by: null, sure: null }],
      };
      const fridge = projectFridge(evaluation, enReport);
      const letter = projectLandlord(evaluation, enReport);
      const says = [...fridge.things, ...letter.works].flatMap((thing) => Object.values(thing)).join("\n");
      printedThings += fridge.things.length;
      expect(says, id).not.toMatch(HEALTH);
      for (const { label } of factors) expect(says.toLowerCase(), id).not.toContain(label.toLowerCase());
    }
  }
  expect(printedThings).toBeGreaterThan(300);
});
