import { expect, test } from "vitest";
import { note } from "../../src/document/note/note.ts";
import type { Evaluation } from "../../src/model/evaluation.ts";
import { enReport } from "../../src/text/en-report.ts";
import { sampleEvaluation } from "../support/sample-evaluation.ts";

const noteOf = (more: Partial<Evaluation> = {}, options: Partial<Parameters<typeof note>[2]> = {}): string =>
  note({ ...sampleEvaluation, ...more }, enReport, { part: null, max: null, ...options });
const partOf = (letter: "S" | "O" | "A" | "P"): string => noteOf({}, { part: letter });

test("four parts: what was said, what was seen and measured, the facts, the plan", () => {
  expect(noteOf().match(/^[SOAP]: /gm)).toEqual(["S: ", "O: ", "A: ", "P: "]);
  expect(partOf("S")).toContain(`"Wash on my own"; "Get back to the garden"`);
  expect(partOf("S")).toContain("Falls in 12 months: 2.");
  expect(partOf("S")).toContain("Reported, Kitchen: A chair is climbed to reach the shelves.");
  expect(partOf("O")).toContain("10:05-10:58 on site (53 min); present: resident and daughter");
  expect(partOf("O")).toContain("Found, Stairs: Cellar: No rail on the cellar stairs");
  expect(partOf("O")).toContain("Tub rim height: 16 in (40.6 cm)");
  expect(partOf("O")).not.toContain("A chair is climbed");
  expect(partOf("P")).toContain("Fit a grab bar at the tub");
});

test("an alert and what was done about it stand in the note however short it must be", () => {
  for (const max of [null, 4000, 900])
    expect(noteOf({}, { max })).toContain("done: Called the doctor's office at 3:40 pm");
});

test("never longer than asked, and it says what was left out", () => {
  const whole = noteOf();
  for (let max = 200; max < whole.length; max += 137) expect(noteOf({}, { max }).length).toBeLessThanOrEqual(max);
  expect(noteOf({}, { max: 1500 })).toMatch(/\(\d+ entries left out for length; see the full report\.\)$/);
  expect(noteOf({}, { max: whole.length })).toBe(whole);
});

test("what somebody typed at great length is cut, and nothing typed breaks a line or colours a screen", () => {
  const typed = `\u001b[31mred\n\n# heading ${"word ".repeat(2000)}`;
  const says = noteOf({ goals: [typed], lastFall: typed }, { max: 1200 });
  expect(says.length).toBeLessThanOrEqual(1200);
  expect(noteOf({ goals: [typed] })).not.toContain("\u001b");
  expect(noteOf({ goals: [typed] })).not.toContain("\n# heading");
});

test("nothing private is in it; how much was left out is", () => {
  expect(noteOf()).not.toContain("SECRET");
  expect(partOf("O")).toContain("Private: 1 answer and 1 alert left out here; see the full report.");
});

test("the assessment is left to the therapist: facts, no judgement, no word of billing", () => {
  expect(partOf("A")).toContain("Assessment: (the therapist's own words).");
  expect(noteOf()).not.toMatch(/\b(bill|billing|billable|units?|CPT|reimburse\w*|Medicare|diagnosis|high risk)\b/i);
});

test("plain letters that old chart systems keep", () => {
  const says = noteOf({ goals: ["“Wash” – on my own…", "2 × a day, ≥ 3"] });
  expect(says).toContain(`""Wash" - on my own..."`);
  expect(says).toContain("2 x a day, >= 3");
});
