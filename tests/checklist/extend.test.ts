import { describe, expect, test } from "vitest";
import type { Checklist } from "../../src/model/checklist.ts";
import { catalogueOf, checklistOf, HOME, inShort, readFiles } from "../support/catalogue.ts";

const BATH = `id: bath
version: 1.0.0
title: Bath
repeats: { ask: Is there a bathroom?, again: Another? }
terms: { wet: [tub] }
handouts: [bath]
items:
  - section: The tub
    depth: full
    items:
      - id: place
        text: Where does the person wash?
        how: { therapist: Ask., caregiver: Look. }
        type: choice
        options:
          tub: { label: In a tub, finding: A tub, hazard: moderate, worse: { major: [numb-feet] }, advice: bar }
          sink: At the sink
  - { id: mat, type: yes-no, text: Is there a mat?, options: { no: { finding: No mat, hazard: minor, advice: mat } } }
  - { use: shared/loose-rug, place: in the bathroom }
alerts:
  - { id: slips, when: { mat: no }, urgency: today, text: No mat., sources: [ot-practice] }
  - { id: wades, when: { place: tub }, urgency: this-week, text: A tub., sources: [ot-practice] }
recommendations:
  - { id: bar, title: Fit a bar, steps: { today: { text: Wash at the sink., cost: free, who: [resident], instead: the sink } }, why: A bar holds. }
  - { id: mat, title: Lay a mat, steps: { today: Lay a mat. }, why: A mat grips. }
  - { id: robe, title: Get a robe, steps: { today: Hang it near. }, why: It is warm. }
cases:
  - { title: a tub is found, answers: { place: tub }, expect: { findings: { place: moderate } } }
`;

const files = (own: string) => ({ ...HOME, "bath.yaml": BATH, "clinic/bath.yaml": own });

/** What comes of the bath when a clinic's file changes it. */
function changed(own: string): Checklist {
  return checklistOf(catalogueOf(files(`extends: bath\nversion: 1.0.0-c\n${own}`)), "bath");
}

/** What is wrong with the clinic's file, with the file where it is not its own. */
function told(own: string): readonly string[] {
  const { catalogue, diagnostics } = readFiles(files(`extends: bath\nversion: 1.0.0-c\n${own}`));
  expect(catalogue).toBeNull();
  return diagnostics
    .filter(({ severity }) => severity === "error")
    .map((one) => `${one.file === "clinic/bath.yaml" ? "" : `${one.file} `}${inShort(one)}`);
}

const option = (checklist: Checklist, item: string, id: string) =>
  checklist.items.find((one) => one.id === item)?.options.find((one) => (one.id as string) === id);
const hazardOf = (checklist: Checklist, item: string) => checklist.items.find((one) => one.id === item)?.hazards[0];

describe("a file with extends", () => {
  test("takes the place of the checklist, changes what it names, and leaves the rest", () => {
    const base = checklistOf(catalogueOf({ ...HOME, "bath.yaml": BATH }), "bath");
    const own = changed("title: Our bath\n");

    expect(own).toMatchObject({ id: "bath", version: "1.0.0-c", title: "Our bath", cases: [] });
    expect(own.items).toEqual(base.items);
    expect(own.alerts).toEqual(base.alerts);
    expect(own.handouts).toEqual(base.handouts);
  });

  test("changes one sentence or one weight of an item, and says where each part was written", () => {
    const own = changed(`items:
  - id: place
    text: Where is the washing done?
    options: { tub: { hazard: major }, sink: At a sink, shower: In a shower }
`);

    expect(own.items.map(({ id }) => id)).toEqual(["place", "mat", "loose-rug"]);
    expect(own.items[0]).toMatchObject({
      text: "Where is the washing done?",
      section: "The tub",
      depth: "full",
      at: "bath.yaml:4",
    });
    expect(own.items[0]?.how).toMatchObject({ therapist: "Ask.", caregiver: "Look." });
    expect(own.items[0]?.options.map(({ label }) => label)).toEqual(["In a tub", "At a sink", "In a shower"]);
    expect(hazardOf(own, "place")).toMatchObject({
      finding: "A tub",
      severity: "major",
      worse: [{ severity: "major", factors: ["numb-feet"] }],
      advice: ["bath/bar"],
    });
    expect(own.items[1]?.at).toBe("bath.yaml:18");
  });

  test("changes the words of an option or a step with a text alone, and nothing else", () => {
    const own = changed(`items: [ { id: place, options: { tub: In the tub }, how: { caregiver: Peek. } } ]
recommendations: [ { id: bar, steps: { today: Wash at a basin. } } ]
`);

    expect(option(own, "place", "tub")?.label).toBe("In the tub");
    expect(hazardOf(own, "place")?.severity).toBe("moderate");
    expect(own.items[0]?.how).toEqual({ therapist: "Ask.", caregiver: "Peek.", self: null });
    expect(own.recommendations[0]?.steps.today).toMatchObject({
      text: "Wash at a basin.",
      instead: "the sink",
      who: ["resident"],
    });
  });

  test("adds items to a section or at the end, and recommendations and alerts", () => {
    const own = changed(`items:
  - section: The tub
    items: [ { id: rim, type: yes-no, text: Is the rim high?, options: { yes: { finding: A high rim, hazard: minor, advice: step } } } ]
  - section: The door
    items: [ { id: lock, type: yes-no, text: Does it lock? } ]
  - { id: key, type: yes-no, text: Is there a key? }
alerts: [ { id: locked, when: { lock: yes }, urgency: today, text: Locked., sources: [ot-practice] } ]
recommendations: [ { id: step, title: Get a step, steps: { today: Step. }, why: So. } ]
`);

    expect(own.items.map(({ id, section }) => [id, section])).toEqual([
      ["place", "The tub"],
      ["rim", "The tub"],
      ["mat", null],
      ["loose-rug", null],
      ["key", null],
      ["lock", "The door"],
    ]);
    expect(own.items[1]?.depth).toBe("full");
    expect(own.alerts.map(({ id }) => id)).toEqual(["slips", "wades", "locked"]);
    expect(own.recommendations.map(({ id }) => id)).toEqual(["bath/bar", "bath/mat", "bath/robe", "bath/step"]);
  });

  test("takes out with retired: an item is kept for old records, the rest is gone", () => {
    const own = changed(`items: [ { id: loose-rug, retired: yes } ]
alerts: [ { id: wades, retired: yes }, { id: slips, retired: no, urgency: this-week } ]
recommendations: [ { id: robe, retired: yes } ]
`);

    expect(own.items.find(({ id }) => (id as string) === "loose-rug")?.retired).toBe(true);
    expect(own.alerts.map(({ id, urgency }) => [id, urgency])).toEqual([["slips", "this-week"]]);
    expect(own.recommendations.map(({ id }) => id)).toEqual(["bath/bar", "bath/mat"]);
  });

  test("may stand beside the checklist under an id of its own, and be extended in turn", () => {
    const { checklists } = catalogueOf({
      ...files("id: spa\nextends: bath\nversion: 2.0.0\ntitle: Spa\n"),
      "clinic/aa-grand-spa.yaml":
        "id: grand-spa\nextends: spa\nversion: 3.0.0\nitems: [ { id: mat, text: Is there a rug? } ]\n",
    });

    expect(checklists.filter(({ title }) => /Bath|Spa/.test(title)).map(({ id, title }) => [id, title])).toEqual([
      ["bath", "Bath"],
      ["spa", "Spa"],
      ["grand-spa", "Spa"],
    ]);
    expect(checklists.find(({ id }) => (id as string) === "grand-spa")?.recommendations[0]?.id).toBe("grand-spa/bar");
  });

  test("runs its own cases, not those of the checklist it changes", () => {
    const own = changed("cases: [ { title: ours, answers: { mat: no }, expect: { findings: { mat: minor } } } ]\n");

    expect(own.cases.map(({ title }) => title)).toEqual(["ours"]);
  });

  test("counts as changed when either file is", () => {
    const hash = (base: string, own: string): string =>
      checklistOf(catalogueOf({ ...files(`extends: bath\nversion: 1\n${own}`), "bath.yaml": base }), "bath").hash;

    expect(hash(BATH, "")).toBe(hash(BATH, ""));
    expect(hash(BATH, "title: A\n")).not.toBe(hash(BATH, "title: B\n"));
    expect(hash(BATH.replace("Lay a mat", "Put a mat"), "")).not.toBe(hash(BATH, ""));
  });
});

