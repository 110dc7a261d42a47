import { describe, expect, test } from "vitest";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Item } from "../../src/model/checklist.ts";
import {
  alert,
  catalogue,
  checklist,
  choice,
  hazard,
  id,
  is,
  item,
  option,
  recommendation,
  type Value,
  visit,
} from "../support/build.ts";
import { followed, states, told } from "../support/two-visits.ts";

const rug = choice("hall", "rug", { none: null, flat: "minor", loose: "major" });
const floor = item("floor", {
  type: "multi-choice",
  options: [option("cord"), option("toys")],
  hazards: [hazard(is("hall", "floor", "cord"), "moderate", { tick: id("cord") })],
});
const advised: Item = { ...rug, hazards: rug.hazards.map((one) => ({ ...one, advice: [id("hall/roll-up")] })) };
const hall = checklist("hall", [advised, floor, choice("hall", "light", { bright: null, dim: "moderate" })], {
  title: "Hall",
  recommendations: [recommendation("hall/roll-up", { title: "Roll up the rug" })],
  alerts: [alert("dark", is("hall", "light", "dim"), { text: "Call {emergency} now." })],
});
const known = catalogue([hall]);
const at = (answers: Readonly<Record<string, Value>>, more: Partial<Assessment> = {}) => visit(["hall"], answers, more);
test("two visits, told whole", () => {
  const before = at({ "hall/rug": "loose", "hall/floor": ["cord"], "hall/light": "bright" });
  const after = {
    ...at({ "hall/rug": "flat", "hall/light": "dim" }, followed(before.date)),
    date: "2027-02-20",
    person: { label: "Mrs B", code: "mb-12" },
  };

  expect(told(known, before, after)).toMatchObject({
    handrail: "comparison/1",
    tool: "t",
    formula: "handrail-1",
    person: { label: "Mrs B", code: "mb-12" },
    before: { date: "2026-11-21" },
    after: { date: "2027-02-20" },
    falls: 2,
    alerts: [{ key: "hall/dark" }],
    counts: { "not-looked": 1, "still-there": 1, new: 1, fixed: 0, gone: 0 },
    findings: [{ key: "hall/floor=cord" }, { key: "hall/rug" }, { key: "hall/light" }],
    points: { before: 20, after: 8, questions: 2 },
    areas: [{ id: "hall" }],
    recommendations: [{ id: "hall/roll-up", title: "Roll up the rug", status: "open" }],
    lost: [],
  });
});

test("falls since are told only of the visit that the later one follows", () => {
  const before = at({});
  expect(told(known, before, at({}, followed("2026-01-01"))).falls).toBeNull();
  expect(told(known, before, at({})).falls).toBeNull();
});

test("each state is counted, and in each the heaviest comes first", () => {
  const of = (name: string) => choice("room", name, { good: null, so: "minor", bad: "major" });
  const room = checklist("room", ["a", "b", "c", "d", "e", "f", "g", "h"].map(of));
  const before = visit(["room"], { "room/a": "so", "room/b": "bad", "room/c": "so", "room/d": "bad", "room/e": "so" });
  const after = visit(["room"], {
    "room/c": "bad",
    "room/d": "good",
    "room/e": { absent: "not-applicable" },
    "room/f": "so",
    "room/g": "bad",
    "room/h": "so",
  });
  const { counts, findings } = told(catalogue([room]), before, after);

  expect(findings.map(({ key, state }) => `${key} ${state}`)).toEqual([
    "room/b not-looked",
    "room/a not-looked",
    "room/c still-there",
    "room/g new",
    "room/f new",
    "room/h new",
    "room/d fixed",
    "room/e gone",
  ]);
  expect(counts).toEqual({ "not-looked": 2, "still-there": 1, new: 3, fixed: 1, gone: 1 });
});

test("what weighed much before still stands first when it weighs little now", () => {
  const of = (name: string) => choice("room", name, { so: "minor", middling: "moderate", bad: "major" });
  const room = catalogue([checklist("room", [of("a"), of("b")])]);
  const before = visit(["room"], { "room/a": "middling", "room/b": "bad" });
  const after = visit(["room"], { "room/a": "middling", "room/b": "so" });

  expect(Object.keys(states(told(room, before, after)))).toEqual(["room/b", "room/a"]);
  expect(Object.keys(states(told(room, after, before)))).toEqual(["room/b", "room/a"]);
});

describe("where the advice stands by now", () => {
  const planned = {
    status: "done",
    step: null,
    who: "son",
    due: "2027-01-05",
    reason: "It caught.",
    used: true,
    checked: false,
    on: "2027-01-06",
  } as const;
  const standing = (before: Partial<Assessment>, after: Partial<Assessment>) =>
    told(known, at({ "hall/rug": "loose" }, before), at({}, after)).recommendations;
  const open = {
    id: "hall/roll-up",
    title: "Roll up the rug",
    status: "open",
    who: null,
    due: null,
    reason: null,
    used: null,
    checked: null,
  };

  test("nothing was said of it", () => {
    expect(standing({}, {})).toEqual([open]);
  });

  test("what was said in a call after the first visit", () => {
    const { step: _, on: __, ...told } = planned;
    expect(standing({ plan: { [open.id]: planned } }, {})).toEqual([{ ...open, ...told }]);
  });

  test("what was said at the later visit counts more", () => {
    const declined = { ...planned, status: "declined", who: null } as const;
    const { step: _, on: __, ...told } = declined;
    expect(standing({ plan: { [open.id]: planned } }, { plan: { [open.id]: declined } })).toEqual([
      { ...open, ...told },
    ]);
  });
});
