import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { readCatalogue } from "../../src/checklist/read-catalogue.ts";
import { readTree } from "../../src/store/read-tree.ts";
import { sha256 } from "../../src/store/sha256.ts";
import { HOME, readFiles } from "../support/catalogue.ts";
import { root } from "../support/handrail.ts";

interface Texts {
  readonly how?: unknown;
  readonly why?: string;
  readonly finding?: string;
  readonly good?: string;
  readonly title?: string;
  readonly step?: unknown;
  readonly item?: object;
  readonly recommendation?: object;
  readonly alert?: object;
  readonly head?: object;
}

/** The codes that `check` tells of a checklist with these texts, and otherwise nothing wrong. */
function codesOf({
  how,
  why,
  finding,
  good,
  title,
  step,
  item,
  recommendation,
  alert,
  head,
}: Texts): readonly string[] {
  const file = {
    id: "stairs",
    version: "1.0.0",
    title: "Stairs",
    ...head,
    items: [
      {
        id: "rails",
        type: "yes-no",
        text: "Is there a rail?",
        clinical: "Handrail",
        ...(how === undefined ? {} : { how }),
        why: why ?? "A hand on a rail can stop a slip.",
        options: {
          yes: { good: good ?? "There is a rail" },
          no: { finding: finding ?? "No rail", hazard: "major", advice: "fit-rail" },
        },
        sources: ["ot-practice"],
        ...item,
      },
    ],
    alerts:
      alert === undefined
        ? []
        : [{ id: "now", when: { rails: "no" }, urgency: "today", sources: ["ot-practice"], ...alert }],
    recommendations: [
      {
        id: "fit-rail",
        title: title ?? "Fit a rail",
        steps: { today: step ?? "Take a helper's arm." },
        why: "A rail is there when a foot slips.",
        sources: ["ot-practice"],
        ...recommendation,
      },
    ],
  };
  return readFiles({ ...HOME, "stairs.yaml": stringify(file) }, { lint: true })
    .diagnostics.filter(({ file: name }) => name === "stairs.yaml")
    .map(({ code }) => code);
}

test("the shipped checklists have nothing to mend", () => {
  const { diagnostics } = readCatalogue(readTree(`${root}/checklists`, ".yaml"), { hash: sha256, lint: true });

  expect(diagnostics.map(({ file, line, code, message }) => `${file}:${line} ${code} ${message}`)).toEqual([]);
});

test("the checklist of these tests is fine", () => {
  expect(codesOf({})).toEqual([]);
});

describe("unsafe-how", () => {
  test.each([
    "Stand on a chair and look.",
    "Use a step ladder to reach the alarm.",
    "Bend down and look under the tub.",
    "Kneel beside the tub.",
    "Lie down on the floor and look up.",
    "Pull hard on the bar.",
    "Press it with full weight.",
    "Hang on the bar.",
    "Feel the hot water with a hand.",
    "Put a foot in the water.",
    "Stand on one leg.",
    "Stand still and close the eyes.",
    "Try to get up from the floor.",
    "Test the balance.",
    "If it does not move, climb on a stool.",
  ])("tells of %s", (how) => {
    expect(codesOf({ how })).toEqual(["unsafe-how"]);
    expect(codesOf({ step: how })).toContain("unsafe-how");
  });

  test.each([
    "Stand on the dry floor. Press softly with one hand. Do not hang on it.",
    "Do not climb, bend or kneel. Ask.",
    "Nobody needs to lie down on the floor.",
    "Never test the water with a foot.",
    "Half close the eyes. Can the seat still be seen?",
    "Push on the knees and stand.",
    "Sit on the closed lid.",
    "Stand on it with a firm hold.",
  ])("is content with %s", (how) => {
    expect(codesOf({ how })).toEqual([]);
  });

  test("leaves a therapist's own way to therapists", () => {
    expect(codesOf({ how: { therapist: "Pull hard on the bar." } })).toEqual([]);
    expect(codesOf({ how: "Pull hard on the bar.", item: { for: "therapist" } })).toEqual([]);
    expect(codesOf({ how: { caregiver: "Pull hard on the bar." } })).toEqual(["unsafe-how"]);
    expect(codesOf({ step: { text: "Climb up and look.", cost: "50-250", who: ["contractor"] } })).toEqual([]);
  });
});

describe("takes-away-without-instead", () => {
  test.each([
    "Do not use the stairs.",
    "Leave the frame at the door.",
    "Take the towel bar off.",
    "Put the old walker aside.",
    "Throw away the loose slippers.",
    "Keep off the stairs.",
    "Close the stairs.",
    "Do not use it.",
    "Stop wearing the brace.",
    "Stay out of the tub.",
  ])("tells of %s", (text) => {
    expect(codesOf({ step: text })).toEqual(["takes-away-without-instead"]);
    expect(codesOf({ step: { text, instead: "a helper's arm" } })).toEqual([]);
  });

  test.each([
    "Put the hot-water bottle away.",
    "Close the blind.",
    "Keep using the aid.",
    "Take the bag off the handle.",
    "Keep the shoes beside the bed.",
    "Move the pet bed off the stairs.",
  ])("is content with %s", (step) => {
    expect(codesOf({ step })).toEqual([]);
  });
});

