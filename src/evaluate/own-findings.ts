import { areaTitle, type Spot } from "../logic/scope.ts";
import type { OwnFinding } from "../model/assessment.ts";
import type { Finding, RecommendationResult } from "../model/evaluation.ts";
import { type AreaId, areaId, type RecommendationId } from "../model/ids.ts";
import { pointsOf } from "./weights.ts";

/** What the therapist found that is on no list: ranked with the others by its class, at daily exposure. Advice without a finding has no points. */
export function ownPoints({ hazard }: OwnFinding): number {
  return hazard === null ? 0 : pointsOf(hazard, "daily", false);
}

/** An own finding names its area by id or by title. */
export function isOwnAt({ area }: OwnFinding, spot: Spot): boolean {
  return area === areaTitle(spot) || area === areaId(spot.checklist.id, spot.instance?.id ?? null);
}

/** The area of an own finding; one that is on no list stands for itself ("cellar"). */
export function areaOfOwn(one: OwnFinding, spots: readonly Spot[]): AreaId {
  const known = spots.find((spot) => isOwnAt(one, spot));
  return known === undefined ? (one.area as AreaId) : areaId(known.checklist.id, known.instance?.id ?? null);
}

export function toOwnFindings(own: readonly OwnFinding[], spots: readonly Spot[]): readonly Finding[] {
  return own.flatMap((one, at): readonly Finding[] => {
    const { finding: says, hazard: severity, why: clinical } = one;
    if (says === null || severity === null) return [];
    return [
      {
        key: `own/${at + 1}`,
        question: null,
        area: areaOfOwn(one, spots),
        says,
        clinical,
        severity,
        exposure: "daily",
        fit: [],
        raisedBy: [],
        points: ownPoints(one),
        advice: one.advice === null ? [] : [ownAdviceId(at)],
        sources: [],
        own: true,
        wanted: false,
        private: false,
        at: "own finding",
      },
    ];
  });
}

/** What the therapist advises in their own words: one step, whose cost and doer they know. */
export function toOwnAdvice(own: readonly OwnFinding[]): readonly RecommendationResult[] {
  return own.flatMap((one, at) =>
    one.advice === null
      ? []
      : [
          {
            id: ownAdviceId(at),
            title: one.advice,
            clinical: null,
            group: "plan",
            severity: one.hazard,
            points: ownPoints(one),
            findings: one.finding === null ? [] : [`own/${at + 1}`],
            steps: [{ name: "low", text: one.advice, cost: "varies", who: [], instead: null, buy: [], doneIf: null }],
            refer: null,
            covers: [],
            buildingWork: false,
            measure: [],
            measured: [],
            job: null,
            buy: [],
            why: one.why ?? "",
            noThanks: null,
            sources: [],
            handouts: [],
            private: false,
            status: "open",
            chosenStep: null,
            who: null,
            due: null,
            reason: null,
            used: null,
            checked: null,
            wanted: false,
            changed: null,
            own: true,
          },
        ],
  );
}

function ownAdviceId(at: number): RecommendationId {
  return `own/${at + 1}` as RecommendationId;
}
