import { indexOf } from "../logic/catalogue-index.ts";
import type { Reading } from "../logic/reading.ts";
import type { Spot } from "../logic/scope.ts";
import type { Combined, Fit, Hazard, Item } from "../model/checklist.ts";
import type { Condition } from "../model/condition.ts";
import type { FactorId, OptionId } from "../model/ids.ts";
import type { Exposure, Severity } from "../model/words.ts";
import { isExposure, isWorse, pointsOf, worstOf } from "./weights.ts";

/** How answers are taken: as they stand, or with every open question at its worst. */
export interface View {
  readonly holds: (condition: Condition, spot: Spot) => boolean;
  readonly has: (factor: FactorId) => boolean;
  /** the exposure of a checklist whose `exposure-from` is not answered */
  readonly openExposure: Exposure;
  /** whether it is taken that somebody fell where nobody asked */
  readonly openFell: boolean;
}

export function asItStands(reading: Reading): View {
  return {
    holds: reading.holds,
    has: (id) => reading.factor(id) === "present",
    openExposure: "daily",
    openFell: false,
  };
}

/** Every open question turns out as badly as it can: the lower end of a range. */
export function atItsWorst(reading: Reading): View {
  return {
    holds: (condition, spot) => reading.tell(condition, spot) !== false,
    has: (id) => reading.factor(id) !== "absent",
    openExposure: "often",
    openFell: true,
  };
}

/** A hazard that is met, weighed for this person. */
export interface Met {
  readonly hazard: Hazard;
  readonly tick: OptionId | null;
  readonly severity: Severity;
  readonly raisedBy: readonly FactorId[];
  readonly exposure: Exposure;
  readonly fit: readonly { readonly factor: FactorId | "fell-here"; readonly because: string }[];
  readonly points: number;
}

/** The hazards that an item's answer meets: the severest one, or in a multi-choice the severest of each tick. */
export function hazardsAt(reading: Reading, view: View, spot: Spot, item: Item): readonly Met[] {
  if (isExempt(reading, spot, item) || isMeasured(reading, spot, item)) return [];
  const exposure = exposureOf(reading, view, spot, item.exposure);
  const met = item.hazards
    .filter((hazard) => view.holds(hazard.when, spot))
    .flatMap((hazard) => toMet(view, spot, { hazard, fit: item.fit, exposure }));
  return severestOfEach(met);
}

/** A hazard that rests on several answers. */
export function combinedAt(reading: Reading, view: View, spot: Spot, combined: Combined): readonly Met[] {
  if (!view.holds(combined.hazard.when, spot)) return [];
  const exposure = exposureOf(reading, view, spot, combined.exposure);
  return toMet(view, spot, { hazard: combined.hazard, fit: combined.fit, exposure });
}

/** The most that an item can cost this person: `under` never lets its parts cost more. */
export function worstPoints(reading: Reading, view: View, spot: Spot, item: Item): number {
  const exposure = exposureOf(reading, view, spot, item.exposure);
  const all = item.hazards.flatMap((hazard) => toMet(view, spot, { hazard, fit: item.fit, exposure }));
  return severestOfEach(all).reduce(
    (sum, { points }) => (item.type === "multi-choice" ? sum + points : Math.max(sum, points)),
    0,
  );
}

/** The most that an item can cost anybody: its weight in the coverage. Nothing about the person changes it. */
export function weightOf(reading: Reading, spot: Spot, item: Item): number {
  const exposure = exposureOf(reading, asItStands(reading), spot, item.exposure);
  const ticks = new Map<OptionId | null, number>();
  for (const { tick, severity, worse } of item.hazards) {
    const worst = worstOf([...(severity === "none" ? [] : [severity]), ...worse.map((one) => one.severity)]);
    if (worst !== null) ticks.set(tick, Math.max(ticks.get(tick) ?? 0, pointsOf(worst, exposure, false)));
  }
  return [...ticks.values()].reduce((sum, one) => sum + one, 0);
}

/** `unless` holds for sure: what is only not known exempts nothing. */
export function isExempt(reading: Reading, spot: Spot, item: Item): boolean {
  return item.unless !== null && reading.tell(item.unless, spot) === true;
}

/** Once it is measured, the estimate neither finds nor counts. */
export function isMeasured(reading: Reading, spot: Spot, item: Item): boolean {
  return indexOf(reading.catalogue)
    .measuring(spot.checklist.id, item.id)
    .some((other) => hasValue(reading, spot, other));
}

export function hasValue(reading: Reading, spot: Spot, item: Item): boolean {
  const answer = reading.given(item, spot)?.answer;
  return answer !== undefined && answer.type !== "absent";
}

function toMet(
  { has, openFell }: View,
  { instance }: Spot,
  { hazard, fit, exposure }: { readonly hazard: Hazard; readonly fit: readonly Fit[]; readonly exposure: Exposure },
): readonly Met[] {
  const raised = hazard.worse
    .map(({ severity, factors }) => ({ severity, factors: factors.filter(has) }))
    .filter(({ severity, factors }) => factors.length > 0 && isWorse(severity, hazard.severity));
  const severity = raised.reduce<Severity | "none">(
    (worst, one) => (isWorse(one.severity, worst) ? one.severity : worst),
    hazard.severity,
  );
  if (severity === "none") return [];
  const raisedBy = raised.filter((one) => one.severity === severity).flatMap(({ factors }) => factors);
  const fits: Met["fit"] = [
    ...fit.flatMap(({ factors, because }) =>
      factors.filter((id) => has(id) && !raisedBy.includes(id)).map((factor) => ({ factor, because })),
    ),
    ...(instance?.fell === "fall" || instance?.fell === "near-fall" || (openFell && instance?.fell === null)
      ? [
          {
            factor: "fell-here" as const,
            because: instance.fell === "near-fall" ? "A near fall happened here." : "A fall happened here.",
          },
        ]
      : []),
  ];
  return [
    {
      hazard,
      tick: hazard.tick,
      severity,
      raisedBy,
      exposure,
      fit: fits,
      points: pointsOf(severity, exposure, fits.length > 0),
    },
  ];
}

function severestOfEach(all: readonly Met[]): readonly Met[] {
  const best = new Map<OptionId | null, Met>();
  for (const met of all) {
    const now = best.get(met.tick);
    if (now === undefined || isWorse(met.severity, now.severity)) best.set(met.tick, met);
  }
  return [...best.values()];
}

/** How often: the item's own, else what the checklist's `exposure-from` was answered with, else daily. */
export function exposureOf(reading: Reading, { openExposure }: View, spot: Spot, own: Exposure | null): Exposure {
  if (own !== null) return own;
  const from = spot.checklist.items.find(({ id }) => id === spot.checklist.exposureFrom);
  if (from === undefined || (!from.once && spot.instance === null && spot.checklist.repeats !== null)) return "daily";
  const answer = reading.given(from, spot)?.answer;
  if (answer?.type !== "choice") return answer === undefined ? openExposure : "daily";
  const option = from.options.find(({ id }) => id === answer.option);
  return option?.exposure ?? (isExposure(answer.option) ? answer.option : "daily");
}
