import type { Answer } from "../model/answer.ts";
import type { Catalogue, Item } from "../model/checklist.ts";
import type { Condition, ItemRef } from "../model/condition.ts";
import type { FactorState } from "../model/evaluation.ts";
import type { FactorId, QuestionKey } from "../model/ids.ts";
import type { Bounds } from "./formula.ts";
import type { Spot } from "./scope.ts";
import type { LookUps } from "./settles.ts";

/** What conditions look at: one reading of the answers, from inside. */
export interface Eyes {
  readonly catalogue: Catalogue;
  /** where an item that a condition names is found from `spot` */
  readonly find: (ref: ItemRef, spot: Spot | null) => { readonly item: Item; readonly spot: Spot } | null;
  readonly keyOf: (item: Item, spot: Spot) => QuestionKey;
  readonly answerTo: (ref: ItemRef, spot: Spot | null) => Answer | null;
  readonly around: (spot: Spot | null) => LookUps;
  /** a value may still come */
  readonly isOpen: (ref: ItemRef, spot: Spot | null) => boolean;
  /** where a computed value lies, whatever the open questions still yield */
  readonly boundsOf: (item: Item, spot: Spot) => Bounds | null;
  readonly holds: (condition: Condition, spot: Spot | null) => boolean;
  readonly factor: (id: FactorId) => FactorState;
  readonly spotsOf: (condition: Condition & { readonly type: "some" }) => readonly Spot[];
  readonly mayHaveMore: (condition: Condition & { readonly type: "some" }) => boolean;
}
