/** Numbers with units: what units there are, how a typed number is read, how two are compared, how one is shown. */

type System = "us" | "metric" | "both";

interface UnitInfo {
  readonly quantity:
    | "temperature"
    | "length"
    | "weight"
    | "light"
    | "angle"
    | "count"
    | "age"
    | "pressure"
    | "rate"
    | "time"
    | "speed";
  readonly system: System;
  /** value × factor + offset = the value in the quantity's base unit */
  readonly factor: number;
  readonly offset: number;
  readonly sign: string;
  readonly decimals: number;
}

const info = (
  quantity: UnitInfo["quantity"],
  system: System,
  sign: string,
  factor = 1,
  decimals = 0,
  offset = 0,
): UnitInfo => ({ quantity, system, sign, factor, decimals, offset });

const UNITS = {
  degF: info("temperature", "us", "°F", 5 / 9, 0, -160 / 9),
  degC: info("temperature", "metric", "°C"),
  in: info("length", "us", "in", 25.4, 2),
  ft: info("length", "us", "ft", 304.8, 1),
  mm: info("length", "metric", "mm"),
  cm: info("length", "metric", "cm", 10, 1),
  m: info("length", "metric", "m", 1000, 2),
  lb: info("weight", "us", "lb", 0.45359237),
  kg: info("weight", "metric", "kg"),
  fc: info("light", "us", "foot-candles", 10.763910417, 1),
  lux: info("light", "metric", "lux"),
  deg: info("angle", "both", "degrees"),
  count: info("count", "both", ""),
  years: info("age", "both", "years"),
  mmHg: info("pressure", "both", "mmHg"),
  "per-min": info("rate", "both", "per minute"),
  s: info("time", "both", "seconds", 1, 1),
  min: info("time", "both", "minutes", 60),
  "m/s": info("speed", "both", "m/s", 1, 2),
} satisfies Record<string, UnitInfo>;

export type Unit = keyof typeof UNITS;
export const UNIT_NAMES = Object.keys(UNITS) as readonly Unit[];

export interface Quantity {
  readonly value: number;
  readonly unit: Unit;
}

/** One number for each system of units: `{ degF: 120, degC: 49 }`. A number in no unit in particular is `{ count: 2 }`. */
export type Threshold = Readonly<Partial<Record<Unit, number>>>;

export function sameQuantity(a: Unit, b: Unit): boolean {
  return UNITS[a].quantity === UNITS[b].quantity;
}

export function systemOf(unit: Unit): System {
  return UNITS[unit].system;
}

/** How a unit is written after its number: `mmHg`; empty for a count. */
export function signOf(unit: Unit): string {
  return UNITS[unit].sign;
}

/** How many decimals a number in `unit` is told with. */
export function decimalsOf(unit: Unit): number {
  return UNITS[unit].decimals;
}

/** The units that an answer in `unit` may also be given in, `unit` first. */
export function unitsLike(unit: Unit): readonly Unit[] {
  return [unit, ...UNIT_NAMES.filter((other) => other !== unit && sameQuantity(other, unit))];
}

/** `value` of `from` in `to`. To twelve digits, so 7 ft is 84 in and 2.5 cm is 25 mm. Throws a RangeError if they do not measure the same. */
export function convert({ value, unit }: Quantity, to: Unit): number {
  const from: UnitInfo = UNITS[unit];
  const target: UnitInfo = UNITS[to];
  if (from.quantity !== target.quantity) throw new RangeError(`${unit} is not ${to}`);
  if (unit === to) return value;
  const inBase = value * from.factor + from.offset - target.offset;
  return Number((inBase / target.factor).toPrecision(12));
}

/**
 * The number of `threshold` that `unit` is held against, in `unit`: the one given for its own system of units where there is one
 * (54 °C is 129.2 °F, so a converted threshold would miss it); null if the threshold measures something else.
 */
export function thresholdIn(threshold: Threshold, unit: Unit): number | null {
  const given = UNIT_NAMES.filter((name) => threshold[name] !== undefined && sameQuantity(name, unit));
  const own = given.find((name) => name === unit) ?? given.find((name) => UNITS[name].system === UNITS[unit].system);
  const name = own ?? given[0];
  const value = name === undefined ? undefined : threshold[name];
  return name === undefined || value === undefined ? null : convert({ value, unit: name }, unit);
}

