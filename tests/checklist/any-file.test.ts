import fc from "fast-check";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { parseAssessment } from "../../src/checklist/parse-assessment.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { HOME, readFiles, shipped } from "../support/catalogue.ts";
import { GYM, gym } from "../support/timed.ts";

/** What somebody might write by mistake where something else belongs. */
const SLIPS: readonly unknown[] = [
  null,
  "",
  "word",
  "a word, or two",
  0,
  -1,
  1.5,
  true,
  [],
  {},
  [null],
  { a: null },
  [[]],
  ["a", 1],
  { when: 1 },
  "person/age",
  "no",
  { "a b": { c: [] } },
];

const STAIRS = {
  id: "stairs",
  version: "1.0.0",
  title: "Stairs",
  "exposure-from": "use",
  terms: { two: ["a", "b"] },
  handouts: ["stairs"],
  repeats: { ask: "Any?", again: "More?", "named-by": "use" },
  items: [
    {
      section: "All",
      when: { "person/lives-alone": "yes" },
      sources: ["ot-practice"],
      items: [
        {
          id: "use",
          type: "choice",
          text: "Used?",
          options: {
            often: "Often",
            daily: { label: "Daily", finding: "F", hazard: "minor", worse: { major: "numb-feet" }, advice: "fix" },
          },
        },
        { id: "rug", use: "shared/loose-rug", place: "there" },
      ],
    },
    {
      id: "ticks",
      type: "multi-choice",
      text: "Which?",
      under: "use",
      options: {
        a: { label: "A", missing: { finding: "F", hazard: "minor", advice: ["fix"] } },
        b: { label: "B", exclusive: true },
      },
    },
    {
      id: "high",
      type: "number",
      unit: "in",
      range: { in: [1, 60] },
      text: "High?",
      measures: "use",
      hazards: [
        {
          is: { lt: { in: 34, mm: 865 } },
          when: { factor: "numb-feet" },
          finding: "Low",
          hazard: "moderate",
          advice: "fix",
        },
      ],
      fit: [{ factor: ["numb-feet"], because: "So." }],
    },
  ],
  combined: [
    {
      id: "both",
      when: { "at-least": { 2: [{ use: "often" }, { high: { gt: { in: 40, mm: 1016 } } }] } },
      finding: "Both",
      hazard: "major",
      advice: "fix",
    },
  ],
  alerts: [
    {
      id: "now",
      when: { some: { of: "walking-aids", where: { aid: "frames" } } },
      urgency: "today",
      text: "Now.",
      "unless-alert": ["now"],
      sources: ["ot-practice"],
    },
  ],
  recommendations: [
    {
      id: "fix",
      title: "Fix it",
      steps: {
        today: "Do it.",
        low: { text: "Buy it.", cost: "under-50", who: ["caregiver"], buy: [{ what: "A bar", count: 1 }] },
      },
      covers: ["shared/remove-rug"],
      why: "So.",
    },
  ],
  rules: [{ id: "rule", source: "ot-practice", about: ["use"], when: { use: "often" }, met: "Met." }],
  cases: [
    {
      title: "One",
      factors: ["numb-feet"],
      person: { age: 80 },
      answers: { use: "often", high: "30 in" },
      expect: { findings: { high: "moderate" }, alerts: [], groups: { today: ["fix"] } },
      never: { findings: ["use"] },
    },
  ],
};

/** A timed test of every kind of item. */
const GYM_FILE = parse(GYM) as object;

const GYM_VISIT = {
  handrail: "assessment/1",
  date: "2026-11-21",
  setting: { by: "therapist", sets: ["gym"] },
  answers: {
    gym: {
      ready: "yes",
      "walk-1": 5,
      "walk-2": { unable: true, note: "tired" },
      "bp-before": { systolic: 148, diastolic: 82 },
      "bp-1": { stopped: "faint", after: "0:50" },
      "stand-count": { value: 8, basis: "measured" },
    },
  },
};

