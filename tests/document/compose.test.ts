import { expect, test } from "vitest";
import { compose } from "../../src/document/compose.ts";
import { textsOf } from "../support/document-text.ts";
import { sampleEvaluation } from "../support/sample-evaluation.ts";
import { shippedTemplates } from "../support/shipped-templates.ts";

const templates = shippedTemplates();
const family = compose("family", sampleEvaluation, templates);
const therapist = compose("therapist", sampleEvaluation, templates);
const words = (document: typeof family): string => textsOf(document.blocks).join("\n");

test("no private thing reaches the family: not an answer, a factor, a finding, an advice, an alert or a guard", () => {
  expect(JSON.stringify(family)).not.toMatch(/SECRET/);
  expect(words(therapist)).toMatch(/SECRET-ANSWER/);
});

test("the family gets no clinical wording, no note, and none of the words that frighten or blame", () => {
  const clinical = [
    ...sampleEvaluation.answers,
    ...sampleEvaluation.factors,
    ...sampleEvaluation.recommendations,
    ...sampleEvaluation.alerts,
  ].flatMap((one) => one.clinical ?? []);
  for (const wording of clinical) expect(words(family)).not.toContain(wording);
  const notes = sampleEvaluation.answers.flatMap(({ note }) => note ?? []);
  for (const note of notes) expect(words(family)).not.toContain(note);
  expect(words(family)).not.toMatch(
    /\b(instance|coverage|findings?|compliance|non-compliant|elderly|patient|hazards?|severe|declined)\b/i,
  );
});

test("the family's report begins with what cannot wait and ends with the number, its range and its limits", () => {
  const headings = family.blocks.flatMap((block) =>
    block.type === "heading" && block.depth === 2 ? textsOf([block]) : [],
  );
  expect(headings).toEqual([
    "First",
    "Do today, together",
    "This week",
    "Shopping list",
    "Plan",
    "Still to check",
    "Already good. Keep it.",
    "Decided otherwise",
    "To be on the safe side",
    "Place by place",
    "Look again",
  ]);
  expect(textsOf(family.blocks).at(-1)).toBe(
    "The home's number: 24 of 100 (range 18 to 24). It is the number of the place that needs most: Stairs: Cellar. Formula 1; not validated, not a prediction.",
  );
});

test("what is to buy is added up over the recommendations", () => {
  expect(words(family)).toContain("6 × motion night light");
  expect(words(family)).not.toContain("2 × Motion night light");
});

test("lists that are cut say how much more there is; with `all` nothing is cut", () => {
  expect(words(family)).toContain("And 1 more for this week.");
  expect(words(family)).toContain("And 4 more in the plan.");
  const all = words(compose("family", sampleEvaluation, templates, { all: true }));
  expect(all).not.toMatch(/And \d+ more/);
  expect(all).toContain("Hang soap and towel within reach");
});

test("what a step takes away is never named without what takes its place, and that is said once", () => {
  expect(words(family)).toContain("Wash at the sink, on a firm chair, until a bar is in.");
  expect(words(family)).not.toContain("Use instead: the sink");
  const [first, ...others] = sampleEvaluation.recommendations;
  if (first === undefined) throw new Error("the sample has advice");
  const steps = first.steps.map((step) => ({ ...step, text: "Leave this pair off.", instead: "the closed slippers" }));
  const changed = compose(
    "family",
    { ...sampleEvaluation, recommendations: [{ ...first, steps }, ...others] },
    templates,
  );
  expect(words(changed)).toContain("Leave this pair off. Use instead: the closed slippers.");
});

test("nothing found reads: in what was looked at", () => {
  const empty = { ...sampleEvaluation, findings: [], recommendations: [], alerts: [] };
  expect(words(compose("family", empty, templates))).toContain(
    "Nothing to make safer was found in what was looked at.",
  );
  const areas = sampleEvaluation.areas.filter(({ band }) => band === "nothing-found");
  expect(words(compose("family", { ...empty, areas }, templates))).toContain(
    "Nothing found in what was looked at: 1 place.",
  );
});

test("the therapist finds every finding, recommendation, source, answer and note", () => {
  const all = words(therapist);
  for (const { says } of sampleEvaluation.findings) expect(all).toContain(says);
  for (const { title, steps } of sampleEvaluation.recommendations)
    for (const text of [title, ...steps.map((step) => step.text)]) expect(all).toContain(text);
  for (const { id, title } of sampleEvaluation.sources) for (const text of [id, title]) expect(all).toContain(text);
  for (const { text, clinical, shown, note } of sampleEvaluation.answers)
    for (const one of [clinical ?? text, shown, note ?? ""]) expect(all).toContain(one);
});

test("titles and footers hold no name, no code and no condition", () => {
  expect([family.title, family.footer, therapist.title, therapist.footer]).toEqual([
    "Home check",
    "Home check, 22 November 2026",
    "Home safety visit",
    "Home check, 22 November 2026",
  ]);
});
