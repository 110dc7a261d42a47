import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Catalogue } from "../../src/model/checklist.ts";
import type { HandoutId } from "../../src/model/ids.ts";
import { HOME, inShort, readFiles } from "../support/catalogue.ts";
import { root } from "../support/handrail.ts";

/** Each file of tests/fixtures/checklists has one fault; it is found at its place, said in our words, and it is the only one told. */
const FAULTS: Readonly<Record<string, readonly [place: string, words: string]>> = {
  "bad-id": ["5:9 Hand Rails", '"Hand Rails" cannot be used here; use small letters, digits and hyphens'],
  "bad-key": ["5:64 [a, b]", "a key is a word, not a list or a map"],
  "clock-without-lasts": [
    "12:9 { id: climb-hold, type: hold, text: Stand on the first step, clinical: Stance on a step }",
    '"climb-hold" is a hold that does not say how long; write lasts: 30 s',
  ],
  "comma-in-text": ["9:37 all the way", "a comma ends a text inside { }; put the text in quotes"],
  "combined-under": [
    "24:5 id: dark-and-loose",
    '"dark-and-loose" rests on "rail-firm", which is under "rails" and may be hidden by a worse answer to it',
  ],
  "computed-loop": ["14:54 { least: [third, 2] }", '"third" is worked out of itself; let it rest on what is asked'],
  cycle: ["5:62 { rail-firm: yes }", "these wait for one another: stairs/rails → stairs/rail-firm → stairs/rails"],
  "duplicate-id": ["6:11 rails", '"rails" is there already'],
  "duplicate-key": ["8:5 type", '"type" is already there'],
  "exclusive-in-single-choice": [
    "10:37 exclusive",
    '"exclusive" belongs in a multi-choice, and "rails" is a choice; leave it out: only one answer is taken here',
  ],
  "hazard-without-advice": ["9:11 { finding: No rail, hazard: major }", "this hazard says nothing of what to do"],
  "hazard-without-finding": [
    "9:11 { hazard: major, advice: shared/remove-rug }",
    "this hazard has no words for what was found",
  ],
  "job-says-why": [
    '22:11 "Fit a rail, for the person has numb feet."',
    '"numb" tells whoever builds it about the person; say what to build, where and how, and leave out for whom and why',
  ],
  "many-documents": ["4:1 ---", "a second document begins here"],
  "missing-key": ["9:13 { good: Rails on both sides }", '"label" is missing here'],
  "needs-some": [
    "5:64 walking-aids/aid",
    'there may be several of "walking-aids"; write some: { of: walking-aids, where: { aid: … } }',
  ],
  "not-yaml": ["7:11 I", "there are two colons in one line"],
  "one-unit-system": ["10:21 { in: 30 }", "this needs a number for each system of units; write { in: …, mm: … }"],
  "out-of-bounds": ['5:38 ""', "this text is empty"],
  "possible-in-when": ["5:64 possible", '"possible" protects; what is asked cannot rest on it; write factor'],
  "private-condition": [
    "5:62 { person/last-drink: yes }",
    '"rails" is asked only for some answers to "person/last-drink", which is private',
  ],
  "range-upside-down": ["5:55 [60, 10]", "60 is more than 10: the lower number comes first; write [10, 60]"],
  "renamed-used": ["6:63 handrail", '"handrail" has another name now; did you mean "rails"?'],
  "since-no-clock": [
    "12:60 climb-time",
    '"climb-time" is not an earlier clock of the same test; name the clock from whose start this one counts',
  ],
  "still-advised": [
    "7:14 yes",
    '"in-reach" still advises "keep-near", so it cannot be taken out; name other advice there first',
  ],
  "table-overlap": [
    "19:14 { male: 12, female: 13 }",
    "ages 69 to 79 overlap with 60 to 69; let each age stand in one row",
  ],
  "test-in-score": [
    "7:9 climb",
    '"climb" is a timed test, and "stairs" has a number; put it into a checklist with scored: no',
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
  "unknown-base": [
    "2:10 walking-aid",
    '"walking-aid" is not a checklist that can be extended; did you mean "walking-aids"?',
  ],
  "unknown-checklist": ["5:64 persons/lives-alone", '"persons" is not a checklist; did you mean "person"?'],
  "unknown-factor": ["5:72 numb-foot", '"numb-foot" is not a factor; did you mean "numb-feet"?'],
  "unknown-field": ["14:25 pressure.sistolic", '"sistolic" is not a field of "pressure"; did you mean "systolic"?'],
  "unknown-item": ["6:63 rail", '"rail" is not an item of "stairs"; did you mean "rails"?'],
  "unknown-key": ["7:5 txt", '"txt" is not a key that belongs here; did you mean "text"?'],
  "unknown-option": ["6:70 yess", '"yess" is not an option of "rails"; did you mean "yes"?'],
  "unknown-recommendation": [
    "9:54 shared/remove-rugs",
    '"remove-rugs" is not a recommendation of "shared"; did you mean "remove-rug"?',
  ],
  "unknown-rule": ["9:66 form", '"form" is not a rule of "stairs"; did you mean "firm"?'],
  "unknown-source": ["5:66 ot-practise", '"ot-practise" is not a source; did you mean "ot-practice"?'],
  "unknown-table": ["16:98 slowly", '"slowly" is not a table of "stairs"; did you mean "slow"?'],
  "unknown-word": ["8:12 qick", '"qick" is not one of: quick, standard, full; did you mean "quick"?'],
  "wrong-operator": ["5:86 gte", '"gte" is for numbers, and "lives-alone" is a yes-no; name an option'],
  "wrong-type": ["8:14 [both, one]", "this should be a map (key: value), not a list"],
  "wrong-unit": ["10:23 lb", '"lb" does not measure what this item does; its units: in, ft, mm, cm, m'],
  "yaml-version": ["1:1 %", 'YAML 1.1 reads "yes" and "no" as something else; leave the %YAML line out'],
};

/** What an author should know, though each of these files could be used: each has only the one fault, and is fine in every other way. */
const LINT_FAULTS: Readonly<Record<string, readonly [place: string, words: string]>> = {
  "advice-never-reached": [
    "21:9 mark-edges",
    'no answer leads to "mark-edges": only "stairs/fit-rail" names it, as part of itself; name it in a hazard\'s advice',
  ],
  "advice-without-source": ["15:5 id: fit-rail", '"Fit a rail" names no source; write sources: [id]'],
  "advice-without-why": ["15:5 id: fit-rail", '"Fit a rail" does not say why; write why'],
  "always-true": [
    "16:20 [yes, no]",
    'this holds whatever is answered: handrail is "Yes" or "No"; leave out what is not meant; where any answer will do, write { answered: true }',
  ],
  "area-without-good": ["3:8 Stairs", "nothing in this checklist can be found to be good; give an answer that is fine"],
  "bad-code": ["9:21 57254-0", '"57254-0" is not a LOINC code: its check digit does not fit; look it up again'],
  "building-work-missing": [
    "17:30 Have a rail screwed into the studs.",
    'this is building work ("screwed into"), and the recommendation does not say so; write building-work: true',
  ],
  "clock-outside-test": [
    "9:33 stopwatch",
    '"climb-time" is timed or measured outside a test; give its section an id, and stops',
  ],
  "comment-after-text": [
    "9:10 A hand on rail",
    'the text ends here: "#2 can stop a slip." is taken for a comment; put the text in quotes; before a comment leave two spaces',
  ],
  contradiction: [
    "16:18 [ { rails: yes }, { rails: no } ]",
    'it can never be that "rail-firm" is asked: it needs that handrail is "Yes" and handrail is "No"; look at each part, and at when the questions it names are asked',
  ],
  "control-characters": ['12:22 "No \\u202Erail"', "there is a character here that cannot be seen (U+202E)"],
  "depth-gap": [
    "17:20 yes",
    '"rail-firm" is asked at quick, but it waits for "rails", which is asked at standard; write depth: standard for "rail-firm", or ask "rails" at quick',
  ],
  "factor-nobody-can-have": [
    "14:19 ageless",
    'nobody can have "ageless": its condition can never hold (factors.yaml:5); mend the factor\'s condition, or name another factor',
  ],
  "follow-up-without-under": [
    "15:11 { rails: no }",
    '"rope" is asked only after a hazardous answer to "rails", and both would count; write under: rails',
  ],
  "hazard-without-source": [
    "15:5 { id: no-rail-at-night, when: { rails: no, person/lives-alone: yes }, finding: Alone and no rail, hazard: major, advice: fit-rail }",
    "this hazard names no source; write sources: [id]",
  ],
  "heater-below-120": [
    "17:21 Set the water heater to 110 °F (43 °C).",
    "this sets a water heater below 120 °F (49 °C), where germs grow in the tank; leave the heater at 120 °F (49 °C)",
  ],
  "instrument-wording": [
    "14:77 What is the Berg score?",
    '"Berg" belongs to the Berg balance scale, and no source here',
  ],
  "item-without-clinical": ["5:5 id: rails", '"rails" has no words for therapists; write clinical: a noun phrase'],
  "item-without-source": ["5:5 id: rails", '"rails" has a hazard and names no source; write sources: [id]'],
  "item-without-why": ["5:5 id: rails", '"rails" does not say why it is asked; write why'],
  jargon: ["12:22 No rail for the patient", '"patient" is a word of the trade; say it plainly (the person)'],
  "measure-missing": [
    "16:12 Fit a rail",
    "a handyman or contractor is named here, and nothing to measure; write measure",
  ],
  "never-print": [
    "18:10 Practice on the rail cures weak legs.",
    '"cures" must not be printed: nothing here cures; take it out',
  ],
  "no-norm-missing": [
    "21:11 climb-slow",
    '"climb-slow" looks into a table, and has no words for whoever is not in it; write no-norm',
  ],
  "no-pronoun": ["16:12 Fit your rail", '"your" does not fit every reader of this sentence; say it without'],
  "no-steps": ["17:12 {}", "there is no step here; write today, low or bigger"],
  "not-by-silence": [
    "16:13 not",
    'this "not" is also true where "rails" is never answered; write { rails: { is-not: no } }, which waits for an answer',
  ],
  "out-of-range-condition": [
    "14:27 300",
    '300 in cannot be answered: "width" goes from 10 in to 60 in; mend the number, its unit, or the item\'s range',
  ],
  placeholder: ['12:22 "No rail for {value}"', "{value} has no number here; say it without"],
  "protective-factor": [
    "13:28 factor",
    'this is about "hot", and where "numb-feet" is not known it would let it pass; write possible: numb-feet, which holds until it is ruled out',
  ],
  "reading-level": ["18:10 Stability deteriorates without it.", '"Stability" is a long word for whoever lives there'],
  "retired-used": ["17:13 rope", '"rope" is retired: it is never asked; take it out, or name what took its place'],
  "signature-stale": [
    `7:9 "${"0".repeat(64)}"`,
    '"stairs" was changed after Jo Smith signed it on 2026-11-21, so it counts as not signed; handrail show checklist stairs --since-signed',
  ],
  "step-without-cost": [
    "17:27 Have a rail put up.",
    "this step does not say what it costs; write cost: free, under-50",
  ],
  "step-without-doer": [
    "17:27 Have a rail put up.",
    "this step costs something and does not say who does it; write who",
  ],
  "table-gap": [
    "19:14 { male: 12 }",
    '"female" has no norm for the ages 70 to 79, and has one for others; look it up, or leave the whole row out',
  ],
  "takes-away-without-instead": [
    "17:21 Stop using the loose rail.",
    '"Stop using the loose rail" takes away what somebody may hold, wear or need; write instead',
  ],
  "text-too-long": [
    "16:12 Fit a rail on the left side and on the right side of the stairs, all the way up",
    "79 letters are too long for a title: there is room for 70; say one thing, or say it shorter",
  ],
  "unknown-handout": ["20:16 stair", '"stair" is not a handout; did you mean "stairs"?'],
  "unsafe-how": [
    "9:10 Climb on a chair and look at it from above.",
    'this has somebody do what may end in a fall, a burn or a strain: "Climb on"; let them look, ask, or press softly',
  ],
  "worse-and-fit": [
    "14:27 numb-feet",
    '"numb-feet" raises every hazard here in "worse", so it never counts in "fit"; keep it in one of the two; "worse" weighs more',
  ],
};

/** Told and not more: the file can still be used. */
const WARNINGS = [
  "always-true",
  "item-without-clinical",
  "item-without-why",
  "no-pronoun",
  "not-by-silence",
  "protective-factor",
  "signature-stale",
];

const HANDOUTS: Catalogue["handouts"] = ["stairs", "warmth"].map((id) => ({
  id: id as HandoutId,
  title: id,
  group: "home",
  exercise: false,
}));

const FOLDER = join(root, "tests", "fixtures", "checklists");

test.each(Object.entries(FAULTS))("%s is told at its place", (code, [place, words]) => {
  const text = readFileSync(join(FOLDER, `${code}.yaml`), "utf8");

  const { catalogue, diagnostics } = readFiles({ ...HOME, "stairs.yaml": text });

  const [first] = diagnostics;
  expect(catalogue).toBeNull();
  expect(diagnostics.map(inShort)).toEqual([place.replace(" ", ` ${code} `)]);
  expect(`${first?.message}; ${first?.hint}`).toContain(words);
});

test.each(Object.entries(LINT_FAULTS))("%s is told at its place by check", (code, [place, words]) => {
  const text = readFileSync(join(FOLDER, `${code}.yaml`), "utf8");

  const { diagnostics } = readFiles({ ...HOME, "stairs.yaml": text }, { lint: true, handouts: HANDOUTS });

  const inFile = diagnostics.filter(({ file }) => file === "stairs.yaml");
  const [first] = inFile;
  expect(inFile.map(inShort)).toEqual([place.replace(" ", ` ${code} `)]);
  expect(`${first?.message}; ${first?.hint}`).toContain(words);
  expect(first?.severity).toBe(WARNINGS.includes(code) ? "warning" : "error");
});

test("every broken file has its line in the table", () => {
  expect(readdirSync(FOLDER).sort()).toEqual(
    [...Object.keys(FAULTS), ...Object.keys(LINT_FAULTS)].map((code) => `${code}.yaml`).sort(),
  );
});
