import { describe, expect, test } from "vitest";
import { HOME, inShort, problemsIn, readFiles } from "../support/catalogue.ts";

const HEAD = "id: stairs\nversion: 1.0.0\ntitle: Stairs\n";

/** One fault, marked at its place, and the word that was meant. */
function told(text: string, file = "stairs.yaml"): readonly string[] {
  const { diagnostics } = readFiles({ ...HOME, [file]: text });
  return diagnostics.map((one) => `${inShort(one).replace(/^\S+ /, "")}: ${one.hint}`);
}

const item = (more: string): string =>
  `${HEAD}items:\n  - { id: rails, type: yes-no, text: Is there a rail?, ${more} }\n`;
const hazard = (more: string): string =>
  item(`options: { no: { finding: No rail, advice: shared/remove-rug, ${more} } }`);
const advice = (step: string, more = ""): string =>
  `${HEAD}recommendations:\n  - { id: fix, title: Fix it, steps: { today: { text: Ask., ${step} } }, why: So.${more} }\n`;

describe("a word of a closed list that is not in it", () => {
  test.each([
    ["a depth", item("depth: qick"), "unknown-word qick", "quick"],
    ["an audience", item("for: therapits"), "unknown-word therapits", "therapist"],
    ["an audience in a list", item("for: [self, caregver]"), "unknown-word caregver", "caregiver"],
    ["an exposure", item("exposure: dayly"), "unknown-word dayly", "daily"],
    ["a type", item("type: yesno").replace("type: yes-no, ", ""), "unknown-word yesno", "yes-no"],
    ["a severity", hazard("hazard: mayor"), "unknown-word mayor", "major"],
    ["a severity of worse", hazard("hazard: minor, worse: { mayor: numb-feet }"), "unknown-key mayor", "major"],
    ["a cost", advice("cost: under-60"), "unknown-word under-60", "under-50"],
    ["a doer", advice("who: handiman"), "unknown-word handiman", "handyman"],
    ["a doer in a list", advice("who: [resident, contracter]"), "unknown-word contracter", "contractor"],
    ["who to refer to", advice("cost: free", ", refer: podiatris"), "unknown-word podiatris", "podiatrist"],
    [
      "an urgency",
      `${HEAD}alerts:\n  - { id: now, when: { person/lives-alone: yes }, urgency: todday, text: Wait., sources: ot-practice }\n`,
      "unknown-word todday",
      "today",
    ],
    [
      "a unit",
      `${HEAD}items:\n  - { id: width, type: number, unit: inn, text: How wide? }\n`,
      "unknown-word inn",
      "in",
    ],
    [
      "a unit of a threshold",
      `${HEAD}items:\n  - { id: width, type: number, unit: in, text: How wide?, unless: { width: { lt: { inn: 30, cm: 76 } } } }\n`,
      "unknown-word inn",
      "in",
    ],
    [
      "a unit of a range",
      `${HEAD}items:\n  - { id: width, type: number, unit: in, range: { inn: [1, 2] }, text: How wide? }\n`,
      "unknown-key inn",
      "in",
    ],
    [
      "a reason for no answer",
      item("when: { person/lives-alone: { absent: unknwon } }"),
      "unknown-word unknwon",
      "unknown",
    ],
    ["a comparison", item("when: { person/age: { gtee: 65 } }"), "unknown-word gtee", "gte"],
  ])("%s", (_, text, marked, meant) => {
    expect(told(text)).toEqual([`${marked}: did you mean "${meant}"?`]);
  });

  test("a licence", () => {
    const text = "sources:\n  - { id: ot-practice, by: Us, title: Practice, licence: ownn, checked: known }\n";
    expect(told(text, "sources.yaml")).toEqual(['unknown-word ownn: did you mean "own"?']);
  });
});

describe("the same id twice", () => {
  test.each([
    ["items", "items:\n  - { id: a, type: yes-no, text: A? }\n  - { id: a, type: yes-no, text: B? }"],
    [
      "alerts",
      `alerts:\n${"  - { id: a, when: { person/lives-alone: yes }, urgency: today, text: A., sources: ot-practice }\n".repeat(2)}`,
    ],
    ["recommendations", `recommendations:\n${"  - { id: a, title: A, steps: { today: A. }, why: A. }\n".repeat(2)}`],
    [
      "an item and a combined hazard",
      "items:\n  - { id: a, type: yes-no, text: A? }\ncombined:\n  - { id: a, when: { person/lives-alone: yes }, finding: A, hazard: minor, advice: shared/remove-rug }",
    ],
  ])("%s of one file", (_, text) => {
    expect(problemsIn(HEAD + text).map((one) => one.replace(/^\S+ /, ""))).toEqual(["duplicate-id a"]);
  });

  test("options of one item", () => {
    expect(
      problemsIn(item("options: { no: { good: A }, no: { good: B } }")).map((one) => one.replace(/^\S+ /, "")),
    ).toEqual(["duplicate-key no"]);
  });

  test("a checklist in two files of one folder", () => {
    expect(
      readFiles({ ...HOME, "stairs.yaml": item("depth: quick"), "steps.yaml": item("depth: full") }).diagnostics,
    ).toMatchObject([{ code: "duplicate-id", file: "steps.yaml", line: 1, column: 5, hint: "see stairs.yaml" }]);
  });

  test.each([
    ["factors.yaml", "  - { id: drank, label: D, text: D., when: { person/last-drink: no } }\n"],
    ["sources.yaml", "  - { id: ot-practice, by: Us, title: Practice, licence: own }\n"],
    ["guards.yaml", "  - { id: no-heat, unless-ruled-out: numb-feet, withholds: { handouts: warmth }, says: Wait. }\n"],
  ])("an entry of %s", (file, entry) => {
    const { diagnostics } = readFiles({ ...HOME, [file]: `${(HOME[file] ?? "").trimEnd()}\n${entry}` });
    expect(diagnostics.map(({ file: where, code }) => `${where} ${code}`)).toEqual([`${file} duplicate-id`]);
  });

  test("a set and a checklist", () => {
    const sets = "sets:\n  - { id: person, title: Person, depth: quick, checklists: [person] }\n";
    expect(problemsIn(sets, "sets.yaml")).toEqual(["2:11 duplicate-id person"]);
  });
});
