import { describe, expect, test } from "vitest";
import type { Assessment } from "../../src/model/assessment.ts";
import { catalogue, checklist, choice, hazard, id, is, repeats, type Value, visit } from "../support/build.ts";
import { followed, ownFinding, rooms, told } from "../support/two-visits.ts";

const hall = checklist(
  "hall",
  [
    choice("hall", "rug", { none: null, loose: "major" }),
    choice("hall", "light", { bright: null, dim: "moderate", dark: "major" }),
  ],
  { title: "Hall" },
);
const bath = checklist("bath", [choice("bath", "mat", { firm: null, loose: "major" })], {
  title: "Bath",
  repeats,
});
const person = checklist("person", [choice("person", "alone", { no: null, yes: "minor" })], {
  title: "Person",
  scored: false,
});
const known = catalogue([hall, bath, person]);

type Answers = Readonly<Record<string, Value>>;
const at = (answers: Answers, more: Partial<Assessment> = {}) => visit(["hall", "bath", "person"], answers, more);
const areas = (before: Answers, after: Answers) => told(known, at(before), at(after)).areas;

test("a number on both sides where both looked at enough", () => {
  const both = areas({ "hall/rug": "loose", "hall/light": "dim" }, { "hall/rug": "none", "hall/light": "dim" });

  expect(both).toEqual([
    {
      id: "hall",
      title: "Hall",
      scored: true,
      questions: 2,
      coverage: 1,
      before: { score: 63, band: "act-soon", points: 26 },
      after: { score: 97, band: "improve", points: 6 },
    },
  ]);
});

test("what only one of them looked at weighs on neither side", () => {
  expect(areas({ "hall/rug": "loose", "hall/light": "dark" }, { "hall/rug": "none" })).toEqual([
    {
      id: "hall",
      title: "Hall",
      scored: true,
      questions: 1,
      coverage: 0.5,
      before: { score: null, band: "not-enough", points: 20 },
      after: { score: null, band: "not-enough", points: 0 },
    },
  ]);
});

test("a place that both visits left out is not told", () => {
  expect(areas({ "hall/rug": "loose" }, {})).toEqual([]);
  expect(areas({}, {})).toEqual([]);
});

test("what is asked of the person has points and no number", () => {
  expect(areas({ "person/alone": "yes" }, { "person/alone": "no" })).toEqual([
    {
      id: "person",
      title: "Person",
      scored: false,
      questions: 1,
      coverage: 1,
      before: { score: null, band: "not-enough", points: 2 },
      after: { score: null, band: "not-enough", points: 0 },
    },
  ]);
});

test("what does not apply at one visit has no number at either, and says so on its side", () => {
  const away = { "hall/rug": { absent: "not-applicable" }, "hall/light": { absent: "not-applicable" } } as const;

  expect(areas({ "hall/rug": "loose", "hall/light": "dim" }, away)).toMatchObject([
    {
      before: { score: null, band: "not-enough", points: 26 },
      after: { score: null, band: "does-not-apply", points: 0 },
    },
  ]);
  expect(areas(away, { "hall/rug": "loose", "hall/light": "dim" })).toMatchObject([
    {
      before: { score: null, band: "does-not-apply", points: 0 },
      after: { score: null, band: "not-enough", points: 26 },
    },
  ]);
});

test("the visit that looked at less of it says how much both saw", () => {
  const gate = choice("hall", "used", { yes: "minor", no: null });
  const behind = choice(
    "hall",
    "rug",
    { none: null, loose: "minor" },
    { when: { type: "not", of: is("hall", "used", "no") } },
  );
  const home = catalogue([checklist("hall", [gate, behind])]);
  const used = (word: string) => visit(["hall"], { "hall/used": word });

  expect(told(home, used("yes"), used("no")).areas).toMatchObject([{ coverage: 0.5, before: { score: null } }]);
  expect(told(home, used("no"), used("yes")).areas).toMatchObject([{ coverage: 0.5, after: { score: null } }]);
});

test("what was found since in a place of which neither was asked is told", () => {
  const slide = {
    id: id<never>("slide"),
    exposure: null,
    fit: [],
    hazard: hazard(is("person", "alone", "yes"), "major" as const),
  };
  const home = catalogue([{ ...hall, combined: [slide] }, person]);
  const alone = (word: string) => visit(["hall", "person"], { "person/alone": word });

  expect(told(home, alone("no"), alone("yes")).areas).toMatchObject([
    { id: "hall", questions: 0, before: { points: 0 }, after: { points: 20 } },
    { id: "person", questions: 1 },
  ]);
});

describe("rooms", () => {
  test("each room counts its own questions, under its name of today", () => {
    const before = at({ "bath@up/mat": "loose", "bath@upper/mat": "firm" });
    const renamed = rooms({ up: null, upper: null }).list.map((one) => ({ ...one, label: `The ${one.label} one` }));
    const after = at(
      { "bath@up/mat": "firm", "bath@upper/mat": "firm" },
      { instances: { bath: { list: renamed, more: "no" } } as never },
    );

    expect(told(known, before, after).areas).toMatchObject([
      { id: "bath@up", title: "Bath: The up one", questions: 1, before: { points: 20 }, after: { points: 0 } },
      { id: "bath@upper", title: "Bath: The upper one", questions: 1, before: { points: 0 }, after: { points: 0 } },
    ]);
  });

  test("a room that only the earlier visit had is in no numbers", () => {
    const before = at({ "bath@up/mat": "loose", "bath@down/mat": "loose" });

    expect(told(known, before, at({ "bath@down/mat": "firm" })).areas.map(({ id }) => id)).toEqual(["bath@down"]);
  });
});

describe("a place on no list, in which the therapist found something", () => {
  const hatch = ownFinding("A hatch");
  const cellar = (after: Partial<Assessment>) =>
    told(known, at({ "hall/rug": "loose" }, { own: [hatch] }), at({ "hall/rug": "loose" }, after)).areas.filter(
      ({ id }) => (id as string) === "cellar",
    );

  test("has nothing left once it is mended", () => {
    expect(cellar(followed("2026-11-21", [{ ...hatch, now: "fixed" }]))).toEqual([
      {
        id: "cellar",
        title: "Cellar",
        scored: true,
        questions: 0,
        coverage: 1,
        before: { score: 64, band: "act-soon", points: 20 },
        after: { score: 100, band: "nothing-found", points: 0 },
      },
    ]);
  });

  test("is as it was where it is found again, and not told where nobody looked", () => {
    expect(cellar({ own: [hatch] })).toMatchObject([{ before: { points: 20 }, after: { score: 64, points: 20 } }]);
    expect(cellar({})).toEqual([]);
  });
});

test("the therapist's own finding in a room that is on the list is told with the room", () => {
  const own = [ownFinding("A hook", { area: "hall" })];

  expect(told(known, at({}, { own }), at({}, { own })).areas).toMatchObject([
    { id: "hall", questions: 0, before: { points: 20 }, after: { points: 20 } },
  ]);
});
