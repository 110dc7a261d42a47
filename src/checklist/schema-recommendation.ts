import { z } from "zod";
import { REFERRALS, TRADES } from "../model/words.ts";
import { Condition, CostWord, DoerWords, Flag, Id, Ids, oneOrMore, References, Text } from "./schema-parts.ts";

const Buy = z.strictObject({ what: Text, count: z.number().int().min(1).optional() });

export const StepMap = z.strictObject({
  text: Text,
  cost: CostWord.optional(),
  who: DoerWords.optional(),
  when: Condition.optional(),
  instead: Text.optional(),
  buy: z.array(Buy).optional(),
  "done-if": Text.optional(),
});

export const StepFile = z.union([Text, StepMap]);

export const JobFile = z.strictObject({
  title: Text,
  do: Text,
  where: Text.optional(),
  given: z.record(Id, Text).optional(),
  measure: oneOrMore(Text).optional(),
  wall: Flag.optional(),
  part: Text.optional(),
  fix: Text.optional(),
  "done-if": Text.optional(),
  parts: z.array(Buy).optional(),
  trade: z.enum(TRADES).optional(),
});

export const RecommendationFile = z.strictObject({
  id: Id,
  title: Text,
  clinical: Text.optional(),
  when: Condition.optional(),
  refer: z.enum(REFERRALS).optional(),
  covers: References.optional(),
  "building-work": Flag.optional(),
  steps: z.strictObject({ today: StepFile.optional(), low: StepFile.optional(), bigger: StepFile.optional() }),
  measure: oneOrMore(Text).optional(),
  job: JobFile.optional(),
  "no-thanks": Text.optional(),
  why: Text.optional(),
  handouts: Ids.optional(),
  sources: Ids.optional(),
});

export type StepMap = z.infer<typeof StepMap>;
export type StepFile = z.infer<typeof StepFile>;
export type JobFile = z.infer<typeof JobFile>;
export type RecommendationFile = z.infer<typeof RecommendationFile>;
