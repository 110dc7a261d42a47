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
  | { readonly type: "absent"; readonly reason: Absence };

/** An answer, and how it came about. */
export interface Recorded {
  readonly answer: Answer;
  readonly basis: Basis | null;
  /** filled by "the rest of this list I looked at, and it was fine" */
  readonly group: boolean;
  readonly note: string | null;
  readonly photos: readonly string[];
}

export function recorded(answer: Answer): Recorded {
  return { answer, basis: null, group: false, note: null, photos: [] };
}
