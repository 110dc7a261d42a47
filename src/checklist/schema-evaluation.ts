import { z } from "zod";
import type {
  AreaId,
  ChecklistId,
  FactorId,
  GuardId,
  HandoutId,
  QuestionKey,
  RecommendationId,
  RuleId,
  SourceId,
  TestId,
} from "../model/ids.ts";
import {
  COSTS,
  DOERS,
  GROUPS,
  LICENCES,
  PLAN_STATUSES,
  READERS,
  REFERRALS,
  SEVERITIES,
  STEP_NAMES,
  TRADES,
} from "../model/words.ts";
import {
  Alert,
  AnswerResult,
  Area,
  Chosen,
  Consent,
  Count,
  Finding,
  id,
  MaybeText,
  Open,
  OpenAlert,
  Overall,
  Person,
  Setting,
  Signature,
  Text,
  Visit,
} from "./schema-evaluation-parts.ts";

const Buy = z.array(z.strictObject({ what: Text, count: Count }));

const Review = z.strictObject({ by: Text, credentials: MaybeText, on: Text, next: MaybeText, hash: Text });

const Step = z.strictObject({
  name: z.enum(STEP_NAMES),
  text: Text,
  cost: z.enum(COSTS),
  who: z.array(z.enum(DOERS)),
  instead: MaybeText.describe("what takes the place of the hold, rail, aid or route that this step takes away"),
  buy: Buy,
  doneIf: MaybeText,
});

const Job = z.strictObject({
  title: Text,
  do: Text,
  where: MaybeText,
  given: z.array(z.strictObject({ area: id<AreaId>(), what: Text, value: Text })),
  measure: z.array(Text),
  wall: z.boolean(),
  part: MaybeText,
  fix: MaybeText,
  doneIf: MaybeText,
  parts: Buy,
  trade: z.enum(TRADES).nullable(),
});

export const Recommendation = z.strictObject({
  id: id<RecommendationId>(),
  title: Text,
  clinical: MaybeText,
  group: z.enum(GROUPS),
  severity: z.enum(SEVERITIES).nullable(),
  points: z.number().describe("what it takes away of the points found"),
  findings: z.array(Text),
  steps: z.array(Step),
  refer: z.enum(REFERRALS).nullable(),
  covers: z.array(id<RecommendationId>()),
  buildingWork: z.boolean(),
  measure: z.array(z.strictObject({ what: Text, value: MaybeText })),
  measured: z.array(z.strictObject({ key: id<QuestionKey>(), text: Text })),
  job: Job.nullable().describe("for whoever builds it: nothing about the person"),
  buy: Buy,
  why: Text,
  noThanks: MaybeText,
  sources: z.array(id<SourceId>()),
  handouts: z.array(id<HandoutId>()),
  private: z.boolean(),
  status: z.enum(PLAN_STATUSES),
  chosenStep: z.enum(STEP_NAMES).nullable(),
  who: MaybeText,
  due: MaybeText.describe("planned: by when; done: since when; not now: when to ask again"),
  reason: MaybeText,
  used: z.boolean().nullable().describe("what is done is in use"),
  checked: z.boolean().nullable().describe("what is done was tried, as doneIf says"),
  wanted: z.boolean(),
  changed: z.enum(["move", "reword"]).nullable(),
  own: z.boolean(),
});

const AdviceChange = z.strictObject({
  recommendation: id<RecommendationId>(),
  title: Text,
  change: z.enum(["drop", "move", "reword"]),
  group: z.enum(GROUPS).nullable(),
  text: MaybeText,
  why: Text,
});

const Test = z.strictObject({
  id: id<RuleId>(),
  about: z.array(id<QuestionKey>()),
  values: z.array(z.strictObject({ key: id<QuestionKey>(), shown: Text })),
  outcome: z.union([z.boolean(), Text, z.null()]),
  says: MaybeText,
  whyNull: z.enum(["does-not-apply", "not-known", "no-norm"]).nullable(),
  source: id<SourceId>(),
});

const KeptAway = z.strictObject({
  checklist: id<ChecklistId>(),
  test: id<TestId>(),
  title: Text,
  says: Text,
  alert: MaybeText.describe("the alert's key; null is a guard"),
  guard: id<GuardId>().nullable(),
  because: z.array(id<QuestionKey>()),
});

const Factor = z.strictObject({
  id: id<FactorId>(),
  label: Text,
  text: Text,
  clinical: MaybeText,
  state: z.enum(["present", "absent", "unknown"]),
  because: z.array(id<QuestionKey>()),
  private: z.boolean(),
});

/** `report --format json`: the one source of every report. The model is model/evaluation.ts; this is its shape for others. */
export const EvaluationFile = z.strictObject({
  handrail: z.literal("evaluation/1"),
  tool: Text,
  formula: Text,
  checklists: z.array(
    z.strictObject({ id: id<ChecklistId>(), version: Text, hash: Text, title: Text, review: Review.nullable() }),
  ),
  person: Person,
  date: Text,
  setting: Setting,
  present: z.array(Text).describe("who was there"),
  visit: Visit.nullable().describe("the time on site"),
  signed: Signature.nullable().describe("null is a draft"),
  goals: z.array(Text),
  lastFall: MaybeText,
  consent: Consent.nullable(),
  chosen: z.array(Chosen),
  released: z.array(z.strictObject({ what: z.enum(["photo", "note"]), of: Text, for: z.array(z.enum(READERS)) })),
  nextLook: MaybeText,
  calls: z.array(z.strictObject({ date: Text, falls: Count.nullable(), note: MaybeText, over: z.boolean() })),
  earlier: z
    .strictObject({ id: Text, date: Text, falls: Count.nullable() })
    .nullable()
    .describe("the visit that this one follows"),
  changes: z.array(AdviceChange),
  alerts: z.array(Alert),
  alertsOpen: z.array(OpenAlert).describe("alerts that nothing has ruled out yet"),
  counts: z.strictObject({ looked: Count, fine: Count, safer: Count, open: Count }),
  overall: Overall,
  areas: z.array(Area),
  factors: z.array(Factor),
  guards: z.array(
    z.strictObject({
      id: id<GuardId>(),
      factor: id<FactorId>(),
      state: z.enum(["present", "unknown"]),
      says: Text,
    }),
  ),
  answers: z.array(AnswerResult),
  open: z.array(Open),
  findings: z.array(Finding),
  recommendations: z.array(Recommendation),
  handouts: z.array(
    z.strictObject({
      id: id<HandoutId>(),
      title: Text,
      because: z.array(id<RecommendationId>()),
      withheld: MaybeText,
    }),
  ),
  tests: z.array(Test),
  keptAway: z.array(KeptAway).describe("timed tests that were not asked for, and why"),
  sources: z.array(
    z.strictObject({
      id: id<SourceId>(),
      by: Text,
      title: Text,
      year: z.number().int().nullable(),
      where: MaybeText,
      licence: z.enum(LICENCES),
      checked: MaybeText,
    }),
  ),
});
