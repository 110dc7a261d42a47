import fc from "fast-check";
import { expect, test } from "vitest";
import { compare } from "../../src/evaluate/compare.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { type Home, home, visitOf } from "../support/random-home.ts";

const RUNS = { numRuns: 100 };
const visit = (one: Home, answers: Home["answers"] = one.answers) => ({
  catalogue: one.known,
  assessment: visitOf({ ...one, answers }),
});

/** The same home some time later: of each answer another one of the same kind, or none. */
const twice = home.chain((one) => {
  const keys = Object.keys(one.answers).filter((key) => /\/item-\d+$/.test(key));
  return fc
    .array(fc.constantFrom("as it was", "best", "nobody looked", "does not apply"), {
      minLength: keys.length,
      maxLength: keys.length,
    })
    .map((became) => {
      const later = { ...one.answers };
      keys.forEach((key, at) => {
        const before = one.answers[key];
        if (became[at] === "best" && before !== undefined) later[key] = Array.isArray(before) ? ["o0"] : "o0";
        if (became[at] === "nobody looked") delete later[key];
        if (became[at] === "does not apply") later[key] = { absent: "not-applicable" };
      });
      return { one, later };
    });
});

test("a home beside itself: nothing new, nothing fixed, nothing gone, no point taken away", () => {
  fc.assert(
    fc.property(home, (one) => {
      const { counts, points, areas } = compare(visit(one), visit(one), { today: one.known, tool: "test" });

      expect(counts).toMatchObject({ new: 0, fixed: 0, gone: 0 });
      expect(points.before).toBe(points.after);
      for (const area of areas) expect(area.before).toEqual(area.after);
    }),
    RUNS,
  );
});

test("fixed, still there, not looked at again and gone are together what was found the first time", () => {
  fc.assert(
    fc.property(twice, ({ one, later }) => {
      const before = visit(one);
      const after = visit(one, later);
      const { counts, findings } = compare(before, after, { today: one.known, tool: "test" });
      const found = (some: typeof before) => evaluate(one.known, some.assessment, { tool: "test" }).findings.length;

      expect(counts.fixed + counts["still-there"] + counts["not-looked"] + counts.gone).toBe(found(before));
      expect(counts["still-there"] + counts.new).toBe(found(after));
      expect(findings).toHaveLength(new Set(findings.map(({ key }) => key)).size);
    }),
    RUNS,
  );
});

test("what nobody looked at again is never called fixed", () => {
  fc.assert(
    fc.property(twice, ({ one, later }) => {
      const { findings } = compare(visit(one), visit(one, later), { today: one.known, tool: "test" });

      for (const { key, state } of findings) {
        const question = key.replace(/=.*$/, "");
        if (question in one.answers && !(question in later)) expect(state, key).not.toBe("fixed");
      }
    }),
    RUNS,
  );
});