const SIGNS: Readonly<Record<string, Unit>> = {
  f: "degF",
  "°f": "degF",
  degf: "degF",
  fahrenheit: "degF",
  c: "degC",
  "°c": "degC",
  degc: "degC",
  celsius: "degC",
  in: "in",
  inch: "in",
  inches: "in",
  '"': "in",
  ft: "ft",
  foot: "ft",
  feet: "ft",
  "'": "ft",
  mm: "mm",
  cm: "cm",
  m: "m",
  lb: "lb",
  lbs: "lb",
  kg: "kg",
  lux: "lux",
  lx: "lux",
  fc: "fc",
  deg: "deg",
  degree: "deg",
  degrees: "deg",
  "°": "deg",
  count: "count",
  year: "years",
  years: "years",
  mmhg: "mmHg",
  "per-min": "per-min",
  s: "s",
  sec: "s",
  second: "s",
  seconds: "s",
  min: "min",
  minute: "min",
  minutes: "min",
  "m/s": "m/s",
};

/** What somebody typed → a quantity: `52`, `7 3/4`, `.5`, `1,250`, `7'`, `7' 3"`, `38 mm`, `-3.5`, `118 °F`. Without a unit it is in `unit`. Null if it is neither. */
export function toQuantity(text: string, unit: Unit): Quantity | null {
  if (text.length > 40) return null;
  if (sameQuantity("in", unit) && FEET_AND_MORE.test(text)) return toInches(text);
  const match = /^\s*(-?)(?:([\d.,]*\d)(?:\s+(\d+)\s*\/\s*(\d+))?|(\d+)\s*\/\s*(\d+))\s*([^\d\s-][^\d]*)?$/.exec(text);
  if (match === null) return null;
  const [, minus, whole, num, den, num2, den2, sign] = match;
  const above = Number(num ?? num2 ?? 0);
  const below = Number(den ?? den2 ?? 1);
  const number = toNumber(whole ?? "0");
  const typed = sign === undefined ? unit : SIGNS[sign.trim().toLowerCase()];
  if (number === null || below === 0 || typed === undefined || !sameQuantity(typed, unit)) return null;
  const value = number + above / below;
  return { value: minus === "-" ? -value : value, unit: typed };
}

/** `1,250` is a thousand and more, `2,5` is two and a half. A comma before three digits that can be neither for sure (`1250,500`) is refused. */
function toNumber(text: string): number | null {
  if (/^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replaceAll(",", ""));
  return /^(\d*\.\d+|\d+|0,\d+|\d+,(?!\d{3}$)\d+)$/.test(text) ? Number(text.replace(",", ".")) : null;
}

const FEET_AND_MORE = /^\s*(\d+)\s*(?:'|ft|foot|feet)\s*(\d.*)$/i;

/** `7' 3"` or `7 ft 3`, in inches. */
function toInches(text: string): Quantity | null {
  const [, feet, rest = ""] = FEET_AND_MORE.exec(text) ?? [];
  const inches = toQuantity(rest, "in");
  if (inches?.unit !== "in" || inches.value >= 12) return null;
  return { value: Number(feet) * 12 + inches.value, unit: "in" };
}

const rounded = (value: number, decimals: number): string => String(Number(value.toFixed(decimals)));

/** One number with its unit, as it was given: `118 °F`. */
export function showPlain({ value, unit }: Quantity): string {
  const { decimals, sign } = UNITS[unit];
  return `${rounded(value, Math.max(decimals, 1))}${sign === "" ? "" : ` ${sign}`}`;
}

const TWIN: Readonly<Partial<Record<Unit, Unit>>> = {
  degF: "degC",
  degC: "degF",
  in: "cm",
  cm: "in",
  mm: "in",
  ft: "m",
  m: "ft",
  lb: "kg",
  kg: "lb",
  lux: "fc",
  fc: "lux",
};

/** The unit in which somebody of this system types what is asked in `unit`: °C for °F; the unit itself where both share it. */
export function unitIn(system: "us" | "metric", unit: Unit): Unit {
  const twin = TWIN[unit];
  return twin === undefined || UNITS[unit].system === system || UNITS[unit].system === "both" ? unit : twin;
}

/** In both systems of units, the given one first: `118 °F (48 °C)`, `16 in (40.6 cm)`. */
export function showBoth(quantity: Quantity): string {
  const twin = TWIN[quantity.unit];
  if (twin === undefined) return showPlain(quantity);
  const other = { value: convert(quantity, twin), unit: twin };
  return `${showPlain(quantity)} (${rounded(other.value, twin === "in" ? 1 : UNITS[twin].decimals)} ${UNITS[twin].sign})`;
}

/** A threshold as a text, every number it gives: `120 °F (49 °C)`. */
export function showThreshold(threshold: Threshold): string {
  const shown = UNIT_NAMES.flatMap((unit) => {
    const value = threshold[unit];
    return value === undefined ? [] : [showPlain({ value, unit })];
  });
  return shown.length > 1 ? `${shown[0]} (${shown.slice(1).join(", ")})` : (shown[0] ?? "");
}
