import type { Finding } from "../model/evaluation.ts";
import type { Exposure, Severity } from "../model/words.ts";

/** Formula 1 as the report shows it: S, E and F of a finding. The points themselves come from the evaluation. */
const SEVERITY: Readonly<Record<Severity, string>> = { minor: "1", moderate: "3", major: "10", severe: "30" };
const EXPOSURE: Readonly<Record<Exposure, string>> = { rarely: "0.5", weekly: "1", daily: "2", often: "3" };

export function shownWeights({ severity, exposure, fit }: Finding): {
  readonly severity: string;
  readonly exposure: string;
  readonly fit: string;
} {
  return { severity: SEVERITY[severity], exposure: EXPOSURE[exposure], fit: fit.length === 0 ? "1" : "1.5" };
}

/** Points as text: at most one decimal. */
export function shownPoints(points: number): string {
  return String(Math.round(points * 10) / 10);
}

/** Points to the last quarter, where sums are worked out in sight. */
export function exactPoints(points: number): string {
  return String(Math.round(points * 100) / 100);
}
