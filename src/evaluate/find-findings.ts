import { fillText } from "../logic/fill-text.ts";
import type { Reading } from "../logic/reading.ts";
import type { Finding } from "../model/evaluation.ts";
import { areaId, questionKey } from "../model/ids.ts";
import { showBoth } from "../model/quantity.ts";
import type { Area, Found } from "./area.ts";
import { toOwnFindings } from "./own-findings.ts";

/** The findings of every area, and the therapist's own; most points first, then as the checklists stand. */
export function findFindings(reading: Reading, areas: readonly Area[]): readonly Finding[] {
  const found = areas.flatMap((area) => area.found.map((one) => toFinding(reading, area, one)));
  return [
    ...found,
    ...toOwnFindings(
      reading.assessment.own,
      areas.map(({ spot }) => spot),
    ),
  ].sort((a, b) => b.points - a.points);
}

function toFinding(reading: Reading, { spot }: Area, { id, item, met, points }: Found): Finding {
  const area = areaId(spot.checklist.id, spot.instance?.id ?? null);
  const key = questionKey(spot.checklist.id, spot.instance?.id ?? null, id);
  const answer = item === null ? undefined : reading.given(item, spot)?.answer;
  const says = fillText(met.hazard.finding, {
    value: answer?.type === "number" ? showBoth(answer) : null,
    instance: spot.instance?.label ?? null,
    emergencyNumber: "",
  });
  return {
    key: met.tick === null ? key : `${key}=${met.tick}`,
    question: item === null ? null : key,
    area,
    says,
    clinical: item?.clinical ?? null,
    severity: met.severity,
    exposure: met.exposure,
    fit: met.fit,
    raisedBy: met.raisedBy,
    points,
    advice: met.hazard.advice,
    sources: [...new Set([...met.hazard.sources, ...(item?.sources ?? [])])],
    own: false,
    wanted: item !== null && reading.assessment.wanted.includes(key),
    private: item?.private ?? false,
    at: met.hazard.at,
  };
}
