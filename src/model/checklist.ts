import type { Assessment } from "./assessment.ts";
import type { Condition, ItemRef } from "./condition.ts";
import type {
  AlertId,
  ChecklistId,
  FactorId,
  FieldId,
  GuardId,
  HandoutId,
  InstanceId,
  ItemId,
  OptionId,
  RecommendationId,
  RuleId,
  SetId,
  SourceId,
  TableId,
  TestId,
} from "./ids.ts";
import type { Unit } from "./quantity.ts";
import type {
  Audience,
  Band,
  Cost,
  Depth,
  Doer,
  Exposure,
  Group,
  HandoutGroup,
  Licence,
  Referral,
  Severity,
  StepName,
  Trade,
  Urgency,
} from "./words.ts";

/** Where a thing stands in its file: `bathroom.yaml:31`. */
export type Place = string;

export const ITEM_TYPES = [
  "choice",
  "multi-choice",
  "yes-no",
  "number",
  "text",
  "date",
  "note",
  "stopwatch",
  "hold",
  "tally",
  "rest",
  "readings",
  "computed",
] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

export interface Option {
  readonly id: OptionId;
  readonly label: string;
  /** a short noun, for an instance that is named by this option */
  readonly name: string | null;
  readonly clinical: string | null;
  readonly good: string | null;
  readonly exclusive: boolean;
  /** for the item that `exposure-from` names */
  readonly exposure: Exposure | null;
}

/** A rule in an item: what answer is a hazard, how bad, for whom it is worse, and what is advised. */
export interface Hazard {
  readonly when: Condition;
  /** the tick of a multi-choice that this is about: each tick is a finding of its own */
  readonly tick: OptionId | null;
  readonly finding: string;
  readonly severity: Severity | "none";
  readonly worse: readonly { readonly severity: Severity; readonly factors: readonly FactorId[] }[];
  readonly advice: readonly RecommendationId[];
  readonly sources: readonly SourceId[];
  readonly at: Place;
}

export interface Fit {
  readonly factors: readonly FactorId[];
  readonly because: string;
}

/** The clock of an item, in seconds. */
export type Clock =
  /** counts up from a key to a key; longer than `max` is recorded as unable */
  | { readonly type: "stopwatch"; readonly max: number }
  /** counts up to `lasts`; a key ends it earlier */
  | { readonly type: "hold"; readonly lasts: number }
  /** counts down while a key counts */
  | { readonly type: "tally"; readonly lasts: number }
  /** counts down; `since` is the clock whose start it counts from */
  | { readonly type: "rest"; readonly lasts: number; readonly since: ItemId | null };

/** One number of an item that takes several at once. */
export interface Field {
  readonly id: FieldId;
  readonly unit: Unit;
}

/** How a value is worked out of others. */
export type Formula =
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "answer"; readonly ref: ItemRef }
  | {
      readonly type: "difference" | "quotient" | "sum" | "least" | "greatest";
      readonly of: readonly Formula[];
    };

/** What an item is called elsewhere; each only where somebody has looked it up. */
export interface Codes {
  readonly loinc: string | null;
  readonly snomed: string | null;
  readonly icd10: readonly string[];
}

export interface Item {
  readonly id: ItemId;
  readonly type: ItemType;
  readonly section: string | null;
  readonly text: string;
  readonly clinical: string | null;
  readonly how: Readonly<Record<Audience, string | null>>;
  readonly why: string | null;
  readonly when: Condition | null;
  /** asked only of these; null is everybody */
  readonly for: readonly Audience[] | null;
  readonly depth: Depth;
  /** asked once, before the first instance of a repeating checklist */
  readonly once: boolean;
  readonly optional: boolean;
  readonly private: boolean;
  readonly exposure: Exposure | null;
  readonly unit: Unit | null;
  readonly range: Readonly<Partial<Record<Unit, readonly [number, number]>>>;
  readonly good: string | null;
  readonly options: readonly Option[];
  readonly hazards: readonly Hazard[];
  readonly fit: readonly Fit[];
  readonly measures: ItemId | null;
  readonly under: ItemId | null;
  readonly unless: Condition | null;
  readonly place: string | null;
  /** the timed test that it is a part of */
  readonly test: TestId | null;
  /** what the therapist says to the person, word for word */
  readonly say: string | null;
  readonly clock: Clock | null;
  readonly fields: readonly Field[];
  readonly value: Formula | null;
  /** of a computed value */
  readonly decimals: number;
  readonly renamedFrom: readonly ItemId[];
  readonly retired: boolean;
  readonly codes: Codes;
  readonly sources: readonly SourceId[];
  readonly at: Place;
}

