import type { Fit, Hazard } from "../model/checklist.ts";
import type { Condition } from "../model/condition.ts";
import type { OptionId, SourceId } from "../model/ids.ts";
import { SEVERITIES } from "../model/words.ts";
import { type At, below, toPlace } from "./problems.ts";
import type { HazardKeys } from "./schema-parts.ts";
import { toFactor, toRecommendationId, toSource } from "./scope.ts";
import { toList } from "./words.ts";
import { placed, type Workshop } from "./workshop.ts";

interface HazardPart {
  readonly keys: HazardKeys;
  readonly at: At;
  /** the checklist in whose file it is written */
  readonly from: string;
  readonly when: Condition;
  readonly tick: OptionId | null;
  readonly sources: readonly SourceId[];
  readonly place: string | null;
}

/** What an option, a hazard of an item or a combined one says of danger → a Hazard; null if it says nothing of danger. */
export function toHazard(part: HazardPart, workshop: Workshop): Hazard | null {
  const { keys, at, from, when, tick, sources, place } = part;
  if (keys.hazard === undefined) {
    const stray = (["finding", "worse", "advice"] as const).find((key) => keys[key] !== undefined);
    if (stray === undefined) return null;
    const hint = "write hazard: minor, moderate, major or severe; or none, with worse";
    workshop.scope.report(at, { code: "missing-key", message: `"hazard" is missing here, beside "${stray}"`, hint });
    return null;
  }
  const hazard: Hazard = {
    when,
    tick,
    finding: fillPlace(keys.finding ?? "", place),
    severity: keys.hazard,
    worse: [...SEVERITIES].reverse().flatMap((severity) => {
      const factors = keys.worse?.[severity];
      return factors === undefined
        ? []
        : [{ severity, factors: toFactors(factors, below(at, "worse", severity), workshop) }];
    }),
    advice: toList(keys.advice).map((text, n) =>
      toRecommendationId(text, from, nth(below(at, "advice"), keys.advice, n), workshop.scope),
    ),
    sources,
    at: toPlace(at),
  };
  return placed(hazard, at, workshop);
}

/** Where the `n`th of one or more stands. */
export function nth(at: At, list: unknown, n: number): At {
  return Array.isArray(list) ? below(at, n) : at;
}

export function toFactors(list: string | readonly string[], at: At, { scope }: Workshop): Fit["factors"] {
  return toList(list).map((name, n) => toFactor(name, nth(at, list, n), scope));
}

export function toSources(
  list: string | readonly string[] | undefined,
  at: At,
  { scope }: Workshop,
): readonly SourceId[] {
  return toList(list).map((name, n) => toSource(name, nth(at, list, n), scope));
}

export function toFit(
  list: readonly { factor: string | readonly string[]; because: string }[] | undefined,
  at: At,
  workshop: Workshop,
): readonly Fit[] {
  return (list ?? []).map(({ factor, because }, n) =>
    placed({ factors: toFactors(factor, below(at, n, "factor"), workshop), because }, below(at, n), workshop),
  );
}

/** A borrowed text says where it is: `Is there a loose rug {place}?` */
export function fillPlace(text: string, place: string | null): string {
  return place === null ? text : text.replaceAll("{place}", place);
}
