import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Source } from "../../src/model/checklist.ts";
import {
  alert,
  catalogue,
  checklist,
  choice,
  factorOf,
  hazard,
  id,
  is,
  item,
  option,
  personWith,
  recommendation,
  type Value,
  visit,
} from "../support/build.ts";
import { followed } from "../support/two-visits.ts";

const source = (name: string): Source => ({
  id: id(name),
  by: "Somebody",
  title: name,
  year: 2020,
  where: null,
  licence: "open",
  checked: null,
});
const hall = checklist(
  "hall",
  [
    item("rug", {
      options: [option("none"), option("loose")],
      hazards: [hazard(is("hall", "rug", "loose"), "minor", { sources: [id("rugs")], advice: [id("hall/mend")] })],
      sources: [id("floors")],
      clinical: "Floor covering",
      how: { therapist: "Lift it.", caregiver: "Look at it.", self: null },
      for: ["therapist", "caregiver"],
    }),
    choice("hall", "light", { bright: null, dim: "major" }),
    choice("hall", "gas", { no: null, smell: null }),
  ],
  {
    title: "Hall",
    recommendations: [recommendation("hall/mend", { sources: [id("mending")] })],
    alerts: [alert("gas", is("hall", "gas", "smell"), { text: "Call {emergency-number}.", sources: [id("gases")] })],
    rules: [
      {
        id: id("dark"),
        source: id("a-paper"),
        about: [id("light")],
        applies: null,
        outcomes: [{ id: "met", when: is("hall", "light", "dim"), says: "Dark.", advice: [] }],
        otherwise: null,
        noNorm: null,
        at: "hall.yaml:9",
      },
    ],
    review: { by: "A therapist", credentials: null, on: "2026-01-01", next: null, hash: "0" },
  },
);
const person = personWith("numb", "calm");
const known = catalogue(
  [hall, person],
  [
    { ...factorOf("numb"), label: "Numb feet", text: "The feet are numb.", clinical: "Neuropathy", private: true },
    { ...factorOf("calm"), gate: true },
  ],
  { sources: ["rugs", "floors", "mending", "gases", "a-paper", "unused"].map(source) },
);
type Answers = Readonly<Record<string, Value>>;
const made = (answers: Answers, more: Partial<Assessment> = {}) => visit(["hall"], answers, more);
const run = (answers: Answers, more: Partial<Assessment> = {}) =>
  evaluate(known, made(answers, more), { tool: "t 1.0" });

test("what was said of the visit stands in it as it was said", () => {
  const said: Partial<Assessment> = {
    person: { label: "Mrs B", code: "mb-12" },
    present: ["resident", "daughter"],
    visit: { from: "10:05", to: "11:00", minutes: 55 },
    goals: ["Walk to the shop"],
    lastFall: "In May",
    consent: { visit: true, photos: false, share: ["family"] },
    released: [{ what: "photo", of: "photo-3", for: ["family"] }],
    nextLook: "2027-02-01",
    calls: [{ date: "2026-12-10", falls: 0, note: null, over: true }],
    signed: { by: "Jo Smith, OTR/L", on: "2026-11-21" },
  };

  expect(run({}, said)).toMatchObject({
    handrail: "evaluation/1",
    tool: "t 1.0",
    formula: "handrail-1",
    date: "2026-11-21",
    setting: { by: "therapist", sets: ["hall"], depth: "full" },
    ...said,
    chosen: [],
    changes: [],
    checklists: [{ id: "hall", version: "1.0.0", hash: "0", title: "Hall", review: hall.review }],
  });
});

test("of the visit before only its name, its day and the falls since are told", () => {
  expect(run({}, followed("2026-05-01")).earlier).toEqual({ id: "a-1", date: "2026-05-01", falls: 2 });
  expect(run({}).earlier).toBeNull();
});

describe("sources are those that something rests on, in the order of the list", () => {
  test.each<[string, Answers, readonly string[]]>([
    [
      "a finding, its item, its advice, and the rules",
      { "hall/rug": "loose" },
      ["rugs", "floors", "mending", "a-paper"],
    ],
    ["an alert", { "hall/gas": "smell" }, ["gases", "a-paper"]],
    ["rules only", { "hall/rug": "none" }, ["a-paper"]],
  ])("%s", (_, answers, ids) => {
    expect(run(answers).sources.map(({ id: name }) => name)).toEqual(ids);
  });

  test("each whole", () => {
    expect(run({}).sources).toEqual([source("a-paper")]);
  });
});

test("the emergency number is that of the country, or 911", () => {
  const answers = { "hall/gas": "smell" };
  const texts = (emergencyNumber?: string) =>
    evaluate(known, made(answers), {
      tool: "t",
      ...(emergencyNumber === undefined ? {} : { emergencyNumber }),
    }).alerts.map(({ text }) => text);

  expect([texts(), texts("112")]).toEqual([["Call 911."], ["Call 112."]]);
});

describe("what is known of the person", () => {
  const numb = { id: "numb", label: "Numb feet", text: "The feet are numb.", clinical: "Neuropathy", private: true };

  test("with the answers that show it; what only opens questions is told to nobody", () => {
    expect(run({ "person/numb": "yes", "person/calm": "yes" }).factors).toEqual([
      { ...numb, state: "present", because: ["person/numb"] },
    ]);
    expect(run({ "person/numb": "no" }).factors).toEqual([{ ...numb, state: "absent", because: [] }]);
    expect(run({}).factors).toEqual([{ ...numb, state: "unknown", because: [] }]);
  });

  test("a factor that is given is present, and rests on nothing", () => {
    const given = evaluate(known, made({}), { tool: "t", factors: [id("numb")] });
    expect(given.factors).toEqual([{ ...numb, state: "present", because: [] }]);
  });
});

test("a guard is in force unless its factor is ruled out, and says which of the two it is", () => {
  const withholds = { handouts: [], steps: [], tests: [] };
  const guard = {
    id: id<never>("no-heat"),
    unlessRuledOut: id<never>("numb"),
    withholds,
    says: "Not tested.",
    saysPresent: "Numb.",
  };
  const guards = (answers: Answers) => evaluate({ ...known, guards: [guard] }, made(answers), { tool: "t" }).guards;

  expect(guards({})).toEqual([{ id: "no-heat", factor: "numb", state: "unknown", says: "Not tested." }]);
  expect(guards({ "person/numb": "yes" })).toEqual([
    { id: "no-heat", factor: "numb", state: "present", says: "Numb." },
  ]);
  expect(guards({ "person/numb": "no" })).toEqual([]);
});
