import type { RecommendationId } from "../model/ids.ts";
import type { Cost, Group, StepName } from "../model/words.ts";

/** What the answers so far lead to, as the prompt needs it: worked out outside, in the order of the plan. */
export interface Advised {
  readonly id: RecommendationId;
  readonly title: string;
  readonly group: Group;
  readonly points: number;
  /** the person wants this first */
  readonly wanted: boolean;
  readonly steps: readonly { readonly name: StepName; readonly text: string; readonly cost: Cost }[];
}
