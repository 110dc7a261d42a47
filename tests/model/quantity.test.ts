import fc from "fast-check";
import { expect, test } from "vitest";
import {
  convert,
  showBoth,
  showThreshold,
  thresholdIn,
  toQuantity,
  UNIT_NAMES,
  unitsLike,
} from "../../src/model/quantity.ts";

test.each([
  ["52", { value: 52, unit: "in" }],
  ["7 3/4", { value: 7.75, unit: "in" }],
  ["3/8", { value: 0.375, unit: "in" }],
  ["7'", { value: 7, unit: "ft" }],
  ["38 mm", { value: 38, unit: "mm" }],
  ["2.5cm", { value: 2.5, unit: "cm" }],
  ["2,5 cm", { value: 2.5, unit: "cm" }],
  ["-3", { value: -3, unit: "in" }],
  ['16"', { value: 16, unit: "in" }],
  [".5", { value: 0.5, unit: "in" }],
  ["-.5", { value: -0.5, unit: "in" }],
  ["0,125", { value: 0.125, unit: "in" }],
  ["7' 3\"", { value: 87, unit: "in" }],
  ["7'3 1/2\"", { value: 87.5, unit: "in" }],
  ["7 ft 3 in", { value: 87, unit: "in" }],
  ["1,250 mm", { value: 1250, unit: "mm" }],
  ["1,250.5 mm", { value: 1250.5, unit: "mm" }],
  ["12,500mm", { value: 12500, unit: "mm" }],
])("%s is read as %o where inches are asked", (typed, quantity) => {
  expect(toQuantity(typed, "in")).toEqual(quantity);
});

test.each([
  "",
  "abc",
  "7 3/0",
  "5 kg",
  "1e3",
  "12 34",
  "--3",
  "5 in in",
  "1250,500",
  "1,25,000",
  "1.250,5",
  "7' 13\"",
  "7' 3 mm",
  "5.",
  "9".repeat(400),
])("%s is no length", (typed) => {
  expect(toQuantity(typed, "in")).toBeNull();
});

test("a threshold gives one number for each system, and the answer is held against its own", () => {
  const hot = { degF: 130, degC: 54 };
  expect(thresholdIn(hot, "degC")).toBe(54);
  expect(thresholdIn(hot, "degF")).toBe(130);
  expect(thresholdIn({ in: 1, cm: 2.5 }, "mm")).toBe(25);
  expect(thresholdIn({ in: 1, cm: 2.5 }, "ft")).toBeCloseTo(1 / 12);
  expect(thresholdIn({ count: 2 }, "count")).toBe(2);
  expect(thresholdIn(hot, "in")).toBeNull();
});

test("numbers are shown in both systems, the given one first", () => {
  expect(showBoth({ value: 118, unit: "degF" })).toBe("118 °F (48 °C)");
  expect(showBoth({ value: 52, unit: "degC" })).toBe("52 °C (126 °F)");
  expect(showBoth({ value: 16, unit: "in" })).toBe("16 in (40.6 cm)");
  expect(showBoth({ value: 8, unit: "mm" })).toBe("8 mm (0.3 in)");
  expect(showBoth({ value: 2, unit: "count" })).toBe("2");
  expect(showBoth({ value: 81, unit: "years" })).toBe("81 years");
  expect(showThreshold({ degF: 120, degC: 49 })).toBe("120 °F (49 °C)");
});

test("there and back is the same number, in every unit", () => {
  fc.assert(
    fc.property(fc.constantFrom(...UNIT_NAMES), fc.double({ min: -1000, max: 1000, noNaN: true }), (unit, value) => {
      for (const other of unitsLike(unit))
        expect(convert({ value: convert({ value, unit }, other), unit: other }, unit)).toBeCloseTo(value, 6);
    }),
  );
});

test("within a system of units a conversion is exact", () => {
  expect(convert({ value: 2.5, unit: "cm" }, "mm")).toBe(25);
  expect(convert({ value: 8, unit: "mm" }, "cm")).toBe(0.8);
  expect(convert({ value: 7, unit: "ft" }, "in")).toBe(84);
});
