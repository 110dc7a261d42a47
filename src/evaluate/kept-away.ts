import type { Reading } from "../logic/reading.ts";
import { holdsBack, restraintsOn } from "../logic/restraints.ts";
import { checklistsOf } from "../logic/scope.ts";
import { alertKey } from "../model/assessment.ts";
import type { Checklist } from "../model/checklist.ts";
import type { EvaluatedAlert, KeptAway } from "../model/evaluation.ts";
import { areaId, type TestId } from "../model/ids.ts";
import { saidOf } from "./said-of.ts";

/** The timed tests that an alert or a guard kept away, each with every reason. One that was done before is not among them. */
export function keptAwayTests(reading: Reading, alerts: readonly EvaluatedAlert[]): readonly KeptAway[] {
  const checklists = checklistsOf(reading.catalogue, reading.assessment).filter(({ tests }) => tests.length > 0);
  const restraints = checklists.length === 0 ? [] : restraintsOn(reading);
  return checklists.flatMap((checklist) => {
    return checklist.tests
      .filter(({ id }) => isKept(reading, checklist, id))
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

/** Something of it is still to come, and is kept away. A rest that was let go by does not count, nor a test that was broken off. */
function isKept(reading: Reading, checklist: Checklist, test: TestId): boolean {
  const spot = { checklist, instance: null };
  const items = checklist.items.filter((item) => item.test === test && item.type !== "computed");
  const last = items.findLastIndex((item) => reading.given(item, spot) !== null);
  return items.slice(last + 1).some((item) => reading.isKeptAway(item, spot));
}
