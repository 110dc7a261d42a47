import type { Answer } from "./answer.ts";
import type {
  AdviceChange,
  AlertDone,
  Call,
  Chosen,
  Consent,
  Earlier,
  Release,
  Setting,
  Signature,
  Visit,
} from "./assessment.ts";
import type { Buy, Job, Review } from "./checklist.ts";
import type {
  AlertId,
  AreaId,
  ChecklistId,
  FactorId,
  GuardId,
  HandoutId,
  InstanceId,
  QuestionKey,
  RecommendationId,
  RuleId,
  SourceId,
  TestId,
} from "./ids.ts";
import type {
  Absence,
  Audience,
  Band,
  Basis,
  Cost,
  Doer,
  Exposure,
  Group,
  Licence,
  PlanStatus,
  Referral,
  Severity,
  StepName,
  Urgency,
} from "./words.ts";

/** The one source of every report: what is not in it is not in any report. Every key is always present; null or [] when empty. */
export interface Evaluation {
  readonly handrail: "evaluation/1";
  readonly tool: string;
  readonly formula: string;
  readonly checklists: readonly {
    readonly id: ChecklistId;
    readonly version: string;
    readonly hash: string;
    readonly title: string;
    readonly review: Review | null;
  }[];
  readonly person: { readonly label: string | null; readonly code: string | null };
  readonly date: string;
  readonly setting: Setting;
  /** who was there; [] is not recorded */
  readonly present: readonly string[];
  /** the time on site; null is not known */
  readonly visit: Visit | null;
  /** who answers for it; null is a draft */
  readonly signed: Signature | null;
  readonly goals: readonly string[];
  readonly lastFall: string | null;
  readonly consent: Consent | null;
  readonly chosen: readonly Chosen[];
  /** which photos and comments others than the therapist may see; a reader's own evaluation has only theirs */
  readonly released: readonly Release[];
  /** the day to look again */
  readonly nextLook: string | null;
  /** calls after the visit */
  readonly calls: readonly Call[];
  /** the visit that this one follows; null is a first one */
  readonly earlier: Pick<Earlier, "id" | "date" | "falls"> | null;
  /** what the therapist dropped, moved or reworded, and why; a dropped one stands nowhere else */
  readonly changes: readonly AdviceChangeResult[];
  readonly alerts: readonly EvaluatedAlert[];
  /** alerts of this visit's checklists that nothing has ruled out yet */
  readonly alertsOpen: readonly OpenAlert[];
  readonly counts: Counts;
  readonly overall: Overall;
  readonly areas: readonly AreaResult[];
  readonly factors: readonly FactorResult[];
  /** protective rules in force, and whether because their factor is present or only not ruled out */
  readonly guards: readonly {
    readonly id: GuardId;
    readonly factor: FactorId;
    readonly state: "present" | "unknown";
    /** what fits the state */
    readonly says: string;
  }[];
  readonly answers: readonly AnswerResult[];
  readonly open: readonly OpenQuestion[];
  readonly findings: readonly Finding[];
  readonly recommendations: readonly RecommendationResult[];
  readonly handouts: readonly {
    readonly id: HandoutId;
    readonly title: string;
    readonly because: readonly RecommendationId[];
    readonly withheld: string | null;
  }[];
  readonly tests: readonly RuleResult[];
  readonly keptAway: readonly KeptAway[];
  readonly sources: readonly {
    readonly id: SourceId;
    readonly by: string;
    readonly title: string;
    readonly year: number | null;
    readonly where: string | null;
    readonly licence: Licence;
    readonly checked: string | null;
  }[];
}

export interface AdviceChangeResult extends AdviceChange {
  /** what the checklist calls it */
  readonly title: string;
}

