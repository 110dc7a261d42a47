import { indexOf } from "../logic/catalogue-index.ts";
import { fillText } from "../logic/fill-text.ts";
import { type AlertAt, spotsWithAlerts } from "../logic/find-alerts.ts";
import type { Reading } from "../logic/reading.ts";
import { refsOf } from "../logic/refs-of.ts";
import { checklistsOf, isForThisVisit, type Spot } from "../logic/scope.ts";
import { alertKey } from "../model/assessment.ts";
import type { Checklist, Item } from "../model/checklist.ts";
import type { Condition } from "../model/condition.ts";
import type { OpenAlert } from "../model/evaluation.ts";
import { areaId } from "../model/ids.ts";
import { URGENCIES } from "../model/words.ts";

/** The alerts of this visit's checklists that no answer has raised or ruled out: of several that say the same, one; the most urgent first. */
export function openAlerts(reading: Reading, emergencyNumber: string): readonly OpenAlert[] {
  const open = spotsWithAlerts(reading)
    .filter(({ spot, alert }) => reading.tell(alert.when, spot) === null && !reading.holds(alert.when, spot))
    .map((one) => toOpenAlert(reading, one, emergencyNumber));
  return open
    .filter((one, at) => open.findIndex(({ text, why }) => text === one.text && why === one.why) === at)
    .sort((a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency));
}

function toOpenAlert(reading: Reading, { spot, alert }: AlertAt, emergencyNumber: string): OpenAlert {
  const { catalogue, assessment } = reading;
  const area = areaId(spot.checklist.id, spot.instance?.id ?? null);
  const fillers = { value: null, instance: spot.instance?.label ?? null, emergencyNumber };
  const waits = waitsFor(reading, alert.when, spot);
  const inVisit = checklistsOf(catalogue, assessment);
  const wasAsked = ({ checklist, item }: Waiting): boolean =>
    inVisit.includes(checklist) && isForThisVisit({ checklist, item, setting: assessment.setting });
  return {
    id: alert.id,
    key: alertKey(area, alert.id),
    urgency: alert.urgency,
    area,
    text: fillText(alert.text, fillers),
    clinical: alert.clinical === null ? null : fillText(alert.clinical, fillers),
    why: waits.some(wasAsked) ? "not-answered" : "not-asked",
    private: waits.length > 0 && waits.every(({ item }) => item.private),
  };
}

interface Waiting {
  readonly checklist: Checklist;
  readonly item: Item;
}

/** The questions whose answers could still raise the alert or rule it out. */
function waitsFor(reading: Reading, condition: Condition, spot: Spot | null): readonly Waiting[] {
  if (reading.tell(condition, spot) !== null) return [];
  const index = indexOf(reading.catalogue);
  switch (condition.type) {
    case "factor":
    case "possible":
      return condition.factors.flatMap((id) => {
        const when = index.factor(id)?.when;
        return when === undefined ? [] : waitsFor(reading, when, null);
      });
    case "all":
    case "any":
    case "at-least":
      return condition.of.flatMap((one) => waitsFor(reading, one, spot));
    case "not":
      return waitsFor(reading, condition.of, spot);
    case "test":
    case "test-stopped":
    case "some":
      return refsOf(condition, reading.catalogue).items.flatMap((ref) => {
        const [checklist, item] = [index.checklist(ref.checklist), index.item(ref.checklist, ref.item)];
        const answer = condition.type === "some" ? null : reading.answerTo(ref, spot);
        const isKnown = answer !== null && (answer.type !== "absent" || answer.reason === "not-applicable");
        return checklist === null || item === null || isKnown ? [] : [{ checklist, item }];
      });
  }
}