/** A hazard that rests on several answers; asked nowhere, so nobody answers twice. */
export interface Combined {
  readonly id: ItemId;
  readonly exposure: Exposure | null;
  readonly hazard: Hazard;
  readonly fit: readonly Fit[];
}

export interface Alert {
  readonly id: AlertId;
  readonly urgency: Urgency;
  readonly when: Condition;
  readonly text: string;
  readonly clinical: string | null;
  readonly suspends: readonly ("tests" | "exercise")[];
  /** gives way to these */
  readonly unlessAlert: readonly AlertId[];
  readonly sources: readonly SourceId[];
  readonly at: Place;
}

export interface Buy {
  readonly what: string;
  readonly count: number;
}

export interface Step {
  readonly text: string;
  readonly cost: Cost;
  readonly who: readonly Doer[];
  readonly when: Condition | null;
  /** names what takes the place of a hold, rail, aid or route that this step takes away */
  readonly instead: string | null;
  readonly buy: readonly Buy[];
  readonly doneIf: string | null;
}

/** A recommendation in the words of a work list. Whoever builds it learns nothing of the person: no text here may say why. */
export interface Job {
  /** what is built or mended, as a heading */
  readonly title: string;
  readonly do: string;
  readonly where: string | null;
  /** what was measured already: an item of this checklist, and what it is called on a work list */
  readonly given: readonly { readonly item: ItemId; readonly what: string }[];
  /** what is measured and marked together with the person there */
  readonly measure: readonly string[];
  /** something is fixed to a wall: what it is made of must be known */
  readonly wall: boolean;
  readonly part: string | null;
  readonly fix: string | null;
  readonly doneIf: string | null;
  /** for one place */
  readonly parts: readonly Buy[];
  /** only for somebody with this licence */
  readonly trade: Trade | null;
}

export interface Recommendation {
  readonly id: RecommendationId;
  readonly title: string;
  readonly clinical: string | null;
  /** general advice: holds without any hazard */
  readonly when: Condition | null;
  readonly refer: Referral | null;
  readonly covers: readonly RecommendationId[];
  readonly buildingWork: boolean;
  readonly steps: Readonly<Record<StepName, Step | null>>;
  readonly measure: readonly string[];
  /** null: a work list shows no more than its place */
  readonly job: Job | null;
  readonly noThanks: string | null;
  readonly why: string;
  readonly handouts: readonly HandoutId[];
  readonly sources: readonly SourceId[];
  readonly at: Place;
}

/** A timed test: a section of items that share their set-up, guard and reasons to stop. */
export interface TimedTest {
  readonly id: TestId;
  readonly title: string;
  readonly setup: readonly string[];
  readonly guard: string | null;
  readonly stops: readonly { readonly id: OptionId; readonly label: string }[];
  readonly onStop: string | null;
  readonly sources: readonly SourceId[];
}

/** Nobody is older: where the last row of a table is open, it ends here. */
export const OLDEST = 130;

/** Norms by age and sex: a row for each span of ages. An age without a row has no norm. */
export interface Table {
  readonly id: TableId;
  readonly source: SourceId;
  /** the items that say how old the person is, and which column holds */
  readonly age: ItemRef;
  readonly sex: ItemRef;
  readonly rows: readonly {
    readonly from: number;
    readonly to: number;
    readonly values: Readonly<Record<OptionId, number>>;
  }[];
}

/** What a publication says of answers: true, false, or null when it cannot be told. Never mixed into a score. */
export interface Rule {
  readonly id: RuleId;
  readonly source: SourceId;
  readonly about: readonly ItemId[];
  readonly applies: Condition | null;
  /** the first that holds; a rule with one `when` has the outcomes `met` and `not-met` */
  readonly outcomes: readonly RuleOutcome[];
  /** said when every outcome is ruled out; null where the rule then says nothing */
  readonly otherwise: string | null;
  /** said where a table that it needs has no row for this person */
  readonly noNorm: string | null;
  readonly at: Place;
}

export interface RuleOutcome {
  readonly id: string;
  readonly when: Condition;
  readonly says: string;
  readonly advice: readonly RecommendationId[];
}

export interface Repeats {
  readonly ask: string;
  readonly again: string;
  /** the item whose answer names the instance; null asks for a name */
  readonly namedBy: ItemId | null;
  /** at quick depth only one is looked at; this is its name there, so that nobody is asked for it. Null asks */
  readonly one: string | null;
  /** every home has one: quick depth does not ask whether there is one */
  readonly always: boolean;
  /** "Rollator" says enough by itself; "Upstairs" needs the checklist's title before it */
  readonly speakingNames: boolean;
}

