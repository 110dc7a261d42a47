import { EXPOSURES, type Exposure, SEVERITIES, type Severity } from "../model/words.ts";

/** The formula by name; it is on every report, and a later one can score old answers again. */
export const FORMULA = "handrail-1";

const S: Readonly<Record<Severity, number>> = { minor: 1, moderate: 3, major: 10, severe: 30 };
const E: Readonly<Record<Exposure, number>> = { rarely: 0.5, weekly: 1, daily: 2, often: 3 };

/** A factor of the person fits this hazard, or a fall happened here. */
export const FITS = 1.5;
/** Points of a finding: how bad × how often × for whom. They rank; they do not predict. Handrail formula 1. */
export function pointsOf(severity: Severity, exposure: Exposure, fits: boolean): number {
  return S[severity] * E[exposure] * (fits ? FITS : 1);
}

/** From none to the gravest. */
const RANKS: readonly string[] = ["none", ...SEVERITIES];

export function isWorse(a: Severity, b: Severity | "none"): boolean {
  return RANKS.indexOf(a) > RANKS.indexOf(b);
}

/** The gravest of them; null of none. */
export function worstOf(all: readonly Severity[]): Severity | null {
  return all.reduce<Severity | null>((worst, one) => (isWorse(one, worst ?? "none") ? one : worst), null);
}

export function isExposure(word: string): word is Exposure {
  return (EXPOSURES as readonly string[]).includes(word);
}
