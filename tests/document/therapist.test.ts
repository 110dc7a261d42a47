import { join } from "node:path";
import { expect, test } from "vitest";
import { compose } from "../../src/document/compose.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Document } from "../../src/model/document.ts";
import type { Evaluation, OpenAlert } from "../../src/model/evaluation.ts";
import type { PaperSize } from "../../src/render/pdf/paper.ts";
import { readAssetJson } from "../../src/store/read-asset.ts";
import { id } from "../support/build.ts";
import { shipped } from "../support/catalogue.ts";
import { textsOf } from "../support/document-text.ts";
import { root } from "../support/handrail.ts";
import { pagesOf } from "../support/pages-of.ts";
import { sampleEvaluation } from "../support/sample-evaluation.ts";
import { shippedTemplates } from "../support/shipped-templates.ts";

const templates = shippedTemplates();
const letterhead = { clinic: "Hill Street Clinic", phone: "555-0142", address: "1 Hill Street", emergency: "911" };
const report = (evaluation: Evaluation): Document => compose("therapist", evaluation, templates, { letterhead });
const wordsOf = (more: Partial<Evaluation>): string =>
  textsOf(report({ ...sampleEvaluation, ...more }).blocks).join("\n");
const demo = evaluate(shipped(), readAssetJson<Assessment>(join(root, "dist"), "demo.json"), {
  tool: "handrail",
});

/** Everything before the appendix. */
function mainPart(document: Document): Document {
  const end = document.blocks.findIndex((block) => block.type === "thematicBreak");
  return { ...document, blocks: document.blocks.slice(0, end) };
}

test.each(["letter", "a4"] satisfies PaperSize[])(
  "on %s the worked example is four pages and an appendix of 26",
  async (size) => {
    const document = report(demo);
    expect(await pagesOf(mainPart(document), size)).toBeLessThanOrEqual(4);
    expect(await pagesOf(document, size)).toBeLessThanOrEqual(30);
  },
);

test("nothing of the worked example is left out: each finding, step, answer, note and source", () => {
  const says = textsOf(report(demo).blocks).join("\n");
  for (const { says: found } of demo.findings) expect(says).toContain(found);
  for (const { title, steps } of demo.recommendations)
    for (const one of [title, ...steps.map(({ text }) => text)]) expect(says).toContain(one.replace(/\.$/, ""));
  for (const { text, clinical, note } of demo.answers)
    for (const one of [clinical ?? text, note ?? ""]) expect(says).toContain(one);
  for (const { id: source, title } of demo.sources) for (const one of [source, title]) expect(says).toContain(one);
});

const openAlert = (at: number, why: OpenAlert["why"], more: Partial<OpenAlert> = {}): OpenAlert => ({
  id: id(`alert-${at}`),
  key: `person/alert-${at}`,
  urgency: "today",
  area: id("person"),
  text: `Alert ${at} in plain words. And more of it.`,
  clinical: null,
  why,
  private: false,
  ...more,
});

test("alerts that were asked and not answered, and those not asked at this depth, are named; a long list goes on in the appendix", () => {
  const few = wordsOf({ alertsOpen: [openAlert(1, "not-answered"), openAlert(2, "not-asked")] });
  expect(few).toContain("Asked, not answered: The person: Alert 1 in plain words.");
  expect(few).toContain("Not asked at this depth: The person: Alert 2 in plain words.");
  expect(wordsOf({})).toContain("Asked, not answered: none. Not asked at this depth: none.");
  const many = wordsOf({ alertsOpen: Array.from({ length: 9 }, (_, at) => openAlert(at, "not-asked")) });
  expect(many).toContain("and 4 more in the appendix.");
  for (let at = 0; at < 9; at += 1) expect(many).toContain(`Alert ${at} in plain words`);
});

test("an alert about which nothing is recorded stands first, with a box and a line to write on", () => {
  const says = wordsOf({});
  expect(says.indexOf("What was done is not recorded.")).toBeLessThan(says.indexOf("Called the doctor’s office"));
  expect(wordsOf({ alerts: [] })).toContain("None in what was asked.");
});

test("counts that seem to disagree are explained", () => {
  const says = textsOf(report(demo).blocks).join("\n");
  expect(says).toMatch(
    /79 findings: .* \(from 72 questions, 2 added by the therapist; one question can show several\)/,
  );
});

test("the page that lies open on the table names no private factor; it counts the answers, and the appendix has them", () => {
  const main = textsOf(mainPart(report(sampleEvaluation)).blocks).join("\n");
  expect(main).not.toMatch(/SECRET-(FACTOR|ANSWER|QUESTION|NOTE)/);
  expect(main).toContain("1 private answer stands in the appendix only.");
  expect(wordsOf({})).toContain("SECRET-ANSWER");
});

test("photos stand in the appendix with what they show, whether released or not", () => {
  const blocks = report(sampleEvaluation).blocks.filter((block) => block.type === "photo");
  expect(blocks).toMatchObject([
    { photo: { id: "3", caption: "3: The person: Is there an open sore?: yes, left heel" } },
  ]);
});

test("signed: by whom and when; a draft has a line for the name", () => {
  expect(wordsOf({ signed: { by: "Jo Smith, OTR/L", on: "2026-11-24" } })).toContain(
    "Signed by Jo Smith, OTR/L on 24 November 2026",
  );
  expect(wordsOf({})).toContain("DRAFT until signed");
});
