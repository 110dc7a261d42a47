import type { Reading } from "../logic/reading.ts";
import { holdsBack, restraintsOn } from "../logic/restraints.ts";
import { checklistsOf } from "../logic/scope.ts";
import { alertKey } from "../model/assessment.ts";
import type { EvaluatedAlert, KeptAway } from "../model/evaluation.ts";
import { areaId } from "../model/ids.ts";
import { saidOf } from "./said-of.ts";

/** The timed tests that an alert or a guard kept away, each with every reason. One that was done before is not among them. */
export function keptAwayTests(reading: Reading, alerts: readonly EvaluatedAlert[]): readonly KeptAway[] {
  const checklists = checklistsOf(reading.catalogue, reading.assessment).filter(({ tests }) => tests.length > 0);
  const restraints = checklists.length === 0 ? [] : restraintsOn(reading);
  return checklists.flatMap((checklist) => {
    const spot = { checklist, instance: null };
    return checklist.tests
      .filter(({ id }) => checklist.items.some((item) => item.test === id && reading.isKeptAway(item, spot)))
      .flatMap(({ id, title }) =>
        restraints
          .filter((one) => holdsBack(one, checklist.id, id))
          .map((one): KeptAway => {
            const base = { checklist: checklist.id, test: id, title };
            if (one.type === "guard") {
              const { guard } = one;
              const state = reading.factor(guard.unlessRuledOut);
              return { ...base, says: saidOf(guard, state), alert: null, guard: guard.id, because: [] };
            }
            const { spot: where, alert } = one.at;
            const key = alertKey(areaId(where.checklist.id, where.instance?.id ?? null), alert.id);
            // Alerts that say the same are told once, with the first of them.
            const told = alerts.find((each) => each.key === key);
            const because = reading.evidence(alert.when, where);
            return { ...base, says: told?.text ?? alert.text, alert: key, guard: null, because };
          }),
      );
  });
}
