import { describe, expect, test } from "vitest";
import { HOME, inShort, readFiles } from "../support/catalogue.ts";

/** What `check` tells of a checklist of these items beside the rails of a stair; but for what it tells of wording. */
function told(items: string, more = "", advice = ""): readonly string[] {
  const text = `id: stairs
version: 1.0.0
title: Stairs
${more}
recommendations:
  - { id: fix, title: Fix it, steps: { today: Ask. }, why: Because., sources: [ot-practice] }
${advice}
items:
  - id: rails
    type: choice
    depth: quick
    text: Is there a rail?
    options:
      both: { label: On both sides, good: Two rails }
      one: On one side
      none: { label: None, finding: No rail, hazard: major, advice: fix }
  - { id: height, type: number, unit: in, range: { in: [10, 60], cm: [25, 152] }, text: How high? }
${items}
`;
  return readFiles({ ...HOME, "stairs.yaml": text }, { lint: true })
    .diagnostics.filter(({ code }) => CODES.has(code))
    .map(inShort);
}

const CODES: ReadonlySet<string> = new Set([
  "always-true",
  "comment-after-text",
  "contradiction",
  "depth-gap",
  "factor-nobody-can-have",
  "follow-up-without-under",
  "not-by-silence",
  "out-of-range-condition",
  "protective-factor",
  "renamed-used",
  "retired-used",
  "worse-and-fit",
]);

const asked = (when: string, more = ""): string =>
  `  - { id: firm, type: yes-no, text: Is it firm?, ${more}when: ${when} }`;
const codes = (problems: readonly string[]): readonly string[] => problems.map((one) => one.split(" ")[1] ?? "");

test("the checklist of these tests is fine", () => {
  expect(told(asked("{ rails: both }"))).toEqual([]);
});

describe("contradiction", () => {
  test.each([
    ["two values of one choice", "{ rails: both, all: [ { rails: none } ] }"],
    ["a number that cannot be met", "{ height: { gt: { in: 50, cm: 127 }, lt: { in: 30, cm: 76 } } }"],
    ["a factor against its own answers", "{ factor: numb-feet, person/feet-feeling: normal, person/lives-alone: yes }"],
  ])("tells of %s", (_, when) => {
    expect(codes(told(asked(when)))).toEqual(["contradiction"]);
  });

  test("tells of a question that waits for one that is then not asked, once", () => {
    const wall = "  - { id: wall, type: yes-no, text: Is there a wall?, when: { firm: yes, rails: none } }";
    const beyond = "  - { id: beyond, type: yes-no, text: What is beyond?, when: { wall: yes } }";
    expect(told(`${asked("{ rails: both }")}\n${wall}\n${beyond}`)).toEqual([
      "19:61 contradiction { firm: yes, rails: none }",
    ]);
  });

  test("tells of a part of any that is none, and of hazards, advice and steps", () => {
    expect(told(asked("{ rails: both, any: [ { rails: none }, { height: { gt: { in: 30, cm: 76 } } } ] }"))).toEqual([
      "18:87 contradiction none",
    ]);
    const hazard = `    hazards:
      - { is: yes, when: { rails: none }, finding: Firm, hazard: minor, advice: fix }`;
    const item = `  - id: firm\n    type: yes-no\n    text: Is it firm?\n    when: { rails: both }\n${hazard}`;
    expect(codes(told(item))).toEqual(["contradiction"]);
    const never = "{ rails: both, person/lives-alone: yes, any: [ { rails: none } ] }";
    const advice = (when: string, step: string): string =>
      `  - { id: more, title: More, when: ${when}, steps: { today: { text: Ask., when: ${step} } }, why: So. }`;
    expect(codes(told("", "", advice(never, "{ rails: both }")))).toEqual(["contradiction"]);
    expect(codes(told("", "", advice("{ rails: both }", never)))).toEqual(["contradiction"]);
    expect(told("", "", advice("{ rails: both }", "{ rails: both }"))).toEqual([]);
  });

  test("tells of an alert that always gives way", () => {
    const alerts = `alerts:
  - { id: first, when: { rails: [none, one] }, urgency: today, text: Wait., sources: [ot-practice] }
  - { id: second, when: { rails: none }, unless-alert: first, urgency: today, text: Wait too., sources: [ot-practice] }`;
    expect(told("", alerts)).toEqual(["6:56 contradiction first"]);
    expect(told("", alerts.replace("[none, one]", "one").replace("rails: none", "rails: [none, one]"))).toEqual([]);
  });

  test("tells of an outcome that those before it leave nothing", () => {
    const rules = (second: string) => `rules:
  - id: rail-rule
    source: ot-practice
    about: rails
    outcomes:
      - { id: few, when: { rails: [one, none] }, says: Few. }
      - { id: other, when: { rails: ${second} }, says: None. }`;
    expect(codes(told("", rules("none")))).toEqual(["contradiction"]);
    expect(told("", rules("both"))).toEqual([]);
  });
});

