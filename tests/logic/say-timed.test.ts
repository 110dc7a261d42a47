import { describe, expect, test } from "vitest";
import { sayCondition } from "../../src/logic/say-condition.ts";
import { listWords, lowerFirst } from "../../src/logic/say-words.ts";
import type { Condition } from "../../src/model/condition.ts";
import type { ItemId } from "../../src/model/ids.ts";
import { id, item } from "../support/build.ts";
import { asks, compares, GYM, limit, norm, smallGym, stopped, than } from "../support/small-gym.ts";

const known = smallGym({
  items: [
    ...GYM.items,
    item("heat", { clinical: "Hot water" }),
    item("rest", { clinical: "Rest: five minutes" }),
    item("aid", { clinical: "Aid (kind)" }),
    item("shoe", { clinical: "Shoe; sole" }),
    item("called", { clinical: 'The "other" leg' }),
    item("bed", { clinical: "Bed and chair" }),
    item("sofa", { clinical: "Bed or chair" }),
    item("ear", { clinical: "Ear, left" }),
    item("orthotic", { clinical: "Orthotic" }),
  ],
});
const said = (condition: Condition, more: { readonly it?: ItemId; readonly plain?: boolean } = {}): string =>
  sayCondition(condition, known, { checklist: id("gym"), ...more });
const isKnown = (name: string): string => said(asks(name, { type: "answered" }));

describe("what is timed or measured is said", () => {
  test.each<[string, Condition]>([
    ["systolic of pressure at 1 minute is under 90 mmHg", compares("bp-1.systolic", "lt", limit({ mmHg: 90 }))],
    ["stands could not be done", asks("stand-count", { type: "unable" })],
    ["stands was broken off", asks("stand-count", { type: "stopped", reasons: [] })],
    ['stands was broken off because of "faint"', asks("stand-count", { type: "stopped", reasons: [id("faint")] })],
    [
      'pressure at 1 minute was broken off because of "Feels faint" or "dizzy"',
      asks("bp-1", { type: "stopped", reasons: [id("faint"), id("dizzy")] }),
    ],
    ['"nowhere" was broken off because of "faint"', asks("nowhere", { type: "stopped", reasons: [id("faint")] })],
    ['"Walk" was broken off because of "symptoms"', stopped("walk", "symptoms")],
    ['"Walk" was broken off because of "had to be caught" or "tired"', stopped("walk", "caught", "tired")],
    ['"Walk" was broken off', stopped("walk")],
    ['"swim" was broken off because of "cold"', stopped("swim", "cold")],
    [
      '"Walk" was broken off and hot water is known',
      { type: "all", of: [stopped("walk"), asks("heat", { type: "answered" })] },
    ],
    ['second walk is over "Walk, first" plus 0 seconds', compares("walk-2", "gt", than("walk-1", { s: 0 }))],
    ["stands is under the norm for this age and sex", compares("stand-count", "lt", norm("stands-norm"))],
    ['second walk is under "Walk, first" less 2 seconds', compares("walk-2", "lt", than("walk-1", { s: -2 }))],
    ['second walk is over "Walk, first" plus 2 seconds', compares("walk-2", "gt", than("walk-1", { s: 2 }))],
    [
      'second walk is over "Walk, first" plus -1 in (2 cm)',
      compares("walk-2", "gt", than("walk-1", { in: -1, cm: 2 })),
    ],
  ])("%s", (sentence, condition) => {
    expect(said(condition)).toBe(sentence);
  });
});

describe("a field of readings is named with them", () => {
  const low = compares("bp-1.mean-arterial", "lt", limit({ mmHg: 65 }));

  test("by the noun phrase, by the question, or as it", () => {
    expect(said(low)).toBe("mean arterial of pressure at 1 minute is under 65 mmHg");
    expect(said(low, { plain: true })).toBe('mean arterial of "bp-1?" is under 65 mmHg');
    expect(said(low, { it: id("bp-1") })).toBe("mean arterial of it is under 65 mmHg");
    expect(said(asks("bp-1.pulse", { type: "absent", reason: "unknown" }), { it: id("bp-1") })).toBe(
      "pulse of it could not be checked",
    );
  });

  test("another item than the one that is spoken of keeps its name", () => {
    expect(said(low, { it: id("bp-3") })).toBe("mean arterial of pressure at 1 minute is under 65 mmHg");
  });
});

test("what stands in another checklist comes with that one's title, or with its id where it is gone", () => {
  const ready = asks("ready", { type: "answered" });
  const from = (checklist: string) => sayCondition(ready, known, { checklist: id(checklist) });
  expect(from("person")).toBe('the answer to "ready?" (Tests) is known');
  expect(said(asks("attic/light", { type: "answered" }))).toBe('the answer to "light" (attic) is known');
  expect(said(compares("person/age", "gt", limit({ years: 70 })))).toBe(
    'the answer to "age?" (The person) is over 70 years',
  );
});

test("inside another checklist nothing is called it, and a checklist that is gone goes by its id", () => {
  const some = (checklist: string): Condition => ({
    type: "some",
    checklist: id(checklist),
    where: asks("heat", { type: "answered" }),
  });
  expect(said(some("gym"), { it: id("heat") })).toBe('for at least one of "Tests": hot water is known');
  expect(said(some("attic"))).toBe('for at least one of "attic": hot water (Tests) is known');
});

test.each([
  ["heat", "hot water is known"],
  ["orthotic", "orthotic is known"],
  ["rest", '"Rest: five minutes" is known'],
  ["aid", '"Aid (kind)" is known'],
  ["shoe", '"Shoe; sole" is known'],
  ["called", '"The "other" leg" is known'],
  ["bed", '"Bed and chair" is known'],
  ["sofa", '"Bed or chair" is known'],
  ["ear", '"Ear, left" is known'],
])("a name that would break the sentence stands in quotes: %s", (name, sentence) => {
  expect(isKnown(name)).toBe(sentence);
});

describe("words in a list", () => {
  test.each<[string, readonly string[], "and" | "or"]>([
    ["", [], "or"],
    ["one", ["one"], "and"],
    ["one and two", ["one", "two"], "and"],
    ["one, two or three", ["one", "two", "three"], "or"],
    ["poor balance or falls, or numb feet", ["poor balance or falls", "numb feet"], "or"],
    ["bed and chair, and lamp", ["bed and chair", "lamp"], "and"],
    ["a, b, and c", ["a, b", "c"], "and"],
    ['"a or b" or "c, d"', ['"a or b"', '"c, d"'], "or"],
    ['"a or b" or c, or d', ['"a or b" or c', "d"], "or"],
    ["orange or sand", ["orange", "sand"], "or"],
  ])("%s", (sentence, words, last) => {
    expect(listWords(words, last)).toBe(sentence);
  });

  test.each([
    ["Numb feet", "numb feet"],
    ["A cane", "a cane"],
    ["PT evaluation", "PT evaluation"],
    ["3 steps", "3 steps"],
    ["numb Feet", "numb Feet"],
    ["A", "A"],
    ["", ""],
  ])("%s begins small inside a sentence, unless it is short for something", (text, small) => {
    expect(lowerFirst(text)).toBe(small);
  });
});
