import { expect, test } from "vitest";
import { fillText } from "../../src/logic/fill-text.ts";
import { withEmergencyNumber } from "../../src/logic/with-emergency-number.ts";
import { alert, catalogue, checklist, is } from "../support/build.ts";

const UPSTAIRS = { value: "130 °F (54 °C)", instance: "Upstairs", emergencyNumber: "112" };
const NOWHERE = { value: null, instance: null, emergencyNumber: "911" };

test.each([
  ["{value} can burn in seconds, and {value} is hot", "130 °F (54 °C) can burn in seconds, and 130 °F (54 °C) is hot"],
  ["{instance}: the water is hot", "Upstairs: the water is hot"],
  ["{instance}:   the water is hot", "Upstairs:   the water is hot"],
  ["The water is hot {instance}", "The water is hot Upstairs"],
  ["{instance} and {instance}", "Upstairs and Upstairs"],
  ["Call {emergency-number}. Say {emergency-number} twice.", "Call 112. Say 112 twice."],
  ["  {other} stays as it is ", "{other} stays as it is"],
])("%s becomes %s", (text, filled) => {
  expect(fillText(text, UPSTAIRS)).toBe(filled);
});

test.each([
  ["{instance}: the water is hot", "the water is hot"],
  ["{instance}:  the water is hot", "the water is hot"],
  ["Look {instance}:   the water is hot", "Look the water is hot"],
  ["The water is hot {instance}", "The water is hot"],
  ["{value} is what was measured", "is what was measured"],
  ["Call {emergency-number}", "Call 911"],
])("what has no value here is left out, with its colon: %s", (text, filled) => {
  expect(fillText(text, NOWHERE)).toBe(filled);
});

test("every alert says the number to call where these people live, and nothing else changes", () => {
  const gas = is("house", "gas", "smell");
  const house = (more: Parameters<typeof alert>[2][]) =>
    catalogue([checklist("house", [], { alerts: more.map((one) => alert("gas", gas, one)) }), checklist("bath", [])]);
  const kept = house([
    { text: "Call {emergency-number}, then {emergency-number} again.", clinical: "Gas: {emergency-number}" },
    { text: "Open the window.", clinical: null },
  ]);
  expect(withEmergencyNumber(kept, "112")).toEqual(
    house([
      { text: "Call 112, then 112 again.", clinical: "Gas: 112" },
      { text: "Open the window.", clinical: null },
    ]),
  );
});
