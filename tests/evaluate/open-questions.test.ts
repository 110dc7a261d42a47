import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import { catalogue, checklist, choice, hazard, id, is, item, option, type Value, visit } from "../support/build.ts";

const repeats = { ask: "Is there one?", again: "More?", namedBy: null, one: null, always: false, speakingNames: false };
const hall = checklist("hall", [
  item("rug", {
    options: [option("none"), option("loose")],
    hazards: [hazard(is("hall", "rug", "loose"), "minor")],
    clinical: "Floor covering",
    how: { therapist: "Lift it.", caregiver: "Look at it.", self: null },
    for: ["therapist", "caregiver"],
  }),
  choice("hall", "light", { bright: null, dim: "major" }),
]);
type Answers = Readonly<Record<string, Value>>;
const made = (answers: Answers, more: Partial<Assessment> = {}) => visit(["hall"], answers, more);
const run = (answers: Answers, more: Partial<Assessment> = {}) =>
  evaluate(catalogue([hall]), made(answers, more), { tool: "t" });

describe("what is still to check", () => {
  test("whole, with how this user looks at it", () => {
    expect(run({ "hall/light": "bright" }).open).toEqual([
      {
        key: "hall/rug",
        area: "hall",
        text: "rug?",
        clinical: "Floor covering",
        reason: "not-reached",
        worst: "minor",
        for: ["therapist", "caregiver"],
        how: "Lift it.",
        private: false,
      },
    ]);
    const caregiver = { by: "caregiver", sets: ["hall"], depth: "full" } as const;
    expect(run({ "hall/light": "bright" }, { setting: caregiver }).open).toMatchObject([{ how: "Look at it." }]);
  });

  test("the heaviest first, each with why", () => {
    const reasons = (answers: Answers, more: Partial<Assessment> = {}) =>
      run(answers, more).open.map(({ key, reason }) => [key, reason]);

    expect(reasons({}, { skipped: ["hall/rug"] })).toEqual([
      ["hall/light", "not-reached"],
      ["hall/rug", "skipped"],
    ]);
    expect(reasons({ "hall/rug": { absent: "unknown" }, "hall/light": { absent: "declined" } })).toEqual([
      ["hall/light", "declined"],
      ["hall/rug", "unknown"],
    ]);
    expect(reasons({ "hall/rug": { absent: "declined" }, "hall/light": "dim" }, { skipped: ["hall/rug"] })).toEqual([
      ["hall/rug", "declined"],
    ]);
  });

  test("a room that nobody has looked for, as bad as the worst in it, before all else", () => {
    const rooms = (severity: "major" | "none", more: Parameters<typeof checklist>[2] = {}) => {
      const bath = checklist(
        "bath",
        [
          item("mat", { options: [option("bad")], hazards: [hazard(is("bath", "mat", "bad"), severity)] }),
          choice("bath", "rim", severity === "none" ? { low: null } : { low: null, high: "minor" }),
        ],
        { title: "Bath", repeats, for: ["therapist"], ...more },
      );
      return evaluate(catalogue([hall, bath]), visit(["hall", "bath"], {}), { tool: "t" }).open[0];
    };

    expect(rooms("major")).toEqual({
      key: "bath/#more-0",
      area: "bath",
      text: "Is there one?",
      clinical: null,
      reason: "not-reached",
      worst: "major",
      for: ["therapist"],
      how: null,
      private: false,
    });
    expect(rooms("none")).toMatchObject({ key: "bath/#more-0", worst: "minor" });
  });
});

describe("counts in plain numbers", () => {
  const private_ = (name: string) => choice("hall", name, { fine: null, bad: "minor" }, { private: true });
  const open = choice("hall", "mat", { fine: null, bad: "minor" });
  const ticks = item("floor", {
    type: "multi-choice",
    options: [option("cord"), option("toys")],
    hazards: ["cord", "toys"].map((tick) => hazard(is("hall", "floor", tick), "minor", { tick: id(tick) })),
  });
  const both = {
    id: id<never>("both"),
    exposure: null,
    fit: [],
    hazard: hazard({ type: "all", of: [is("hall", "mat", "fine"), is("hall", "mat", "fine")] }, "minor" as const),
  };
  const counts = (answers: Answers, combined = [both]) => {
    const list = checklist("hall", [open, ticks, private_("pills"), private_("bed")], { combined });
    return evaluate(catalogue([list]), made(answers), { tool: "t" }).counts;
  };

  test.each<[string, Answers, readonly number[]]>([
    ["nothing asked", {}, [0, 0, 0, 2]],
    ["two ticks of one question are one thing to make safer", { "hall/floor": ["cord", "toys"] }, [1, 0, 1, 1]],
    ["a hazard of several answers is no question of its own", { "hall/mat": "fine" }, [1, 1, 0, 1]],
    ["private ones are in no count", { "hall/pills": "bad", "hall/mat": "bad" }, [1, 0, 1, 1]],
    ["could not check is still open", { "hall/mat": { absent: "unknown" } }, [0, 0, 0, 2]],
    ["what does not apply is done with", { "hall/mat": { absent: "not-applicable" } }, [0, 0, 0, 1]],
  ])("%s", (_, answers, [looked, fine, safer, still]) => {
    expect(counts(answers)).toEqual({ looked, fine, safer, open: still });
  });
});
