import { z } from "zod";
import { ITEM_TYPES } from "../model/checklist.ts";
import { UNIT_NAMES } from "../model/quantity.ts";
import { AUDIENCES, DEPTHS } from "../model/words.ts";
import {
  Condition,
  ExposureWord,
  Fit,
  Flag,
  hazardKeys,
  Id,
  Ids,
  oneOrMore,
  Range,
  Reference,
  Text,
} from "./schema-parts.ts";

const Missing = z.strictObject(hazardKeys);

const OptionMap = z.strictObject({
  label: Text.optional(),
  name: Text.optional(),
  clinical: Text.optional(),
  good: Text.optional(),
  exclusive: Flag.optional(),
  exposure: ExposureWord.optional(),
  missing: Missing.optional(),
  ...hazardKeys,
});

export const HazardFile = z.strictObject({
  is: z.unknown().optional(),
  when: Condition.optional(),
  ...hazardKeys,
  sources: Ids.optional(),
});

export const Audiences = oneOrMore(z.enum(AUDIENCES));

/** What a section gives to its items, and an item may say for itself. */
const carried = {
  when: Condition.optional(),
  for: Audiences.optional(),
  once: Flag.optional(),
  depth: z.enum(DEPTHS).optional(),
  exposure: ExposureWord.optional(),
  sources: Ids.optional(),
};

/** In quotes, or as they are: what is written is what counts. */
const Codes = z.strictObject({
  loinc: Text.optional(),
  snomed: Text.optional(),
  icd10: oneOrMore(Text).optional(),
});

const optionalKeys = {
  ...carried,
  clinical: Text.optional(),
  how: z
    .union([Text, z.strictObject({ therapist: Text.optional(), caregiver: Text.optional(), self: Text.optional() })])
    .optional(),
  why: Text.optional(),
  optional: Flag.optional(),
  private: Flag.optional(),
  unit: z.enum(UNIT_NAMES).optional(),
  range: Range.optional(),
  good: Text.optional(),
  options: z.record(Id, z.union([Text, OptionMap])).optional(),
  hazards: z.array(HazardFile).optional(),
  fit: z.array(Fit).optional(),
  measures: Id.optional(),
  under: Id.optional(),
  unless: Condition.optional(),
  place: Text.optional(),
  say: Text.optional(),
  lasts: Text.optional(),
  max: Text.optional(),
  since: Id.optional(),
  fields: z.record(Id, z.enum(UNIT_NAMES)).optional(),
  value: z.unknown().optional(),
  decimals: z.number().int().min(0).max(4).optional(),
  "renamed-from": Ids.optional(),
  retired: Flag.optional(),
  codes: Codes.optional(),
};

export const ItemFile = z.strictObject({ id: Id, type: z.enum(ITEM_TYPES), text: Text, ...optionalKeys });

/** An item of a library: what is said here wins over what the library says. */
export const UsedItemFile = z.strictObject({
  use: Reference,
  id: Id.optional(),
  type: z.enum(ITEM_TYPES).optional(),
  text: Text.optional(),
  ...optionalKeys,
});

/** With an id a section is a timed test. */
export const SectionFile = z.strictObject({
  section: Text,
  id: Id.optional(),
  ...carried,
  setup: oneOrMore(Text).optional(),
  guard: Text.optional(),
  say: Text.optional(),
  stops: z.union([z.array(Text), z.record(Id, Text)]).optional(),
  "on-stop": Text.optional(),
  items: z.array(z.union([UsedItemFile, ItemFile])),
});

export type OptionFile = z.infer<typeof OptionMap>;
export type HazardFile = z.infer<typeof HazardFile>;
export type ItemFile = z.infer<typeof ItemFile>;
export type UsedItemFile = z.infer<typeof UsedItemFile>;
export type SectionFile = z.infer<typeof SectionFile>;
