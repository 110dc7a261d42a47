import { z } from "zod";
import { FINDING_STATES } from "../model/comparison.ts";
import type { AreaId, QuestionKey } from "../model/ids.ts";
import { SEVERITIES } from "../model/words.ts";
import { Recommendation } from "./schema-evaluation.ts";
import { Alert, Area, Count, id, Person, Text } from "./schema-evaluation-parts.ts";

const Day = z.strictObject({ date: Text });

/** What is null stands on the other side only. */
const Severity = z.enum(SEVERITIES).nullable();

const ComparedFinding = z.strictObject({
  key: Text.describe("as today's checklists name it"),
  state: z.enum(FINDING_STATES),
  area: id<AreaId>(),
  place: Text,
  says: Text,
  severity: z.strictObject({ before: Severity, after: Severity }),
  points: z.strictObject({ before: z.number().nullable(), after: z.number().nullable() }),
  own: z.boolean().describe("added by the therapist"),
  note: z
    .enum(["not-looked-before", "no-longer-asked", "other-rules"])
    .nullable()
    .describe(
      "new: nobody had looked there before. Not looked at again: it is no longer asked. Gone: it does not count",
    ),
});

const Result = Area.pick({ score: true, band: true, points: true });

const ComparedArea = z.strictObject({
  id: id<AreaId>(),
  title: Text,
  scored: z.boolean(),
  questions: Count.describe("answered at both visits"),
  coverage: z.number().describe("0 to 1: how much of what weighs both visits answered"),
  before: Result,
  after: Result,
});

/** `compare --format json`: two visits of one home. The model is model/comparison.ts; this is its shape for others. */
export const ComparisonFile = z.strictObject({
  handrail: z.literal("comparison/1"),
  tool: Text,
  formula: Text,
  person: Person,
  before: Day,
  after: Day,
  falls: Count.nullable().describe("falls and near falls between the two visits; null was not asked"),
  alerts: z.array(Alert).describe("of the later visit"),
  counts: z.record(z.enum(FINDING_STATES), Count),
  findings: z.array(ComparedFinding),
  points: z
    .strictObject({ before: z.number(), after: z.number(), questions: Count, coverage: z.number() })
    .describe("over the questions that both visits answered"),
  areas: z.array(ComparedArea),
  recommendations: z
    .array(
      Recommendation.pick({
        id: true,
        title: true,
        status: true,
        who: true,
        due: true,
        reason: true,
        used: true,
        checked: true,
      }),
    )
    .describe("what was advised at the earlier visit, and where it stands by now"),
  lost: z
    .array(
      z.strictObject({
        key: id<QuestionKey>(),
        why: z.enum(["checklist", "question", "answer"]),
        text: Text.describe("what was asked then"),
        found: z.boolean().describe("something to make safer was found by it"),
      }),
    )
    .describe("answers that today's checklists have no place for"),
});
