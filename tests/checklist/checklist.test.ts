import { describe, expect, test } from "vitest";
import type { Checklist, Item } from "../../src/model/checklist.ts";
import { catalogueOf, checklistOf, HOME, inShort, problemsIn, readFiles, shipped } from "../support/catalogue.ts";

const HEAD = "id: stairs\nversion: 1.0.0\ntitle: Stairs\n";

function stairs(body: string): Checklist {
  return checklistOf(catalogueOf({ ...HOME, "stairs.yaml": HEAD + body }), "stairs");
}

function only(body: string): Item {
  const [item] = stairs(`items:\n${body}`).items;
  if (item === undefined) throw new Error("no item here");
  return item;
}

test("the shipped checklists are sound", () => {
  expect(shipped().checklists.map(({ id }) => id)).toContain("stairs");
});

test("the same files always make the same catalogue", () => {
  expect(JSON.stringify(catalogueOf(HOME))).toBe(JSON.stringify(catalogueOf(HOME)));
});

describe("an option", () => {
  test("may be its label alone", () => {
    const { options } = only("  - { id: kind, type: choice, text: Where?, options: { inside: Between floors } }");

    expect(options).toEqual([
      {
        id: "inside",
        label: "Between floors",
        name: null,
        clinical: null,
        good: null,
        exclusive: false,
        exposure: null,
      },
    ]);
  });

  test("of a yes-no is named only where it carries something", () => {
    const { options, hazards } = only(
      "  - { id: firm, type: yes-no, text: Firm?, options: { no: { finding: It moves, hazard: major, advice: shared/remove-rug } } }",
    );

    expect(options.map(({ id, label }) => [id, label])).toEqual([
      ["yes", "Yes"],
      ["no", "No"],
    ]);
    expect(hazards).toEqual([
      {
        when: {
          type: "test",
          ref: { checklist: "stairs", item: "firm", field: null },
          test: { type: "is", options: ["no"] },
        },
        tick: null,
        finding: "It moves",
        severity: "major",
        worse: [],
        advice: ["shared/remove-rug"],
        sources: [],
        at: "stairs.yaml:5",
      },
    ]);
  });

  test("is text as it was written, though YAML would read a number", () => {
    const { options } = only(
      "  - { id: kind, type: choice, text: 12, options: { a: 0012, b: 1.10, c: true, d: { label: 1e3 } } }",
    );

    expect(options.map(({ label }) => label)).toEqual(["0012", "1.10", "true", "1e3"]);
  });

  test("that is missed in a multi-choice is a finding of its own", () => {
    const { items } = checklistOf(catalogueOf(HOME), "walking-aids");

    const reach = items.find(({ id }) => (id as string) === "in-reach");

    expect(reach?.hazards).toMatchObject([
      {
        tick: "bed",
        finding: "Out of reach of the bed",
        when: { test: { type: "is-not", options: ["bed"] } },
        advice: ["walking-aids/keep-near"],
      },
    ]);
  });

  test("says how often a thing is used, in the item that exposure is taken from", () => {
    const { items } = checklistOf(catalogueOf(HOME), "walking-aids");

    const use = items.find(({ id }) => (id as string) === "aid-use");

    expect(use?.options.map(({ id, exposure }) => [id, exposure])).toEqual([
      ["often", "often"],
      ["not-used", "rarely"],
    ]);
  });
});

test("a hazard is grave first for whom it is worse", () => {
  const { hazards } = only(
    "  - { id: firm, type: yes-no, text: Firm?, options: { no: { finding: It moves, hazard: none, worse: { minor: numb-feet, major: [uses-walker, numb-feet] }, advice: shared/remove-rug } } }",
  );

  expect(hazards[0]?.severity).toBe("none");
  expect(hazards[0]?.worse).toEqual([
    { severity: "major", factors: ["uses-walker", "numb-feet"] },
    { severity: "minor", factors: ["numb-feet"] },
  ]);
});

test("an item's hazard joins its answer and the rest", () => {
  const { hazards } = only(
    "  - { id: firm, type: yes-no, text: Firm?, hazards: [ { is: no, when: { factor: numb-feet }, finding: It moves, hazard: major, advice: shared/remove-rug } ] }",
  );

  expect(hazards[0]?.when).toEqual({
    type: "all",
    of: [
      { type: "test", ref: { checklist: "stairs", item: "firm", field: null }, test: { type: "is", options: ["no"] } },
      { type: "factor", factors: ["numb-feet"] },
    ],
  });
});