const VISIT = {
  handrail: "assessment/1",
  person: { label: "Mr B" },
  date: "2026-11-21",
  setting: { by: "therapist", sets: ["everything"], depth: "full" },
  goals: ["walk"],
  consent: { visit: "yes", share: ["daughter"] },
  answers: {
    person: { age: 80, "lives-alone": { value: "yes", basis: "reported", photos: ["a.jpg"] } },
    stairs: [{ instance: "Front", "fell-here": "no", rails: "none" }],
    footwear: { "indoor-feet": "socks", instances: [] },
  },
  alerts: { "no-firm-rail": { did: "called" } },
  own: [{ area: "cellar", finding: "Hole", hazard: "major" }],
  chosen: [{ recommendation: "stairs/fit-rails", step: "today", sure: 8 }],
};

/** Every place in a file, and every slip, in any mix of up to three. */
function slips(file: object): fc.Arbitrary<string> {
  const places = placesIn(file);
  const slip = fc.record({ place: fc.nat(places.length - 1), value: fc.constantFrom(...SLIPS) });
  return fc.array(slip, { minLength: 1, maxLength: 3 }).map((all) => {
    const copy: unknown = structuredClone(file);
    for (const { place, value } of all) put(copy, places[place] ?? [], value);
    return stringify(copy);
  });
}

function placesIn(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[key], ...placesIn(inner).map((path) => [key, ...path])]);
}

function put(root: unknown, path: readonly string[], value: unknown): void {
  const around = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], root);
  if (typeof around === "object" && around !== null)
    (around as Record<string, unknown>)[path.at(-1) ?? ""] = structuredClone(value);
}

test("the file that is spoilt here is sound to begin with", () => {
  expect(readFiles({ ...HOME, "stairs.yaml": stringify(STAIRS) }).diagnostics).toEqual([]);
});

test("whatever a checklist says, its problems are told", () => {
  fc.assert(
    fc.property(slips(STAIRS), (text) => {
      const { catalogue, diagnostics } = readFiles({ ...HOME, "stairs.yaml": text });

      expect(catalogue === null).toBe(diagnostics.length > 0);
      for (const { message } of diagnostics) expect(message).not.toMatch(/undefined|\[object|Invalid/);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test("whatever a timed test says, its problems are told", () => {
  fc.assert(
    fc.property(slips(GYM_FILE), (text) => {
      const { catalogue, diagnostics } = readFiles({ ...HOME, "gym.yaml": text }, { lint: true });

      expect(catalogue === null).toBe(diagnostics.some(({ severity }) => severity === "error"));
      for (const { message } of diagnostics) expect(message).not.toMatch(/undefined|\[object|Invalid|NaN/);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test("whatever is answered to a timed test, it is read or its problems are told", () => {
  fc.assert(
    fc.property(slips(GYM_VISIT), (text) => {
      const result = parseAssessment("visit.yaml", text, gym(), "2026-11-22");

      if (result.ok) expect(() => evaluate(gym(), result.assessment, { tool: "test" })).not.toThrow();
      else expect(result.diagnostics.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
}, 60_000);

test.each(["factors.yaml", "person.yaml", "shared.yaml", "walking-aids.yaml", "sources.yaml"])(
  "whatever %s says, its problems are told",
  (file) => {
    fc.assert(
      fc.property(slips(parse(HOME[file] ?? "") as object), (text) => {
        const { catalogue, diagnostics } = readFiles({ ...HOME, "stairs.yaml": stringify(STAIRS), [file]: text });

        expect(catalogue === null).toBe(diagnostics.length > 0);
      }),
      { numRuns: 30 },
    );
  },
  60_000,
);

test("whatever an answers file says, it is read or its problems are told", () => {
  const catalogue = shipped();
  fc.assert(
    fc.property(slips(VISIT), (text) => {
      const result = parseAssessment("visit.yaml", text, catalogue, "2026-11-22");

      expect(result.ok || result.diagnostics.length > 0).toBe(true);
      const messages = result.ok ? [] : result.diagnostics.map(({ message }) => message);
      expect(messages.join("\n")).not.toMatch(/undefined|\[object|Invalid/);
    }),
    { numRuns: 300 },
  );
}, 60_000);
