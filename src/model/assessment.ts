import type { Recorded } from "./answer.ts";
import type { AreaId, ChecklistId, InstanceId, QuestionKey, RecommendationId } from "./ids.ts";
import type { Audience, Depth, Group, PlanStatus, Reader, Severity, StepName } from "./words.ts";

/** One room, pair or aid of a repeating checklist. */
export interface Instance {
  readonly id: InstanceId;
  readonly label: string;
  /** whether a fall or a near fall happened here; null is not asked */
  readonly fell: "fall" | "near-fall" | "no" | null;
}

/** What is known of a repeating checklist: its instances so far, and whether there are more. */
export interface Instances {
  readonly list: readonly Instance[];
  /** the answer to "Is there (another) one?"; null is open */
  readonly more: "yes" | "no" | null;
}

/** What was done about an alert, said at the question. */
export interface AlertDone {
  readonly did: "called" | "will-call" | "will-not";
  readonly whom: string | null;
  readonly at: string | null;
  readonly why: string | null;
}

/** What the therapist found that is on no list; without a finding, advice of their own. */
export interface OwnFinding {
  readonly area: string;
  readonly finding: string | null;
  /** null where there is no finding */
  readonly hazard: Severity | null;
  readonly advice: string | null;
  readonly why: string | null;
}

/** One of the steps chosen together at the end. */
export interface Chosen {
  readonly recommendation: RecommendationId;
  readonly step: StepName;
  readonly who: string | null;
  readonly by: string | null;
  /** 0 to 10; below 7 an easier step is offered */
  readonly sure: number | null;
}

/** What the therapist changed about a recommendation, and why. */
export interface AdviceChange {
  readonly recommendation: RecommendationId;
  readonly change: "drop" | "move" | "reword";
  /** where it was moved to; null unless moved */
  readonly group: Group | null;
  /** the new words; null unless reworded */
  readonly text: string | null;
  readonly why: string;
}

/** Where a recommendation stands after the visit. What a null stands for was not said. */
export interface PlanEntry {
  readonly status: PlanStatus;
  /** the step that it is about */
  readonly step: StepName | null;
  readonly who: string | null;
  /** planned: by when; done: since when; not now: when to ask again. YYYY-MM-DD */
  readonly due: string | null;
  /** why not, or what got in the way, in the person's words */
  readonly reason: string | null;
  /** what is done is in use: a button in a drawer calls nobody */
  readonly used: boolean | null;
  /** what is done was tried, as the step's `done-if` says: "done" is less than "done, and it does not move" */
  readonly checked: boolean | null;
  /** the day on which this was said */
  readonly on: string;
}

/** A call some weeks after the visit. What the person does about the plan stands in the plan. */
export interface Call {
  readonly date: string;
  /** falls and near falls since the visit; null was not asked */
  readonly falls: number | null;
  readonly note: string | null;
  /** through to its end; else it is taken up where it stopped */
  readonly over: boolean;
}

/** What the therapist found then, and whether it is still there; null was not looked at again. */
export interface EarlierOwn extends OwnFinding {
  readonly now: "fixed" | "still-there" | null;
}

/** An answer of the earlier visit that today's checklists have no place for, and why. */
export interface LostAnswer {
  readonly key: QuestionKey;
  readonly why: "checklist" | "question" | "answer";
  /** what was asked then */
  readonly text: string;
  /** something to make safer was found by it */
  readonly found: boolean;
}

/** The visit that a follow-up begins from, in the names of today's checklists. None of it counts as looked at again. */
export interface Earlier {
  /** `mb-12.1` */
  readonly id: string;
  readonly date: string;
  /** falls and near falls since then */
  readonly falls: number | null;
  readonly answers: Readonly<Record<QuestionKey, Recorded>>;
  /** the questions of what was found, and those that lead to them, place by place, the gravest place first */
  readonly first: readonly QuestionKey[];
  /** what was still to check */
  readonly next: readonly QuestionKey[];
  readonly own: readonly EarlierOwn[];
  readonly lost: readonly LostAnswer[];
}