export interface Review {
  readonly by: string;
  readonly credentials: string | null;
  readonly on: string;
  readonly next: string | null;
  readonly hash: string;
}

/** What a case of a checklist may expect, or rule out with `never`. Null is "not said". */
export interface Expectation {
  /** by item; null is of any severity */
  readonly findings: Readonly<Record<string, Severity | null>> | null;
  /** by alert; null is in any instance */
  readonly alerts: Readonly<Record<string, readonly InstanceId[] | null>> | null;
  readonly recommendations: readonly string[] | null;
  readonly asked: readonly string[] | null;
  readonly hidden: readonly string[] | null;
  readonly band: Band | null;
  readonly points: Readonly<Record<string, number>> | null;
  readonly rules: Readonly<Record<string, boolean | null | string>> | null;
  /** of computed items; null is none */
  readonly values: Readonly<Record<string, number | null>> | null;
  readonly factors: Readonly<Record<string, "present" | "absent" | "unknown">> | null;
  readonly groups: Readonly<Partial<Record<Group, readonly string[]>>> | null;
}

/** A checklist's own test: answers, and what must come of them. */
export interface Case {
  readonly title: string;
  readonly todo: boolean;
  /** a therapist's visit at full depth with this checklist only, always on the same day */
  readonly assessment: Assessment;
  /** given as present, whatever the answers say */
  readonly factors: readonly FactorId[];
  readonly expect: Expectation;
  readonly never: Expectation;
  readonly at: Place;
}

/** One YAML file: an area with its questions, weights, advice, alerts and tests. */
export interface Checklist {
  readonly id: ChecklistId;
  readonly version: string;
  readonly title: string;
  /** the place in words for a work list, which may tell nothing of the person; null is named on none */
  readonly workTitle: string | null;
  /** sha-256 of the file's text without its signature, and of the checklist that it extends */
  readonly hash: string;
  readonly file: string;
  /** no: findings and advice, but no number */
  readonly scored: boolean;
  readonly for: readonly Audience[] | null;
  readonly when: Condition | null;
  readonly repeats: Repeats | null;
  readonly exposureFrom: ItemId | null;
  readonly handouts: readonly HandoutId[];
  readonly items: readonly Item[];
  readonly tests: readonly TimedTest[];
  readonly tables: readonly Table[];
  readonly combined: readonly Combined[];
  readonly alerts: readonly Alert[];
  readonly recommendations: readonly Recommendation[];
  readonly rules: readonly Rule[];
  readonly review: Review | null;
  readonly cases: readonly Case[];
}

/** Something about the person that changes what matters. */
export interface Factor {
  readonly id: FactorId;
  readonly label: string;
  readonly text: string;
  readonly clinical: string | null;
  readonly when: Condition;
  readonly private: boolean;
  /** only opens questions, and is told to nobody */
  readonly gate: boolean;
  readonly at: Place;
}

/** A rule that protects: it holds unless its factor is ruled out. */
export interface Guard {
  readonly id: GuardId;
  readonly unlessRuledOut: FactorId;
  readonly withholds: {
    readonly handouts: readonly HandoutId[];
    readonly steps: readonly { readonly recommendation: RecommendationId; readonly step: StepName }[];
    /** `function/tug` */
    readonly tests: readonly string[];
  };
  /** said where the factor is not known and the plan acts as if it were present */
  readonly says: string;
  /** said where the factor is present, in place of `says` */
  readonly saysPresent: string | null;
}

export interface Source {
  readonly id: SourceId;
  readonly by: string;
  readonly title: string;
  readonly year: number | null;
  readonly where: string | null;
  readonly licence: Licence;
  readonly checked: string | null;
}

/** A named list of checklists and a depth. */
export interface ChecklistSet {
  readonly id: SetId;
  readonly title: string;
  readonly depth: Depth;
  readonly checklists: readonly ChecklistId[];
}

/** A handout's front matter: what guards and recommendations know of it. */
export interface HandoutEntry {
  readonly id: HandoutId;
  readonly title: string;
  readonly group: HandoutGroup;
  /** withheld while an alert suspends exercise */
  readonly exercise: boolean;
}

/** Everything the program knows, as plain data: compiled once, kept beside each record. */
export interface Catalogue {
  readonly checklists: readonly Checklist[];
  readonly factors: readonly Factor[];
  readonly guards: readonly Guard[];
  readonly sources: readonly Source[];
  readonly sets: readonly ChecklistSet[];
  readonly handouts: readonly HandoutEntry[];
}
