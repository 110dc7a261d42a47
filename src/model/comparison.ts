import type { LostAnswer } from "./assessment.ts";
import type { AreaResult, EvaluatedAlert, RecommendationResult } from "./evaluation.ts";
import type { AreaId } from "./ids.ts";
import type { Severity } from "./words.ts";

/** What became of a finding. In the order in which it is told: what nobody looked at again comes first. */
export const FINDING_STATES = ["not-looked", "still-there", "new", "fixed", "gone"] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/** A finding of either visit. What stands on one side only is null on the other. */
export interface ComparedFinding {
  /** as today's checklists name it */
  readonly key: string;
  readonly state: FindingState;
  readonly area: AreaId;
  readonly place: string;
  readonly says: string;
  readonly severity: { readonly before: Severity | null; readonly after: Severity | null };
  readonly points: { readonly before: number | null; readonly after: number | null };
  readonly own: boolean;
  /** new: nobody had looked there before. Not looked at again: today's checklists do not ask it. Gone: they do not count it */
  readonly note: "not-looked-before" | "no-longer-asked" | "other-rules" | null;
}

/** An area before and after, over the questions that both visits answered. */
export interface ComparedArea {
  readonly id: AreaId;
  readonly title: string;
  readonly scored: boolean;
  /** answered at both visits */
  readonly questions: number;
  /** 0 to 1: how much of what weighs both visits answered */
  readonly coverage: number;
  readonly before: Pick<AreaResult, "score" | "band" | "points">;
  readonly after: Pick<AreaResult, "score" | "band" | "points">;
}

/** Two visits of one home under the checklists and the formula of today. Only like is taken from like. Every key is always present. */
export interface Comparison {
  readonly handrail: "comparison/1";
  readonly tool: string;
  readonly formula: string;
  readonly person: { readonly label: string | null; readonly code: string | null };
  readonly before: { readonly date: string };
  readonly after: { readonly date: string };
  /** falls and near falls between the two; null was not asked */
  readonly falls: number | null;
  /** of the later visit */
  readonly alerts: readonly EvaluatedAlert[];
  readonly counts: Readonly<Record<FindingState, number>>;
  readonly findings: readonly ComparedFinding[];
  /** over the questions that both visits answered */
  readonly points: {
    readonly before: number;
    readonly after: number;
    readonly questions: number;
    readonly coverage: number;
  };
  readonly areas: readonly ComparedArea[];
  /** what was advised at the earlier visit, and where it stands by now */
  readonly recommendations: readonly Pick<
    RecommendationResult,
    "id" | "title" | "status" | "who" | "due" | "reason" | "used" | "checked"
  >[];
  /** answers that today's checklists have no place for */
  readonly lost: readonly LostAnswer[];
}