describe("heater-below-120", () => {
  test.each([
    "Set the water heater to 110 °F (43 °C).",
    "Turn the heater down to 45 °C.",
    "Turn the boiler below 120 °F (49 °C).",
    "Keep the hot water tank at 115 degrees F.",
  ])("tells of %s", (step) => {
    expect(codesOf({ step })).toEqual(["heater-below-120"]);
  });

  test.each([
    "Set the heater to 120 °F (49 °C), not lower.",
    "Do not set the water heater to 110 °F (43 °C).",
    "Bath water is right at 98 to 104 °F (37 to 40 °C).",
    "A valve brings the water at the tub to 110 °F (43 °C). The heater stays at 120 °F (49 °C).",
    "Sit more than 3 ft (0.9 m) from a heater.",
    "Turn the heater down, but not below 120 °F (49 °C).",
  ])("is content with %s", (step) => {
    expect(codesOf({ step })).toEqual([]);
  });
});

describe("never-print", () => {
  test.each([
    "Stop the sleeping pills.",
    "Reduce your medicine at night.",
    "The home is safe now.",
    "You are not at risk.",
    "This list replaces an evaluation.",
    "It improves balance by 30 %.",
    "Most people feel relief in 2 to 4 weeks.",
    "It regenerates nerves.",
    "Nerves regrow with practice.",
    "This cures numb feet.",
    "Soak your feet each evening.",
    "Use heat on cold feet.",
    "Try massage before medicine.",
    "Stand on one leg with the eyes closed.",
    "Hold the towel bar.",
    "Use a bed rail for safety.",
    "Take 400 mg of ibuprofen.",
    "Take vitamin B6.",
    "Walk through the pain.",
    "If the head was hit, rest and wait.",
    "Use a borrowed walker.",
    "Pull on the walker to stand.",
    "Cut the corns.",
    "Restrict fluids all day.",
    "Eat more salt.",
    "Bare feet mean 11 times the risk.",
    "Medicare will pay.",
  ])("tells of %s", (why) => {
    expect(codesOf({ why })).toContain("never-print");
  });

  test.each([
    "Do not stop or change any medicine on your own.",
    "Low does not mean safe.",
    "Never soak numb feet.",
    "Nobody needs to pull on the walker.",
    "No soaking and no heat.",
    "Ask the doctor whether to stop a medicine.",
    "Look again after a change of medicine.",
    "Ask a pharmacist to look through all medicines.",
    "A walker tips when it is pulled.",
    "There is no cure for a worn tip.",
    "A towel bar can come off the wall.",
    "This does not replace an evaluation.",
  ])("is content with %s", (why) => {
    expect(codesOf({ why }).filter((code) => code === "never-print")).toEqual([]);
  });
});

describe("reading-level", () => {
  const LONG =
    "Insufficient illumination considerably complicates perception. Deteriorating equipment necessitates replacement. Regular maintenance of all installations is recommended to every resident.";

  test("tells of a long word, a long sentence and a hard text", () => {
    expect(codesOf({ why: "It makes for instability." })).toEqual(["reading-level"]);
    expect(
      codesOf({
        how: "Look at the rail and at the wall and at the step and at the door and then at the light on the way up.",
      }),
    ).toEqual(["reading-level"]);
    expect(codesOf({ how: LONG })).toEqual(["reading-level"]);
  });

  test("leaves clinical words, and what only therapists are asked, alone", () => {
    expect(codesOf({ item: { clinical: "Illuminance and discriminability of the treads" } })).toEqual([]);
    expect(codesOf({ how: { therapist: LONG } })).toEqual([]);
    expect(codesOf({ how: LONG, item: { for: "therapist" } })).toEqual([]);
  });

  test("knows the long words that have no shorter name", () => {
    expect(codesOf({ why: "An occupational therapist can tell." })).toEqual([]);
  });
});

describe("no-pronoun", () => {
  test("tells of you, your, he and she", () => {
    for (const step of ["Hold your rail.", "He holds the rail.", "You hold the rail."])
      expect(codesOf({ step })).toEqual(["no-pronoun"]);
  });

  test("is content with the sentence on medicines", () => {
    expect(codesOf({ step: "Do not change any medicine on your own." })).toEqual([]);
  });
});

