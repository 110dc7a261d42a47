import type { ChecklistId, FactorId, FieldId, ItemId, OptionId, TableId, TestId } from "./ids.ts";
import type { Threshold } from "./quantity.ts";
import type { Absence } from "./words.ts";

/** An item that a condition looks at; `checklist` is always said, also for the file's own items. */
export interface ItemRef {
  readonly checklist: ChecklistId;
  readonly item: ItemId;
  /** one of its readings; null is the answer itself */
  readonly field: FieldId | null;
}

export type Comparison = "gt" | "gte" | "lt" | "lte" | "eq";

/** What a number is held against: a number of its own, or another answer with a margin. */
export type Operand =
  | { readonly type: "threshold"; readonly threshold: Threshold }
  | { readonly type: "item"; readonly ref: ItemRef; readonly plus: Threshold | null }
  /** the norm for this person's age and sex */
  | { readonly type: "table"; readonly checklist: ChecklistId; readonly table: TableId };

/** A question that one answer can settle. */
export type Test =
  | { readonly type: "is"; readonly options: readonly OptionId[] }
  | { readonly type: "is-not"; readonly options: readonly OptionId[] }
  | { readonly type: "compare"; readonly comparison: Comparison; readonly to: Operand }
  | { readonly type: "answered" }
  | { readonly type: "absent"; readonly reason: Absence }
  | { readonly type: "unable" }
  /** broken off; for one of these reasons, or for any where there is none */
  | { readonly type: "stopped"; readonly reasons: readonly OptionId[] };

/** Structured data, never an expression: typed, bounded, and sayable as a sentence. */
export type Condition =
  | { readonly type: "test"; readonly ref: ItemRef; readonly test: Test }
  /** any item of a timed test was broken off; for one of these reasons, or for any where there is none */
  | {
      readonly type: "test-stopped";
      readonly checklist: ChecklistId;
      readonly test: TestId;
      readonly reasons: readonly OptionId[];
    }
  | { readonly type: "factor"; readonly factors: readonly FactorId[] }
  | { readonly type: "possible"; readonly factors: readonly FactorId[] }
  | { readonly type: "all"; readonly of: readonly Condition[] }
  | { readonly type: "any"; readonly of: readonly Condition[] }
  | { readonly type: "not"; readonly of: Condition }
  | { readonly type: "at-least"; readonly count: number; readonly of: readonly Condition[] }
  | { readonly type: "some"; readonly checklist: ChecklistId; readonly where: Condition };
