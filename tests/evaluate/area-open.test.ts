import { describe, expect, test } from "vitest";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Item } from "../../src/model/checklist.ts";
import { alert, choice, hazard, id, is, repeats, type Value } from "../support/build.ts";
import { area, run, things } from "../support/one-hall.ts";
import { ownFinding } from "../support/two-visits.ts";

const keys = (...args: Parameters<typeof run>) => run(...args).open.map(({ key, worst }) => [key, worst]);

describe("a place applies", () => {
  const away = { "hall/a-0": { absent: "not-applicable" } } as const;
  test.each<[string, Readonly<Record<string, Value>>, Partial<Assessment>, string]>([
    ["not where all of it does not apply", away, {}, "does-not-apply"],
    ["where the therapist found something", away, { own: [ownFinding("A hook", { area: "hall" })] }, "act-soon"],
    ["where it could not be checked", { "hall/a-0": { absent: "unknown" } }, {}, "not-enough"],
    ["where nobody looked", {}, {}, "not-enough"],
  ])("%s", (_, answers, more, band) => {
    expect(area(things(1, "a"), answers, {}, more)).toMatchObject({ band });
  });

  test("where an alert holds", () => {
    const list = { alerts: [alert("gas", is("person", "numb", "yes"))] };
    expect(area(things(1, "a"), { ...away, "person/numb": "yes" }, list)).toMatchObject({ band: "act-now" });
  });
});

describe("what is open", () => {
  const combined = (...names: readonly string[]) => [
    {
      id: id<never>("both"),
      exposure: null,
      fit: [],
      hazard: hazard({ type: "all", of: names.map((name) => is("hall", name, "bad")) }, "severe" as const),
    },
  ];

  test("is as grave as it could turn out, for this person", () => {
    const rug = {
      ...things(1, "a", "minor")[0],
      hazards: [
        hazard(is("hall", "a-0", "bad"), "minor", {
          worse: [{ severity: "severe" as const, factors: [id<never>("numb")] }],
        }),
      ],
    } as Item;

    expect(keys([rug], {})).toEqual([["hall/a-0", "severe"]]);
    expect(keys([rug], { "person/numb": "no" })).toEqual([["hall/a-0", "minor"]]);
  });

  test("is not what is hidden, and may be what is not yet known to be", () => {
    const gate = choice("hall", "gate", { yes: null, no: null });
    const behind = things(1, "a", "major", { when: is("hall", "gate", "yes") });

    expect(keys([gate, ...behind], { "hall/gate": "no" })).toEqual([]);
    expect(keys([gate, ...behind], {})).toEqual([["hall/a-0", "major"]]);
  });

  test("is told once where two things wait for it, with what it is by itself", () => {
    const plain = choice("hall", "b-0", { good: null, bad: null });
    const items = [...things(1, "a", "minor"), plain];

    expect(keys(items, { "hall/b-0": "bad" }, { combined: combined("a-0", "b-0") })).toEqual([["hall/a-0", "minor"]]);
    expect(keys(items, { "hall/a-0": "bad" }, { combined: combined("a-0", "b-0") })).toEqual([["hall/b-0", "severe"]]);
    expect(keys(items, { "hall/a-0": "good" }, { combined: combined("a-0", "b-0") })).toEqual([]);
    expect(keys([plain, choice("hall", "c-0", { good: null, bad: null })], {}, { combined: combined("b-0") })).toEqual([
      ["hall/b-0", "severe"],
    ]);
  });

  test("is no hazard of several answers of rooms that nobody looked for", () => {
    const wash = choice("hall", "wash", { good: null, bad: null }, { once: true });
    expect(
      keys(
        [wash, choice("hall", "mat", { good: null, bad: null })],
        {},
        { repeats, combined: combined("wash", "mat") },
      ),
    ).toEqual([["hall/#more-0", "minor"]]);
  });
});