export interface Consent {
  readonly visit: boolean | null;
  readonly photos: boolean | null;
  /** physician, family, contractor; [] is nobody, null was not asked */
  readonly share: readonly string[] | null;
}

/** A photo or a comment that others than the therapist may see. */
export interface Release {
  readonly what: "photo" | "note";
  /** `photo-3`; of a comment its question's key */
  readonly of: string;
  readonly for: readonly Reader[];
}

/** When somebody was on site, by the clock on the wall: `10:05`. */
export interface Visit {
  readonly from: string;
  readonly to: string;
  /** longer breaks are not counted */
  readonly minutes: number;
}

/** Who answers for the record as it stands: `Jo Smith, OTR/L`, and the day. */
export interface Signature {
  readonly by: string;
  readonly on: string;
}

export interface Setting {
  readonly by: Audience;
  /** ids of sets and of checklists */
  readonly sets: readonly string[];
  readonly depth: Depth;
  /** the answers were written on paper, and copied from it */
  readonly from?: "paper";
}

/** One visit's record: what a journal folds to, and what an answers file says. */
export interface Assessment {
  readonly person: { readonly label: string | null; readonly code: string | null };
  /** the day of the visit, YYYY-MM-DD */
  readonly date: string;
  readonly setting: Setting;
  /** who was there: `resident`, `daughter`; [] is not recorded */
  readonly present: readonly string[];
  /** null is not known */
  readonly visit: Visit | null;
  readonly goals: readonly string[];
  readonly lastFall: string | null;
  readonly consent: Consent | null;
  readonly answers: Readonly<Record<QuestionKey, Recorded>>;
  /** put off for now: neither answered nor asked again at once */
  readonly skipped: readonly string[];
  readonly instances: Readonly<Record<ChecklistId, Instances>>;
  /** by the alert's key (`bathroom@upstairs/scald`) */
  readonly alerts: Readonly<Record<string, AlertDone>>;
  readonly own: readonly OwnFinding[];
  readonly changes: readonly AdviceChange[];
  readonly chosen: readonly Chosen[];
  /** the day to look again, YYYY-MM-DD */
  readonly nextLook: string | null;
  /** a comment on a question, by its key; the question need not be answered */
  readonly notes: Readonly<Record<string, string>>;
  /** pictures of a question, by its key: `photo-3` */
  readonly photos: Readonly<Record<string, readonly string[]>>;
  /** what was measured for whom builds it, by the question's key, as it was typed */
  readonly measures: Readonly<Record<string, string>>;
  /** the questions whose matter the person wants first */
  readonly wanted: readonly string[];
  /** where each recommendation stands, by its id; what nobody spoke of is not in it */
  readonly plan: Readonly<Record<RecommendationId, PlanEntry>>;
  /** calls after the visit */
  readonly calls: readonly Call[];
  /** the visit that this one follows; null is a first one */
  readonly earlier: Earlier | null;
  /** what is not here is the therapist's alone */
  readonly released: readonly Release[];
  /** null is a draft: never signed, or changed since */
  readonly signed: Signature | null;
}

export function emptyAssessment(
  date: string,
  setting: Setting,
  person: Assessment["person"] = { label: null, code: null },
): Assessment {
  return {
    person,
    date,
    setting,
    present: [],
    visit: null,
    goals: [],
    lastFall: null,
    consent: null,
    answers: {},
    skipped: [],
    instances: {},
    alerts: {},
    own: [],
    changes: [],
    chosen: [],
    nextLook: null,
    notes: {},
    photos: {},
    measures: {},
    wanted: [],
    plan: {},
    calls: [],
    earlier: null,
    released: [],
    signed: null,
  };
}

/** Where an alert stands: its area and its id. */
export function alertKey(area: AreaId, alert: string): string {
  return `${area}/${alert}`;
}
