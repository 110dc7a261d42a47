import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Job } from "../../src/model/checklist.ts";
import {
  catalogue,
  checklist,
  choice,
  hazard,
  id,
  is,
  item,
  option,
  recommendation,
  repeats,
  type Value,
  visit,
} from "../support/build.ts";

const low = (area: string) =>
  item("seat", {
    options: [option("fine"), option("low")],
    hazards: [hazard(is(area, "seat", "low"), "major", { advice: [id(`${area}/raise`)] })],
  });
const height = item("height", { type: "number", unit: "in", text: "How high is the seat?", clinical: "Seat height" });
const width = item("width", { type: "number", unit: "cm", text: "How wide is the door?" });
const wall = choice("bath", "wall", { tile: null, wood: null }, { clinical: "Wall" });
const job: Job = {
  title: "Raise the seat",
  do: "Fit a riser.",
  where: null,
  given: [
    { item: id("height"), what: "Seat is now" },
    { item: id("wall"), what: "Wall" },
    { item: id("no-such"), what: "Nothing" },
  ],
  measure: ["the seat"],
  wall: false,
  part: null,
  fix: null,
  doneIf: null,
  parts: [],
  trade: null,
};
const raise = (area: string) =>
  recommendation(`${area}/raise`, { measure: ["height", "width", "wall", "The person's lower leg"], job });
const bath = checklist("bath", [low("bath"), height, width, wall], {
  title: "Bath",
  repeats,
  recommendations: [raise("bath")],
});
const hall = checklist("hall", [low("hall"), height, width, { ...wall, id: id("wall") }], {
  title: "Hall",
  recommendations: [raise("hall")],
});
const known = catalogue([hall, bath]);
const inches = (value: number): Value => ({ value, unit: "in" });

function advised(answers: Readonly<Record<string, Value>>, more: Partial<Assessment> = {}) {
  const { recommendations } = evaluate(known, visit(["hall", "bath"], answers, more), { tool: "t" });
  expect(recommendations).toHaveLength(1);
  return recommendations[0];
}
const given = (answers: Readonly<Record<string, Value>>) => advised(answers)?.job?.given;

describe("what is to be measured stands with its number", () => {
  test("in one place: the item's clinical name or its question, and what was measured", () => {
    expect(
      advised({ "hall/seat": "low", "hall/height": inches(15), "hall/width": { absent: "unknown" } })?.measure,
    ).toEqual([
      { what: "Seat height", value: "15 in (38.1 cm)" },
      { what: "How wide is the door?", value: null },
      { what: "Wall", value: null },
      { what: "The person's lower leg", value: null },
    ]);
  });

  test("in several rooms: each room's number, of those where the job is to be done", () => {
    const heights = { "bath@up/height": inches(15), "bath@down/height": inches(16), "bath@guest/height": inches(20) };

    expect(advised({ "bath@up/seat": "low", "bath@down/seat": "low", ...heights })?.measure[0]).toEqual({
      what: "Seat height",
      value: "Bath: up: 15 in (38.1 cm); Bath: down: 16 in (40.6 cm)",
    });
    expect(advised({ "bath@down/seat": "low", ...heights })?.measure[0]?.value).toBe("16 in (40.6 cm)");
    expect(
      advised({ "bath@up/seat": "low", "bath@down/seat": "low", "bath@down/height": inches(16) })?.measure[0]?.value,
    ).toBe("Bath: down: 16 in (40.6 cm)");
  });

  test("a choice is told in words", () => {
    expect(advised({ "bath@up/seat": "low", "bath@up/wall": "tile" })?.measure[2]).toEqual({
      what: "Wall",
      value: "tile",
    });
  });

  test("advice of the whole home that rests on no place has no numbers", () => {
    const advice = recommendation("hall/raise", { measure: ["height"], when: is("hall", "seat", "low") });
    const general = catalogue([
      checklist("hall", [choice("hall", "seat", { fine: null, low: null }), height], { recommendations: [advice] }),
    ]);
    const answers = visit(["hall"], { "hall/seat": "low", "hall/height": inches(15) });

    expect(evaluate(general, answers, { tool: "t" }).recommendations[0]?.measure).toEqual([
      { what: "Seat height", value: null },
    ]);
  });
});

describe("what was typed on the spot for whom builds it", () => {
  test("stands by the questions that led to the job, each once", () => {
    const measures = {
      "bath@up/seat": "16 in to the wall",
      "bath@down/seat": "not this one",
      "bath@up/height": "nor this",
    };
    const known2 = catalogue([
      checklist(
        "bath",
        [
          item("seat", {
            type: "multi-choice",
            options: [option("low"), option("loose")],
            hazards: ["low", "loose"].map((tick) =>
              hazard(is("bath", "seat", tick), "major", { tick: id(tick), advice: [id("bath/raise")] }),
            ),
          }),
        ],
        { repeats, recommendations: [raise("bath")] },
      ),
    ]);
    const answers = visit(["bath"], { "bath@up/seat": ["low", "loose"], "bath@down/seat": [] }, { measures });
    const { recommendations } = evaluate(known2, answers, { tool: "t" });

    expect(recommendations.map(({ measured }) => measured)).toEqual([
      [{ key: "bath@up/seat", text: "16 in to the wall" }],
    ]);
    expect(advised({ "bath@up/seat": "low" })?.measured).toEqual([]);
  });
});

describe("a work list has the numbers of each place where the job is to be done", () => {
  test("and nothing that is no number", () => {
    expect(given({ "hall/seat": "low", "hall/height": inches(15), "hall/wall": "tile" })).toEqual([
      { area: "hall", what: "Seat is now", value: "15 in (38.1 cm)" },
    ]);
    expect(given({ "hall/seat": "low" })).toEqual([]);
    expect(given({ "hall/seat": "low", "hall/height": { absent: "unknown" } })).toEqual([]);
  });

  test("room by room, and none where there is nothing to do", () => {
    const answers = {
      "bath@up/seat": "low",
      "bath@down/seat": "low",
      "bath@up/height": inches(15),
      "bath@down/height": inches(16),
    };

    expect(given(answers)).toEqual([
      { area: "bath@up", what: "Seat is now", value: "15 in (38.1 cm)" },
      { area: "bath@down", what: "Seat is now", value: "16 in (40.6 cm)" },
    ]);
    expect(given({ ...answers, "bath@up/seat": "fine" })).toEqual([
      { area: "bath@down", what: "Seat is now", value: "16 in (40.6 cm)" },
    ]);
  });

  test("the rest of it is as the checklist says; without a job there is none", () => {
    expect(advised({ "hall/seat": "low" })?.job).toEqual({ ...job, given: [] });
    const plain = catalogue([{ ...hall, recommendations: [recommendation("hall/raise")] }]);
    const { recommendations } = evaluate(plain, visit(["hall"], { "hall/seat": "low" }), { tool: "t" });
    expect(recommendations.map((one) => one.job)).toEqual([null]);
  });
});