describe("always-true", () => {
  test.each([
    ["all options of a choice", "{ rails: [both, one, none] }"],
    ["all options, one by one", "{ any: [ { rails: [both, one] }, { rails: none } ] }"],
    ["every number of the range", "{ height: { gte: { in: 10, cm: 25 } } }"],
    ["beside what is not always so", "{ person/lives-alone: yes, rails: [both, one, none] }"],
  ])("tells of %s", (_, when) => {
    expect(codes(told(asked(when)))).toEqual(["always-true"]);
  });

  test("tells of what the section says already", () => {
    const inner = "      - { id: firm, type: yes-no, text: Is it firm?, when: { rails: [both, one] } }";
    expect(codes(told(`  - section: Rails\n    when: { rails: both }\n    items:\n${inner}`))).toEqual(["always-true"]);
    expect(
      told(`  - section: Rails\n    when: { rails: [both, one] }\n    items:\n${inner.replace(", one]", "]")}`),
    ).toEqual([]);
  });

  test.each([
    "{ rails: { answered: true } }",
    "{ rails: { is-not: none } }",
    "{ rails: [both, one] }",
    "{ person/falls-12-months: { gte: 1 } }",
  ])("is content with %s", (when) => {
    expect(told(asked(when))).toEqual([]);
  });
});

describe("not-by-silence", () => {
  test.each([
    "{ not: { rails: none } }",
    "{ person/lives-alone: yes, not: { rails: none } }",
    "{ not: { factor: numb-feet } }",
    "{ not: { rails: { absent: unknown } } }",
    "{ any: [ { person/lives-alone: yes }, { not: { height: { gt: { in: 30, cm: 76 } } } } ] }",
  ])("tells of %s", (when) => {
    expect(codes(told(asked(when)))).toEqual(["not-by-silence"]);
  });

  test.each([
    "{ rails: { is-not: none } }",
    "{ rails: { answered: true }, not: { rails: none } }",
    "{ rails: [both, one], not: { rails: one } }",
    "{ not: { rails: { answered: true } } }",
    "{ height: { gt: { in: 20, cm: 51 } }, not: { height: { gt: { in: 30, cm: 76 } } } }",
  ])("is content with %s", (when) => {
    expect(told(asked(when))).toEqual([]);
  });

  test("is content with what is ruled out", () => {
    const alert =
      "alerts:\n  - { id: now, when: { rails: none, not: { possible: numb-feet } }, urgency: today, text: Wait., sources: [ot-practice] }";
    expect(told("", alert)).toEqual([]);
  });
});

