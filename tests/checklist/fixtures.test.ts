import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { HOME, inShort, readFiles } from "../support/catalogue.ts";
import { root } from "../support/handrail.ts";

/** Each file of tests/fixtures/checklists has one fault; it is found at its place, said in our words, and it is the only one told. */
const FAULTS: Readonly<Record<string, readonly [place: string, words: string]>> = {
  "bad-id": ["5:9 Hand Rails", '"Hand Rails" cannot be used here; use small letters, digits and hyphens'],
  "bad-key": ["5:64 [a, b]", "a key is a word, not a list or a map"],
  "comma-in-text": ["9:37 all the way", "a comma ends a text inside { }; put the text in quotes"],
  cycle: ["5:62 { rail-firm: yes }", "these wait for one another: stairs/rails → stairs/rail-firm → stairs/rails"],
  "duplicate-id": ["6:11 rails", '"rails" is there already'],
  "duplicate-key": ["8:5 type", '"type" is already there'],
  "hazard-without-advice": ["9:11 { finding: No rail, hazard: major }", "this hazard says nothing of what to do"],
  "hazard-without-finding": [
    "9:11 { hazard: major, advice: shared/remove-rug }",
    "this hazard has no words for what was found",
  ],
  "many-documents": ["4:1 ---", "a second document begins here"],
  "missing-key": ["9:13 { good: Rails on both sides }", '"label" is missing here'],
  "needs-some": [
    "5:64 walking-aids/aid",
    'there may be several of "walking-aids"; write some: { of: walking-aids, where: { aid: … } }',
  ],
  "not-yaml": ["7:11 I", "there are two colons in one line"],
  "one-unit-system": ["10:21 { in: 30 }", "this needs a number for each system of units; write { in: …, mm: … }"],
  "out-of-bounds": ["5:55 [60, 10]", "the lower number comes first"],
  "private-condition": [
    "5:62 { person/last-drink: yes }",
    '"rails" is asked only for some answers to "person/last-drink", which is private',
  ],
  "too-deep": ["2:108 [", "nested over 100 deep"],
  "too-many-aliases": ["5:8 *d", "names with * stand for far too much"],
  "too-many-options": [
    "8:14 { a: A, b: B, c: C, d: D, e: E, f: F, g: G, h: H, i: I, j: J }",
    '"where" has 10 options; there are digits for 9',
  ],
  "under-exceeds": ["11:12 rails", '"rail-firm" can be major, but "rails", which it is under, is at worst moderate'],
  "unknown-alert": ["5:99 no-rails", '"no-rails" is not an alert of this checklist; did you mean "no-rail"?'],
  "unknown-alias": ["5:61 *unsteady", 'nothing before here is called "&unsteady"'],
  "unknown-checklist": ["5:64 persons/lives-alone", '"persons" is not a checklist; did you mean "person"?'],
  "unknown-factor": ["5:72 numb-foot", '"numb-foot" is not a factor; did you mean "numb-feet"?'],
  "unknown-item": ["6:63 rail", '"rail" is not an item of "stairs"; did you mean "rails"?'],
  "unknown-key": ["7:5 txt", '"txt" is not a key that belongs here; did you mean "text"?'],
  "unknown-option": ["6:70 yess", '"yess" is not an option of "rails"; did you mean "yes"?'],
  "unknown-recommendation": [
    "9:54 shared/remove-rugs",
    '"remove-rugs" is not a recommendation of "shared"; did you mean "remove-rug"?',
  ],
  "unknown-rule": ["9:66 form", '"form" is not a rule of "stairs"; did you mean "firm"?'],
  "unknown-source": ["5:66 ot-practise", '"ot-practise" is not a source; did you mean "ot-practice"?'],
  "unknown-word": ["8:12 qick", '"qick" is not one of: quick, standard, full; did you mean "quick"?'],
  "wrong-operator": ["5:86 gte", '"gte" is for numbers, and "lives-alone" is a yes-no; name an option'],
  "wrong-type": ["8:14 [both, one]", "this should be a map (key: value), not a list"],
  "wrong-unit": ["10:23 lb", '"lb" does not measure what this item does; its units: in, ft, mm, cm, m'],
  "yaml-version": ["1:1 %", 'YAML 1.1 reads "yes" and "no" as something else; leave the %YAML line out'],
};

const FOLDER = join(root, "tests", "fixtures", "checklists");

test.each(Object.entries(FAULTS))("%s is told at its place", (code, [place, words]) => {
  const text = readFileSync(join(FOLDER, `${code}.yaml`), "utf8");

  const { catalogue, diagnostics } = readFiles({ ...HOME, "stairs.yaml": text });

  const [first] = diagnostics;
  expect(catalogue).toBeNull();
  expect(diagnostics.map(inShort)).toEqual([place.replace(" ", ` ${code} `)]);
  expect(`${first?.message}; ${first?.hint}`).toContain(words);
});

test("every broken file has its line in the table", () => {
  expect(readdirSync(FOLDER).sort()).toEqual(
    Object.keys(FAULTS)
      .map((code) => `${code}.yaml`)
      .sort(),
  );
});
