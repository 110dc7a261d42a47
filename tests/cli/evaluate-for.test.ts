import { expect, test } from "vitest";
import { evaluateFor } from "../../src/cli/evaluate-for.ts";
import {
  alert,
  catalogue,
  checklist,
  choice,
  factor,
  factorOf,
  hazard,
  id,
  is,
  item,
  option,
  visit,
} from "../support/build.ts";

const memory = choice("person", "memory", { no: null, yes: null }, { private: true });
const stove = item("stove", {
  options: [option("off"), option("gas")],
  hazards: [
    hazard(is("home", "stove", "gas"), "minor", {
      worse: [{ severity: "severe", factors: [id("forgets")] }],
      finding: "A gas stove",
    }),
  ],
});
const tap = item("tap", { options: [option("warm"), option("hot")] });
const known = catalogue(
  [
    checklist("person", [memory], { scored: false, alerts: [alert("only-private", is("person", "memory", "yes"))] }),
    checklist("home", [stove, tap], {
      alerts: [alert("hot-tap", { type: "all", of: [is("home", "tap", "hot"), factor("forgets")] })],
    }),
  ],
  [{ ...factorOf("forgets", is("person", "memory", "yes")), private: true }],
);

const visitWith = (answer: "yes" | "no") =>
  visit(["person", "home"], { "person/memory": answer, "home/stove": "gas", "home/tap": "hot" });

test("nothing that others see changes with a private answer", () => {
  const { alerts: _, ...yes } = evaluateFor("family", known, visitWith("yes"));
  const { alerts: __, ...no } = evaluateFor("family", known, visitWith("no"));
  expect(yes).toEqual(no);
  expect(JSON.stringify(yes)).not.toContain("memory");
  expect(evaluateFor("therapist", known, visitWith("yes")).findings[0]).toMatchObject({ severity: "severe" });
});

test("an alert that also rests on what everybody sees speaks to all; one that is private alone does not", () => {
  const { alerts } = evaluateFor("family", known, visitWith("yes"));
  expect(alerts.map(({ id: name, because }) => [name, because])).toEqual([["hot-tap", ["home/tap"]]]);
  expect(
    evaluateFor("therapist", known, visitWith("yes"))
      .alerts.map(({ id: name }) => name)
      .sort(),
  ).toEqual(["hot-tap", "only-private"]);
});

test("notes and photos are the therapist's", () => {
  const answers = visitWith("no");
  const noted = {
    ...answers,
    notes: { "home/tap": "drinks" },
    photos: { "home/tap": ["1.jpg"] },
  };
  expect(JSON.stringify(evaluateFor("therapist", known, noted))).toContain("drinks");
  expect(JSON.stringify(evaluateFor("family", known, noted))).not.toMatch(/drinks|1\.jpg/);
});
