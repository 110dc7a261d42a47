import type { Assessment, Call, PlanEntry } from "../model/assessment.ts";
import type { RecommendationResult } from "../model/evaluation.ts";

type Stage =
  | "falls"
  | "fell"
  | "how"
  | "used"
  | "checked"
  | "barrier"
  | "way"
  | "next"
  | "by"
  | "later"
  | "why-later"
  | "why-not"
  | "look"
  | "note";

export interface PhoneView {
  readonly stage: Stage;
  /** which of the steps */
  readonly at: number;
  /** what is said of it so far; saved once it is whole */
  readonly draft: PlanEntry | null;
}

export interface PhoneTalkOptions {
  readonly whose: string;
  /** what is asked about: the chosen steps, in the order of the plan */
  readonly steps: readonly RecommendationResult[];
  readonly today: string;
  readonly emergency: string;
  /** the home is rented, or may be */
  readonly rents: boolean;
}

/** The call of this day, begun or not. */
export function callOf({ calls }: Assessment, date: string): Call {
  return calls.find((one) => one.date === date && !one.over) ?? { date, falls: null, note: null, over: false };
}
