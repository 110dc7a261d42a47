import type { Formula } from "../model/checklist.ts";
import type { ItemRef } from "../model/condition.ts";

/** Where a number lies: what is known is one point; what is still open could lie anywhere within its bounds, or stay missing (`sure` is false). */
export interface Bounds {
  readonly low: number;
  readonly high: number;
  /** there is a number, whatever the open questions yield */
  readonly sure: boolean;
}

/** A number that can lie anywhere, or be missing. */
export const ANYWHERE: Bounds = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, sure: false };

export function exactly(value: number): Bounds {
  return { low: value, high: value, sure: true };
}

/** The one number it can be; null while something is open. */
export function settled(bounds: Bounds | null): number | null {
  return bounds?.sure === true && bounds.low === bounds.high ? bounds.low : null;
}

/** To as many decimals as are shown: what is shown is what counts. */
export function rounded(bounds: Bounds, decimals: number): Bounds {
  const round = (value: number): number => (Number.isFinite(value) ? Number(value.toFixed(decimals)) : value);
  return { ...bounds, low: round(bounds.low), high: round(bounds.high) };
}

/** The answers that a formula names. */
export function inputsOf(formula: Formula): readonly ItemRef[] {
  if (formula.type === "number") return [];
  return formula.type === "answer" ? [formula.ref] : formula.of.flatMap(inputsOf);
}

/** What a formula comes to; null is nothing, whatever is still open. The least and the greatest are those of what is there; all else needs every part. */
export function workOut(formula: Formula, answer: (ref: ItemRef) => Bounds | null): Bounds | null {
  switch (formula.type) {
    case "number":
      return exactly(formula.value);
    case "answer":
      return answer(formula.ref);
    case "least":
    case "greatest":
      return extreme(
        formula.type,
        formula.of.flatMap((one) => workOut(one, answer) ?? []),
      );
    case "sum":
    case "difference":
    case "quotient": {
      const { type } = formula;
      const parts = formula.of.map((one) => workOut(one, answer));
      return parts.reduce((so, one) => (so === null || one === null ? null : combine(type, so, one)));
    }
  }
}

/** What is missing in the end does not count, so only what is sure bounds it from the other side. */
function extreme(type: "least" | "greatest", parts: readonly Bounds[]): Bounds | null {
  if (parts.length === 0) return null;
  const sure = parts.filter((part) => part.sure);
  const lows = parts.map(({ low }) => low);
  const highs = parts.map(({ high }) => high);
  if (sure.length === 0) return { low: Math.min(...lows), high: Math.max(...highs), sure: false };
  return type === "least"
    ? { low: Math.min(...lows), high: Math.min(...sure.map(({ high }) => high)), sure: true }
    : { low: Math.max(...sure.map(({ low }) => low)), high: Math.max(...highs), sure: true };
}

function combine(type: "sum" | "difference" | "quotient", a: Bounds, b: Bounds): Bounds | null {
  const sure = a.sure && b.sure;
  if (type === "sum") return { low: a.low + b.low, high: a.high + b.high, sure };
  if (type === "difference") return { low: a.low - b.high, high: a.high - b.low, sure };
  if (b.low === 0 && b.high === 0) return null;
  // Nothing can be said of what is divided by something on both sides of nought.
  if (b.low < 0 && b.high > 0) return ANYWHERE;
  const ends = [a.low, a.high].flatMap((over) => [b.low, b.high].map((under) => divide(over, under, b.high > 0)));
  return { low: Math.min(...ends), high: Math.max(...ends), sure: sure && b.low !== 0 && b.high !== 0 };
}

function divide(over: number, under: number, positive: boolean): number {
  if (under === 0) return over === 0 ? 0 : (positive ? 1 : -1) * Math.sign(over) * Number.POSITIVE_INFINITY;
  const value = over / under;
  return Number.isNaN(value) ? 0 : value;
}
