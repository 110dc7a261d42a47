import { describe, expect, test } from "vitest";
import type { Assessment } from "../../src/model/assessment.ts";
import {
  catalogue,
  checklist,
  choice,
  factorOf,
  hazard,
  id,
  is,
  item,
  option,
  personWith,
  repeats,
  type Value,
  visit,
} from "../support/build.ts";
import { rooms, states, told } from "../support/two-visits.ts";

const cords = item("floor", {
  type: "multi-choice",
  options: [option("none", { exclusive: true }), option("cord"), option("toys")],
  hazards: ["cord", "toys"].map((tick) =>
    hazard(is("hall", "floor", tick), "minor", { tick: id(tick), finding: `A ${tick} on the floor` }),
  ),
});
const hall = checklist(
  "hall",
  [
    choice("hall", "used", { yes: null, no: null }),
    choice("hall", "rug", { none: null, flat: "minor", loose: "major" }, { when: is("hall", "used", "yes") }),
    choice("hall", "light", { bright: null, dim: "moderate" }),
    cords,
    item("heel", {
      options: [option("high"), option("low")],
      hazards: [
        hazard(is("hall", "heel", "high"), "none", { worse: [{ severity: "major", factors: [id("unsteady")] }] }),
      ],
    }),
    choice("hall", "steep", { no: null, yes: null }),
    choice("hall", "icy", { no: null, yes: null }),
  ],
  {
    title: "Hall",
    combined: [
      {
        id: id("slide"),
        exposure: null,
        fit: [],
        hazard: hazard({ type: "all", of: [is("hall", "steep", "yes"), is("hall", "icy", "yes")] }, "severe"),
      },
    ],
  },
);
const bath = checklist("bath", [choice("bath", "mat", { firm: null, loose: "major" })], { title: "Bath", repeats });
const known = catalogue([personWith("unsteady"), hall, bath], [factorOf("unsteady")]);

type Answers = Readonly<Record<string, Value>>;
const at = (answers: Answers, more: Partial<Assessment> = {}) => visit(["person", "hall", "bath"], answers, more);
const became = (before: Answers, after: Answers) => states(told(known, at(before), at(after)));

describe("what became of something that was found", () => {
  const rug = { "hall/used": "yes", "hall/rug": "loose" };

  test.each<[string, Answers, string]>([
    ["the same is seen again", { ...rug }, "still-there"],
    ["it is less bad, and wrong all the same", { ...rug, "hall/rug": "flat" }, "still-there"],
    ["it is as it should be", { ...rug, "hall/rug": "none" }, "fixed"],
    ["nobody looked", { "hall/used": "yes" }, "not-looked"],
    ["it could not be checked", { ...rug, "hall/rug": { absent: "unknown" } }, "not-looked"],
    ["nobody wanted to say", { ...rug, "hall/rug": { absent: "declined" } }, "not-looked"],
    ["it does not apply any more", { ...rug, "hall/rug": { absent: "not-applicable" } }, "gone"],
    ["the hall is used no more, so nobody is asked", { "hall/used": "no" }, "gone"],
    ["whether the hall is used was not asked", {}, "not-looked"],
  ])("%s", (_, after, state) => {
    expect(became(rug, after)).toEqual({ "hall/rug": state });
  });

  test("the same answer is no hazard any more: nothing was mended, the person has changed", () => {
    const heels = (unsteady: string): Answers => ({ "person/unsteady": unsteady, "hall/heel": "high" });

    expect(became(heels("yes"), heels("no"))).toEqual({ "hall/heel": "gone" });
    expect(became(heels("yes"), { "person/unsteady": "no", "hall/heel": "low" })).toEqual({ "hall/heel": "fixed" });
  });

  test("each tick goes its own way", () => {
    expect(became({ "hall/floor": ["cord", "toys"] }, { "hall/floor": ["toys"] })).toEqual({
      "hall/floor=cord": "fixed",
      "hall/floor=toys": "still-there",
    });
    expect(became({ "hall/floor": ["cord"] }, { "hall/floor": ["toys"] })).toEqual({
      "hall/floor=cord": "fixed",
      "hall/floor=toys": "new",
    });
  });

  test("a tick that stays and is no hazard any more was not mended", () => {
    const stick = item("held", {
      type: "multi-choice",
      options: [option("cup"), option("bag")],
      hazards: [
        hazard(is("bag", "held", "cup"), "none", {
          tick: id("cup"),
          worse: [{ severity: "minor", factors: [id("unsteady")] }],
        }),
      ],
    });
    const carried = catalogue([personWith("unsteady"), checklist("bag", [stick])], [factorOf("unsteady")]);
    const bag = (unsteady: string, ...held: string[]) =>
      visit(["bag"], { "person/unsteady": unsteady, "bag/held": held });

    expect(states(told(carried, bag("yes", "cup"), bag("no", "cup", "bag")))).toEqual({ "bag/held=cup": "gone" });
    expect(states(told(carried, bag("yes", "cup"), bag("no", "bag")))).toEqual({ "bag/held=cup": "fixed" });
  });
});