describe("depth-gap", () => {
  const deep = "  - { id: deep, depth: full, type: yes-no, text: Deep? }\n";
  const ours = "  - { id: ours, for: therapist, type: yes-no, text: Ours? }\n";

  test("tells of a question at a shallower depth than what it waits for, and of nothing that waits for it in turn", () => {
    expect(codes(told(deep + asked("{ deep: yes }")))).toEqual(["depth-gap"]);
    expect(told(deep + asked("{ deep: yes }", "depth: full, "))).toEqual([]);
    const next = "\n  - { id: next, type: yes-no, text: And then?, when: { firm: yes } }";
    expect(codes(told(deep + asked("{ deep: yes }") + next))).toEqual(["depth-gap"]);
  });

  test("tells of a question for more people than what it waits for", () => {
    expect(codes(told(ours + asked("{ ours: yes }")))).toEqual(["depth-gap"]);
    expect(told(ours + asked("{ ours: yes }", "for: therapist, "))).toEqual([]);
  });

  test("is content where another way is open, also through a factor", () => {
    expect(told(deep + asked("{ any: [ { deep: yes }, { rails: both } ] }"))).toEqual([]);
    expect(told(asked("{ factor: [numb-feet, uses-walker] }"))).toEqual([]);
    expect(codes(told(asked("{ factor: numb-feet }", "depth: quick, ")))).toEqual(["depth-gap"]);
  });

  test("tells of a hazard that the question's depth cannot show", () => {
    const item = (depth: string) => `${deep}  - id: firm
    type: yes-no
    depth: ${depth}
    text: Is it firm?
    hazards:
      - { is: no, when: { deep: yes }, finding: Not firm, hazard: minor, advice: fix }`;
    expect(codes(told(item("standard")))).toEqual(["depth-gap"]);
    expect(told(item("full"))).toEqual([]);
  });
});

describe("follow-up-without-under", () => {
  const follow = (when: string, more = "") => `  - id: rope
    type: yes-no
    text: Is there a rope?
    when: ${when}
${more}    options: { yes: { finding: A rope, hazard: minor, advice: fix } }`;

  test("tells of a question asked only after a hazard", () => {
    expect(codes(told(follow("{ rails: none }")))).toEqual(["follow-up-without-under"]);
    expect(codes(told(follow("{ rails: none, person/lives-alone: yes }")))).toEqual(["follow-up-without-under"]);
  });

  test("is content with under, with a good answer among them, and with what is no hazard", () => {
    expect(told(follow("{ rails: none }", "    under: rails\n"))).toEqual([]);
    expect(told(follow("{ rails: [none, one] }"))).toEqual([]);
    expect(told(follow("{ rails: one }"))).toEqual([]);
    expect(told("  - { id: rope, type: yes-no, text: Is there a rope?, when: { rails: none } }")).toEqual([]);
  });
});

describe("worse-and-fit", () => {
  const item = (worse: string, more = "") => `  - id: firm
    type: choice
    text: Is it firm?
    options:
      a: { label: A, finding: A, hazard: minor, worse: ${worse}, advice: fix }
      b: { label: B, finding: B, hazard: none, worse: { major: numb-feet }, advice: fix }
${more}    fit: [ { factor: numb-feet, because: Numb feet slip. } ]`;

  test("tells of a factor that raises every hazard", () => {
    expect(codes(told(item("{ major: numb-feet }")))).toEqual(["worse-and-fit"]);
  });

  test("is content where a hazard is left for it, or another factor may raise further", () => {
    expect(told(item("{ major: uses-walker }"))).toEqual([]);
    expect(told(item("{ moderate: numb-feet, major: uses-walker }"))).toEqual([]);
    expect(told(item("{ minor: numb-feet }"))).toEqual([]);
  });
});

describe("out-of-range-condition", () => {
  test("tells of a number outside the range, in its own unit or another", () => {
    expect(told(asked("{ height: { gt: { in: 300, cm: 76 } } }"))).toEqual(["18:78 out-of-range-condition 300"]);
    expect(told(asked("{ height: { lt: { in: 30, mm: 76 } } }"))).toEqual(["18:86 out-of-range-condition 76"]);
    expect(codes(told(asked("{ height: 5 }")))).toEqual([]);
  });

  test("is content with the ends of the range", () => {
    expect(told(asked("{ height: { lt: { in: 60, cm: 152 } } }"))).toEqual([]);
  });
});

describe("comment-after-text", () => {
  const text = (said: string) => `  - id: firm\n    type: yes-no\n    text: ${said}`;

  test.each(["Press bar #2 softly", "Press button # two", "Is it firm? #2 is", "Is bar #2"])("tells of %s", (said) => {
    expect(codes(told(text(said)))).toEqual(["comment-after-text"]);
  });

  test.each(["Is it firm? # ask gently", "Is it firm  # to ask", '"Press bar #2"', "Press bar#2"])(
    "is content with %s",
    (said) => {
      expect(told(text(said))).toEqual([]);
    },
  );
});

