import type { Assessment, Chosen } from "../model/assessment.ts";
import type { RecommendationId } from "../model/ids.ts";
import { STEP_NAMES, type StepName } from "../model/words.ts";

/** So many steps are chosen together: more are not done. */
export const TOGETHER = 3;
/** Said to be less sure than this, something easier is offered. */
export const SURE_ENOUGH = 7;
/** Days until somebody looks again, where nobody says another day. */
export const LOOK_AGAIN = 14;

interface Offered {
  readonly id: RecommendationId;
  readonly wanted: boolean;
  readonly steps: readonly { readonly name: StepName }[];
}

/** What may be offered for a place among the three: what has a step and no place yet; what the person wants first comes first. */
export function offersFor<T extends Offered>(
  advised: readonly T[],
  { chosen }: Pick<Assessment, "chosen">,
  slot: number,
): readonly T[] {
  const taken = new Set(chosen.filter((_, index) => index !== slot).map(({ recommendation }) => recommendation));
  const free = advised.filter(({ id, steps }) => steps.length > 0 && !taken.has(id));
  return [...free.filter(({ wanted }) => wanted), ...free.filter(({ wanted }) => !wanted)];
}

/** The list with this place filled, changed, or (null) empty. */
export function withChosen(chosen: readonly Chosen[], slot: number, one: Chosen | null): readonly Chosen[] {
  const rest = chosen.filter((_, index) => index !== slot);
  return one === null ? rest : [...rest.slice(0, slot), one, ...rest.slice(slot)];
}

/** The step of the same job that asks less: today's before the cheap one before the bigger one. Null where there is none. */
export function easierStep({ steps }: Pick<Offered, "steps">, step: StepName): StepName | null {
  return (
    STEP_NAMES.slice(0, STEP_NAMES.indexOf(step)).findLast((name) => steps.some((one) => one.name === name)) ?? null
  );
}
