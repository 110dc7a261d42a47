import { describe, expect, test } from "vitest";
import { readAnswers } from "../../src/logic/reading.ts";
import { holdsBack, isTimed, restraintsOn } from "../../src/logic/restraints.ts";
import type { Catalogue, Guard, Item } from "../../src/model/checklist.ts";
import type { FactorId } from "../../src/model/ids.ts";
import { alert, factorOf, id, is, item, personWith } from "../support/build.ts";
import {
  compares,
  GYM,
  gymVisit,
  limit,
  measures,
  picks,
  reads,
  smallGym,
  stopped,
  stops,
  UNABLE,
} from "../support/small-gym.ts";

const READY = { ready: picks("yes") };
const HIGH = { ...READY, "bp-before": reads({ systolic: 184 }) };
const very = compares("bp-before.systolic", "gte", limit({ mmHg: 180 }));
const tooHigh = alert("too-high", very, { suspends: ["tests"] });

const reading = (answers: Parameters<typeof gymVisit>[0], known: Catalogue = smallGym()) =>
  readAnswers(known, gymVisit(answers));
function gymOf(known: Catalogue) {
  const gym = known.checklists.find((one) => one.id === GYM.id) ?? GYM;
  return { checklist: gym, instance: null };
}
function shown(answers: Parameters<typeof gymVisit>[0], known: Catalogue = smallGym()): string {
  const read = reading(answers, known);
  const spot = gymOf(known);
  return spot.checklist.items
    .filter((one) => read.shown(one, spot))
    .map((one) => one.id)
    .join(" ");
}
const itemOf = (name: string): Item => GYM.items.find((one) => one.id === id(name)) ?? item("none");

