import { expect, test } from "vitest";
import { checklistSheet } from "../../src/document/checklist-sheet.ts";
import type { Audience } from "../../src/model/words.ts";
import { renderTerminal } from "../../src/render/terminal.ts";
import {
  alert,
  catalogue,
  checklist,
  factor,
  factorOf,
  hazard,
  id,
  is,
  item,
  option,
  recommendation,
  tests,
} from "../support/build.ts";
import { checklistOf } from "../support/catalogue.ts";
import { gym } from "../support/timed.ts";

const bar = item("bar", {
  section: "The tub",
  text: "Is there a bar?",
  clinical: "Tub grab bar",
  how: { therapist: "Load it.", caregiver: "Press softly.", self: null },
  why: "A hold helps.",
  type: "multi-choice",
  exposure: "often",
  options: [
    option("fixed", { label: "A fixed bar", good: "There is a bar" }),
    option("loose", { label: "A loose bar", clinical: "Unstable bar" }),
    option("none", { label: "None of these", exclusive: true }),
  ],
  hazards: [
    hazard(is("bath", "bar", "loose"), "moderate", {
      tick: id("loose"),
      finding: "The bar moves",
      worse: [{ severity: "major", factors: [id("numb"), id("weak")] }],
      advice: [id("bath/fix")],
    }),
    hazard(tests("bath", "bar", { type: "is-not", options: [id("fixed")] }), "none", {
      tick: id("fixed"),
      finding: "No bar",
      worse: [{ severity: "severe", factors: [id("numb")] }],
    }),
  ],
  fit: [{ factors: [id("weak")], because: "Weak legs need a hold." }],
  sources: [id("ada")],
});

const water = item("water", {
  section: "The water",
  text: "How hot is it?",
  type: "number",
  unit: "degF",
  depth: "full",
  for: ["therapist"],
  range: { degF: [50, 212], degC: [10, 100] },
  good: "It is {value}",
  when: is("bath", "bar", "loose"),
  private: true,
  under: id("bar"),
  hazards: [
    hazard(
      tests("bath", "water", {
        type: "compare",
        comparison: "gt",
        to: { type: "threshold", threshold: { degF: 120, degC: 49 } },
      }),
      "major",
      { finding: "Too hot: {value}" },
    ),
  ],
});

const bath = checklist("bath", [bar, water, item("gone", { retired: true, text: "Gone?" })], {
  title: "Bathroom",
  repeats: {
    ask: "Is there one?",
    again: "Another?",
    namedBy: id("bar"),
    one: null,
    always: false,
    speakingNames: false,
  },
  exposureFrom: id("bar"),
  combined: [
    {
      id: id("both"),
      exposure: null,
      fit: [],
      hazard: hazard({ type: "all", of: [is("bath", "bar", "loose"), factor("numb")] }, "severe", {
        finding: "Both at once",
      }),
    },
  ],
  alerts: [
    alert("scald", is("bath", "bar", "loose"), {
      text: "Stop.",
      clinical: "Scald risk",
      suspends: ["tests", "exercise"],
      unlessAlert: [id("other")],
      sources: [id("ada")],
    }),
  ],
  recommendations: [
    recommendation("bath/fix", {
      title: "Fit a bar",
      clinical: "Anchored bar",
      refer: "physical-therapist",
      covers: [id("bath/fix")],
      buildingWork: true,
      measure: ["water", "stud positions"],
      noThanks: "Ask again later.",
      steps: {
        today: {
          text: "Wash at the sink.",
          cost: "free",
          who: ["resident", "caregiver"],
          when: is("bath", "bar", "loose"),
          instead: "the sink",
          buy: [{ what: "a chair", count: 2 }],
          doneIf: "It stands firm",
        },
        low: null,
        bigger: null,
      },
    }),
  ],
  rules: [
    {
      id: id("rule"),
      noNorm: null,
      source: id("ada"),
      about: [id("water")],
      applies: factor("numb"),
      outcomes: [{ id: "met", when: is("bath", "bar", "loose"), says: "It is met", advice: [id("bath/fix")] }],
      otherwise: "It is not met",
      at: "bath.yaml:1",
    },
  ],
});

const known = catalogue(
  [bath],
  [
    { ...factorOf("numb"), label: "Numb feet" },
    { ...factorOf("weak"), label: "Weak legs" },
  ],
  {
    sources: [
      {
        id: id("ada"),
        by: "US Access Board",
        title: "ADA Standards",
        year: 2010,
        where: null,
        licence: "public-domain",
        checked: "known",
      },
      { id: id("unused"), by: "Nobody", title: "Unused", year: null, where: null, licence: "own", checked: null },
    ],
  },
);

const sheet = (as: Audience | null = null, one = bath) =>
  renderTerminal(checklistSheet(one, known, { as }), { columns: 200, colour: false });

