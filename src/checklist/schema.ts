import { z } from "zod";
import { BANDS, SEVERITIES, URGENCIES } from "../model/words.ts";
import { Audiences, ItemFile, SectionFile, UsedItemFile } from "./schema-item.ts";
import {
  Condition,
  ExposureWord,
  Fit,
  Flag,
  hazardKeys,
  Id,
  Ids,
  oneOrMore,
  Reference,
  References,
  Text,
} from "./schema-parts.ts";
import { RecommendationFile } from "./schema-recommendation.ts";
import { ReviewFile } from "./schema-review.ts";

export const CombinedFile = z.strictObject({
  id: Id,
  when: Condition,
  ...hazardKeys,
  exposure: ExposureWord.optional(),
  fit: z.array(Fit).optional(),
  sources: Ids.optional(),
});

export const AlertFile = z.strictObject({
  id: Id,
  when: Condition,
  urgency: z.enum(URGENCIES),
  text: Text,
  clinical: Text.optional(),
  suspends: oneOrMore(z.enum(["tests", "exercise"])).optional(),
  "unless-alert": Ids.optional(),
  sources: Ids,
});

const aboutARule = { id: Id, source: Id, about: Ids, applies: Condition.optional() };

const OutcomeFile = z.strictObject({ id: Id, when: Condition, says: Text, advice: References.optional() });

/** A rule is either met or not, or it has several outcomes. */
export const MetRuleFile = z.strictObject({
  ...aboutARule,
  when: Condition,
  met: Text,
  "not-met": Text.optional(),
  "no-norm": Text.optional(),
  advice: References.optional(),
});
export const OutcomesRuleFile = z.strictObject({
  outcomes: z.array(OutcomeFile),
  ...aboutARule,
  "not-met": Text.optional(),
  "no-norm": Text.optional(),
});

/** A row for each span of ages: `60-64: { male: 14, female: 12 }`. */
export const TableFile = z.strictObject({
  id: Id,
  source: Id,
  by: z.tuple([Reference, Reference]),
  rows: z.record(z.string(), z.record(Id, z.number())),
});

const answers = z.record(z.string(), z.unknown()).describe("answers, as in an answers file");
const ids = z.array(z.string());

/** Read by hand where names are looked up (to-expectation.ts). */
export const ExpectationFile = z.strictObject({
  findings: z.union([z.record(z.string(), z.enum(SEVERITIES)), ids]).optional(),
  alerts: z.union([ids, z.record(z.string(), Ids)]).optional(),
  recommendations: ids.optional(),
  asked: ids.optional(),
  hidden: ids.optional(),
  band: z.enum(BANDS).optional(),
  points: z.record(z.string(), z.number()).optional(),
  values: z.record(z.string(), z.union([z.number(), z.null()])).optional(),
  rules: z.record(z.string(), z.union([z.boolean(), z.null(), z.string()])).optional(),
  factors: z.record(z.string(), z.enum(["present", "absent", "unknown"])).optional(),
  groups: z.strictObject({ today: ids.optional(), "this-week": ids.optional(), plan: ids.optional() }).optional(),
});

export const CaseFile = z.strictObject({
  title: Text,
  todo: Flag.optional(),
  person: answers.optional(),
  factors: Ids.optional(),
  answers: answers.optional(),
  instances: z.array(answers).optional(),
  expect: ExpectationFile.optional(),
  never: ExpectationFile.optional(),
});

/** One checklist. */
export const ChecklistFile = z.strictObject({
  id: Id,
  version: Text,
  title: Text,
  "work-title": Text.optional(),
  library: Flag.optional(),
  scored: Flag.optional(),
  for: Audiences.optional(),
  when: Condition.optional(),
  repeats: z
    .strictObject({
      ask: Text,
      again: Text,
      "named-by": Id.optional(),
      one: Text.optional(),
      always: Flag.optional(),
      "speaking-names": Flag.optional(),
    })
    .optional(),
  "exposure-from": Id.optional(),
  review: ReviewFile.optional(),
  handouts: Ids.optional(),
  terms: z.record(Id, z.array(Id)).optional(),
  items: z.array(z.union([SectionFile, UsedItemFile, ItemFile])).optional(),
  tables: z.array(TableFile).optional(),
  combined: z.array(CombinedFile).optional(),
  alerts: z.array(AlertFile).optional(),
  recommendations: z.array(RecommendationFile).optional(),
  rules: z.array(z.union([OutcomesRuleFile, MetRuleFile])).optional(),
  cases: z.array(CaseFile).optional(),
});

export type CombinedFile = z.infer<typeof CombinedFile>;
export type TableFile = z.infer<typeof TableFile>;
export type AlertFile = z.infer<typeof AlertFile>;
export type MetRuleFile = z.infer<typeof MetRuleFile>;
export type OutcomesRuleFile = z.infer<typeof OutcomesRuleFile>;
export type ExpectationFile = z.infer<typeof ExpectationFile>;
export type CaseFile = z.infer<typeof CaseFile>;
export type ChecklistFile = z.infer<typeof ChecklistFile>;
