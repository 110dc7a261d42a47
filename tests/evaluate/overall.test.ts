import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Checklist } from "../../src/model/checklist.ts";
import type { Severity } from "../../src/model/words.ts";
import { alert, catalogue, checklist, choice, is, repeats, type Value, visit } from "../support/build.ts";
import { ownFinding } from "../support/two-visits.ts";

/** A place with so many questions, each as grave as this. */
const place = (name: string, severity: Severity, more: Partial<Checklist> = {}, count = 1) =>
  checklist(
    name,
    Array.from({ length: count }, (_, n) => choice(name, `thing-${n}`, { good: null, bad: severity })),
    more,
  );

function home(places: readonly Checklist[], answers: Readonly<Record<string, Value>>, more: Partial<Assessment> = {}) {
  const sets = places.map(({ id: name }) => name);
  return evaluate(catalogue(places), visit(sets, answers, more), { tool: "t" }).overall;
}

const HALL = place("hall", "minor");
const YARD = place("yard", "major");

test("a home, whole", () => {
  expect(home([HALL, YARD], { "hall/thing-0": "bad", "yard/thing-0": "bad" })).toEqual({
    score: 64,
    range: [64, 64],
    band: "act-soon",
    area: "yard",
    points: 22,
    coverage: 1,
    counts: { severe: 0, major: 1, moderate: 0, minor: 1 },
  });
});

test("of two places as bad as each other the first is named, also where the second is the therapist's", () => {
  const both = [place("a", "major"), place("b", "major")];

  expect(home(both, { "a/thing-0": "bad", "b/thing-0": "bad" }).area).toBe("a");
  expect(home(both, { "a/thing-0": "good", "b/thing-0": "bad" }, { own: [ownFinding("A hook")] }).area).toBe("b");
  expect(home(both, { "a/thing-0": "good", "b/thing-0": "good" }, { own: [ownFinding("A hook")] })).toMatchObject({
    area: "cellar",
    score: 64,
    range: [64, 64],
  });
});

test("a room is named with its name", () => {
  expect(home([place("bath", "major", { repeats })], { "bath@up/thing-0": "bad" }).area).toBe("bath@up");
});

test("the range of the home ends where the worst place of all could", () => {
  const hall = place("hall", "minor");
  const yard = place("yard", "major", {}, 10);
  const answers = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`yard/thing-${n}`, "good"]));

  expect(home([hall, yard], { "hall/thing-0": "bad", ...answers })).toMatchObject({
    score: 98,
    range: [64, 98],
    band: "improve",
    area: "hall",
  });
});

describe("an alert that may still hold belongs to the range", () => {
  const gas = (name: string) => alert("gas", is(name, "gas", "smell"));
  const smell = (name: string) => choice(name, "gas", { no: null, smell: null });
  const hall = { ...HALL, items: [...HALL.items, smell("hall")], alerts: [gas("hall")] };
  const range = (answers: Readonly<Record<string, Value>>, places: readonly Checklist[] = [hall]) =>
    evaluate(
      catalogue(places),
      visit(
        places.map(({ id: name }) => name),
        { "hall/thing-0": "good", ...answers },
      ),
      { tool: "t" },
    ).areas.map((one) => one.range);

  test.each<[string, Readonly<Record<string, Value>>, readonly number[]]>([
    ["not asked", {}, [39, 100]],
    ["ruled out", { "hall/gas": "no" }, [100, 100]],
    ["raised", { "hall/gas": "smell" }, [39, 39]],
  ])("%s", (_, answers, ends) => {
    expect(range(answers)).toEqual([ends]);
  });

  test("in its own place only: another place, another room, and what is asked once keep theirs", () => {
    expect(range({ "yard/thing-0": "good" }, [hall, YARD])).toEqual([
      [39, 100],
      [100, 100],
    ]);
    expect(range({ "yard/thing-0": "good", "hall/gas": "smell" }, [hall, YARD])).toEqual([
      [39, 39],
      [100, 100],
    ]);
    const bath = place("bath", "minor", { repeats, alerts: [gas("bath")] });
    const once = choice("bath", "wash", { good: null, bad: "minor" }, { once: true });
    const rooms = { ...bath, items: [once, ...bath.items, smell("bath")] };
    const seen = { "bath/wash": "good", "bath@up/thing-0": "good", "bath@down/thing-0": "good", "bath@up/gas": "no" };
    expect(range(seen, [rooms])).toEqual([
      [100, 100],
      [100, 100],
      [39, 100],
    ]);
    expect(range({ ...seen, "bath@down/gas": "smell" }, [rooms])).toEqual([
      [100, 100],
      [100, 100],
      [39, 39],
    ]);
  });
});

