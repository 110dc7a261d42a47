import type { Band } from "./words.ts";

/** The four bands that carry a number, with the numbers they span. */
export const BAND_SPANS = {
  "act-now": [0, 39],
  "act-soon": [40, 69],
  improve: [70, 99],
  "nothing-found": [100, 100],
} as const satisfies Partial<Record<Band, readonly [number, number]>>;

export type ScoredBand = keyof typeof BAND_SPANS;

export function isScoredBand(band: Band): band is ScoredBand {
  return Object.hasOwn(BAND_SPANS, band);
}

/** Below this share of what could be answered there is no number. */
export const ENOUGH = 0.8;
