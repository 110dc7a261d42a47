import { describe, expect, test } from "vitest";
import { likeWithLike, ownState, sharedKeys } from "../../src/evaluate/like-with-like.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import { catalogue, checklist, choice, id, repeats, type Value, visit } from "../support/build.ts";
import { followed, ownFinding, rooms, states, told } from "../support/two-visits.ts";

const hall = checklist("hall", [
  choice("hall", "rug", { none: null, loose: "major" }),
  choice("hall", "light", { bright: null, dim: "moderate" }),
]);
const bath = checklist("bath", [choice("bath", "mat", { firm: null, loose: "major" })], {
  title: "Bath",
  repeats,
});
const known = catalogue([hall, bath]);
const at = (answers: Readonly<Record<string, Value>>, more: Partial<Assessment> = {}) =>
  visit(["hall", "bath"], answers, more);

test("shared is what both visits answered with a value, or with that it does not apply", () => {
  const before = at({
    "hall/a": "yes",
    "hall/b": "yes",
    "hall/c": { absent: "not-applicable" },
    "hall/d": { absent: "unknown" },
    "hall/e": "yes",
    "hall/f": "yes",
  });
  const after = at({
    "hall/a": "no",
    "hall/b": { absent: "not-applicable" },
    "hall/c": "yes",
    "hall/d": "yes",
    "hall/e": { absent: "declined" },
    "hall/g": "yes",
  });

  expect([...sharedKeys({ before, after })]).toEqual(["hall/a", "hall/b", "hall/c"]);
});

test("both are cut to what they share, and read in the way of the later one", () => {
  const before = at(
    { "hall/rug": "loose", "hall/light": "dim" },
    {
      skipped: ["hall/x"],
      chosen: [{ recommendation: id("hall/fix"), step: "low", who: null, by: null, sure: null }],
      changes: [{ recommendation: id("hall/fix"), change: "drop", group: null, text: null, why: "No." }],
      plan: { [id<never>("hall/fix")]: {} as never },
      goals: ["Walk to the shop"],
    },
  );
  const after = at({ "hall/rug": "none" }, { setting: { by: "caregiver", sets: ["hall"], depth: "quick" } });

  const like = likeWithLike({ before, after }, new Set(["hall/rug"]));

  expect(like).toEqual({
    before: {
      ...before,
      setting: after.setting,
      answers: { "hall/rug": before.answers["hall/rug" as never] },
      skipped: [],
      chosen: [],
      changes: [],
      plan: {},
    },
    after,
  });
});

describe("rooms that both visits know", () => {
  test("a room of one visit only counts at neither", () => {
    const before = at({}, { instances: { bath: rooms({ up: null, old: null }), shed: rooms({ a: null }) } as never });
    const after = at({}, { instances: { bath: rooms({ new: null, up: null }, "yes") } as never });

    const like = likeWithLike({ before, after }, new Set());

    expect(like.before.instances).toEqual({ bath: rooms({ up: null }) });
    expect(like.after.instances).toEqual({ bath: rooms({ up: null }) });
  });

  test.each<[Instance, Instance, Instance]>([
    ["fall", "no", "fall"],
    ["no", "fall", "fall"],
    ["near-fall", "fall", "fall"],
    ["near-fall", "no", "near-fall"],
    [null, "no", "no"],
    ["no", null, "no"],
    [null, "near-fall", "near-fall"],
    [null, null, null],
  ])("told of a fall there: first %s, then %s: %s weighs at both", (first, then, weighs) => {
    const before = at({}, { instances: { bath: rooms({ up: first }) } as never });
    const after = at({}, { instances: { bath: rooms({ up: then }) } as never });

    const like = likeWithLike({ before, after }, new Set());

    expect([like.before, like.after].map(({ instances }) => instances)).toEqual([
      { bath: rooms({ up: weighs }) },
      { bath: rooms({ up: weighs }) },
    ]);
  });

  test("the name of today is kept", () => {
    const [old, now] = [rooms({ up: null }), rooms({ up: null })];
    const renamed = { ...now, list: now.list.map((one) => ({ ...one, label: "Guest bath" })) };
    const like = likeWithLike(
      {
        before: at({}, { instances: { bath: old } as never }),
        after: at({}, { instances: { bath: renamed } as never }),
      },
      new Set(),
    );

    expect(like.before.instances).toEqual({ bath: renamed });
  });
});
type Instance = "fall" | "near-fall" | "no" | null;

describe("what the therapist found that is on no list", () => {
  const hatch = ownFinding("A hatch without a guard");
  const beam = ownFinding("A low beam");
  const elsewhere = ownFinding("A hatch without a guard", { area: "attic" });

  test("is known by its place and its words", () => {
    expect(ownState(hatch, at({}, { own: [beam, hatch] }))).toBe("still-there");
    expect(ownState(hatch, at({}, { own: [beam, elsewhere] }))).toBeNull();
    expect(ownState(hatch, at({}))).toBeNull();
  });

  test.each([["fixed" as const], ["still-there" as const], [null]])("is what the later visit says of it: %s", (now) => {
    const later = at(
      {},
      followed("2026-11-21", [
        { ...beam, now: "fixed" },
        { ...hatch, now },
      ]),
    );

    expect(ownState(hatch, later)).toBe(now);
    expect(states(told(known, at({}, { own: [hatch] }), later))).toEqual({ "own/1": now ?? "not-looked" });
  });

  test("keeps its number where advice without a finding stands before it", () => {
    const own = [ownFinding(null, { advice: "Paint the edge" }), hatch, beam];
    const later = at(
      {},
      followed("2026-11-21", [
        { ...hatch, now: "fixed" },
        { ...beam, now: null },
      ]),
    );

    expect(states(told(known, at({}, { own }), later))).toEqual({ "own/2": "fixed", "own/3": "not-looked" });
  });

  test("found again under another number, and the same thing elsewhere is another", () => {
    const before = at({}, { own: [hatch, beam] });

    const { findings } = told(known, before, at({}, { own: [beam, elsewhere] }));
    expect(findings.map(({ place, says, state }) => `${place}: ${says}: ${state}`)).toEqual([
      "Cellar: A hatch without a guard: not-looked",
      "Cellar: A low beam: still-there",
      "Attic: A hatch without a guard: new",
    ]);
    expect(told(known, before, at({}, { own: [beam, hatch] })).counts).toMatchObject({ "still-there": 2, new: 0 });
  });

  test("weighs only where the later visit says something of it", () => {
    const before = at({ "hall/rug": "loose" }, { own: [hatch, beam] });
    const after = at(
      { "hall/rug": "loose" },
      { own: [elsewhere], ...followed("2026-11-21", [{ ...hatch, now: "fixed" }]) },
    );

    expect(told(known, before, after).points).toMatchObject({ before: 40, after: 20 });
    const like = likeWithLike({ before, after }, new Set());
    expect([like.before.own, like.after.own]).toEqual([[hatch], []]);
    const both = likeWithLike({ before, after: at({}, { own: [beam, hatch] }) }, new Set());
    expect([both.before.own, both.after.own]).toEqual([
      [hatch, beam],
      [beam, hatch],
    ]);
  });
});