describe("what is wrong with it is told at its place", () => {
  test.each([
    ["an item that there is not", "items: [ { id: matt, text: x } ]", []],
    ["an item that there is not, and no new one", "items: [ { id: matt, depth: quick } ]", ["3:16 unknown-item matt"]],
    ["an option", "items: [ { id: place, options: { tubb: { hazard: major } } } ]", ["3:34 unknown-option tubb"]],
    ["an alert", "alerts: [ { id: slip, text: x } ]", ["3:17 unknown-alert slip"]],
    ["a recommendation", "recommendations: [ { id: bars, why: So. } ]", ["3:26 unknown-recommendation bars"]],
    ["a key", "items: [ { id: mat, txt: x } ]", ["3:21 unknown-key txt"]],
    ["a word", "items: [ { id: mat, options: { no: { hazard: mini } } } ]", ["3:46 unknown-word mini"]],
    ["a condition", "items: [ { id: mat, when: { plce: tub } } ]", ["3:29 unknown-item plce"]],
    ["advice that is still given", "recommendations: [ { id: mat, retired: yes } ]", ["3:40 still-advised yes"]],
  ])("%s", (_, own, problems) => {
    if (problems.length > 0) expect(told(`${own}\n`)).toEqual(problems);
    else expect(told(`${own}\n`)).toEqual(["3:10 missing-key { id: matt, text: x }"]);
  });

  test("a part of the other file that no longer fits is told at its own place", () => {
    expect(told("items: [ { id: mat, type: text, options: { no: x } } ]\n")).toEqual([
      "bath.yaml 21:31 wrong-operator no",
      "3:33 unknown-key options",
    ]);
  });

  test("a version, because reports print it", () => {
    const { diagnostics } = readFiles(files("extends: bath\ntitle: Ours\n"));
    expect(diagnostics.map(inShort)).toContain("1:1 missing-key extends: bath");
  });

  test("nothing to extend, or only each other", () => {
    const told = (more: Readonly<Record<string, string>>) => readFiles({ ...HOME, ...more }).diagnostics.map(inShort);

    expect(told({ "a.yaml": "id: a\nextends: b\nversion: 1\n", "b.yaml": "id: b\nextends: a\nversion: 1\n" })).toEqual([
      "2:10 unknown-base b",
    ]);
    expect(told({ "a.yaml": "id: a\nextends: [b]\nversion: 1\n" })).toEqual(["2:10 wrong-type [b]"]);
  });

  test("of a broken checklist that it extends, only that one's problem is told", () => {
    const { diagnostics } = readFiles({
      ...files("extends: bath\nversion: 1\n"),
      "bath.yaml": "id: bath\n  x: y: z\n",
    });
    expect([...new Set(diagnostics.map(({ file }) => file))]).toEqual(["bath.yaml"]);
  });
});
