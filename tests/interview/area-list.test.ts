import { expect, test } from "vitest";
import { areaRows, fillRest } from "../../src/interview/area-list.ts";
import { type Interview, record, startInterview } from "../../src/interview/interview.ts";
import { toReply } from "../../src/interview/question.ts";
import { emptyAssessment } from "../../src/model/assessment.ts";
import type { AreaId } from "../../src/model/ids.ts";
import { alert, catalogue, checklist, choice, is, option, toAnswer } from "../support/build.ts";

const KITCHEN = "kitchen" as AreaId;
const kitchen = checklist(
  "kitchen",
  [
    choice("kitchen", "floor", { dry: null, wet: "major" }),
    choice("kitchen", "reach", { easy: null, stretch: "moderate", climb: "major" }),
    choice("kitchen", "light", { bright: null, even: null, dark: "minor" }),
    choice("kitchen", "cellar-hatch", { closed: null, open: "severe" }),
    choice("kitchen", "gas", { none: null, smell: "major" }),
    choice("kitchen", "diary", { kept: null, secret: "minor" }, { private: true }),
    choice("kitchen", "kind", { gas: null, electric: null }),
  ],
  { title: "Kitchen", alerts: [alert("gas-smell", is("kitchen", "gas", "smell"))] },
);

const start = (): Interview =>
  startInterview(
    catalogue([kitchen]),
    emptyAssessment("2026-11-21", { by: "therapist", sets: ["kitchen"], depth: "full" }),
  );
const states = (interview: Interview) =>
  Object.fromEntries(areaRows(interview, KITCHEN).map(({ question, state }) => [question.key, state]));

test("what can alert, be severe, or has not exactly one fine answer is asked by itself", () => {
  const alone = areaRows(start(), KITCHEN).filter(({ fine }) => fine === null);
  expect(alone.map(({ question }) => question.key)).toEqual([
    "kitchen/light",
    "kitchen/cellar-hatch",
    "kitchen/gas",
    "kitchen/kind",
  ]);
});

test("a private question is on no list", () => {
  expect(areaRows(start(), KITCHEN).map(({ question }) => question.key)).not.toContain("kitchen/diary");
});

test("'the rest was fine' fills the open lines with a fine answer, marks them, and leaves the others", () => {
  const wet = record(start(), "kitchen/floor", toReply(toAnswer("wet"))).interview;
  const { interview, events } = fillRest(wet, KITCHEN);
  expect(events).toEqual([
    {
      type: "answer",
      key: "kitchen/reach",
      recorded: { answer: toAnswer("easy"), basis: null, group: true },
    },
  ]);
  expect(states(interview)).toEqual({
    "kitchen/floor": "wrong",
    "kitchen/reach": "fine",
    "kitchen/light": "open",
    "kitchen/cellar-hatch": "open",
    "kitchen/gas": "open",
    "kitchen/kind": "open",
  });
});

test("an option that is a hazard only for some is not 'fine'", () => {
  const stove = checklist("stove", [
    {
      ...choice("stove", "knobs", { front: "minor", back: null }),
      options: [option("front"), option("back")],
    },
  ]);
  const hazards = stove.items[0]?.hazards.map((one) => ({ ...one, severity: "none" as const })) ?? [];
  const known = catalogue([{ ...stove, items: stove.items.map((item) => ({ ...item, hazards })) }]);
  const interview = startInterview(
    known,
    emptyAssessment("2026-11-21", { by: "therapist", sets: ["stove"], depth: "full" }),
  );
  expect(areaRows(interview, "stove" as AreaId)[0]?.fine).toBe("back");
});
