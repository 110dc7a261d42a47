import { asItStands, combinedAt, hazardsAt } from "../../src/evaluate/hazards-at.ts";
import { bandOf } from "../../src/evaluate/score.ts";
import { activeAlerts } from "../../src/logic/find-alerts.ts";
import { readAnswers } from "../../src/logic/reading.ts";
import { checklistsOf, instancesOf, type Spot } from "../../src/logic/scope.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { ScoredBand } from "../../src/model/bands.ts";
import type { Catalogue } from "../../src/model/checklist.ts";
import { type AreaId, areaId } from "../../src/model/ids.ts";

/** The bands of a home that was answered in full, area by area: what `evaluate` says too, without all else that it works out. */
export function bandsOf(
  catalogue: Catalogue,
  home: Assessment,
): readonly { readonly area: AreaId; readonly band: ScoredBand }[] {
  const reading = readAnswers(catalogue, home);
  const view = asItStands(reading);
  const alerts = activeAlerts(reading);
  const spots = checklistsOf(catalogue, home).flatMap((checklist): readonly Spot[] => {
    if (!checklist.scored) return [];
    const rooms = instancesOf(home, checklist).list.map((instance) => ({ checklist, instance }));
    return checklist.repeats === null ? [{ checklist, instance: null }] : rooms;
  });
  return spots.map((spot) => {
    const { checklist, instance } = spot;
    const items = checklist.items.filter((item) => (instance === null || !item.once) && reading.shown(item, spot));
    const met = [
      ...items.flatMap((item) => hazardsAt(reading, view, spot, item)),
      ...checklist.combined.flatMap((one) => combinedAt(reading, view, spot, one)),
    ];
    const here = alerts.filter((one) => one.spot.checklist === checklist && one.spot.instance?.id === instance?.id);
    const band = bandOf(
      met.map(({ severity }) => severity),
      here.map(({ alert }) => alert.urgency),
    );
    return { area: areaId(checklist.id, instance?.id ?? null), band };
  });
}
