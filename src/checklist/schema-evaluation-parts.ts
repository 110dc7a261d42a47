import { z } from "zod";
import type {
  AlertId,
  AreaId,
  ChecklistId,
  FactorId,
  InstanceId,
  OptionId,
  QuestionKey,
  RecommendationId,
  SourceId,
} from "../model/ids.ts";
import { UNIT_NAMES } from "../model/quantity.ts";
import {
  ABSENCES,
  AUDIENCES,
  BANDS,
  BASES,
  DEPTHS,
  EXPOSURES,
  SEVERITIES,
  STEP_NAMES,
  URGENCIES,
} from "../model/words.ts";

/** Parts of an evaluation in JSON: what was told and found. Every key is always present, null or [] when empty. */

export const Text = z.string();
export const MaybeText = z.string().nullable();
export const Count = z.number().int().min(0);

/** A name. JSON knows only texts; in the program each kind of name is a type of its own. */
export function id<T extends string>(): z.ZodType<T, T> {
  return z.string() as unknown as z.ZodType<T, T>;
}

export const Person = z.strictObject({ label: MaybeText, code: MaybeText });

export const Setting = z.strictObject({
  from: z.literal("paper").exactOptional().describe("copied from paper"),
  by: z.enum(AUDIENCES),
  sets: z.array(Text).describe("ids of sets and of checklists"),
  depth: z.enum(DEPTHS),
});

export const Consent = z.strictObject({
  visit: z.boolean().nullable(),
  photos: z.boolean().nullable(),
  share: z.array(Text).nullable(),
});

export const Visit = z.strictObject({
  from: Text.describe("by the clock on the wall: 10:05"),
  to: Text,
  minutes: z.number().describe("without breaks of over half an hour"),
});

export const Signature = z.strictObject({ by: Text, on: Text });

export const Chosen = z.strictObject({
  recommendation: id<RecommendationId>(),
  step: z.enum(STEP_NAMES),
  who: MaybeText,
  by: MaybeText,
  sure: z.number().nullable().describe("0 to 10"),
});

export const Alert = z.strictObject({
  id: id<AlertId>(),
  key: Text.describe("its area and id"),
  urgency: z.enum(URGENCIES),
  text: Text,
  clinical: MaybeText,
  area: id<AreaId>(),
  because: z.array(id<QuestionKey>()),
  suspends: z.array(z.enum(["tests", "exercise"])),
  sources: z.array(id<SourceId>()),
  done: z
    .strictObject({ did: z.enum(["called", "will-call", "will-not"]), whom: MaybeText, at: MaybeText, why: MaybeText })
    .nullable(),
});

export const OpenAlert = z.strictObject({
  id: id<AlertId>(),
  key: Text.describe("its area and id"),
  urgency: z.enum(URGENCIES),
  area: id<AreaId>(),
  text: Text,
  clinical: MaybeText,
  why: z.enum(["not-answered", "not-asked"]).describe("not-asked: its questions are beyond the depth of the visit"),
  private: z.boolean(),
});

export const Answer = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("choice"), option: id<OptionId>() }),
  z.strictObject({ type: z.literal("choices"), options: z.array(id<OptionId>()) }),
  z.strictObject({ type: z.literal("number"), value: z.number(), unit: z.enum(UNIT_NAMES) }),
  z.strictObject({ type: z.literal("text"), text: Text }),
  z.strictObject({ type: z.literal("date"), date: Text }),
  z.strictObject({ type: z.literal("readings"), values: z.record(Text, z.number()) }),
  z.strictObject({ type: z.literal("unable"), reason: MaybeText }),
  z.strictObject({
    type: z.literal("stopped"),
    reason: Text,
    after: z.number().nullable().describe("in seconds"),
  }),
  z.strictObject({ type: z.literal("absent"), reason: z.enum(ABSENCES) }),
]);

export const AnswerResult = z.strictObject({
  key: id<QuestionKey>(),
  area: id<AreaId>(),
  text: Text,
  clinical: MaybeText,
  answer: Answer,
  shown: Text.describe("in words"),
  basis: z.enum(BASES).nullable().describe("how it is known"),
  group: z.boolean().describe("filled with the rest of a list that was looked at and fine"),
  note: MaybeText,
  photos: z.array(Text),
  good: MaybeText.describe("what works well here"),
  private: z.boolean(),
});

export const Open = z.strictObject({
  key: id<QuestionKey>(),
  area: id<AreaId>(),
  text: Text,
  clinical: MaybeText,
  reason: z.enum(["not-reached", "skipped", "unknown", "declined"]),
  worst: z.enum(SEVERITIES).describe("the gravest thing it could turn out to be"),
  for: z.array(z.enum(AUDIENCES)).readonly().nullable(),
  how: MaybeText,
  private: z.boolean(),
});

export const Finding = z.strictObject({
  key: Text.describe("the question's key; a tick of a multi-choice adds =tick; own findings are own/1"),
  question: id<QuestionKey>().nullable(),
  area: id<AreaId>(),
  says: Text,
  clinical: MaybeText,
  severity: z.enum(SEVERITIES),
  exposure: z.enum(EXPOSURES),
  fit: z.array(z.strictObject({ factor: id<FactorId | "fell-here">(), because: Text })),
  raisedBy: z.array(id<FactorId>()),
  points: z.number().describe("severity x exposure x fit, less what belongs to the thing it is a part of"),
  advice: z.array(id<RecommendationId>()),
  sources: z.array(id<SourceId>()),
  own: z.boolean().describe("added by the therapist"),
  wanted: z.boolean().describe("the person wants this first"),
  private: z.boolean(),
  at: Text.describe("file:line of the rule"),
});

const Counts = { severe: Count, major: Count, moderate: Count, minor: Count };
const Range = z.tuple([z.number(), z.number()]).nullable();

/** What an area and the whole home have in common. */
const result = {
  score: z.number().nullable().describe("0 to 100; ranks what to do, is not validated, predicts nothing"),
  range: Range,
  band: z.enum(BANDS),
  points: z.number(),
  coverage: z.number().describe("0 to 1: how much of what weighs was answered"),
  counts: z.strictObject(Counts),
};

export const Overall = z.strictObject({ ...result, area: id<AreaId>().nullable() });

export const Area = z.strictObject({
  id: id<AreaId>(),
  checklist: id<ChecklistId>(),
  instance: z
    .strictObject({
      id: id<InstanceId>(),
      label: Text,
      fell: z.enum(["fall", "near-fall", "no"]).nullable(),
    })
    .nullable(),
  title: Text,
  workTitle: MaybeText.describe("the place in words for a work list; null is named on none"),
  scored: z.boolean(),
  ...result,
});