describe("placeholder", () => {
  test.each<[string, Texts]>([
    ["a name that is not known", { finding: "No rail at {instnace}" }],
    ["a number where there is none", { good: "A rail of {value}" }],
    ["a number in an alert about none", { alert: { text: "{value} is too low." } }],
    ["the instance of what is there once", { finding: "{instance}: no rail" }],
    ["a text that is not filled", { why: "The {value} tells." }],
    ["a place that is not said", { finding: "No rail {place}" }],
  ])("tells of %s", (_, texts) => {
    expect(codesOf(texts)).toEqual(["placeholder"]);
  });

  test("is content where there is something to fill in", () => {
    expect(codesOf({ finding: "No rail {place}", item: { place: "at the door" } })).toEqual([]);
    expect(codesOf({ finding: "{instance}: no rail", head: { repeats: { ask: "Any?", again: "More?" } } })).toEqual([]);
    expect(codesOf({ alert: { text: "Call {emergency-number} now." } })).toEqual([]);
    expect(
      codesOf({
        alert: { text: "A weight of {value} is much.", when: { "person/weight": { gt: { lb: 300, kg: 136 } } } },
      }),
    ).toEqual([]);
  });
});

describe("building work", () => {
  const work = { text: "Have an electrician add a light.", cost: "50-250", who: ["contractor"] };

  test("needs its flag, and something to measure", () => {
    expect(codesOf({ recommendation: { steps: { bigger: work } } })).toEqual(["building-work-missing"]);
    expect(codesOf({ recommendation: { steps: { bigger: work }, "building-work": true } })).toEqual([
      "measure-missing",
    ]);
    expect(
      codesOf({ recommendation: { steps: { bigger: work }, "building-work": true, measure: "wall type" } }),
    ).toEqual([]);
  });
});

describe("instrument-wording", () => {
  test("asks for leave, unless a source gives it", () => {
    const named = { clinical: "FES-I score" };
    const free = "sources:\n  - { id: ot-practice, by: Us, title: The FES-I, licence: open, checked: known }\n";

    expect(codesOf({ item: named })).toEqual(["instrument-wording"]);
    expect(
      readFiles(
        {
          "sources.yaml": free,
          "person.yaml": `id: person\nversion: 1.0.0\ntitle: Person\nitems:\n  - { id: fear, type: yes-no, text: Worried?, clinical: FES-I score, sources: ot-practice }\n`,
        },
        { lint: true },
      ).diagnostics,
    ).toEqual([]);
  });
});

describe("jargon", () => {
  test.each(["The elderly slip here", "Watch the gait", "Practice bed transfers", "Both feet have ulcers"])(
    "tells of %s",
    (finding) => {
      expect(codesOf({ finding })).toEqual(["jargon"]);
    },
  );

  test("is content with a transfer bench, and with clinical words", () => {
    expect(codesOf({ finding: "The transfer bench rocks", item: { clinical: "Gait and bed transfers" } })).toEqual([]);
  });
});

describe("control-characters", () => {
  test.each([
    ["a terminal escape", "\u001b[31mNo rail"],
    ["a mark that turns the writing", "\u202eNo rail"],
    ["a space without width", "No\u200brail"],
    ["private use", "\ue000 No rail"],
    ["what joins emoji", "No \u{1f468}\u200d\u{1f469} rail"],
  ])("tells of %s", (_, finding) => {
    expect(codesOf({ finding })).toEqual(["control-characters"]);
  });

  test("lets a new line be", () => {
    expect(codesOf({ how: "Look.\nAsk.\n" })).toEqual([]);
  });
});

describe("bad-code", () => {
  test.each([
    [
      "loinc",
      ["89422-0", "89423-8", "66247-8", "83144-6", "75856-5", "57254-5", "41957-2"],
      ["41957-4", "57254-0", "89422", "x"],
    ],
    [
      "snomed",
      ["129839007", "161898004", "1912002", "20902002", "217088003", "387603000", "414191008"],
      ["129839008", "161898040", "12", "snomed"],
    ],
    ["icd10", ["Z91.81", "R29.6", "W01.0XXA", "M21.371"], ["Z9181x", "911"]],
  ])("looks at the digits of %s", (key, right, wrong) => {
    for (const code of right) expect([code, codesOf({ item: { codes: { [key]: code } } })]).toEqual([code, []]);
    for (const code of wrong)
      expect([code, codesOf({ item: { codes: { [key]: code } } })]).toEqual([code, ["bad-code"]]);
  });
});

describe("steps", () => {
  test("are free for who is there, and otherwise say so", () => {
    expect(codesOf({ step: { text: "Look.", who: ["caregiver"] } })).toEqual([]);
    expect(codesOf({ step: { text: "Look.", cost: "free" } })).toEqual([]);
    expect(codesOf({ step: { text: "Look.", who: ["therapist"] } })).toEqual(["step-without-cost"]);
    expect(codesOf({ step: { text: "Look.", buy: [{ what: "a lamp" }] } })).toEqual(["step-without-cost"]);
    expect(codesOf({ step: { text: "Look.", cost: "under-50" } })).toEqual(["step-without-doer"]);
  });
});
