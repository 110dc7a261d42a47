import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { Question } from "../../src/interview/question.ts";
import { isForThisVisit } from "../../src/logic/scope.ts";
import { emptyAssessment } from "../../src/model/assessment.ts";
import type { Checklist, Item } from "../../src/model/checklist.ts";
import type { Depth } from "../../src/model/words.ts";
import { WELL } from "../support/a-home.ts";
import { goThrough } from "../support/an-interview.ts";
import type { Value } from "../support/build.ts";
import { shipped } from "../support/catalogue.ts";

const known = shipped();

/** A daughter and the shipped quick check, from the first question to the last. */
function quick(said: Readonly<Record<string, Value>>) {
  const visit = emptyAssessment("2026-11-22", { by: "caregiver", sets: ["quick"], depth: "quick" });
  return goThrough(known, visit, { ...WELL, ...said });
}

const FATHER = {
  "person/unsteady": "yes",
  "person/feet-feeling": "numb",
  "walking-aids/aid": "walker",
} as const satisfies Readonly<Record<string, Value>>;

/** No fall last year, lives with somebody, numb feet, unsteady, a walker, a tub, one flight of stairs. */
const atHome = quick(FATHER);
/** The same father after one fall, and alone. */
const alone = quick({
  ...FATHER,
  "person/falls-12-months": { value: 1, unit: "count" },
  "person/lives-alone": "yes",
});

const questions = (asked: readonly Question[]) => asked.filter(({ type }) => type !== "alert");
const keys = (asked: readonly Question[]) => asked.map(({ key }) => key.replace(/@[^/]*/, ""));

test("a father who lives with somebody is thirty questions", () => {
  expect(questions(atHome.asked).length, keys(atHome.asked).join("\n")).toBeLessThanOrEqual(30);
});

test("after a fall, and alone, it is four more at most", () => {
  expect(questions(alone.asked).length, keys(alone.asked).join("\n")).toBeLessThanOrEqual(34);
});

test("seven questions about the father at most come before the home, besides the signs of today, the look at the feet and the warmth on them", () => {
  const today = ["person/urgent-now", "person/foot-now", "person/heat-on-feet"];
  const person = keys(atHome.asked).filter((key) => key.startsWith("person/") && !today.includes(key));
  const home = keys(atHome.asked).findIndex((key) => !key.startsWith("person/") && key !== "goals");
  expect(
    keys(atHome.asked)
      .slice(home)
      .filter((key) => person.includes(key)),
  ).toEqual(["person/rushes"]);
  expect(person.filter((key) => key !== "person/rushes").length, person.join("\n")).toBeLessThanOrEqual(7);
});

test("what he would not like to hear read out comes last, alone", () => {
  for (const { asked } of [atHome, alone]) {
    const secret = asked.findIndex((one) => one.private);
    expect(secret).toBeGreaterThan(20);
    expect(asked.slice(secret).every((one) => one.private)).toBe(true);
    expect(keys(asked.filter((one) => one.private))).toEqual(["person/rushes"]);
  }
});

test("the blood thinner is asked after all else about the person, and no other medicine is", () => {
  const person = keys(alone.asked.filter((one) => one.type === "item" && !one.private)).filter((key) =>
    key.startsWith("person/"),
  );
  expect(person.at(-1)).toBe("person/thin-blood");
});

test("nobody is asked for the name of a room, for another one, or whether somebody fell there", () => {
  const own = alone.asked.filter(({ type }) => !["item", "goals", "alert"].includes(type)).map(({ key }) => key);
  expect(own).toEqual(["walking-aids/#more-0", "walking-aids/#name-0", "stairs/#more-0"]);
  expect(keys(alone.asked)).not.toContain("bedroom/where");
});

