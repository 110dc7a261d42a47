import { expect, test } from "vitest";
import { goTo } from "../../src/interview/interview.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { RecommendationId } from "../../src/model/ids.ts";
import type { Group } from "../../src/model/words.ts";
import type { Advised } from "../../src/prompt/advised.ts";
import { arrive } from "../../src/prompt/state.ts";
import { type AtTheKeys, atTheKeys } from "./at-the-keys.ts";

const advised = (name: string, group: Group, wanted = false): Advised => ({
  id: `bathroom/${name}` as RecommendationId,
  title: `Title of ${name}`,
  group,
  points: 30,
  wanted,
  steps: [
    { name: "today", text: `Today: ${name}.`, cost: "free" },
    { name: "bigger", text: `Bigger: ${name}.`, cost: "50-250" },
  ],
});

const ALL = [
  advised("sink", "today"),
  advised("light", "today"),
  advised("rug", "this-week", true),
  advised("bar", "plan"),
];

function advise({ changes }: Assessment): readonly Advised[] {
  return ALL.filter(({ id }) => !changes.some((one) => one.recommendation === id && one.change === "drop"));
}

/** At the end of the questions, with something to choose from. */
function atTheEnd(by: "therapist" | "caregiver" = "therapist"): AtTheKeys {
  return atTheKeys(by, undefined, (state) => arrive({ ...state, advise }, goTo(state.interview, null)));
}

const chosenOf = ({ state }: AtTheKeys) => state.interview.assessment.chosen;
const stageOf = ({ state }: AtTheKeys) => (state.view.type === "together" ? state.view.stage : state.view.type);

test("past the last question the three steps are offered, then the review", () => {
  expect(stageOf(atTheEnd())).toBe("overview");
  expect(stageOf(atTheEnd().type("r"))).toBe("review");
});

test("where nothing is advised the review comes at once", () => {
  const nothing = atTheKeys("therapist", undefined, (state) =>
    arrive({ ...state, advise: () => [] }, goTo(state.interview, null)),
  );
  expect(stageOf(nothing)).toBe("review");
});

test("what the person wants first is offered first; who, when and how sure are kept with it", () => {
  const at = atTheEnd().type("\r\rdaughter\r2026-11-25\r8\r");
  expect(chosenOf(at)).toEqual([
    { recommendation: "bathroom/rug", step: "today", who: "daughter", by: "2026-11-25", sure: 8 },
  ]);
  expect(at.events.at(-1)).toEqual({ type: "chosen", chosen: chosenOf(at) });
  expect(stageOf(at)).toBe("offer");
});

test("another one is shown with the space bar, another way to do it with e", () => {
  const at = atTheEnd().type("\r e\r\r\r9\r");
  expect(chosenOf(at)).toEqual([{ recommendation: "bathroom/sink", step: "bigger", who: null, by: null, sure: 9 }]);
});

test("less sure than 7: an easier way is offered, and may be taken or not", () => {
  const unsure = atTheEnd().type("\re\r\r\r4\r");
  expect(stageOf(unsure)).toBe("easier");
  expect(chosenOf(unsure)).toEqual([]);
  expect(chosenOf(unsure.type("\r8\r"))).toMatchObject([{ step: "today", sure: 8 }]);
  expect(chosenOf(unsure.type("k"))).toMatchObject([{ step: "bigger", sure: 4 }]);
});

test("a place can be changed or left free, and what was chosen can be taken back", () => {
  const three = atTheEnd().type("\r\r\r\r\r").type("\r\r\r\r").type("\r\r\r\r");
  expect(chosenOf(three).map(({ recommendation }) => recommendation)).toEqual([
    "bathroom/rug",
    "bathroom/sink",
    "bathroom/light",
  ]);
  expect(stageOf(three)).toBe("overview");
  const two = three.type("2x");
  expect(chosenOf(two).map(({ recommendation }) => recommendation)).toEqual(["bathroom/rug", "bathroom/light"]);
  expect(chosenOf(two.type("z"))).toHaveLength(3);
});

test("the day to look again is two weeks on, until another is said; a day that is none changes nothing", () => {
  const at = atTheEnd().type("l");
  expect(at.state.view).toMatchObject({ stage: "look", typed: "2026-12-05" });
  expect(at.type("\u001b").state.interview.assessment.nextLook).toBeNull();
  expect(at.type("\r").state.interview.assessment.nextLook).toBe("2026-12-05");
  expect(at.type("9\r").state.message).toMatch(/is not a date/);
});

test("a therapist drops advice with a reason, and without one nothing changes", () => {
  const asked = atTheEnd().type("ed");
  expect(asked.state.view).toMatchObject({ type: "line", purpose: "reason" });
  expect(asked.type("\r").state.message).toMatch(/needs its reason/);
  const dropped = asked.type("tub unused\r");
  expect(dropped.state.interview.assessment.changes).toEqual([
    { recommendation: "bathroom/sink", change: "drop", group: null, text: null, why: "tub unused" },
  ]);
  expect(dropped.press(["down", "down", "down"]).type("d").state.interview.assessment.changes).toEqual([]);
});

test("moving goes to the next group, rewording takes new words and then the reason", () => {
  expect(atTheEnd().type("emfetches wood daily\r").state.interview.assessment.changes).toMatchObject([
    { change: "move", group: "this-week", why: "fetches wood daily" },
  ]);
  const reworded = atTheEnd().type("ew").press(["backspace"]).type("!\rhis words\r");
  expect(reworded.state.interview.assessment.changes).toMatchObject([
    { change: "reword", text: "Title of sin!", why: "his words" },
  ]);
});

test("a caregiver does not edit advice", () => {
  expect(stageOf(atTheEnd("caregiver").type("e"))).toBe("overview");
});

test("an own finding: where, what, how bad, advice, why; it can be taken away again", () => {
  const at = atTheKeys().type("wcellar\rHatch without a guard\r3Fit a guard rail\rseen\r");
  expect(at.state.interview.assessment.own).toEqual([
    { area: "cellar", finding: "Hatch without a guard", hazard: "major", advice: "Fit a guard rail", why: "seen" },
  ]);
  expect(at.type("w1").state.interview.assessment.own).toEqual([]);
});

test("own advice needs no finding, but something must be said", () => {
  const empty = atTheKeys().type("wcellar\r\r");
  expect(empty.type("\r").state.message).toMatch(/what is there, or what you advise/);
  expect(empty.type("Keep the light on\r\r").state.interview.assessment.own).toEqual([
    { area: "cellar", finding: null, hazard: null, advice: "Keep the light on", why: null },
  ]);
});