describe("a timed test that was broken off", () => {
  const EVERYTHING = "ready walk-shoes walk-1 walk-2 walk-aid walk-speed bp-before bp-1 bp-3 drop stand-count";

  test.each<[string, Parameters<typeof gymVisit>[0], string]>([
    ["nothing answered: what waits for an answer is not asked", {}, "ready bp-before bp-1 bp-3 drop stand-count"],
    ["ready", READY, EVERYTHING],
    ["not ready", { ready: picks("no") }, "ready bp-before bp-1 bp-3 drop stand-count"],
    [
      "what comes later in it is not asked",
      { ...READY, "walk-1": stops("symptoms") },
      EVERYTHING.replace("walk-2 walk-aid ", ""),
    ],
    ["at its last clock", { ...READY, "walk-2": stops("symptoms") }, EVERYTHING.replace("walk-aid ", "")],
    ["readings", { ...READY, "bp-1": stops("faint") }, EVERYTHING.replace("bp-3 ", "")],
    ["what could not be done ends nothing", { ...READY, "walk-1": UNABLE }, EVERYTHING],
    ["a plain question of it ends nothing", { ...READY, "walk-shoes": stops("tired") }, EVERYTHING],
  ])("%s", (_, answers, names) => {
    expect(shown(answers)).toBe(names);
  });

  test("what belongs to no test ends nothing, though other things come later", () => {
    const known = smallGym({ items: [...GYM.items, item("tea")] });
    expect(shown({ ...READY, "stand-count": stops("tired") }, known)).toBe(`${EVERYTHING} tea`);
  });

  test("an answer that was given to what comes later counts no more", () => {
    const read = reading({ ...READY, "walk-1": stops("symptoms"), "walk-2": measures(5), "walk-aid": picks("yes") });
    const spot = gymOf(read.catalogue);
    expect(["walk-1", "walk-2", "walk-aid"].map((name) => read.given(itemOf(name), spot)?.answer ?? null)).toEqual([
      stops("symptoms"),
      null,
      null,
    ]);
    expect(["walk-1", "walk-2", "walk-speed"].map((name) => read.mayShow(itemOf(name), spot))).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe("while an alert suspends them, timed tests are kept away", () => {
  const suspended = smallGym({ alerts: [tooHigh] });

  test("all that is not answered yet; what was measured stays, with what follows from it", () => {
    expect(shown({ ...HIGH, "walk-1": measures(5) }, suspended)).toBe("ready walk-1 walk-speed bp-before drop");
    expect(shown({ ...HIGH, "walk-1": measures(5) })).toContain("walk-2");
  });

  test("they are kept away, and not hidden by their own conditions", () => {
    const away = (answers: Parameters<typeof gymVisit>[0], name: string) =>
      reading(answers, suspended).isKeptAway(itemOf(name), gymOf(suspended));
    expect([away(HIGH, "walk-1"), away(HIGH, "stand-count")]).toEqual([true, true]);
    expect([away(HIGH, "bp-before"), away(HIGH, "ready"), away(HIGH, "drop")]).toEqual([false, false, false]);
    expect(away({ ...HIGH, ready: picks("no") }, "walk-1")).toBe(false);
    expect(away({ ...HIGH, "bp-1": stops("faint") }, "bp-3")).toBe(false);
    expect(away(READY, "walk-1")).toBe(false);
  });

  test("what they would have shown is not told, rather than fine", () => {
    const read = reading(HIGH, suspended);
    const told = [compares("walk-1", "gte", limit({ s: 12 })), stopped("walk")].map((one) => read.tell(one, null));
    expect(told).toEqual([null, null]);
  });

  test("an emergency does it whatever it says of tests; another alert only where it says so", () => {
    const withAlert = (more: Parameters<typeof alert>[2]) =>
      shown(HIGH, smallGym({ alerts: [alert("a", very, more)] }));
    expect(withAlert({ urgency: "emergency" })).toBe("ready walk-speed bp-before drop");
    expect(withAlert({ suspends: ["exercise", "tests"] })).toBe("ready walk-speed bp-before drop");
    expect(withAlert({ suspends: ["exercise"] })).toContain("walk-1");
    expect(withAlert({})).toContain("walk-1");
  });

  test("one that does not hold, or gives way to another, keeps nothing away", () => {
    expect(shown({ ...READY, "bp-before": reads({ systolic: 120 }) }, suspended)).toContain("walk-1");
    const gives = smallGym({ alerts: [{ ...tooHigh, unlessAlert: [id("worse")] }, alert("worse", very)] });
    expect(shown(HIGH, gives)).toContain("walk-1");
  });
});

describe("a guard keeps those tests away that it names, until its factor is ruled out", () => {
  const guard = (tests: readonly string[]): Guard => ({
    id: id("g"),
    unlessRuledOut: "numb" as FactorId,
    withholds: { handouts: [], steps: [], tests },
    says: "Not yet.",
    saysPresent: null,
  });
  const guarded = (...tests: readonly string[]): Catalogue => {
    const base = smallGym({}, { guards: [guard(tests)] });
    return { ...base, checklists: [personWith("numb"), GYM], factors: [factorOf("numb")] };
  };
  const numb = (option: string) => ({ ...READY, "person/numb": picks(option) });

  test.each<[string, Parameters<typeof gymVisit>[0], Catalogue, boolean]>([
    ["present", numb("yes"), guarded("gym/walk"), true],
    ["not known", READY, guarded("gym/walk"), true],
    ["ruled out", numb("no"), guarded("gym/walk"), false],
    ["another test", numb("yes"), guarded("gym/bp"), false],
    ["one of several", numb("yes"), guarded("gym/bp", "gym/walk"), true],
    ["no test", numb("yes"), guarded(), false],
    ["a test of that name elsewhere", numb("yes"), guarded("pool/walk"), false],
  ])("%s", (_, answers, known, away) => {
    expect(reading(answers, known).isKeptAway(itemOf("walk-1"), gymOf(known))).toBe(away);
  });

  test("what keeps tests away is told: each alert in its place, and each guard that names any", () => {
    const known = {
      ...guarded("gym/walk"),
      checklists: [personWith("numb"), { ...GYM, alerts: [tooHigh, alert("other", is("gym", "ready", "yes"))] }],
    };
    const told = (answers: Parameters<typeof gymVisit>[0], of: Catalogue = known) =>
      restraintsOn(reading(answers, of)).map((one) => [
        one.type,
        one.type === "alert" ? one.at.alert.id : one.guard.id,
      ]);
    expect(told(HIGH)).toEqual([
      ["alert", "too-high"],
      ["guard", "g"],
    ]);
    expect(told({ ...HIGH, "person/numb": picks("no") })).toEqual([["alert", "too-high"]]);
    expect(told(READY, guarded())).toEqual([]);
  });

  test("an alert keeps any test away, a guard never what belongs to none", () => {
    const one = { type: "guard", guard: guard(["gym/walk"]) } as const;
    const any = { type: "alert", at: { spot: gymOf(smallGym()), alert: tooHigh } } as const;
    const both = (test: string | null) =>
      [one, any].map((it) => holdsBack(it, GYM.id, test === null ? null : id<never>(test)));
    expect([both("walk"), both("bp"), both(null)]).toEqual([
      [true, true],
      [false, true],
      [false, true],
    ]);
    expect(holdsBack({ ...one, guard: guard(["gym/null"]) }, GYM.id, null)).toBe(false);
  });
});

test.each<[string, Partial<Item>, boolean]>([
  ["a clock", { clock: { type: "hold", lasts: 10 } }, true],
  ["readings", { type: "readings" }, true],
  ["a question of a timed test", { test: id("walk") }, true],
  ["a plain question", {}, false],
  ["what is worked out", { type: "computed", test: id("walk") }, false],
])("what needs somebody beside the person: %s", (_, more, timed) => {
  expect(isTimed(item("one", more))).toBe(timed);
});
