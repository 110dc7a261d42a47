import { expect, test } from "vitest";
import { caseCoverage } from "../../src/evaluate/case-coverage.ts";
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
  personWith,
  visit,
} from "../support/build.ts";

function covered(...cases: readonly Case[]) {
  const bath = checklist(
    "bath",
    [
      choice("bath", "mat", { none: null, loose: "major", worn: "moderate" }, { at: "bath.yaml:3" }),
      choice("bath", "bar", { firm: null, loose: "minor" }),
    ],
    {
      cases,
      alerts: [
        alert("slips", { type: "all", of: [is("bath", "mat", "loose"), factor("numb")] }, { at: "bath.yaml:30" }),
      ],
      combined: [
        {
          id: id("both"),
          exposure: null,
          fit: [],
          hazard: hazard({ type: "all", of: [is("bath", "mat", "loose"), is("bath", "bar", "loose")] }, "severe"),
        },
      ],
    },
  );
  return caseCoverage(catalogue([bath, personWith("numb")], [factorOf("numb")]));
}

const names = (missing: readonly { readonly name: string; readonly never: string }[]) =>
  missing.map(({ name, never }) => `${name} ${never}`);

test("without cases nothing is reached, and each thing is named with its place", () => {
  const { options, hazards, alerts, factors } = covered();

  expect(options).toMatchObject({ reached: 0, total: 7 });
  expect(options.missing[1]).toEqual({ checklist: "bath", name: "bath/mat = loose", at: "bath.yaml:3", never: "true" });
  expect(names(hazards.missing)).toEqual([
    "bath/mat = loose either",
    "bath/mat = worn either",
    "bath/bar = loose either",
    "bath/both either",
  ]);
  expect(alerts.missing).toEqual([{ checklist: "bath", name: "bath/slips", at: "bath.yaml:30", never: "either" }]);
  expect(names(factors.missing)).toEqual(["numb either"]);
});

test("a hazard is reached once it was found, and not found though its question was answered", () => {
  const loose = aCase(visit(["bath"], { "bath/mat": "loose" }));
  const fine = aCase(visit(["bath"], { "bath/mat": "none" }));

  expect(names(covered(loose).hazards.missing)).toContain("bath/mat = loose false");
  expect(names(covered(fine).hazards.missing)).toContain("bath/mat = loose true");
  expect(names(covered(loose, fine).hazards.missing)).not.toContain("bath/mat = loose true");
  expect(covered(loose, fine).hazards).toMatchObject({ reached: 1, total: 4 });
});

test("of several hazards of one question only the severest is found", () => {
  const { hazards } = covered(aCase(visit(["bath"], { "bath/mat": "loose", "bath/bar": "loose" })));

  expect(names(hazards.missing)).toEqual([
    "bath/mat = loose false",
    "bath/mat = worn true",
    "bath/bar = loose false",
    "bath/both false",
  ]);
});

test("an alert is false where nothing still open could raise it", () => {
  const raised = aCase(visit(["bath"], { "bath/mat": "loose" }), { factors: [id("numb")] });
  const open = aCase(visit(["bath"], { "bath/mat": "loose" }));
  const not = aCase(visit(["bath"], { "bath/mat": "none" }));

  expect(names(covered(raised, open).alerts.missing)).toEqual(["bath/slips false"]);
  expect(covered(raised, not).alerts).toEqual({ reached: 1, total: 1, missing: [] });
});

test("a factor that is given counts as present; absent is only what was ruled out", () => {
  const given = aCase(visit(["bath"], {}), { factors: [id("numb")] });
  const ruledOut = aCase(visit(["bath"], { "person/numb": "no" }));

  expect(names(covered(given).factors.missing)).toEqual(["numb false"]);
  expect(covered(given, ruledOut).factors).toEqual({ reached: 1, total: 1, missing: [] });
});

test("answers of other checklists count, a todo case does not, and each checklist has its own share", () => {
  const answered = visit(["bath"], { "bath/mat": "none", "person/numb": "no" });

  expect(covered(aCase(answered, { todo: true })).options.reached).toBe(0);
  expect(
    covered(aCase(answered)).checklists.map(({ id: name, options }) => [name, options.reached, options.total]),
  ).toEqual([
    ["bath", 1, 5],
    ["person", 1, 2],
  ]);
});
