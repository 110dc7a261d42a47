import { describe, expect, test } from "vitest";
import type { Item } from "../../src/model/checklist.ts";
import { choice, factor, hazard, id, repeats, type Value } from "../support/build.ts";
import { area, run } from "../support/one-hall.ts";
import { rooms } from "../support/two-visits.ts";

test("an area, whole", () => {
  const severities = ["minor", "moderate", "major", "severe"] as const;
  const items = severities.map((severity) => choice("hall", severity, { good: null, bad: severity }));
  const answers = { "hall/minor": "bad", "hall/moderate": "bad", "hall/major": "bad", "hall/severe": "good" };

  expect(area(items, answers)).toEqual({
    id: "hall",
    checklist: "hall",
    instance: null,
    title: "Hall",
    workTitle: "the hall",
    scored: true,
    score: 62,
    range: [62, 62],
    coverage: 1,
    band: "act-soon",
    points: 28,
    counts: { severe: 0, major: 1, moderate: 1, minor: 1 },
  });
  expect(area(items, { ...answers, "hall/severe": "bad", "hall/major": "good" })?.counts).toEqual({
    severe: 1,
    major: 0,
    moderate: 1,
    minor: 1,
  });
});

describe("rooms", () => {
  const mat = choice("hall", "mat", { firm: null, loose: "major" });
  const once = choice("hall", "wash", { tub: null, sink: "minor" }, { once: true });
  const ids = (
    items: readonly Item[],
    told: ReturnType<typeof rooms> | null,
    answers: Readonly<Record<string, Value>> = {},
  ) =>
    run(items, answers, { repeats }, { instances: told === null ? {} : ({ hall: told } as never) }).areas.map((one) => [
      one.id,
      one.band,
    ]);

  test("each is an area, under its name, with what was said of a fall", () => {
    const told = { instances: { hall: rooms({ up: "no" }) } as never };

    expect(run([mat], { "hall@up/mat": "loose" }, { repeats }, told).areas).toEqual([
      {
        id: "hall@up",
        checklist: "hall",
        instance: { id: "up", label: "up", fell: "no" },
        title: "Hall: up",
        workTitle: "the hall",
        scored: true,
        score: 64,
        range: [64, 64],
        coverage: 1,
        band: "act-soon",
        points: 20,
        counts: { severe: 0, major: 1, moderate: 0, minor: 0 },
      },
    ]);
  });

  test.each([
    ["none there", rooms({}), [["hall", "does-not-apply"]]],
    ["none told of, and nobody asked for more", rooms({}, null), [["hall", "not-enough"]]],
    ["more to come", rooms({ up: null }, "yes"), [["hall@up", "not-enough"]]],
    ["nobody asked", null, [["hall", "not-enough"]]],
    [
      "two",
      rooms({ up: null, down: null }),
      [
        ["hall@up", "not-enough"],
        ["hall@down", "not-enough"],
      ],
    ],
  ] as const)("%s", (_, told, areas) => {
    expect(ids([mat], told)).toEqual(areas);
  });

  test("what is asked once for all of them has an area of its own, and counts in no room", () => {
    expect(ids([mat, once], rooms({ up: null }), { "hall/wash": "sink", "hall@up/mat": "firm" })).toEqual([
      ["hall", "improve"],
      ["hall@up", "nothing-found"],
    ]);
  });

  test("a hazard of several answers stands in the room, not in the general part", () => {
    const combined = [
      { id: id<never>("both"), exposure: null, fit: [], hazard: hazard(factor("numb"), "severe" as const) },
    ];
    const { findings } = run([mat, once], { "hall@up/mat": "firm", "person/numb": "yes" }, { repeats, combined });

    expect(findings.map(({ key }) => key)).toEqual(["hall@up/both"]);
  });
});
