import { describe, expect, test } from "vitest";
import { areaTitle, checklistsOf, instancesOf, isForThisVisit, looksAtOne } from "../../src/logic/scope.ts";
import type { Instance, Instances } from "../../src/model/assessment.ts";
import type { Item, Repeats } from "../../src/model/checklist.ts";
import type { Audience, Depth } from "../../src/model/words.ts";
import { catalogue, checklist, id, item, visit } from "../support/build.ts";

const REPEATS: Repeats = { ask: "One?", again: "More?", namedBy: null, one: null, always: false, speakingNames: false };
const bath = (repeats: Partial<Repeats> = {}, items: readonly Item[] = [item("rug")]) =>
  checklist("bath", items, { title: "Bathroom", repeats: { ...REPEATS, ...repeats } });
const place = (name: string, label = name): Instance => ({ id: id(name), label, fell: null });
const upstairs: Instances = { list: [place("up", "Upstairs")], more: null };

describe("the checklists of a visit", () => {
  const known = catalogue(
    [checklist("hall", [item("rug")]), bath(), checklist("shared", []), checklist("feet", [item("skin")])],
    [],
    {
      sets: [
        {
          id: id("home"),
          title: "Home",
          depth: "full",
          checklists: [id("feet"), id("hall"), id("lost"), id("shared")],
        },
      ],
    },
  );
  const found = (sets: readonly string[], more: Partial<ReturnType<typeof visit>> = {}) =>
    checklistsOf(known, { ...visit(sets, {}), ...more }).map((one) => one.id);

  test.each<[string, readonly string[], readonly string[]]>([
    ["a set, in its order, without what is gone and without what asks nothing", ["home"], ["feet", "hall"]],
    ["a checklist by itself", ["bath"], ["bath"]],
    ["a set and a checklist that it names", ["hall", "home"], ["hall", "feet"]],
    ["none", ["lost"], []],
  ])("%s", (_, sets, ids) => {
    expect(found(sets)).toEqual(ids);
  });

  test("any other comes after them once it has an answer, or a room", () => {
    const { answers } = visit([], { "hall/rug": "loose" });
    expect(found(["feet"], { answers })).toEqual(["feet", "hall"]);
    expect(found(["bath"], { answers: visit([], { "bath@up/rug": "loose" }).answers })).toEqual(["bath"]);
    expect(found(["feet"], { answers: visit([], { "bath@up/rug": "loose" }).answers })).toEqual(["feet", "bath"]);
    expect(found(["feet"], { instances: { bath: upstairs } as never })).toEqual(["feet", "bath"]);
    expect(found(["feet"], { instances: { bath: { list: [], more: "yes" } } as never })).toEqual(["feet"]);
  });

  test("the same answers under other checklists are read with those", () => {
    const now = visit(["hall"], {});
    expect(checklistsOf(known, now).map((one) => one.version)).toEqual(["1.0.0"]);
    const next = catalogue([checklist("hall", [item("rug")], { version: "2.0.0" })]);
    expect(checklistsOf(next, now).map((one) => one.version)).toEqual(["2.0.0"]);
    expect(checklistsOf(next, now)).toBe(checklistsOf(next, now));
  });
});

describe("the rooms of a repeating checklist", () => {
  const at = (depth: Depth, told: Instances | null, list = bath()) => {
    const base = visit(["bath"], {});
    const instances = (told === null ? {} : { bath: told }) as never;
    return instancesOf({ ...base, setting: { ...base.setting, depth }, instances }, list);
  };
  const none: Instances = { list: [], more: null };
  const one = bath({ one: "Main bathroom" });
  const taken: Instances = { list: [place("main-bathroom", "Main bathroom")], more: "no" };
  const always = bath({ one: "Main bathroom", always: true });

  test.each<[string, Depth, Instances | null, ReturnType<typeof bath>, Instances]>([
    ["as told", "full", upstairs, one, upstairs],
    ["not told yet", "full", null, one, none],
    ["not taken for granted at other depths", "standard", { ...none, more: "yes" }, always, { ...none, more: "yes" }],
    ["a quick look needs no second", "quick", upstairs, one, { ...upstairs, more: "no" }],
    ["a quick look asks whether there is one", "quick", null, one, none],
    ["there is one: it is taken by its name", "quick", { ...none, more: "yes" }, one, taken],
    ["there is none", "quick", { ...none, more: "no" }, one, { ...none, more: "no" }],
    ["every home has one", "quick", null, always, taken],
    ["every home has one, but this", "quick", { ...none, more: "no" }, always, { ...none, more: "no" }],
    [
      "there is one without a name: it is asked for",
      "quick",
      { ...none, more: "yes" },
      bath(),
      { ...none, more: "yes" },
    ],
    ["every home has one, and its name is asked for", "quick", null, bath({ always: true }), none],
    [
      "a quick look that asks nothing there",
      "quick",
      { ...none, more: "yes" },
      bath({ one: "Main bathroom" }, [item("rug", { depth: "full" }), item("any", { once: true })]),
      { ...none, more: "no" },
    ],
    ["a checklist that does not repeat", "quick", null, { ...one, repeats: null }, none],
  ])("%s", (_, depth, told, list, expected) => {
    expect(at(depth, told, list)).toEqual(expected);
  });

  test("a quick look looks at one where it asks something of it", () => {
    const looks = (more: Partial<Item>) => looksAtOne(bath({}, [item("a", { depth: "full" }), item("b", more)]));
    expect(looks({})).toBe(true);
    expect(looks({ once: true })).toBe(false);
    expect(looks({ depth: "standard" })).toBe(false);
  });
});

describe("a question is for this visit", () => {
  const isFor = (by: Audience, depth: Depth, more: Partial<Item>, only: readonly Audience[] | null = null) =>
    isForThisVisit({
      checklist: { ...bath(), for: only },
      item: item("rug", more),
      setting: { by, depth, sets: [] },
    });

  test.each<[string, () => boolean, boolean]>([
    ["for everybody", () => isFor("self", "quick", {}), true],
    ["within the depth", () => isFor("self", "full", { depth: "standard" }), true],
    ["of the depth", () => isFor("self", "standard", { depth: "standard" }), true],
    ["beyond the depth", () => isFor("self", "quick", { depth: "standard" }), false],
    ["for who answers", () => isFor("therapist", "full", { for: ["caregiver", "therapist"] }), true],
    ["for others", () => isFor("self", "full", { for: ["therapist"] }), false],
    ["in a checklist for who answers", () => isFor("therapist", "full", {}, ["therapist"]), true],
    ["in a checklist for others", () => isFor("self", "full", {}, ["therapist"]), false],
  ])("%s", (_, is, expected) => {
    expect(is()).toBe(expected);
  });
});

test.each<[string, string, ReturnType<typeof bath>, Instance | null]>([
  ["a checklist without rooms", "Bathroom", bath(), null],
  ["a room", "Bathroom: Upstairs", bath(), place("up", "Upstairs")],
  ["a name that speaks for itself", "Rollator", bath({ speakingNames: true }), place("rollator", "Rollator")],
  ["the one of a quick look", "Main bathroom", bath({ one: "Main bathroom" }), place("main", "Main bathroom")],
  ["another than the one of a quick look", "Bathroom: Upstairs", bath({ one: "Main" }), place("up", "Upstairs")],
  ["a checklist that repeats no more", "Bathroom: Upstairs", { ...bath(), repeats: null }, place("up", "Upstairs")],
])("an area's title: %s", (_, title, list, instance) => {
  expect(areaTitle({ checklist: list, instance })).toBe(title);
});
