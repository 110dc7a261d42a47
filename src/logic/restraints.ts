import type { Guard, Item } from "../model/checklist.ts";
import type { ChecklistId, TestId } from "../model/ids.ts";
import { type AlertAt, activeAlerts } from "./find-alerts.ts";
import type { Reading } from "./reading.ts";
import { mayEndEarly } from "./stops-of.ts";

/** What keeps timed tests away: an alert all of them, a guard those that it names. */
export type Restraint =
  | { readonly type: "alert"; readonly at: AlertAt }
  | { readonly type: "guard"; readonly guard: Guard };

/** An emergency, an alert that suspends tests, and every guard whose factor is not ruled out. */
export function restraintsOn(reading: Reading): readonly Restraint[] {
  const alerts = activeAlerts(reading).filter(
    ({ alert }) => alert.urgency === "emergency" || alert.suspends.includes("tests"),
  );
  const guards = reading.catalogue.guards.filter(
    ({ withholds, unlessRuledOut }) => withholds.tests.length > 0 && reading.factor(unlessRuledOut) !== "absent",
  );
  return [
    ...alerts.map((at) => ({ type: "alert", at }) as const),
    ...guards.map((guard) => ({ type: "guard", guard }) as const),
  ];
}

/** A part of a timed test, or what is measured on the body. What is only worked out needs nobody. */
export function isTimed(item: Item): boolean {
  return item.type !== "computed" && (item.test !== null || mayEndEarly(item));
}

export function holdsBack(one: Restraint, checklist: ChecklistId, test: TestId | null): boolean {
  return one.type === "alert" || (test !== null && one.guard.withholds.tests.includes(`${checklist}/${test}`));
}
