import type { OptionId } from "./ids.ts";
import type { Quantity } from "./quantity.ts";
import type { Absence, Basis } from "./words.ts";

/** "Could not check" is an answer; only a question never reached is missing from the assessment. */
export type Answer =
  | { readonly type: "choice"; readonly option: OptionId }
  | { readonly type: "choices"; readonly options: readonly OptionId[] }
  | ({ readonly type: "number" } & Quantity)
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "date"; readonly date: string }
  /** several numbers at once, by field: systolic, diastolic, pulse */
  | { readonly type: "readings"; readonly values: Readonly<Record<string, number>> }
  /** a test that the person could not do; that is a result */
  | { readonly type: "unable"; readonly reason: string | null }
  /** a test that was broken off: why (one of the test's `stops`, or words), and after how many seconds */
  | { readonly type: "stopped"; readonly reason: string; readonly after: number | null }
  | { readonly type: "absent"; readonly reason: Absence };

/** An answer, and how it came about. */
export interface Recorded {
  readonly answer: Answer;
  readonly basis: Basis | null;
  /** filled by "the rest of this list I looked at, and it was fine" */
  readonly group: boolean;
}

export function recorded(answer: Answer): Recorded {
  return { answer, basis: null, group: false };
}
