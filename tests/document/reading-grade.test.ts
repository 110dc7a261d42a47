import { expect, test } from "vitest";
import { gradeOf } from "../../src/checklist/lint/too-hard.ts";
import { compose } from "../../src/document/compose.ts";
import type { Block } from "../../src/model/document.ts";
import { demoEvaluation } from "../support/demo-evaluation.ts";
import { textsOf } from "../support/document-text.ts";
import { shippedTemplates } from "../support/shipped-templates.ts";

const templates = shippedTemplates();
const resident = demoEvaluation("resident");
const family = demoEvaluation("family");

/** Half of all adults read no better than grade 6 with ease. */
const GRADE = 6;

/** Each paragraph as sentences: a title and a cell without a full stop is one, too. */
const sentencesOf = (blocks: readonly Block[]): string =>
  textsOf(blocks)
    .map((text) => text.replace(/\[[ x]\]|_+/g, "").trim())
    .filter((text) => text !== "")
    .map((text) => (/[.!?:]$/.test(text) ? text : `${text}.`))
    .join(" ");

test.each([
  ["resident", resident],
  ["fridge", resident],
  ["family", family],
  ["action-plan", family],
  ["landlord", resident],
] as const)("%s is for a reader of grade 6", (id, evaluation) => {
  const grade = gradeOf(sentencesOf(compose(id, evaluation, templates).blocks));
  expect(grade).not.toBeNull();
  expect(grade).toBeLessThan(GRADE);
});

test("and so is every paragraph that is long enough to tell", () => {
  for (const [id, evaluation] of [
    ["resident", resident],
    ["family", family],
  ] as const)
    for (const text of textsOf(compose(id, evaluation, templates).blocks))
      expect(Math.floor(gradeOf(text) ?? 0), text).toBeLessThanOrEqual(GRADE);
});

test("a text that asks for more is told apart", () => {
  expect(
    gradeOf(
      "Implementation of environmental modifications necessitates interdisciplinary collaboration. Consider alternatives. Documentation of contraindications remains obligatory for practitioners, administrators and caregivers alike, notwithstanding circumstances.",
    ),
  ).toBeGreaterThan(12);
});