describe("an item that is said once for many areas", () => {
  const body = "  - { id: top-rug, use: shared/loose-rug, place: at the top, depth: quick }";

  test("has its texts filled in, and its own keys win", () => {
    const item = only(body);

    expect(item).toMatchObject({
      id: "top-rug",
      text: "Is there a loose rug at the top?",
      depth: "quick",
      place: "at the top",
      at: "stairs.yaml:5",
    });
    expect(item.how.caregiver).toBe("Push the edge with a shoe.");
    expect(item.hazards).toMatchObject([
      { finding: "A loose rug at the top", when: { ref: { checklist: "stairs", item: "top-rug" } } },
    ]);
  });

  test("keeps the advice of the file that says it", () => {
    expect(only(body).hazards[0]?.advice).toEqual(["shared/remove-rug"]);
  });

  test("belongs to a library that asks nothing itself", () => {
    const library = checklistOf(catalogueOf(HOME), "shared");

    expect(library.items).toEqual([]);
    expect(library.recommendations.map(({ id }) => id)).toEqual(["shared/remove-rug"]);
  });
});

test("how a thing is checked alone is never what needs two", () => {
  const { how } = only(
    "  - { id: firm, type: yes-no, text: Firm?, how: { caregiver: Press it., therapist: Load it. } }",
  );

  expect(how).toEqual({ therapist: "Load it.", caregiver: "Press it.", self: null });
});

test("a rule is met or not", () => {
  const { rules } = stairs(
    "items: [ { id: rails, type: yes-no, text: Rails? } ]\nrules: [ { id: firm, source: ot-practice, about: [rails], when: { rails: yes }, met: It is., not-met: It is not., no-norm: No norm. } ]\n",
  );

  expect(rules).toMatchObject([
    { outcomes: [{ id: "met", says: "It is." }], otherwise: "It is not.", about: ["rails"] },
  ]);
});

test("a guard holds back a step", () => {
  const guard = (step: string) =>
    `guards: [ { id: no-rug, unless-ruled-out: numb-feet, withholds: { steps: [shared/remove-rug.${step}] }, says: Not known. } ]`;

  const { guards } = catalogueOf({ ...HOME, "guards.yaml": guard("today") });

  expect(guards[0]?.withholds.steps).toEqual([{ recommendation: "shared/remove-rug", step: "today" }]);
  expect(problemsIn(guard("bigger"), "guards.yaml")).toEqual(["1:75 unknown-step shared/remove-rug.bigger"]);
});

test("a set names checklists, and is not called like one", () => {
  const text = "sets:\n  - { id: person, title: All, depth: quick, checklists: [person, shared, stair] }";

  expect(problemsIn(text, "sets.yaml")).toEqual([
    "2:11 duplicate-id person",
    "2:66 unknown-checklist shared",
    "2:74 unknown-checklist stair",
  ]);
});

describe("a clinic's folder", () => {
  const own =
    "id: shared\nversion: 2.0.0\ntitle: Ours\nlibrary: true\nrecommendations: [ { id: remove-rug, title: Ours, steps: { today: Ask first. }, why: So. } ]\n";

  test("overrides by id, and it is said", () => {
    const { catalogue, diagnostics } = readFiles({ ...HOME, "clinic/shared.yaml": own });

    expect(catalogue?.checklists.find(({ id }) => (id as string) === "shared")?.version).toBe("2.0.0");
    expect(diagnostics.map((one) => [one.severity, one.file, inShort(one), one.message])).toEqual([
      [
        "warning",
        "clinic/shared.yaml",
        "1:5 overrides shared",
        'the checklist "shared" of clinic/shared.yaml takes the place of that of shared.yaml',
      ],
    ]);
  });

  test("may not say one thing twice", () => {
    const { catalogue, diagnostics } = readFiles({ ...HOME, "clinic/a.yaml": own, "clinic/b.yaml": own });

    expect(catalogue).toBeNull();
    expect(diagnostics.map(inShort)).toEqual(["1:5 overrides shared", "1:5 duplicate-id shared"]);
  });
});

