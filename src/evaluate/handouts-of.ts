import type { Reading } from "../logic/reading.ts";
import type { EvaluatedAlert, Evaluation, RecommendationResult } from "../model/evaluation.ts";
import { saidOf } from "./said-of.ts";

interface Advice {
  readonly recommendations: readonly RecommendationResult[];
  readonly alerts: readonly EvaluatedAlert[];
}

/** The handouts that the advice names, by itself or through its checklist; and those that are withheld, named or not, and why. */
export function handoutsOf(
  { catalogue, factor }: Reading,
  { recommendations, alerts }: Advice,
): Evaluation["handouts"] {
  const suspending = alerts.find(suspendsExercise);
  return catalogue.handouts.flatMap(({ id, title, exercise }) => {
    const checklists = catalogue.checklists.filter(({ handouts }) => handouts.includes(id)).map((one) => one.id);
    const because = recommendations
      .filter(
        ({ handouts, findings }) =>
          handouts.includes(id) || findings.some((key) => checklists.some((one) => isIn(one, key))),
      )
      .map((one) => one.id);
    const guard = catalogue.guards.find(
      (one) => one.withholds.handouts.includes(id) && factor(one.unlessRuledOut) !== "absent",
    );
    const withheld =
      exercise && suspending !== undefined
        ? suspending.text
        : guard === undefined
          ? null
          : saidOf(guard, factor(guard.unlessRuledOut));
    return because.length === 0 && withheld === null ? [] : [{ id, title, because, withheld }];
  });
}

/** An emergency, a wound or a hot foot: until it is dealt with nobody exercises from a sheet. */
function suspendsExercise({ urgency, suspends }: EvaluatedAlert): boolean {
  return urgency === "emergency" || suspends.includes("exercise");
}

/** Whether a finding's key lies in a checklist: `bathroom@upstairs/tub-grab-bar`. */
function isIn(checklist: string, key: string): boolean {
  return key.startsWith(`${checklist}/`) || key.startsWith(`${checklist}@`);
}
