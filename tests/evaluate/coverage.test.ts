import { describe, expect, test } from "vitest";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Item } from "../../src/model/checklist.ts";
import { choice, hazard, id, is, item, option, type Value } from "../support/build.ts";
import { area, good, things } from "../support/one-hall.ts";

describe("how much was looked at", () => {
  const coverage = (items: readonly Item[], answers: Readonly<Record<string, Value>>, more: Partial<Assessment> = {}) =>
    area(items, answers, {}, more)?.coverage;

  test("counts by what could weigh", () => {
    const items = [...things(1, "a"), ...things(1, "b", "minor")];
    expect(coverage(items, { "hall/a-0": "good" })).toBeCloseTo(10 / 11);
    expect(coverage(items, { "hall/a-0": "good", "hall/b-0": { absent: "unknown" } })).toBeCloseTo(10 / 11);
    expect(coverage(items, { "hall/a-0": "good", "hall/b-0": { absent: "not-applicable" } })).toBe(1);
    expect(coverage(items, {})).toBe(0);
  });

  test("by the worst that anybody could have, tick by tick", () => {
    const ticks = item("ticks", {
      type: "multi-choice",
      options: [option("x"), option("y")],
      hazards: [
        hazard(is("hall", "ticks", "x"), "minor", { tick: id("x") }),
        hazard(is("hall", "ticks", "x"), "moderate", { tick: id("x") }),
        hazard(is("hall", "ticks", "y"), "none", {
          tick: id("y"),
          worse: [
            { severity: "minor", factors: [id("numb")] },
            { severity: "major", factors: [id("numb")] },
          ],
        }),
      ],
    });
    expect(coverage([...things(1, "a"), ticks], { "hall/a-0": "good" })).toBeCloseTo(10 / 23);
    const fitting = { ...ticks, fit: [{ factors: [id<never>("numb")], because: "Numb." }] };
    expect(coverage([...things(1, "a"), fitting], { "hall/a-0": "good", "person/numb": "yes" })).toBeCloseTo(10 / 23);
  });

  test("without what cannot be a hazard here", () => {
    const [a, b] = [things(1, "a"), things(1, "b")];
    const never = {
      ...choice("hall", "never", { x: null, y: null }),
      hazards: [hazard(is("hall", "never", "x"), "none")],
    };
    const open = { "hall/a-0": "good" };

    expect(coverage([...a, choice("hall", "plain", { x: null, y: null }), never], open)).toBe(1);
    expect(coverage([...a, ...b.map((one) => ({ ...one, when: is("hall", "a-0", "bad") }))], open)).toBe(1);
    expect(coverage([...a, ...b.map((one) => ({ ...one, unless: is("hall", "a-0", "good") }))], open)).toBe(1);
    expect(coverage([...a, ...b.map((one) => ({ ...one, unless: is("hall", "a-0", "bad") }))], open)).toBe(0.5);
  });

  test("an estimate and its measurement are one question", () => {
    const light = choice("hall", "light", { bright: null, dim: "major" });
    const lux = { ...choice("hall", "lux", { many: null, few: "major" }), measures: id<never>("light") };
    const both = [...things(1, "a"), light, lux];

    expect(coverage(both, { "hall/a-0": "good", "hall/light": "bright" })).toBe(1);
    expect(coverage(both, { "hall/a-0": "good", "hall/lux": "many" })).toBe(1);
    expect(coverage(both, { "hall/a-0": "good", "hall/light": "bright", "hall/lux": "few" })).toBe(1);
  });

  test("what is not asked in this visit counts where it was answered", () => {
    const deep = things(1, "b", "major", { depth: "full" });
    const quick = { setting: { by: "therapist", sets: ["hall"], depth: "quick" } } as const;
    const all = [...things(1, "a"), ...deep];

    expect(area(all, good(1, "a"), {}, quick)).toMatchObject({ coverage: 1, points: 0 });
    expect(area(all, { ...good(1, "a"), "hall/b-0": "bad" }, {}, quick)).toMatchObject({ coverage: 1, points: 20 });
    expect(area(all, { "hall/b-0": "bad" }, {}, quick)).toMatchObject({ coverage: 0.5 });
    expect(area(things(1, "a", "major", { for: ["self"] }), { "hall/a-0": "good" })).toMatchObject({ coverage: 1 });
  });

  test.each([
    [4, 5, "nothing-found"],
    [3, 5, "not-enough"],
  ])("%d of %d answered: %s", (answered, all, band) => {
    expect(area(things(all, "a"), good(answered, "a"))).toMatchObject({ band });
  });
});
