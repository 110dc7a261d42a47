import type { Recorded } from "./answer.ts";
import type {
  AdviceChange,
  AlertDone,
  Call,
  Chosen,
  Consent,
  Earlier,
  EarlierOwn,
  Instance,
  OwnFinding,
  PlanEntry,
  Release,
  Visit,
} from "./assessment.ts";
import type { ChecklistId, InstanceId, QuestionKey, RecommendationId } from "./ids.ts";

/** What happened, one thing at a time. An assessment is its events, folded; nothing else is ever stored. */
export type JournalEvent =
  | { readonly type: "answer"; readonly key: QuestionKey; readonly recorded: Recorded }
  | { readonly type: "clear"; readonly key: QuestionKey }
  | { readonly type: "skip"; readonly key: string }
  | { readonly type: "unskip"; readonly key: string }
  | { readonly type: "note"; readonly key: string; readonly text: string | null }
  | { readonly type: "photos"; readonly key: string; readonly photos: readonly string[] }
  | { readonly type: "measure"; readonly key: string; readonly text: string | null }
  | { readonly type: "wanted"; readonly keys: readonly string[] }
  | { readonly type: "more"; readonly checklist: ChecklistId; readonly more: "yes" | "no" | null }
  | { readonly type: "instance"; readonly checklist: ChecklistId; readonly instance: Instance }
  /** all of them anew: after one was renamed or taken away. The answers of one that was taken away stay in the journal */
  | { readonly type: "instances"; readonly checklist: ChecklistId; readonly list: readonly Instance[] }
  | {
      readonly type: "fell";
      readonly checklist: ChecklistId;
      readonly instance: InstanceId;
      readonly fell: Instance["fell"];
    }
  | { readonly type: "present"; readonly present: readonly string[] }
  | { readonly type: "visit"; readonly visit: Visit | null }
  | { readonly type: "goals"; readonly goals: readonly string[] }
  | { readonly type: "last-fall"; readonly text: string | null }
  | { readonly type: "consent"; readonly consent: Consent | null }
  | { readonly type: "alert"; readonly key: string; readonly done: AlertDone | null }
  | { readonly type: "own"; readonly own: readonly OwnFinding[] }
  | { readonly type: "changes"; readonly changes: readonly AdviceChange[] }
  | { readonly type: "chosen"; readonly chosen: readonly Chosen[] }
  | { readonly type: "next-look"; readonly date: string | null }
  /** null: nothing was said of it */
  | { readonly type: "plan"; readonly recommendation: RecommendationId; readonly entry: PlanEntry | null }
  | { readonly type: "calls"; readonly calls: readonly Call[] }
  | { readonly type: "earlier"; readonly earlier: Earlier | null }
  /** falls and near falls since the earlier visit */
  | { readonly type: "falls-since"; readonly falls: number | null }
  /** what came of the therapist's own finding of the earlier visit, by its place there */
  | { readonly type: "own-now"; readonly at: number; readonly now: EarlierOwn["now"] }
  /** for whom a photo or a comment is from now on; for nobody takes it back */
  | { readonly type: "release"; readonly release: Release }
  | { readonly type: "finished" }
  /** somebody answers for all that stands before it: an answer, a finding or a step that is changed behind it makes it a draft again, what became of the plan does not */
  | { readonly type: "signed"; readonly by: string; readonly on: string };
