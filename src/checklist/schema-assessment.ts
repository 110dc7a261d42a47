import { z } from "zod";
import { AUDIENCES, BASES, DEPTHS, GROUPS, PLAN_STATUSES, READERS, SEVERITIES, STEP_NAMES } from "../model/words.ts";
import { ASSESSMENT_FORMAT } from "./assessment-format.ts";
import { Answer } from "./schema-evaluation-parts.ts";
import { Flag, oneOrMore, Text } from "./schema-parts.ts";

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "write the day as 2026-01-31");
const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write the time as "10:05"');
const Key = z.string().max(200);

const OwnKeys = {
  area: Text,
  finding: z.union([Text, z.null()]).optional(),
  hazard: z.union([z.enum(SEVERITIES), z.null()]).optional(),
  advice: z.union([Text, z.null()]).optional(),
  why: z.union([Text, z.null()]).optional(),
};

/** One visit's answers, in YAML or JSON. The answers themselves are read by hand (parse-sheet.ts): they depend on the checklists. */
export const AssessmentFile = z.strictObject({
  handrail: z.literal(ASSESSMENT_FORMAT),
  "de-identified": Flag.optional(),
  person: z
    .strictObject({ label: z.union([Text, z.null()]).optional(), code: z.union([Text, z.null()]).optional() })
    .optional(),
  date: Day,
  setting: z.strictObject({
    by: z.enum(AUDIENCES),
    sets: oneOrMore(Text),
    depth: z.enum(DEPTHS).optional(),
    from: z.literal("paper").optional(),
  }),
  present: oneOrMore(Text).optional(),
  visit: z
    .union([z.null(), z.strictObject({ from: Clock, to: Clock, minutes: z.number().int().min(0).max(1440) })])
    .optional(),
  goals: oneOrMore(Text).optional(),
  "last-fall": z.union([Text, z.null()]).optional(),
  lastFall: z.union([Text, z.null()]).optional(),
  consent: z
    .union([
      z.null(),
      z.strictObject({
        visit: z.union([Flag, z.null()]).optional(),
        photos: z.union([Flag, z.null()]).optional(),
        share: oneOrMore(Text).optional(),
      }),
    ])
    .optional(),
  answers: z.record(z.string(), z.unknown()).optional(),
  skipped: z.array(Key).optional(),
  alerts: z
    .record(
      Key,
      z.strictObject({
        did: z.enum(["called", "will-call", "will-not"]),
        whom: z.union([Text, z.null()]).optional(),
        at: z.union([Text, z.null()]).optional(),
        why: z.union([Text, z.null()]).optional(),
      }),
    )
    .optional(),
  own: z.array(z.strictObject(OwnKeys)).optional(),
  changes: z
    .array(
      z.strictObject({
        recommendation: Key,
        change: z.enum(["drop", "move", "reword"]),
        group: z.union([z.enum(GROUPS), z.null()]).optional(),
        text: z.union([Text, z.null()]).optional(),
        why: Text,
      }),
    )
    .optional(),
  "next-look": z.union([Day, z.null()]).optional(),
  notes: z.record(Key, Text).optional(),
  photos: z.record(Key, z.array(Text)).optional(),
  measures: z.record(Key, Text).optional(),
  wanted: z.array(Key).optional(),
  plan: z
    .record(
      Key,
      z.strictObject({
        status: z.enum(PLAN_STATUSES),
        step: z.union([z.enum(STEP_NAMES), z.null()]).optional(),
        who: z.union([Text, z.null()]).optional(),
        due: z.union([Day, z.null()]).optional(),
        reason: z.union([Text, z.null()]).optional(),
        used: z.union([Flag, z.null()]).optional(),
        checked: z.union([Flag, z.null()]).optional(),
        on: Day.optional(),
      }),
    )
    .optional(),
  calls: z
    .array(
      z.strictObject({
        date: Day,
        falls: z.union([z.number().int().min(0).max(200), z.null()]).optional(),
        note: z.union([Text, z.null()]).optional(),
        over: Flag.optional(),
      }),
    )
    .optional(),
  earlier: z
    .union([
      z.null(),
      z.strictObject({
        id: Key,
        date: Day,
        falls: z.union([z.number().int().min(0).max(200), z.null()]),
        answers: z.record(
          Key,
          z.strictObject({ answer: Answer, basis: z.union([z.enum(BASES), z.null()]), group: z.boolean() }),
        ),
        first: z.array(Key),
        next: z.array(Key),
        own: z.array(z.strictObject({ ...OwnKeys, now: z.union([z.enum(["fixed", "still-there"]), z.null()]) })),
        lost: z.array(
          z.strictObject({
            key: Key,
            why: z.enum(["checklist", "question", "answer"]),
            text: Text,
            found: z.boolean(),
          }),
        ),
      }),
    ])
    .optional()
    .describe("the visit that this one follows, as handrail follow-up wrote it"),
  released: z
    .array(z.strictObject({ what: z.enum(["photo", "note"]), of: Key, for: oneOrMore(z.enum(READERS)) }))
    .optional(),
  chosen: z
    .array(
      z.strictObject({
        recommendation: Key,
        step: z.enum(STEP_NAMES),
        who: z.union([Text, z.null()]).optional(),
        by: z.union([Day, z.null()]).optional(),
        sure: z.union([z.number().int().min(0).max(10), z.null()]).optional(),
      }),
    )
    .optional(),
});

export type AssessmentFile = z.infer<typeof AssessmentFile>;