describe("a hazard of several answers", () => {
  const steepAndIcy = { "hall/steep": "yes", "hall/icy": "yes" };

  test.each<[string, Answers, string]>([
    ["one of them is better", { "hall/steep": "yes", "hall/icy": "no" }, "fixed"],
    ["one of them was not asked again", { "hall/steep": "yes" }, "not-looked"],
    ["all as it was", steepAndIcy, "still-there"],
  ])("%s", (_, after, state) => {
    expect(became(steepAndIcy, after)).toEqual({ "hall/slide": state });
  });

  test("each room by its own answers, and a room that is gone with it", () => {
    const items = ["steep", "icy"].map((name) => choice("yard", name, { no: null, yes: null }));
    const when = { type: "all", of: [is("yard", "steep", "yes"), is("yard", "icy", "yes")] } as const;
    const slide = (name: string, severity: "minor" | "none") => ({
      id: id<never>(name),
      exposure: null,
      fit: [],
      hazard: hazard(when, severity),
    });
    const home = catalogue([
      checklist("yard", items, { repeats, combined: [slide("never", "none"), slide("slide", "minor")] }),
    ]);
    const icy = (front: string, back: string) =>
      visit(["yard"], {
        "yard@front/steep": "yes",
        "yard@front/icy": front,
        "yard@back/steep": "yes",
        "yard@back/icy": back,
      });

    expect(states(told(home, icy("yes", "yes"), icy("no", "yes")))).toEqual({
      "yard@front/slide": "fixed",
      "yard@back/slide": "still-there",
    });
    expect(told(home, icy("no", "yes"), icy("yes", "yes")).findings).toMatchObject([
      { key: "yard@back/slide", state: "still-there" },
      { key: "yard@front/slide", state: "new", note: null },
    ]);
    const away = visit(["yard"], { "yard@front/steep": "yes", "yard@front/icy": "no" });
    expect(states(told(home, icy("yes", "yes"), away))).toEqual({
      "yard@front/slide": "fixed",
      "yard@back/slide": "gone",
    });
  });

  test("all as it was, and no hazard any more: the person has changed", () => {
    const worse = [{ severity: "major" as const, factors: [id<never>("unsteady")] }];
    const when = is("hall", "steep", "yes");
    const combined = [{ id: id<never>("climb"), exposure: null, fit: [], hazard: hazard(when, "none", { worse }) }];
    const home = { ...known, checklists: known.checklists.map((one) => (one === hall ? { ...one, combined } : one)) };
    const climbs = (unsteady: string, steep: string) => at({ "person/unsteady": unsteady, "hall/steep": steep });

    expect(states(told(home, climbs("yes", "yes"), climbs("no", "yes")))).toEqual({ "hall/climb": "gone" });
    expect(states(told(home, climbs("yes", "yes"), climbs("no", "no")))).toEqual({ "hall/climb": "fixed" });
  });
});

describe("rooms", () => {
  const loose = at({ "bath@up/mat": "loose" });
  const later = (instances: ReturnType<typeof rooms> | null) =>
    states(told(known, loose, at({}, { instances: instances === null ? {} : { [id<never>("bath")]: instances } })));

  test("a bathroom that is gone takes its findings with it", () => {
    expect(later(rooms({ down: null }))).toEqual({ "bath@up/mat": "gone" });
  });

  test("one that nobody spoke of does not", () => {
    expect(later(rooms({ down: null }, null))).toEqual({ "bath@up/mat": "not-looked" });
    expect(later(null)).toEqual({ "bath@up/mat": "not-looked" });
    expect(later(rooms({ up: null }))).toEqual({ "bath@up/mat": "not-looked" });
  });
});

test("each side keeps its own weight, and the later words are told", () => {
  const { findings } = told(
    known,
    at({ "hall/used": "yes", "hall/rug": "loose", "hall/light": "dim" }),
    at({ "hall/used": "yes", "hall/rug": "flat", "bath@up/mat": "loose" }),
  );

  expect(findings.map(({ key, place, severity, points }) => ({ key, place, severity, points }))).toEqual([
    {
      key: "hall/light",
      place: "Hall",
      severity: { before: "moderate", after: null },
      points: { before: 6, after: null },
    },
    { key: "hall/rug", place: "Hall", severity: { before: "major", after: "minor" }, points: { before: 20, after: 2 } },
    {
      key: "bath@up/mat",
      place: "Bath: up",
      severity: { before: null, after: "major" },
      points: { before: null, after: 20 },
    },
  ]);
});