describe("the home has no number", () => {
  const none = { score: null, range: null, area: null };

  test("where nothing applies", () => {
    const away = { "hall/thing-0": { absent: "not-applicable" } } as const;
    expect(home([HALL], away)).toMatchObject({ ...none, band: "does-not-apply", coverage: 1 });
    expect(home([HALL, YARD], { ...away, "yard/thing-0": "good" })).toMatchObject({ score: 100, area: "yard" });
  });

  test("of what has no number itself", () => {
    const person = place("person", "severe", { scored: false });
    expect(home([person], { "person/thing-0": "bad" })).toMatchObject({ ...none, band: "does-not-apply" });
    expect(home([HALL, person], { "hall/thing-0": "good", "person/thing-0": "bad" })).toMatchObject({
      score: 100,
      area: "hall",
      points: 60,
      counts: { severe: 1 },
    });
  });

  test("where something open could be severe, anywhere", () => {
    const big = place("big", "major", {}, 50);
    const all = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`big/thing-${n}`, "bad"]));

    expect(home([big, place("stairs", "severe")], all)).toMatchObject({ ...none, band: "not-enough" });
    expect(home([big, place("stairs", "major")], all)).toMatchObject({ band: "act-soon", area: "big" });
  });

  test.each([
    [8, "nothing-found"],
    [7, "not-enough"],
  ])("where too little was looked at: %d of 10", (count, band) => {
    const answers = Object.fromEntries(Array.from({ length: count }, (_, n) => [`yard/thing-${n}`, "good"]));
    expect(home([place("yard", "major", {}, 10)], answers)).toMatchObject({ band, coverage: count / 10 });
  });

  test("where one place was, and the whole was not", () => {
    const answers = { "hall/thing-0": "bad" };
    expect(home([place("hall", "major"), place("yard", "major", {}, 3)], answers)).toMatchObject({
      ...none,
      band: "not-enough",
      coverage: 0.25,
    });
  });

  test("where another place as bad was not looked at enough", () => {
    const two = place("two", "major", {}, 2);
    const wide = place("wide", "minor", {}, 90);
    const seen = Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`wide/thing-${n}`, "good"]));

    expect(
      home([place("one", "major"), two, wide], { ...seen, "one/thing-0": "bad", "two/thing-0": "bad" }),
    ).toMatchObject({ ...none, band: "not-enough" });
    expect(
      home([place("one", "major"), two, wide], { ...seen, "one/thing-0": "bad", "two/thing-0": "good" }),
    ).toMatchObject({ band: "act-soon", area: "one" });
  });

  test("where a kind of room was not looked for", () => {
    const bath = place("bath", "minor", { repeats });
    const shed = place("shed", "minor", { repeats });
    const noBath = { instances: { bath: { list: [], more: "no" } } as never };

    expect(home([bath], {})).toMatchObject({ ...none, band: "not-enough", coverage: 0 });
    expect(home([bath, shed], {}, noBath)).toMatchObject({ ...none, band: "not-enough", coverage: 0 });
    expect(home([HALL, bath], { "hall/thing-0": "bad" })).toMatchObject({ ...none, band: "not-enough", coverage: 1 });
    expect(home([bath], {}, noBath)).toMatchObject({ ...none, band: "does-not-apply", coverage: 1 });
  });
});
