import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { Evaluation } from "../../src/model/evaluation.ts";
import type { Band } from "../../src/model/words.ts";
import type { Value } from "../support/build.ts";
import { FACTORS, type Home, home, visitOf } from "../support/random-home.ts";

const RUNS = { numRuns: 250 };
const run = (one: Home): Evaluation => evaluate(one.known, visitOf(one), { tool: "test" });
const withAnswer = (one: Home, key: string, value: Value): Home => ({
  ...one,
  answers: { ...one.answers, [key]: value },
});

/** The numbers of an evaluation, home first; null where there is none. */
const numbers = ({ overall, areas }: Evaluation) =>
  new Map([["home", overall.score], ...areas.map(({ id, score }) => [id, score] as const)]);

function expectNoneHigher(after: Evaluation, before: Evaluation): void {
  const was = numbers(before);
  for (const [area, score] of numbers(after)) {
    const old = was.get(area) ?? null;
    if (score !== null && old !== null) expect(score, area).toBeLessThanOrEqual(old);
  }
}

/** Each answered item of a home, with where its answer stands from 0 (best) to 3 (worst). */
const answered = (one: Home) =>
  Object.entries(one.answers).flatMap(([key, value]) => {
    if (!/\/item-\d+$/.test(key)) return [];
    if (typeof value === "string") return [{ key, at: Number(value.slice(1)), many: false }];
    return Array.isArray(value) ? [{ key, at: value.length - 1, many: true }] : [];
  });

/** The chosen answer of a home, as bad as `at`. */
const asBadAs = (at: number, many: boolean): Value =>
  many ? Array.from({ length: at + 1 }, (_, n) => `o${n}`) : `o${at}`;

const SPAN: Readonly<Record<Band, readonly [number, number] | null>> = {
  "act-now": [0, 39],
  "act-soon": [40, 69],
  improve: [70, 99],
  "nothing-found": [100, 100],
  "not-enough": null,
  "does-not-apply": null,
};

test("a worse answer never raises a score", () => {
  fc.assert(
    fc.property(home, fc.nat(), (one, pick) => {
      const some = answered(one).filter(({ at }) => at < 3);
      const chosen = some[pick % Math.max(some.length, 1)];
      if (chosen === undefined) return;
      expectNoneHigher(run(withAnswer(one, chosen.key, asBadAs(chosen.at + 1, chosen.many))), run(one));
    }),
    RUNS,
  );
});

test("'does not apply' never lowers a score", () => {
  fc.assert(
    fc.property(home, fc.nat(), (one, pick) => {
      const some = answered(one);
      const chosen = some[pick % Math.max(some.length, 1)];
      if (chosen === undefined) return;
      expectNoneHigher(run(one), run(withAnswer(one, chosen.key, { absent: "not-applicable" })));
    }),
    RUNS,
  );
});

test("one more factor never raises a score", () => {
  fc.assert(
    fc.property(home, fc.constantFrom(...FACTORS), (one, factor) => {
      const without = withAnswer(one, `person/${factor}`, "no");
      expectNoneHigher(run(withAnswer(one, `person/${factor}`, "yes")), run(without));
    }),
    RUNS,
  );
});

test("more use never raises a score", () => {
  fc.assert(
    fc.property(home, (one) => {
      const keys = Object.keys(one.answers).filter((key) => key.endsWith("/use"));
      const all = (use: string) => keys.reduce((changed, key) => withAnswer(changed, key, use), one);
      expectNoneHigher(run(all("often")), run(all("weekly")));
    }),
    RUNS,
  );
});

test("the order of answering changes nothing", () => {
  fc.assert(
    fc.property(home, fc.nat(), (one, turn) => {
      const entries = Object.entries(one.answers);
      const turned = entries
        .map((_, at) => entries[(at + turn) % entries.length])
        .filter((entry) => entry !== undefined);
      const before = visitOf(one);
      const after = { ...visitOf({ ...one, answers: Object.fromEntries(turned) }), instances: before.instances };
      expect(evaluate(one.known, after, { tool: "test" })).toEqual(evaluate(one.known, before, { tool: "test" }));
    }),
    RUNS,
  );
});

test("a score lies in its band and in its range, and the points of an area are those of its findings", () => {
  fc.assert(
    fc.property(home, (one) => {
      const result = run(one);
      for (const { id, score, range, band, points } of [...result.areas, { ...result.overall, id: "home" }]) {
        const span = SPAN[band];
        if (score !== null && span !== null) {
          expect(score, id).toBeGreaterThanOrEqual(span[0]);
          expect(score, id).toBeLessThanOrEqual(span[1]);
          expect(range?.[0], id).toBeLessThanOrEqual(score);
          expect(range?.[1], id).toBe(score);
        }
        const here = result.findings.filter(({ area }) => id === "home" || area === id);
        expect(points, id).toBeCloseTo(here.reduce((sum, { points: of }) => sum + of, 0));
      }
    }),
    RUNS,
  );
});

test("however an open question is answered, the score stays in the range that was shown", () => {
  fc.assert(
    fc.property(home, fc.nat(), fc.integer({ min: 0, max: 3 }), (one, pick, at) => {
      const before = run(one);
      const key = before.open[pick % Math.max(before.open.length, 1)]?.key;
      const item = one.known.checklists
        .flatMap((list) => list.items.map((each) => ({ list, each })))
        .find(({ list, each }) => key?.startsWith(list.id) === true && key.endsWith(`/${each.id}`));
      if (key === undefined || item === undefined) return;
      const after = run(withAnswer(one, key, asBadAs(at, item.each.type === "multi-choice")));
      for (const { id, range } of before.areas) {
        const score = after.areas.find((area) => area.id === id)?.score ?? null;
        if (range !== null && score !== null) expect(score, id).toBeGreaterThanOrEqual(range[0]);
      }
    }),
    RUNS,
  );
});

test("an answer that is hidden changes nothing", () => {
  fc.assert(
    fc.property(home, fc.integer({ min: 0, max: 3 }), (one, at) => {
      const spots = [
        ...new Set(
          Object.keys(one.answers)
            .filter((key) => key.endsWith("/item-0"))
            .map((key) => key.replace(/item-0$/, "")),
        ),
      ];
      const hiding = spots.reduce((changed, spot) => {
        const whole = one.known.checklists
          .find(({ id }) => spot.startsWith(id))
          ?.items.find(({ id }) => id === "item-0");
        return withAnswer(changed, `${spot}item-0`, asBadAs(3, whole?.type === "multi-choice"));
      }, one);
      const hidden = spots.flatMap((spot) =>
        (one.known.checklists.find(({ id }) => spot.startsWith(id))?.items ?? [])
          .filter(({ under }) => under !== null)
          .map(({ id }) => `${spot}${id}`),
      );
      const changed = hidden.reduce((now, key) => withAnswer(now, key, asBadAs(at, false)), hiding);
      expect(run(changed)).toEqual(run(hiding));
    }),
    RUNS,
  );
});
