import { describe, expect, test } from "vitest";
import type { Rule } from "../../src/model/checklist.ts";
import { advised, type Home, leads, names, step } from "../support/advised.ts";
import { choice, id, is, recommendation, type Value } from "../support/build.ts";

test("advice, whole", () => {
  const buy = [{ what: "Tape", count: 2 }];
  const full = recommendation("hall/fix", {
    title: "Tape it",
    clinical: "Secure",
    buildingWork: true,
    steps: {
      today: step({ buy }),
      low: null,
      bigger: step({ text: "Replace it.", cost: "50-250", who: ["handyman"], doneIf: "It lies flat." }),
    },
    why: "It slides.",
    noThanks: "Then walk round it.",
    sources: [id("a-paper")],
    handouts: [id("rugs")],
    covers: [id("hall/other")],
  });
  const known = { items: [leads("rug", "fix"), leads("mat", "fix")], recommendations: [full] };

  expect(advised(known, { "hall/rug": "bad", "hall/mat": "bad" }, { wanted: ["hall/mat"] })).toEqual([
    {
      id: "hall/fix",
      title: "Tape it",
      clinical: "Secure",
      group: "today",
      severity: "minor",
      points: 4,
      findings: ["hall/rug", "hall/mat"],
      steps: [
        { name: "today", text: "Do it.", cost: "free", who: ["caregiver"], instead: null, buy, doneIf: null },
        {
          name: "bigger",
          text: "Replace it.",
          cost: "50-250",
          who: ["handyman"],
          instead: null,
          buy: [],
          doneIf: "It lies flat.",
        },
      ],
      refer: null,
      covers: ["hall/other"],
      buildingWork: true,
      measure: [],
      measured: [],
      job: null,
      buy,
      why: "It slides.",
      noThanks: "Then walk round it.",
      sources: ["a-paper"],
      handouts: ["rugs"],
      private: false,
      status: "open",
      chosenStep: null,
      who: null,
      due: null,
      reason: null,
      used: null,
      checked: null,
      wanted: true,
      changed: null,
      own: false,
    },
  ]);
});

describe("advice is called for", () => {
  const rule: Rule = {
    id: id("seen"),
    source: id("a-paper"),
    about: [],
    applies: null,
    outcomes: [{ id: "met", when: is("hall", "seen", "odd"), says: "Odd.", advice: [id("hall/see")] }],
    otherwise: null,
    noNorm: null,
    at: "hall.yaml:9",
  };
  const seen = choice("hall", "seen", { fine: null, odd: null });
  const see = recommendation("hall/see");
  const general = { ...see, when: is("hall", "seen", "odd") };

  test.each<[string, Home, Readonly<Record<string, Value>>, readonly string[]]>([
    ["by a finding", { items: [leads("rug", "see")], recommendations: [see] }, { "hall/rug": "bad" }, ["see"]],
    [
      "by itself, where what it waits for holds",
      { items: [seen], recommendations: [general] },
      { "hall/seen": "odd" },
      ["see"],
    ],
    ["not where it does not hold", { items: [seen], recommendations: [general] }, { "hall/seen": "fine" }, []],
    [
      "by a publication's rule",
      { items: [seen], recommendations: [see], rules: [rule] },
      { "hall/seen": "odd" },
      ["see"],
    ],
    [
      "not by a rule that is not met",
      { items: [seen], recommendations: [see], rules: [rule] },
      { "hall/seen": "fine" },
      [],
    ],
    [
      "not by a rule that advises something else",
      { items: [seen], recommendations: [recommendation("hall/x")], rules: [rule] },
      { "hall/seen": "odd" },
      [],
    ],
  ])("%s", (_, home, answers, left) => {
    expect(names(home, answers)).toEqual(left);
  });

  test("for everybody, where what it waits for is that something was not said", () => {
    const always = { ...see, when: { type: "not", of: is("hall", "seen", "odd") } as const };
    expect(advised({ items: [seen], recommendations: [always] }, {})).toMatchObject([{ findings: [], private: false }]);
  });
});
