import { describe, expect, test } from "vitest";
import { runCases } from "../../src/evaluate/run-cases.ts";
import type { Expectation } from "../../src/model/checklist.ts";
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
  repeats,
  type Value,
  visit,
} from "../support/build.ts";
import type { Said } from "../support/failures.ts";

const both = { type: "all", of: [is("bath", "mat", "loose"), is("bath", "bar", "loose")] } as const;
const bath = checklist(
  "bath",
  [
    item("mat", {
      options: [option("none", { label: "No mat" }), option("loose", { label: "A loose mat" })],
      hazards: [
        hazard(is("bath", "mat", "loose"), "minor", {
          finding: "A mat that slides",
          worse: [{ severity: "major", factors: [id("numb"), id("weak")] }],
          advice: [id("bath/fix"), id("bath/see")],
        }),
      ],
    }),
    choice("bath", "bar", { firm: null, loose: "minor" }),
  ],
  {
    repeats,
    alerts: [alert("both", both), alert("slips", factor("numb"))],
    recommendations: [recommendation("bath/fix"), recommendation("bath/see")],
  },
);
const shed = checklist("shed", [choice("shed", "mat", { none: null, loose: "minor" })]);
const known = catalogue(
  [personWith("numb", "weak"), bath, shed],
  ["numb", "weak"].map((name) => ({ ...factorOf(name), label: `${name} feet` })),
);

type Answers = Readonly<Record<string, Value>>;
function whys(answers: Answers, said: Said) {
  const one = aCase(visit(["bath"], answers), said);
  const [run] = runCases(known, [{ ...bath, cases: [one] }]);
  return run?.cases[0]?.failures.map(({ why }) => why);
}
const UP = { "bath@up/mat": "loose" } as const;
const SLIDES = 'mat is "A loose mat", which says "A mat that slides"';

describe("a finding tells the answers behind it", () => {
  test.each<[string, Answers, Said, string]>([
    ["of one room", UP, { expect: { findings: {} } }, SLIDES],
    [
      "of every room",
      { ...UP, "bath@down/mat": "none", "bath@third/mat": "loose" },
      { expect: { findings: {} } },
      'mat is "A loose mat" and "No mat" and "A loose mat", which says "A mat that slides" and "A mat that slides"',
    ],
    ["of its own checklist only", { ...UP, "shed/mat": "loose" }, { expect: { findings: {} } }, SLIDES],
    ["only of what differs", { ...UP, "bath@up/bar": "loose" }, { expect: { findings: { bar: null } } }, SLIDES],
    [
      "with what raised it",
      UP,
      { factors: [id("numb"), id("weak")], expect: { findings: { mat: "minor" } } },
      `${SLIDES}, raised by numb, weak`,
    ],
    ["by its points", UP, { expect: { points: { mat: 1 } } }, SLIDES],
    ["where it is ruled out", UP, { never: { findings: { mat: null } } }, SLIDES],
    [
      "where there is none",
      {},
      { expect: { findings: { mat: null } } },
      "mat has no answer that counts, no hazard of it is met",
    ],
  ])("%s", (_, answers, said, why) => {
    expect(whys(answers, said)).toEqual([why]);
  });
});

describe("an alert tells what it rests on, or what it asks for", () => {
  const RAISED = { ...UP, "bath@up/bar": "loose" };

  test("one too many, and one that is missing", () => {
    expect(whys(RAISED, { expect: { alerts: {} } })).toEqual(["both rests on bath@up/mat, bath@up/bar"]);
    expect(whys(RAISED, { expect: { alerts: { both: null, slips: null } } })).toEqual([
      "slips asks that the person has numb feet",
    ]);
  });

  test("one that holds and rests on nothing, and one that there is not", () => {
    expect(whys(UP, { factors: [id("numb")], expect: { alerts: {} } })).toEqual([
      "slips asks that the person has numb feet",
    ]);
    expect(whys(UP, { expect: { alerts: { gone: null } } })).toEqual(["gone"]);
  });

  test("each that differs", () => {
    expect(whys(RAISED, { expect: { alerts: { slips: null } } })).toEqual([
      "slips asks that the person has numb feet; both rests on bath@up/mat, bath@up/bar",
    ]);
  });

  test("one that was ruled out says all by itself", () => {
    expect(whys(RAISED, { never: { alerts: { both: null } } })).toEqual([null]);
  });
});

describe("advice", () => {
  test.each<[string, Answers, Said, string | null]>([
    ["tells what else there is", UP, { expect: { recommendations: ["gone"] } }, "advised: bath/fix, bath/see"],
    ["tells that there is none", {}, { expect: { recommendations: ["fix"] } }, "advised: nothing"],
    [
      "tells what it follows from",
      { ...UP, "bath@down/mat": "loose" },
      { never: { recommendations: ["see"] } },
      "it follows from bath@up/mat, bath@down/mat",
    ],
    ["by its whole name too", UP, { never: { recommendations: ["bath/see"] } }, "it follows from bath@up/mat"],
  ])("%s", (_, answers, said, why) => {
    expect(whys(answers, said)).toEqual([why]);
  });

  test("that follows from no finding says all by itself", () => {
    const one = aCase(visit(["shed"], { "shed/mat": "none" }), { never: { recommendations: ["air"] } });
    const aired = {
      ...shed,
      cases: [one],
      recommendations: [recommendation("shed/air", { when: is("shed", "mat", "none") })],
    };
    const [run] = runCases(catalogue([aired]), [aired]);

    expect(run?.cases[0]?.failures).toEqual([
      { what: "never recommendations", expected: "air", found: "not so", why: null },
    ]);
  });
});

describe("a factor tells what it rests on, or what it asks for", () => {
  test.each<[string, Answers, Partial<Expectation>, string | null]>([
    ["present", { "person/weak": "yes" }, { factors: { weak: "absent" } }, "weak rests on person/weak"],
    ["not present", {}, { factors: { weak: "present" } }, 'weak asks that the answer to "weak?" is "yes"'],
    ["there is none of that name", {}, { factors: { gone: "present" } }, null],
  ])("%s", (_, answers, expected, why) => {
    expect(whys(answers, { expect: expected })).toEqual([why]);
  });
});

test("what says all by itself has no more to tell", () => {
  expect(whys(UP, { expect: { asked: ["gone"], band: "nothing-found", groups: { plan: ["fix"] } } })).toEqual([
    null,
    null,
    null,
  ]);
});
