import { describe, expect, test } from "vitest";
import { activeAlerts, alertsOf, findAlerts, spotsWithAlerts } from "../../src/logic/find-alerts.ts";
import { readAnswers } from "../../src/logic/reading.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Alert, Catalogue } from "../../src/model/checklist.ts";
import type { Condition } from "../../src/model/condition.ts";
import type { Quantity } from "../../src/model/quantity.ts";
import {
  alert,
  catalogue,
  checklist,
  id,
  is,
  item,
  option,
  personWith,
  repeats,
  tests,
  visit,
} from "../support/build.ts";

const over = (degF: number): Condition =>
  tests("bath", "heat", { type: "compare", comparison: "gt", to: { type: "threshold", threshold: { degF } } });
const hot = over(120);
const scald = alert("scald", hot, {
  text: "{instance}: {value} scalds.",
  clinical: "Scald risk {instance} at {value}",
});

function bathWith(...alerts: readonly Alert[]): Catalogue {
  const bath = checklist(
    "bath",
    [item("heat", { type: "number", unit: "degF" }), item("lock", { options: [option("stuck"), option("fine")] })],
    { repeats, alerts },
  );
  return catalogue([personWith("alone"), bath]);
}

const degF = (value: number): Quantity => ({ value, unit: "degF" });
const read = (known: Catalogue, answers: Parameters<typeof visit>[1], more: Partial<Assessment> = {}) =>
  readAnswers(known, visit(["person", "bath"], answers, more));
const found = (alerts: readonly Alert[], answers: Parameters<typeof visit>[1], more?: Partial<Assessment>) =>
  findAlerts(read(bathWith(...alerts), answers, more));

describe("an alert that holds", () => {
  test("says where, what was measured, which answers it rests on, and what was done about it", () => {
    const call = alert("call", hot, {
      urgency: "emergency",
      text: "Call {emergency-number}.",
      suspends: ["tests"],
      sources: [id("practice")],
    });
    expect(found([scald, call], { "bath@up/heat": degF(130) })).toEqual([
      {
        id: "call",
        key: "bath@up/call",
        urgency: "emergency",
        text: "Call 911.",
        clinical: null,
        area: "bath@up",
        because: ["bath@up/heat"],
        suspends: ["tests"],
        sources: ["practice"],
        done: null,
      },
      {
        id: "scald",
        key: "bath@up/scald",
        urgency: "today",
        text: "up: 130 °F (54 °C) scalds.",
        clinical: "Scald risk up at 130 °F (54 °C)",
        area: "bath@up",
        because: ["bath@up/heat"],
        suspends: [],
        sources: [],
        done: null,
      },
    ]);
  });

  test("says the number to call where these people live", () => {
    const reading = read(bathWith(alert("call", hot, { text: "Call {emergency-number}." })), {
      "bath@up/heat": degF(130),
    });
    expect(findAlerts(reading, "112").map(({ text }) => text)).toEqual(["Call 112."]);
  });

  test("comes before those that can wait longer; of one urgency in the order of the checklist", () => {
    const sorts = [
      alert("c", hot, { urgency: "this-week" }),
      alert("b", hot, { urgency: "today" }),
      alert("a", hot, { urgency: "emergency" }),
      alert("d", hot, { urgency: "today" }),
    ];
    expect(found(sorts, { "bath@up/heat": degF(130) }).map((one) => one.id)).toEqual(["a", "b", "d", "c"]);
  });

  test("knows what was done about it here, or wherever it was raised", () => {
    const done = { did: "called", whom: "the landlord", at: null, why: null } as const;
    const later = { ...done, did: "will-call" } as const;
    const answers = { "bath@up/heat": degF(130) };
    expect(found([scald], answers, { alerts: { "bath@up/scald": done, scald: later } })[0]?.done).toEqual(done);
    expect(found([scald], answers, { alerts: { scald: later } })[0]?.done).toEqual(later);
    expect(found([scald], answers, { alerts: { "bath@down/scald": done } })[0]?.done).toBeNull();
  });
});

