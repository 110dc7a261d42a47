import { BAND_SPANS, type ScoredBand } from "../model/bands.ts";
import type { Severity, Urgency } from "../model/words.ts";

/** The band that findings and alerts put an area in: the gravest of them decides, never a sum. */
export function bandOf(severities: readonly Severity[], urgencies: readonly Urgency[]): ScoredBand {
  if (severities.includes("severe") || urgencies.includes("emergency") || urgencies.includes("today")) return "act-now";
  if (severities.includes("major") || urgencies.includes("this-week")) return "act-soon";
  return severities.length > 0 ? "improve" : "nothing-found";
}

/** 0 to 100, inside the band: half of the band's span is gone at 100 points. Exact; rounded down only when shown. Handrail formula 1. */
export function scoreOf(band: ScoredBand, points: number): number {
  const [floor, ceiling] = BAND_SPANS[band];
  return floor + ((ceiling - floor) * 100) / (100 + points);
}