describe("protective-factor", () => {
  const item = (hazards: readonly string[]) => `  - id: radiator
    type: yes-no
    text: Is there a radiator?
    hazards:
${hazards.map((one) => `      - { is: yes, ${one}, hazard: minor, advice: fix }`).join("\n")}`;

  test("tells of heat that waits for a factor that a guard protects", () => {
    expect(codes(told(item(["when: { factor: numb-feet }, finding: A hot radiator"])))).toEqual(["protective-factor"]);
    expect(codes(told(item(["when: { factor: [numb-feet, uses-walker] }, finding: It may burn"])))).toEqual([
      "protective-factor",
    ]);
  });

  test("is content with possible, with other factors, other dangers, and where the unknown is covered", () => {
    expect(told(item(["when: { possible: numb-feet }, finding: A hot radiator"]))).toEqual([]);
    expect(told(item(["when: { factor: uses-walker }, finding: A hot radiator"]))).toEqual([]);
    expect(told(item(["when: { factor: numb-feet }, finding: A radiator in the way"]))).toEqual([]);
    expect(
      told(
        item([
          "when: { factor: numb-feet }, finding: A hot radiator and numb feet",
          "when: { possible: numb-feet }, finding: A hot radiator",
        ]),
      ),
    ).toEqual([]);
  });

  test("tells of an alert", () => {
    const alert = (word: string) =>
      `alerts:\n  - { id: soak, when: { rails: none, ${word}: numb-feet }, urgency: today, text: Do not soak., sources: [ot-practice] }`;
    expect(told("", alert("factor"))).toEqual(["5:38 protective-factor factor"]);
    expect(told("", alert("possible"))).toEqual([]);
  });
});

describe("ids of earlier editions", () => {
  const old = "  - { id: rope, type: yes-no, retired: true, text: Is there a rope? }\n";
  const now = "  - { id: light, renamed-from: [lamp], type: yes-no, text: Is there a light? }\n";
  const cases = (said: string) => `cases:\n  - { title: A case, ${said} }`;

  test.each([
    ["a condition", asked("{ rope: yes }"), ""],
    ["a place below", "  - { id: knot, type: yes-no, text: A knot?, under: rope }", ""],
    [
      "an alert",
      "",
      "alerts:\n  - { id: now, when: { rope: no }, urgency: today, text: Wait., sources: [ot-practice] }",
    ],
    ["a case's answers", "", cases("answers: { rope: yes }")],
    ["what a case expects", "", cases("answers: { rails: none }, expect: { hidden: [rope] }")],
  ])("tells of %s that names what is retired", (_, items, more) => {
    expect(codes(told(old + items, more))).toEqual(["retired-used"]);
  });

  test.each([
    ["a condition", asked("{ lamp: yes }"), ""],
    ["a case's answers", "", cases("answers: { lamp: yes }")],
    ["what a case expects", "", cases("answers: { rails: none }, expect: { asked: [lamp] }")],
  ])("tells of %s that names what has another name now", (_, items, more) => {
    expect(codes(told(now + items, more))).toEqual(["renamed-used"]);
  });

  test("leaves what is retired its own hazards", () => {
    const own =
      "  - { id: rope, type: yes-no, retired: true, text: A rope?, options: { yes: { finding: A rope, hazard: minor, advice: fix } } }";
    expect(told(own)).toEqual([]);
  });
});

test("a factor that nobody can have is told wherever it weighs or protects", () => {
  const item = `  - id: firm
    type: yes-no
    text: Is it firm?
    options: { no: { finding: It moves, hazard: minor, worse: { major: [numb-feet, ageless] }, advice: fix } }
    hazards:
      - { is: yes, when: { possible: ageless }, finding: Firm, hazard: minor, advice: fix }
    fit: [ { factor: ageless, because: Old bones break. } ]`;
  expect(told(item)).toEqual([
    "21:84 factor-nobody-can-have ageless",
    "23:38 factor-nobody-can-have ageless",
    "24:22 factor-nobody-can-have ageless",
  ]);
});