export interface Counts {
  /** questions looked at: answered with a value */
  readonly looked: number;
  readonly fine: number;
  readonly safer: number;
  readonly open: number;
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

export interface Overall {
  readonly score: number | null;
  readonly range: readonly [number, number] | null;
  readonly band: Band;
  /** the area whose score this is */
  readonly area: AreaId | null;
  readonly points: number;
  readonly coverage: number;
  readonly counts: SeverityCounts;
}

export interface AreaResult {
  readonly id: AreaId;
  readonly checklist: ChecklistId;
  readonly instance: {
    readonly id: InstanceId;
    readonly label: string;
    readonly fell: "fall" | "near-fall" | "no" | null;
  } | null;
  readonly title: string;
  /** the place in words for a work list, which may tell nothing of the person; null is named on none */
  readonly workTitle: string | null;
  readonly scored: boolean;
  readonly score: number | null;
  readonly range: readonly [number, number] | null;
  readonly coverage: number;
  readonly band: Band;
  readonly points: number;
  readonly counts: SeverityCounts;
}

export interface EvaluatedAlert {
  readonly id: AlertId;
  /** its area and id, under which what was done is kept */
  readonly key: string;
  readonly urgency: Urgency;
  readonly text: string;
  readonly clinical: string | null;
  readonly area: AreaId;
  readonly because: readonly QuestionKey[];
  readonly suspends: readonly ("tests" | "exercise")[];
  readonly sources: readonly SourceId[];
  readonly done: AlertDone | null;
}

/** An alert that could hold: its questions were asked and not answered, or not asked at this depth. */
export interface OpenAlert {
  readonly id: AlertId;
  /** its area and id */
  readonly key: string;
  readonly urgency: Urgency;
  readonly area: AreaId;
  readonly text: string;
  readonly clinical: string | null;
  readonly why: "not-answered" | "not-asked";
  /** what it waits for can only be told by private answers */
  readonly private: boolean;
}

export type FactorState = "present" | "absent" | "unknown";

export interface FactorResult {
  readonly id: FactorId;
  readonly label: string;
  readonly text: string;
  readonly clinical: string | null;
  readonly state: FactorState;
  readonly because: readonly QuestionKey[];
  readonly private: boolean;
}

export interface AnswerResult {
  readonly key: QuestionKey;
  readonly area: AreaId;
  readonly text: string;
  readonly clinical: string | null;
  readonly answer: Answer;
  /** in words: the option's label, the number in both systems of units, "could not check" */
  readonly shown: string;
  readonly basis: Basis | null;
  readonly group: boolean;
  readonly note: string | null;
  readonly photos: readonly string[];
  /** what works well here, in a sentence; null where the answer says nothing of the kind */
  readonly good: string | null;
  readonly private: boolean;
}

export interface OpenQuestion {
  readonly key: QuestionKey;
  readonly area: AreaId;
  readonly text: string;
  readonly clinical: string | null;
  readonly reason: "not-reached" | "skipped" | Exclude<Absence, "not-applicable">;
  /** the gravest thing it could turn out to be */
  readonly worst: Severity;
  /** who can answer it; null is everybody */
  readonly for: readonly Audience[] | null;
  readonly how: string | null;
  readonly private: boolean;
}

export interface Finding {
  /** the question's key; a tick of a multi-choice adds `=tick`; own findings are `own/1` */
  readonly key: string;
  readonly question: QuestionKey | null;
  readonly area: AreaId;
  readonly says: string;
  readonly clinical: string | null;
  readonly severity: Severity;
  readonly exposure: Exposure;
  readonly fit: readonly { readonly factor: FactorId | "fell-here"; readonly because: string }[];
  readonly raisedBy: readonly FactorId[];
  /** S × E × F, less what `under` takes off */
  readonly points: number;
  readonly advice: readonly RecommendationId[];
  readonly sources: readonly SourceId[];
  readonly own: boolean;
  /** the person wants this first */
  readonly wanted: boolean;
  readonly private: boolean;
  readonly at: string;
}

export interface StepResult {
  readonly name: StepName;
  readonly text: string;
  readonly cost: Cost;
  readonly who: readonly Doer[];
  readonly instead: string | null;
  readonly buy: readonly Buy[];
  readonly doneIf: string | null;
}

/** What a work list says of a recommendation, with what was measured in each place. */
export interface JobResult extends Omit<Job, "given"> {
  readonly given: readonly { readonly area: AreaId; readonly what: string; readonly value: string }[];
}

export interface RecommendationResult {
  readonly id: RecommendationId;
  readonly title: string;
  readonly clinical: string | null;
  readonly group: Group;
  readonly severity: Severity | null;
  /** what it takes away of the points found */
  readonly points: number;
  readonly findings: readonly string[];
  readonly steps: readonly StepResult[];
  readonly refer: Referral | null;
  readonly covers: readonly RecommendationId[];
  readonly buildingWork: boolean;
  readonly measure: readonly { readonly what: string; readonly value: string | null }[];
  /** what was measured on the spot for whom builds it, as it was typed */
  readonly measured: readonly { readonly key: QuestionKey; readonly text: string }[];
  /** null: a work list shows no more than its place */
  readonly job: JobResult | null;
  readonly buy: readonly Buy[];
  readonly why: string;
  readonly noThanks: string | null;
  readonly sources: readonly SourceId[];
  readonly handouts: readonly HandoutId[];
  readonly private: boolean;
  readonly status: PlanStatus;
  /** the step that the person chose; null where nothing was chosen yet */
  readonly chosenStep: StepName | null;
  readonly who: string | null;
  /** planned: by when; done: since when; not now: when to ask again */
  readonly due: string | null;
  /** why not, or what got in the way, in the person's words */
  readonly reason: string | null;
  /** what is done is in use; null was not asked */
  readonly used: boolean | null;
  /** what is done was tried, and holds as `doneIf` says; null was not asked */
  readonly checked: boolean | null;
  /** one of its findings is what the person wants first */
  readonly wanted: boolean;
  /** what the therapist changed about it; null as the checklist has it */
  readonly changed: "move" | "reword" | null;
  readonly own: boolean;
}

/** A timed test that was not asked for, and what kept it away: an alert, or a guard. */
export interface KeptAway {
  readonly checklist: ChecklistId;
  readonly test: TestId;
  readonly title: string;
  /** the alert's text, or what the guard says */
  readonly says: string;
  /** the alert's key; null is a guard */
  readonly alert: string | null;
  readonly guard: GuardId | null;
  readonly because: readonly QuestionKey[];
}

export interface RuleResult {
  readonly id: RuleId;
  readonly about: readonly QuestionKey[];
  readonly values: readonly { readonly key: QuestionKey; readonly shown: string }[];
  /** true or false, the name of an outcome, or null when it cannot be told */
  readonly outcome: boolean | string | null;
  readonly says: string | null;
  /** `no-norm`: the publication has no figure for this person, which `says` tells */
  readonly whyNull: "does-not-apply" | "not-known" | "no-norm" | null;
  readonly source: SourceId;
}