describe("problems come all at once", () => {
  test("one bad item does not hide the others' problems, nor make its name unknown", () => {
    const told = problemsIn(`${HEAD}items:
  - { id: rails, type: yesno, text: Rails? }
  - { id: firm, type: yes-no, text: Firm?, when: { rails: yes } }
  - { id: long, type: yes-no, text: Long?, when: { firm: maybe } }
`);

    expect(told).toEqual(["5:24 unknown-word yesno", "7:58 unknown-option maybe"]);
  });

  test("a file that cannot be read does not make its names unknown", () => {
    const { diagnostics } = readFiles({ ...HOME, "person.yaml": "id: person\n  title: About" });

    expect(diagnostics.map(({ file, code }) => [file, code])).toEqual([["person.yaml", "not-yaml"]]);
  });

  test("cycles through factors are found", () => {
    const factors = HOME["factors.yaml"] ?? "";
    const { diagnostics } = readFiles({
      ...HOME,
      "factors.yaml": `${factors}  - { id: worn, label: Worn, text: Worn., when: { person/shoes: yes } }\n`,
      "person.yaml": `${HOME["person.yaml"] ?? ""}  - { id: shoes, type: yes-no, text: Shoes?, when: { factor: worn } }\n`,
    });

    expect(diagnostics.map(({ file, message }) => [file, message])).toEqual([
      ["person.yaml", "these wait for one another: person/shoes → factor worn → person/shoes"],
    ]);
  });
});

describe("a case", () => {
  const body = (one: string) => `id: walks
version: 1.0.0
title: Walks
repeats: { ask: Any?, again: More?, named-by: aid }
items:
  - { id: alone, once: true, type: yes-no, text: Alone? }
  - { id: aid, type: choice, text: Which?, options: { cane: Cane, walker: { label: A walker, name: Frame } } }
  - { id: tip, type: number, unit: mm, text: Tip? }
cases:
  - ${one}
`;
  const visit = (one: string) => checklistOf(catalogueOf({ ...HOME, "walks.yaml": body(one) }), "walks").cases[0];

  test("with answers is a visit to one instance, and whom it is about", () => {
    const one = visit(
      "{ title: a cane, person: { age: 80 }, factors: numb-feet, answers: { aid: cane, alone: yes, tip: 8 mm, person/lives-alone: no } }",
    );

    expect(one?.assessment).toMatchObject({
      date: "2026-01-01",
      setting: { by: "therapist", sets: ["walks"], depth: "full" },
    });
    expect(one?.assessment.instances).toEqual({
      walks: { list: [{ id: "cane", label: "Cane", fell: null }], more: "no" },
    });
    expect(Object.entries(one?.assessment.answers ?? {}).map(([key, { answer }]) => [key, answer])).toEqual([
      ["person/age", { type: "number", value: 80, unit: "years" }],
      ["walks@cane/aid", { type: "choice", option: "cane" }],
      ["walks/alone", { type: "choice", option: "yes" }],
      ["walks@cane/tip", { type: "number", value: 8, unit: "mm" }],
      ["person/lives-alone", { type: "choice", option: "no" }],
    ]);
    expect(one?.factors).toEqual(["numb-feet"]);
  });

  test("without the answer that names it is one, all the same", () => {
    expect(visit("{ title: nameless, answers: { tip: 8 mm } }")?.assessment.instances).toMatchObject({
      walks: { list: [{ id: "one" }] },
    });
  });

  test("may have several instances", () => {
    const one = visit(
      "{ title: two, instances: [ { aid: cane }, { aid: walker }, { aid: cane } ], answers: { alone: no } }",
    );

    const list = Object.values(one?.assessment.instances ?? {}).flatMap((all) => all.list);
    expect(list.map(({ id, label }) => [id, label])).toEqual([
      ["cane", "Cane"],
      ["walker", "Frame"],
      ["cane-2", "Cane 2"],
    ]);
    expect(Object.keys(one?.assessment.answers ?? {})).toContain("walks/alone");
  });

  test("may have none", () => {
    expect(visit("{ title: none, instances: [], answers: { alone: no } }")?.assessment.instances).toEqual({
      walks: { list: [], more: "no" },
    });
  });

  test("expects recommendations by their full names, and rules out findings of any kind", () => {
    const one = visit(
      "{ title: x, expect: { recommendations: [remove-rug], findings: {}, band: improve }, never: { findings: [tip], recommendations: [walking-aids/keep-near] } }",
    );

    expect(one?.expect).toMatchObject({
      recommendations: ["shared/remove-rug"],
      findings: {},
      band: "improve",
      alerts: null,
    });
    expect(one?.never).toMatchObject({ findings: { tip: null }, recommendations: ["walking-aids/keep-near"] });
  });

  test("that names what is not there is told its place", () => {
    expect(
      problemsIn(
        body(
          "{ title: x, answers: { aid: can, tpi: 3 }, expect: { findings: { tips: major }, recommendations: [rug] } }",
        ),
        "walks.yaml",
      ),
    ).toEqual([
      "10:33 unknown-option can",
      "10:38 unknown-item tpi",
      "10:70 unknown-item tips",
      "10:103 unknown-recommendation rug",
    ]);
  });
});
