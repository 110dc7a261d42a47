import { fillText } from "../logic/fill-text.ts";
import type { Reading } from "../logic/reading.ts";
import type { Assessment, OwnFinding } from "../model/assessment.ts";
import type { Finding } from "../model/evaluation.ts";
import { type AreaId, areaId, questionKey } from "../model/ids.ts";
import { showBoth } from "../model/quantity.ts";
import type { Area, Found } from "./area.ts";
import { pointsOf } from "./weights.ts";

/** The findings of every area, and the therapist's own; most points first, then as the checklists stand. */
export function findFindings(reading: Reading, areas: readonly Area[]): readonly Finding[] {
  const found = areas.flatMap((area) => area.found.map((one) => toFinding(reading, area, one)));
  return [...found, ...ownFindings(reading.assessment, areas)].sort((a, b) => b.points - a.points);
}

function toFinding(reading: Reading, { spot }: Area, { item, met, points, combined }: Found): Finding {
  const area = areaId(spot.checklist.id, spot.instance?.id ?? null);
  const key = questionKey(spot.checklist.id, spot.instance?.id ?? null, item.id);
  const answer = combined ? undefined : reading.given(item, spot)?.answer;
  const says = fillText(met.hazard.finding, {
    value: answer?.type === "number" ? showBoth(answer) : null,
    instance: spot.instance?.label ?? null,
    emergencyNumber: "",
  });
  return {
    key: met.tick === null ? key : `${key}=${met.tick}`,
    question: combined ? null : key,
    area,
    says,
    clinical: item.clinical,
    severity: met.severity,
    exposure: met.exposure,
    fit: met.fit,
    raisedBy: met.raisedBy,
    points,
    advice: met.hazard.advice,
    sources: [...new Set([...met.hazard.sources, ...item.sources])],
    own: false,
    private: item.private,
    at: met.hazard.at,
  };
}

/** What the therapist found that is on no list: ranked with the others by its class, at daily exposure. */
function ownFindings({ own }: Assessment, areas: readonly Area[]): readonly Finding[] {
  return own.map((one, at) => ({
    key: `own/${at + 1}`,
    question: null,
    area: areaNamed(one, areas),
    says: one.finding,
    clinical: null,
    severity: one.hazard,
    exposure: "daily",
    fit: [],
    raisedBy: [],
    points: pointsOf(one.hazard, "daily", false),
    advice: [],
    sources: [],
    own: true,
    private: false,
    at: "own finding",
  }));
}

/** An own finding names its area by id or by title; any other name stands for itself. */
function areaNamed({ area }: OwnFinding, areas: readonly Area[]): AreaId {
  const known = areas.find(
    ({ spot, title }) => title === area || areaId(spot.checklist.id, spot.instance?.id ?? null) === area,
  );
  return known === undefined ? (area as AreaId) : areaId(known.spot.checklist.id, known.spot.instance?.id ?? null);
}