describe("of several bathrooms", () => {
  const both = { "bath@up/heat": degF(130), "bath@down/heat": degF(140) };
  const stuck = alert("stuck", { type: "any", of: [hot, is("bath", "lock", "stuck")] }, { text: "Mend it." });

  test("each says its own", () => {
    expect(found([scald], both).map(({ text }) => text)).toEqual([
      "up: 130 °F (54 °C) scalds.",
      "down: 140 °F (60 °C) scalds.",
    ]);
  });

  test("the same is said once, with all that it rests on, and with what was done in either", () => {
    const done = { did: "called", whom: null, at: null, why: null } as const;
    const locked = alert("locked", is("bath", "lock", "stuck"), { text: "Open it." });
    const alerts = found(
      [locked, stuck],
      { ...both, "bath@up/lock": "stuck" },
      { alerts: { "bath@down/stuck": done } },
    );
    expect(alerts.map(({ key, because, done: did }) => [key, because, did])).toEqual([
      ["bath@up/locked", ["bath@up/lock"], null],
      ["bath@up/stuck", ["bath@up/heat", "bath@up/lock", "bath@down/heat"], done],
    ]);
  });

  test("the same words with another urgency are said again", () => {
    const sooner = alert("sooner", hot, { text: "Mend it.", urgency: "emergency" });
    const keys = found([stuck, sooner], { "bath@up/heat": degF(130) }).map(({ key }) => key);
    expect(keys).toEqual(["bath@up/sooner", "bath@up/stuck"]);
  });

  test("those of one checklist are told one by one", () => {
    const reading = read(bathWith(stuck), both);
    const [person, bath] = reading.catalogue.checklists;
    if (person === undefined || bath === undefined) throw new Error("no checklists here");
    expect(alertsOf(reading, bath).map(({ key, text }) => [key, text])).toEqual([
      ["bath@up/stuck", "Mend it."],
      ["bath@down/stuck", "Mend it."],
    ]);
    expect(alertsOf(reading, person)).toEqual([]);
  });
});

describe("an alert gives way to another", () => {
  const worse = alert("worse", over(140));
  const mild = alert("mild", hot, { unlessAlert: [id("worse")] });
  const active = (answers: Parameters<typeof visit>[1]) =>
    activeAlerts(read(bathWith(mild, worse), answers)).map((one) => `${one.spot.instance?.id} ${one.alert.id}`);

  test("where the other holds, and only in that room", () => {
    expect(active({ "bath@up/heat": degF(130) })).toEqual(["up mild"]);
    expect(active({ "bath@up/heat": degF(150) })).toEqual(["up worse"]);
    expect(active({ "bath@up/heat": degF(130), "bath@down/heat": degF(150) })).toEqual(["up mild", "down worse"]);
  });
});

test("where there is no room yet, an alert stands once, without a place", () => {
  const anybody = alert("alone", is("person", "alone", "yes"), { text: "{instance}: alone." });
  const known = bathWith(anybody);
  const spots = (answers: Parameters<typeof visit>[1]) =>
    spotsWithAlerts(read(known, answers)).map(({ spot }) => spot.instance?.id ?? null);
  expect(spots({})).toEqual([null]);
  expect(spots({ "bath@up/heat": degF(100), "bath@down/heat": degF(100) })).toEqual(["up", "down"]);
  expect(findAlerts(read(known, { "person/alone": "yes" })).map(({ key, text }) => [key, text])).toEqual([
    ["bath/alone", "alone."],
  ]);
});

test("a checklist that repeats no more has its alerts once, whatever rooms were told before", () => {
  const known = bathWith(alert("alone", is("person", "alone", "yes")));
  const checklists = known.checklists.map((one) => ({ ...one, repeats: null }));
  const before = { instances: { bath: { list: [{ id: "up", label: "Upstairs", fell: null }], more: "no" } } as never };
  const alerts = findAlerts(read({ ...known, checklists }, { "person/alone": "yes" }, before));
  expect(alerts.map(({ key }) => key)).toEqual(["bath/alone"]);
});
