import { expect, test } from "vitest";
import { combinedAtKey, spotOf } from "../../src/evaluate/spot-of.ts";
import { readAnswers } from "../../src/logic/reading.ts";
import { catalogue, checklist, choice, hazard, id, is, repeats, visit } from "../support/build.ts";

const slips = hazard(is("bath", "mat", "loose"), "minor");
const bath = checklist("bath", [choice("bath", "mat", { firm: null, loose: null })], {
  repeats,
  combined: [{ id: id("slips"), exposure: null, fit: [], hazard: slips }],
});
const reading = readAnswers(catalogue([bath]), visit(["bath"], { "bath@up/mat": "loose" }));
const place = (key: string) => {
  const spot = spotOf(reading, key);
  return spot === null ? null : [spot.checklist.id, spot.instance?.id ?? null];
};

test.each([
  ["bath@up/mat", ["bath", "up"]],
  ["bath@up/mat=loose", ["bath", "up"]],
  ["bath/wash", ["bath", null]],
  ["bath@gone/mat", null],
  ["shed/door", null],
  ["own/1", null],
])("%s stands in its room, or nowhere that is known", (key, found) => {
  expect(place(key)).toEqual(found);
});

test("a hazard of several answers is found by its key, and a question is none", () => {
  expect(combinedAtKey(reading, "bath@up/slips")).toMatchObject({ hazard: slips, spot: { instance: { id: "up" } } });
  expect(combinedAtKey(reading, "bath@up/mat")).toBeNull();
  expect(combinedAtKey(reading, "bath@gone/slips")).toBeNull();
  expect(combinedAtKey(reading, "own/1")).toBeNull();
});