test("tells the edition, and that nobody signed it yet", () => {
  expect(sheet()).toContain("Checklist bath, edition 1.0.0.\nNot yet signed off by a clinician.");
  const review = { by: "R. Lee", credentials: "OTR/L", on: "2026-11-21", next: "2027-11-21", hash: "0" };
  expect(sheet(null, { ...bath, review })).toContain(
    "Signed off by R. Lee, OTR/L on 21 November 2026; look again by 21 November 2027.",
  );
});

test("shows each question with its answers, what is a hazard and for whom", () => {
  const text = sheet();

  expect(text).toContain("1. Is there a bar?\nquick; counts as used often [bar]\nClinical wording: Tub grab bar.\n");
  expect(text).toContain(
    "How to check (therapists): Load it.\nHow to check (family caregivers): Press softly.\nWhy: A hold helps.",
  );
  expect(text).toContain("- A fixed bar: good: There is a bar\n");
  expect(text).toContain('- Not ticked: A fixed bar: no hazard (severe with numb feet): "No bar".\n');
  expect(text).toContain(
    '- A loose bar (clinical: Unstable bar): moderate (major with numb feet or weak legs): "The bar moves". Advice: Fit a bar.\n',
  );
  expect(text).toContain("- None of these (alone)\n");
  expect(text).toContain("Counts for more with weak legs: Weak legs need a hold.\nSources: ada.");
});

test("tells when and of whom a question is asked, and says conditions as sentences", () => {
  const text = sheet();

  expect(text).toContain(
    "2. How hot is it?\nfull depth only; only for therapists; private; counts as used daily [water]",
  );
  expect(text).toContain('Asked when "A loose bar" is ticked for tub grab bar.');
  expect(text).toContain("A number: 50 to 212 °F; 10 to 100 °C.");
  expect(text).toContain(
    '- When it is over 120 °F (49 °C): major: "Too hot: {value}".\n- Otherwise good: "It is {value}"',
  );
  expect(text).toContain('When "A loose bar" is ticked for tub grab bar and the person has numb feet.');
  expect(text).not.toContain("Gone?");
});

test("shows alerts, advice with its steps, rules, and the sources that are cited", () => {
  const text = sheet();

  expect(text).toContain("Today: Stop.\nClinical wording: Scald risk.");
  expect(text).toContain("Until it is settled: no timed tests and no exercise.\nGives way to: other.\nSources: ada.");
  expect(text).toContain(
    '- Today: Wash at the sink. (free; resident or caregiver) Only when "A loose bar" is ticked for tub grab bar. In its place: The sink. Buy: 2 × a chair. Done if: It stands firm.',
  );
  expect(text).toContain("Measure: How hot is it?; stud positions.\nIf the answer is no: Ask again later.");
  expect(text).toContain("Applies when the person has numb feet.");
  expect(text).toContain(
    '- When "A loose bar" is ticked for tub grab bar: It is met. Advice: Fit a bar.\n- Else: It is not met.',
  );
  expect(text).toContain("- ada: US Access Board. ADA Standards. 2010. (public domain; known, not looked up again)");
  expect(text).not.toContain("Unused");
});

test("for one audience only what they are asked, in their words", () => {
  const text = sheet("caregiver");

  expect(text).toContain("How to check: Press softly.");
  expect(text).toContain("Shown as asked of family caregivers.");
  for (const hidden of [
    "How hot is it?\nfull",
    "Load it.",
    "Tub grab bar",
    "Unstable bar",
    "Scald risk",
    "Anchored bar",
  ])
    expect(text).not.toContain(hidden);
  expect(text).toContain('When "A loose bar" is ticked for "Is there a bar?"');
});

test("shows a timed test with its clocks and words, what is worked out, and norms", () => {
  const timed = renderTerminal(checklistSheet(checklistOf(gym(), "gym"), gym(), { as: null }), {
    columns: 200,
    colour: false,
  });

  expect(timed).toContain(`Walk
----

A timed test [walk]
Before it begins: A line on the floor.
Before it begins: A clear way.
Guard: Beside the person.
Break it off for: had to be caught; symptoms.
When it was broken off: Let the person sit.
Sources: ot-practice.

2. Shoes on?`);
  expect(timed).toContain('Say: "Walk to the line."');
  for (const line of [
    'Timed with a stopwatch. Over 1 minute counts as "could not do it".',
    "Held for up to 10 seconds, timed.",
    "Counted for 30 seconds.",
    "A rest of 5 minutes.",
    'Until 3 minutes after the start of "Stand".',
    "Numbers: systolic in mmHg, diastolic in mmHg, pulse in per minute.",
    'Worked out, not asked: 4 divided by the least of "First walk" and "Second walk", in m/s.',
    "- 60 to 69: male 14, female 12",
    "- 70 and over: male 11, female 10",
    "- Where it has no figure: No figure.",
    "When systolic of pressure at rest is at least 180 mmHg.",
  ])
    expect(timed).toContain(`${line}\n`);
});
