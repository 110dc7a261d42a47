import { alertKey } from "../model/assessment.ts";
import type { Alert, Checklist } from "../model/checklist.ts";
import type { Condition } from "../model/condition.ts";
import type { EvaluatedAlert } from "../model/evaluation.ts";
import { type AreaId, areaId } from "../model/ids.ts";
import { showBoth } from "../model/quantity.ts";
import { URGENCIES } from "../model/words.ts";
import { indexOf } from "./catalogue-index.ts";
import { fillText } from "./fill-text.ts";
import type { Reading } from "./reading.ts";
import { checklistsOf, instancesOf, type Spot } from "./scope.ts";
import { partsOf } from "./tests-in.ts";

/** Every alert that holds, most urgent first; alerts of several instances that say the same are one. */
export function findAlerts(reading: Reading, emergencyNumber = EMERGENCY_NUMBER): readonly EvaluatedAlert[] {
  const active = activeAlerts(reading);
  return mergeAlerts(active.map(({ spot, alert }) => toEvaluated(reading, spot, alert, emergencyNumber)));
}

const EMERGENCY_NUMBER = "911";

/** Those of one checklist, one by one: what is merged of all checklists' is what `findAlerts` finds. */
export function alertsOf(reading: Reading, checklist: Checklist): readonly EvaluatedAlert[] {
  const active = holding(reading, spotsIn(reading, checklist));
  return active.map(({ spot, alert }) => toEvaluated(reading, spot, alert, EMERGENCY_NUMBER));
}

/** The same alert of several instances once, most urgent first. */
export function mergeAlerts(found: readonly EvaluatedAlert[]): readonly EvaluatedAlert[] {
  const merged = found.filter(
    (one, at) => found.findIndex(({ text, urgency }) => text === one.text && urgency === one.urgency) === at,
  );
  return merged
    .map((one) => ({
      ...one,
      because: [...new Set(found.filter(({ text }) => text === one.text).flatMap(({ because }) => because))],
      done: found.find(({ text, done }) => text === one.text && done !== null)?.done ?? null,
    }))
    .sort((a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency));
}

export interface AlertAt {
  readonly spot: Spot;
  readonly alert: Alert;
}

/** The alerts that hold, instance by instance, but for those that give way to another. */
export function activeAlerts(reading: Reading): readonly AlertAt[] {
  return holding(reading, spotsWithAlerts(reading));
}

/** An alert gives way only to others of its own area. */
function holding(reading: Reading, all: readonly AlertAt[]): readonly AlertAt[] {
  const held = all.filter(({ spot, alert }) => reading.holds(alert.when, spot));
  const givesWay = ({ spot, alert }: AlertAt) =>
    held.some((other) => alert.unlessAlert.includes(other.alert.id) && areaOf(other.spot) === areaOf(spot));
  return held.filter((one) => !givesWay(one));
}

function areaOf({ checklist, instance }: Spot): AreaId {
  return areaId(checklist.id, instance?.id ?? null);
}

/** Every alert of the visit's checklists, in each instance; where there is no instance yet, once. */
export function spotsWithAlerts(reading: Reading): readonly AlertAt[] {
  return checklistsOf(reading.catalogue, reading.assessment).flatMap((checklist) => spotsIn(reading, checklist));
}

function spotsIn({ assessment }: Reading, checklist: Checklist): readonly AlertAt[] {
  const { list } = instancesOf(assessment, checklist);
  const spots: readonly Spot[] =
    checklist.repeats === null || list.length === 0
      ? [{ checklist, instance: null }]
      : list.map((instance) => ({ checklist, instance }));
  return spots.flatMap((spot) => checklist.alerts.map((alert) => ({ spot, alert })));
}

function toEvaluated(reading: Reading, spot: Spot, alert: Alert, emergencyNumber: string): EvaluatedAlert {
  const area = areaOf(spot);
  const key = alertKey(area, alert.id);
  const fillers = {
    value: valueIn(reading, spot, alert.when),
    instance: spot.instance?.label ?? null,
    emergencyNumber,
  };
  return {
    id: alert.id,
    key,
    urgency: alert.urgency,
    text: fillText(alert.text, fillers),
    clinical: alert.clinical === null ? null : fillText(alert.clinical, fillers),
    area,
    because: reading.evidence(alert.when, spot),
    suspends: alert.suspends,
    sources: alert.sources,
    done: reading.assessment.alerts[key] ?? reading.assessment.alerts[alert.id] ?? null,
  };
}

/** The first number among the answers that make the condition hold: what `{value}` stands for. */
function valueIn(reading: Reading, spot: Spot, when: Condition): string | null {
  const { catalogue, answerTo } = reading;
  const tests = partsOf(when).flatMap((part): readonly Condition[] =>
    part.type !== "factor" && part.type !== "possible"
      ? [part]
      : part.factors.flatMap((id) => {
          const known = indexOf(catalogue).factor(id);
          return known === null ? [] : partsOf(known.when);
        }),
  );
  for (const one of tests) {
    if (one.type !== "test" || reading.evidence(one, spot).length === 0) continue;
    const answer = answerTo(one.ref, spot);
    if (answer?.type === "number") return showBoth(answer);
  }
  return null;
}
