import { expect, test } from "vitest";
import { projectTherapist } from "../../src/document/therapist/project-therapist.ts";
import type { Evaluation, KeptAway } from "../../src/model/evaluation.ts";
import { NO_LETTERHEAD } from "../../src/model/settings.ts";
import { enReport } from "../../src/text/en-report.ts";
import { id } from "../support/build.ts";
import { sampleEvaluation } from "../support/sample-evaluation.ts";

const away = (name: string, says: string): KeptAway => ({
  checklist: id("function"),
  test: id(name),
  title: name,
  says,
  alert: "person/foot-today",
  guard: null,
  because: [],
});
const view = (more: Partial<Evaluation>) =>
  projectTherapist({ ...sampleEvaluation, ...more }, enReport, { letterhead: NO_LETTERHEAD });

test("the therapist reads which timed tests were kept away, once for each reason", () => {
  const keptAway = [away("Walk", "See the foot"), away("Walk", "Numb feet."), away("Stand", "See the foot")];

  expect(view({ keptAway }).keptAway).toEqual([
    "Not tested: Walk; Stand. Because: See the foot.",
    "Not tested: Walk. Because: Numb feet.",
  ]);
  expect(view({}).keptAway).toEqual([]);
});

test("rules that say something are rows; of the others only the number is told", () => {
  const { rules, rulesLeft } = view({});
  expect(rules).toHaveLength(1);
  expect(rulesLeft).toBe("One more rule cannot be told: nothing that it needs was asked or measured.");
});

test("where a publication has no figure, its own words stand there", () => {
  const [rule] = sampleEvaluation.tests;
  if (rule === undefined) throw new Error("the sample has a rule");
  const none = { ...rule, outcome: null, whyNull: "no-norm" as const };

  expect(view({ tests: [{ ...none, says: "No norm at 58" }] }).rules[0]?.says).toMatch(/^No norm at 58\. \[\d+\]$/);
  expect(view({ tests: [{ ...none, says: null }] }).rulesRest[0]?.says).toContain(
    "There is no published figure for this person.",
  );
});
