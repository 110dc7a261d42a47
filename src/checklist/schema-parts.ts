import { z } from "zod";
import { UNIT_NAMES, type Unit } from "../model/quantity.ts";
import { COSTS, DOERS, EXPOSURES, SEVERITIES } from "../model/words.ts";

/** Parts that several kinds of files share. A schema describes what a person writes; the model is made from it by hand. */

export const ID_FORM = "use small letters, digits and hyphens, and begin with a letter";
const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

export const Id = z.string().max(64).regex(KEBAB, ID_FORM).describe("small letters, digits and hyphens; never changes");
/** `fix-grab-bar`, or `bathroom/fix-grab-bar` for another file's. */
export const Reference = z
  .string()
  .max(129)
  .regex(/^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)?$/, "write its id, or checklist/id for another file's");
export const Text = z.string().min(1).max(10_000);

export function oneOrMore<T extends z.ZodType>(one: T): z.ZodUnion<[T, z.ZodArray<T>]> {
  return z.union([one, z.array(one)]);
}

export const Ids = oneOrMore(Id);
export const References = oneOrMore(Reference);
/** `true` and `yes` mean the same. */
export const Flag = z.union([z.boolean(), z.enum(["yes", "no"])]);
/** Read by hand (parse-condition.ts). */
export const Condition = z.record(z.string(), z.unknown()).describe("a condition: all its entries hold");

const perUnit = <T extends z.ZodType>(value: T): z.ZodObject<Record<Unit, z.ZodOptional<T>>, z.core.$strict> =>
  z.strictObject(
    Object.fromEntries(UNIT_NAMES.map((unit) => [unit, value.optional()])) as Record<Unit, z.ZodOptional<T>>,
  );

export const Range = perUnit(z.tuple([z.number(), z.number()]));

export const Worse = z.strictObject({
  minor: Ids.optional(),
  moderate: Ids.optional(),
  major: Ids.optional(),
  severe: Ids.optional(),
});

/** What an option, an item's hazard and a combined hazard have in common. */
export const hazardKeys = {
  finding: Text.optional(),
  hazard: z.enum(["none", ...SEVERITIES]).optional(),
  worse: Worse.optional(),
  advice: References.optional(),
};

export const Fit = z.strictObject({ factor: Ids, because: Text });
export const ExposureWord = z.enum(EXPOSURES);
export const CostWord = z.enum(COSTS);
export const DoerWords = oneOrMore(z.enum(DOERS));

export type HazardKeys = z.infer<z.ZodObject<typeof hazardKeys>>;
