import { z } from "zod";
import { DEPTHS, LICENCES } from "../model/words.ts";
import { Condition, Flag, Id, Ids, oneOrMore, Text } from "./schema-parts.ts";

/** The files beside the checklists: each is one list. */

const FactorEntry = z.strictObject({
  id: Id,
  label: Text,
  text: Text,
  clinical: Text.optional(),
  when: Condition,
  private: Flag.optional(),
  gate: Flag.optional(),
});

const SourceEntry = z.strictObject({
  id: Id,
  by: Text,
  title: Text,
  year: z.number().int().min(1000).max(9999).optional(),
  where: Text.optional(),
  licence: z.enum(LICENCES),
  checked: z
    .string()
    .regex(/^(known|\d{4}-\d{2}-\d{2})$/, "write the day as 2026-01-31, or known")
    .optional(),
});

const GuardEntry = z.strictObject({
  id: Id,
  "unless-ruled-out": Id,
  withholds: z.strictObject({
    handouts: Ids.optional(),
    steps: oneOrMore(
      z
        .string()
        .regex(
          /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*\.(today|low|bigger)$/,
          "write checklist/recommendation.today, .low or .bigger",
        ),
    ).optional(),
    tests: oneOrMore(z.string().regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/, "write checklist/test")).optional(),
  }),
  says: Text,
  "says-present": Text.optional(),
});

const SetEntry = z.strictObject({ id: Id, title: Text, depth: z.enum(DEPTHS), checklists: z.array(Id).min(1) });

export const FactorsFile = z.strictObject({ factors: z.array(FactorEntry) });
export const SourcesFile = z.strictObject({ sources: z.array(SourceEntry) });
export const GuardsFile = z.strictObject({ guards: z.array(GuardEntry) });
export const SetsFile = z.strictObject({ sets: z.array(SetEntry) });

export type FactorEntry = z.infer<typeof FactorEntry>;
export type SourceEntry = z.infer<typeof SourceEntry>;
export type GuardEntry = z.infer<typeof GuardEntry>;
export type SetEntry = z.infer<typeof SetEntry>;
