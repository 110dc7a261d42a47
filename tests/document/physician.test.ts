import { expect, test } from "vitest";
import { compose } from "../../src/document/compose.ts";
import type { EvaluatedAlert, Evaluation, RecommendationResult } from "../../src/model/evaluation.ts";
import { REFERRALS } from "../../src/model/words.ts";
import type { PaperSize } from "../../src/render/pdf/paper.ts";
import { id } from "../support/build.ts";
import { textsOf } from "../support/document-text.ts";
import { pagesOf } from "../support/pages-of.ts";
import { sampleEvaluation } from "../support/sample-evaluation.ts";
import { shippedTemplates } from "../support/shipped-templates.ts";

const templates = shippedTemplates();
const page = (more: Partial<Evaluation> = {}) => compose("physician", { ...sampleEvaluation, ...more }, templates);
const words = (more: Partial<Evaluation> = {}): string => textsOf(page(more).blocks).join("\n");
const [alert] = sampleEvaluation.alerts;
const [advice] = sampleEvaluation.recommendations;
if (alert === undefined || advice === undefined) throw new Error("the sample has alerts and advice");

const LONG = "Donaudampfschifffahrtsgesellschaft ".repeat(300);
const alerts = (n: number): readonly EvaluatedAlert[] =>
  Array.from({ length: n }, (_, at) => ({
    ...alert,
    key: `person/alert-${at}`,
    because: [],
    clinical: `Alert number ${at + 1}: ${LONG}`,
    done: { did: "called" as const, whom: LONG, at: "10:25", why: LONG },
  }));
const referrals: readonly RecommendationResult[] = REFERRALS.flatMap((refer, at) => [
  { ...advice, id: id(`a/r-${at}`), title: `Ask number ${at} ${LONG}`, clinical: LONG, refer, status: "open" as const },
  { ...advice, id: id(`a/d-${at}`), title: LONG, refer: "doctor" as const, status: "open" as const },
  { ...advice, id: id(`a/n-${at}`), title: LONG, reason: LONG, status: "declined" as const },
]);
const worst: Partial<Evaluation> = {
  alerts: alerts(6),
  recommendations: referrals,
  lastFall: LONG,
  person: { label: LONG, code: LONG },
  signed: { by: LONG, on: "2026-11-22" },
  answers: sampleEvaluation.answers.map((answer) => ({ ...answer, shown: LONG, clinical: LONG })),
};

test.each(["letter", "a4"] satisfies PaperSize[])(
  "one page on %s: a usual visit, an empty one, and the worst",
  async (size) => {
    const nothing = { alerts: [], recommendations: [], answers: [], tests: [], changes: [], lastFall: null };
    for (const more of [{}, nothing, ...[0, 3, 5, 6, 9, 12].map((n) => ({ ...worst, alerts: alerts(n) }))]) {
      expect(await pagesOf(page(more), size)).toBe(1);
    }
  },
);

test("an alert is never left out, however little room there is", () => {
  const says = words({ ...worst, alerts: alerts(12) });
  for (let at = 1; at <= 12; at += 1) expect(says).toContain(`Alert number ${at}:`);
  expect(says).toMatch(/\d+ more in the full report\./);
});

test("what is asked stands first, with a box for each, and a line to sign and return", () => {
  const says = words({
    recommendations: [{ ...advice, clinical: "Medication review", refer: "doctor", status: "open" }],
  });
  expect(says.indexOf("Medication review")).toBeLessThan(says.indexOf("Alerts and what was done"));
  expect(says).toContain("Please sign and return");
  expect(words({ recommendations: [] })).toContain("Nothing is asked of you.");
});

test("who was called and when, and what the person said no to, in their words", () => {
  const no = { ...advice, title: "Take up the rug", status: "declined" as const, reason: "It was my mother's" };
  const says = words({ recommendations: [no] });
  expect(says).toContain("Called the doctor’s office at 3:40 pm.");
  expect(says).toContain(`Take up the rug: no, "It was my mother's"`);
});

test("nothing private, and no leave to share is said out loud", () => {
  expect(words()).not.toContain("SECRET");
  const consent = { visit: true, photos: null, share: ["family"] };
  expect(words({ consent })).toContain("Consent to share with the physician: NO.");
});
