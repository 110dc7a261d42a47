import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseAssessment } from "../../src/checklist/parse-assessment.ts";
import { toAssessmentFile } from "../../src/checklist/to-assessment-file.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import { emptyAssessment } from "../../src/model/assessment.ts";
import type { QuestionKey } from "../../src/model/ids.ts";
import { shipped } from "../support/catalogue.ts";
import { root } from "../support/handrail.ts";

const catalogue = shipped();

function read(text: string): Assessment {
  const parsed = parseAssessment("answers.json", text, catalogue, "9999-12-31");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  return parsed.assessment;
}

test("the worked example, written as JSON and read again, is the same assessment", () => {
  const assessment = read(readFileSync(join(root, "assets", "demo-answers.yaml"), "utf8"));
  expect(read(JSON.stringify(toAssessmentFile(assessment)))).toEqual(assessment);
});

test("a visit of which nothing is known yet is read again as that", () => {
  const assessment = emptyAssessment("2026-11-22", { by: "caregiver", sets: ["quick"], depth: "quick" });
  expect(read(JSON.stringify(toAssessmentFile(assessment)))).toEqual(assessment);
});

test("every kind of answer is read again as it was given", () => {
  const key = (text: string): QuestionKey => text as QuestionKey;
  const assessment: Assessment = {
    ...emptyAssessment("2026-11-22", { by: "therapist", sets: ["person"], depth: "full" }),
    consent: { visit: true, photos: false, share: [] },
    present: ["resident", "daughter"],
    visit: { from: "10:05", to: "10:58", minutes: 53 },
    answers: {
      [key("person/age")]: {
        answer: { type: "number", value: 81, unit: "years" },
        basis: "reported",
        group: false,
      },
      [key("person/lives-alone")]: {
        answer: { type: "absent", reason: "declined" },
        basis: null,
        group: true,
      },
    },
    alerts: { "person/x": { did: "called", whom: "the doctor", at: "10:25", why: null } },
    notes: { "person/age": 'says her daughter: "81"\nor 82' },
    photos: { "person/age": ["photo-1", "photo-2"] },
    measures: { "person/age": "34 in" },
    wanted: ["person/age"],
    nextLook: "2026-12-06",
  };
  const { alerts, ...rest } = assessment;
  const { alerts: _, ...written } = toAssessmentFile(assessment);
  expect(Object.keys(alerts)).toHaveLength(1);
  expect(read(JSON.stringify(written))).toEqual({ ...rest, alerts: {} });
});