test("where there are no stairs and no walking aid, that is one question each", () => {
  const { asked } = quick({ ...FATHER, "stairs/#more": "no", "walking-aids/#more": "no" });
  expect(keys(asked).filter((key) => /^(stairs|walking-aids)\//.test(key))).toEqual(
    expect.arrayContaining(["stairs/#more-0", "walking-aids/#more-0"]),
  );
  expect(keys(asked)).not.toContain("stairs/rails");
  expect(keys(asked)).not.toContain("walking-aids/in-reach");
});

test("a good home has a number in each area, and nothing is left to check", () => {
  const evaluation = evaluate(known, atHome.interview.assessment, { tool: "test" });
  expect(evaluation.open).toEqual([]);
  expect(evaluation.overall).toMatchObject({ band: "nothing-found", score: 100 });
});

test("the walker counts as used, although a quick look does not ask how much", () => {
  const { factors } = evaluate(known, atHome.interview.assessment, { tool: "test" });
  expect(factors.find(({ id }) => (id as string) === "uses-walker")?.state).toBe("present");
});

/** The thirty things of a quick look, and where each is asked. */
const THIRTY: Readonly<Record<string, string>> = {
  "1 urgent signs": "person/urgent-now",
  "2 falls, where, hurt, time on the floor": "person/falls-12-months person/what-happened",
  "3 unsteady, holds on": "person/unsteady",
  "4 numb feet, hot and cold": "person/feet-feeling",
  "5 light-headed on rising": "person/dizzy-standing",
  "6 blood thinner": "person/thin-blood",
  "7 who would know within an hour": "person/lives-alone",
  "8 rush to the toilet": "person/rushes",
  "9 sore, color, one hot swollen foot": "person/foot-now",
  "10 on the feet indoors": "footwear/indoor-feet",
  "11 bottle, pad, soak, heater": "person/heat-on-feet",
  "12 aid in reach": "walking-aids/in-reach",
  "14 base grips": "bathroom/base-grip",
  "15 firm hold in and out": "bathroom/tub-grab-bar",
  "16 rises from the toilet": "bathroom/toilet-rise",
  "17 hot water": "bathroom/tub-water",
  "18 and 20 light, shoes, aid and glasses by the bed": "bedroom/in-reach",
  "19 way clear and lit": "bedroom/night-way",
  "21 rails": "stairs/rails",
  "22 edges seen, lit": "stairs/edges-seen",
  "23 nothing on steps": "stairs/things-on-steps",
  "24 entrance step and light": "entrance/step-and-light",
  "25 and 26 rugs, cords, clutter, pets' things": "floors/on-the-way",
  "27 climbs or stretches": "kitchen/high-reach",
  "28 smoke alarm": "fire-and-electricity/smoke-alarm",
  "29 button on the body now": "person/alarm-worn",
  "30 up from the floor": "person/gets-up",
};

test.each(Object.entries(THIRTY))("a quick look asks for %s", (_, where) => {
  expect(keys(alone.asked)).toEqual(expect.arrayContaining(where.split(" ")));
});

test("soaks are among the warmth for the feet", () => {
  const item = known.checklists
    .find(({ id }) => (id as string) === "person")
    ?.items.find(({ id }) => (id as string) === "heat-on-feet");
  expect(item?.options.map(({ label }) => label).join(" ")).toMatch(/soak/);
});

/** Words of the trade: none of them where families read. */
const CLINICAL =
  /\b(gait|neuropath\w*|orthostat\w*|hypotens\w*|anticoag\w*|antithrombotic|ambul(?!ance)\w*|ADLs?|transfers?|transferr\w+|prosthe\w*|sensations?|sensory|bilateral\w*|unilateral\w*|contralateral|propriocep\w*|syncope|nocturia|incontinen\w*|cognit\w*|o?edema|ulcers?|lesions?|orthos[ie]s|orthotics?|plantar|distal|proximal|dorsi\w*|ferrules?|contraindic\w*|complian\w*|patients?|elderly|polypharm\w*|paresthes\w*|insensate|calluses|hypoglyc\w*|monofilament|nosings?|weight-bearing)\b/i;

describe.each([
  ["quick", "quick"],
  ["shoes-and-aids", "standard"],
] as const)("in %s", (set, depth) => {
  const checklists = known.sets
    .filter(({ id }) => (id as string) === set)
    .flatMap((one) => one.checklists.flatMap((id) => known.checklists.filter((checklist) => checklist.id === id)));

  test.each(checklists.map((one) => [one.title, one] as const))(
    "%s has no word of the trade for a family",
    (_, checklist) => {
      const texts = textsOf(checklist, depth);
      expect(texts.length).toBeGreaterThan(0);
      expect(texts.filter((text) => CLINICAL.test(text))).toEqual([]);
    },
  );
});

/** What a family reads while it answers. */
function textsOf(checklist: Checklist, depth: Depth): readonly string[] {
  const setting = { by: "caregiver", sets: [], depth } as const;
  const items = checklist.items.filter((item) => isForThisVisit({ checklist, item, setting }));
  const { repeats, title, alerts } = checklist;
  return [
    title,
    ...(repeats === null ? [] : [repeats.ask, repeats.again, repeats.one ?? ""]),
    ...items.flatMap(wordsOf),
    ...alerts.map(({ text }) => text),
  ];
}

function wordsOf({ text, how, why, section, options, good, hazards }: Item): readonly string[] {
  return [
    text,
    how.caregiver ?? "",
    why ?? "",
    section ?? "",
    good ?? "",
    ...options.flatMap((one) => [one.label, one.name ?? "", one.good ?? ""]),
    ...hazards.map(({ finding }) => finding),
  ];
}
