/** The closed lists of words that files, screens and JSON share. Order matters where it ranks. */

export const DEPTHS = ["quick", "standard", "full"] as const;
export type Depth = (typeof DEPTHS)[number];

/** Who answers. Also whose wording is used, and which items are asked. */
export const AUDIENCES = ["therapist", "caregiver", "self"] as const;
export type Audience = (typeof AUDIENCES)[number];

export const READERS = ["resident", "family", "therapist", "physician", "contractor"] as const;
export type Reader = (typeof READERS)[number];

/** From mild to grave. `none` is no hazard, unless a factor of `worse` raises it. */
export const SEVERITIES = ["minor", "moderate", "major", "severe"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const EXPOSURES = ["rarely", "weekly", "daily", "often"] as const;
export type Exposure = (typeof EXPOSURES)[number];

/** From "cannot wait a minute" to "within the week". */
export const URGENCIES = ["emergency", "today", "this-week"] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Cheap first. */
export const COSTS = ["free", "under-50", "50-250", "250-1000", "over-1000", "varies"] as const;
export type Cost = (typeof COSTS)[number];

export const DOERS = [
  "resident",
  "caregiver",
  "handyman",
  "contractor",
  "supplier",
  "therapist",
  "doctor",
  "pharmacist",
  "podiatrist",
  "orthotist",
  "optometrist",
  "audiologist",
  "dietitian",
  "psychologist",
  "social-worker",
  "fire-department",
] as const;
export type Doer = (typeof DOERS)[number];

/** Trades that only somebody with a licence may do. */
export const TRADES = ["plumber", "electrician", "gas-fitter", "heating-engineer"] as const;
export type Trade = (typeof TRADES)[number];

export const REFERRALS = [
  "physical-therapist",
  "occupational-therapist",
  "podiatrist",
  "doctor",
  "pharmacist",
  "eye-care",
  "orthotist",
  "seating-clinic",
  "social-work",
  "dietitian",
  "psychologist",
  "audiologist",
  "diabetes-educator",
  "pain-team",
  "continence-care",
  "balance-clinic",
  "driving-rehabilitation",
  "prosthetist",
  "stop-smoking",
] as const;
export type Referral = (typeof REFERRALS)[number];

export const LICENCES = ["public-domain", "open", "facts-only", "permission-needed", "own"] as const;
export type Licence = (typeof LICENCES)[number];

/** Why there is an answer without a value. */
export const ABSENCES = ["not-applicable", "unknown", "declined"] as const;
export type Absence = (typeof ABSENCES)[number];

/** How an answer is known. */
export const BASES = ["observed", "measured", "reported", "photo"] as const;
export type Basis = (typeof BASES)[number];

/** What an area comes to. The first four carry a number; the last two never do. */
export const BANDS = ["act-now", "act-soon", "improve", "nothing-found", "not-enough", "does-not-apply"] as const;
export type Band = (typeof BANDS)[number];

export const GROUPS = ["today", "this-week", "plan"] as const;
export type Group = (typeof GROUPS)[number];

export const STEP_NAMES = ["today", "low", "bigger"] as const;
export type StepName = (typeof STEP_NAMES)[number];

/** Where a recommendation stands. */
export const PLAN_STATUSES = ["open", "planned", "done", "declined", "not-now"] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/** Where a handout stands in the list of handouts. */
export const HANDOUT_GROUPS = ["home", "feet", "aids", "moving", "health", "helpers"] as const;
export type HandoutGroup = (typeof HANDOUT_GROUPS)[number];
/** The parts of a note for a chart: what was said, what was seen and measured, what it comes to, the plan. */
export const NOTE_PARTS = ["S", "O", "A", "P"] as const;
export type NotePart = (typeof NOTE_PARTS)[number];

/** What there is a JSON Schema of. */
export const SCHEMA_NAMES = [
  "checklist",
  "factors",
  "sources",
  "guards",
  "sets",
  "answers",
  "evaluation",
  "comparison",
] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

/** True when `word` is one of `words`; narrows it. */
export function isOneOf<T extends string>(words: readonly T[], word: unknown): word is T {
  return typeof word === "string" && (words as readonly string[]).includes(word);
}
