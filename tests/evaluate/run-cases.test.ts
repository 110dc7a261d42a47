import { expect, test } from "vitest";
import { runCases } from "../../src/evaluate/run-cases.ts";
import type { Case } from "../../src/model/checklist.ts";
import { aCase } from "../support/a-case.ts";
import {
  alert,
  catalogue,
  checklist,
  choice,
  factor,
  factorOf,
  hazard,
  id,
  is,
  item,
  option,
  personWith,
  recommendation,
  visit,
} from "../support/build.ts";

const mat = item("mat", {
  options: [option("none", { label: "No mat" }), option("loose", { label: "A loose mat" })],
  hazards: [
    hazard(is("bath", "mat", "loose"), "moderate", {
      finding: "A mat that slides",
      worse: [{ severity: "major", factors: [id("numb")] }],
      advice: [id("bath/fix-mat")],
    }),
  ],
});
const bar = choice("bath", "bar", { firm: null, loose: "minor" }, { when: is("bath", "mat", "loose") });

function run(...cases: readonly Case[]) {
  const bath = checklist("bath", [mat, bar], {
    cases,
    recommendations: [recommendation("bath/fix-mat"), recommendation("bath/other")],
    alerts: [alert("slips", { type: "all", of: [is("bath", "mat", "loose"), factor("numb")] })],
  });
  const known = catalogue([bath, personWith("numb")], [{ ...factorOf("numb"), label: "Numb feet" }]);
  return runCases(known, [bath])[0]?.cases ?? [];
}

const loose = visit(["bath"], { "bath/mat": "loose" });
const failures = (one: Case) => run(one)[0]?.failures ?? [];
const whys = (one: Case) => failures(one).map(({ why }) => why);

test("what is expected holds", () => {
  const fine = aCase(loose, {
    expect: {
      findings: { mat: "moderate" },
      alerts: {},
      recommendations: ["bath/fix-mat"],
      asked: ["bar"],
      band: "improve",
      points: { mat: 6 },
      factors: { numb: "unknown" },
    },
    never: { recommendations: ["bath/other"], alerts: { slips: null }, findings: { bar: null } },
  });

  expect(run(fine)).toMatchObject([{ state: "holds", failures: [] }]);
});

test("a list of findings says nothing of their severity", () => {
  expect(run(aCase(loose, { expect: { findings: { mat: null } } }))).toMatchObject([{ state: "holds" }]);
  expect(run(aCase(loose, { expect: { findings: { bar: null } } }))).toMatchObject([{ state: "fails" }]);
  expect(run(aCase(loose, { never: { findings: { mat: null } } }))).toMatchObject([{ state: "fails" }]);
  expect(run(aCase(loose, { never: { findings: { mat: "major" } } }))).toMatchObject([{ state: "holds" }]);
});

test("a failing finding tells the answer behind it", () => {
  expect(failures(aCase(loose, { expect: { findings: {} } }))).toEqual([
    {
      what: "findings",
      expected: "{}",
      found: '{"mat":"moderate"}',
      why: 'mat is "A loose mat", which says "A mat that slides"',
    },
  ]);
  expect(whys(aCase(loose, { factors: [id("numb")], expect: { findings: { mat: "moderate" } } }))).toEqual([
    'mat is "A loose mat", which says "A mat that slides", raised by numb',
  ]);
});

test("a missing finding tells that nothing was answered, or that the answer is no hazard", () => {
  const none = visit(["bath"], { "bath/mat": "none", "bath/bar": "loose" });

  expect(whys(aCase(none, { expect: { findings: { bar: "minor", mat: "major" } } }))).toEqual([
    'bar has no answer that counts, no hazard of it is met; mat is "No mat", no hazard of it is met',
  ]);
});

test("a missing alert tells what it asks for, one too many what it rests on", () => {
  expect(whys(aCase(loose, { expect: { alerts: { slips: null } } }))).toEqual([
    'slips asks that the answer to "mat?" is "A loose mat" and the person has numb feet',
  ]);
  expect(whys(aCase(loose, { factors: [id("numb")], expect: { alerts: {} } }))).toEqual(["slips rests on bath/mat"]);
});

test("advice tells what else there is, or what it follows from", () => {
  expect(whys(aCase(loose, { expect: { recommendations: ["bath/other"] } }))).toEqual(["advised: bath/fix-mat"]);
  expect(whys(aCase(loose, { never: { recommendations: ["bath/fix-mat"] } }))).toEqual(["it follows from bath/mat"]);
});

test("a factor tells what it asks for", () => {
  expect(whys(aCase(loose, { expect: { factors: { numb: "present" } } }))).toEqual([
    'numb asks that the answer to "numb?" is "yes"',
  ]);
});

test("a todo case never fails, and tells when it holds", () => {
  expect(run(aCase(loose, { todo: true, expect: { findings: {} } }))).toMatchObject([{ state: "todo" }]);
  expect(run(aCase(loose, { todo: true }))).toMatchObject([{ state: "todo-holds" }]);
});
