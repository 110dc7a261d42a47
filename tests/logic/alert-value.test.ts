import { expect, test } from "vitest";
import { findAlerts } from "../../src/logic/find-alerts.ts";
import { readAnswers } from "../../src/logic/reading.ts";
import type { Condition } from "../../src/model/condition.ts";
import type { Quantity } from "../../src/model/quantity.ts";
import {
  alert,
  catalogue,
  checklist,
  factor,
  factorOf,
  is,
  item,
  option,
  personWith,
  possible,
  tests,
  visit,
} from "../support/build.ts";
import { compares, gymVisit, limit, picks, reads, smallGym } from "../support/small-gym.ts";

type Answers = Parameters<typeof visit>[1];

const over = (name: string, limit: number): Condition => {
  const to = { type: "threshold", threshold: { degF: limit } } as const;
  return tests("bath", name, { type: "compare", comparison: "gt", to });
};
const degF = (value: number): Quantity => ({ value, unit: "degF" });
const heat = (name: string) => item(name, { type: "number", unit: "degF" });
const lock = item("lock", { options: [option("stuck"), option("fine")] });

/** What an alert that is raised by `when` says of the number. */
function says(when: Condition, answers: Answers): readonly string[] {
  const bath = checklist("bath", [heat("heat"), heat("tap"), lock], {
    alerts: [alert("hot", when, { text: "It is {value}." })],
  });
  const known = catalogue([personWith("numb"), bath], [factorOf("numb"), factorOf("scalds", over("tap", 110))]);
  return findAlerts(readAnswers(known, visit(["person", "bath"], answers))).map(({ text }) => text);
}

const either: Condition = { type: "any", of: [over("heat", 120), over("tap", 120)] };
const stuck = is("bath", "lock", "stuck");

test.each<[string, Condition, Answers, string]>([
  ["the first of two", either, { "bath/heat": degF(130), "bath/tap": degF(140) }, "It is 130 °F (54 °C)."],
  ["not one that is fine", either, { "bath/heat": degF(100), "bath/tap": degF(140) }, "It is 140 °F (60 °C)."],
  [
    "after an answer that is none",
    { type: "all", of: [stuck, over("heat", 120)] },
    { "bath/lock": "stuck", "bath/heat": degF(130) },
    "It is 130 °F (54 °C).",
  ],
  ["through a factor", factor("scalds"), { "bath/tap": degF(130) }, "It is 130 °F (54 °C)."],
  ["through what is possible", possible("scalds"), { "bath/tap": degF(130) }, "It is 130 °F (54 °C)."],
  ["none of an answer without one", stuck, { "bath/lock": "stuck", "bath/heat": degF(130) }, "It is ."],
  ["none of a factor without one", factor("numb"), { "person/numb": "yes", "bath/heat": degF(130) }, "It is ."],
  ["none of a factor that is gone", possible("lost", "numb"), { "bath/heat": degF(130) }, "It is ."],
])("what was measured is the first number among the answers that raise the alert: %s", (_, when, answers, text) => {
  expect(says(when, answers)).toEqual([text]);
});

test("a value that is sure to be too high before all of it is measured has no number yet", () => {
  const drops = compares("drop", "gte", limit({ mmHg: 20 }));
  const when: Condition = { type: "any", of: [is("gym", "ready", "no"), drops] };
  const known = smallGym({ alerts: [alert("drops", when, { text: "Sit down. {value}" })] });
  const measured = { ready: picks("no"), "bp-before": reads({ systolic: 148 }), "bp-1": reads({ systolic: 124 }) };
  const told = (answers: Parameters<typeof gymVisit>[0]) =>
    findAlerts(readAnswers(known, gymVisit(answers))).map(({ text }) => text);
  expect(told(measured)).toEqual(["Sit down."]);
  expect(told({ ...measured, "bp-3": reads({ systolic: 130 }) })).toEqual(["Sit down. 24 mmHg"]);
});
