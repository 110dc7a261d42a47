import { z } from "zod";
import { AlertFile, ChecklistFile, CombinedFile, MetRuleFile, OutcomesRuleFile, TableFile } from "./schema.ts";
import { SectionFile, UsedItemFile } from "./schema-item.ts";
import { Flag, Id, Text } from "./schema-parts.ts";
import { RecommendationFile, StepMap } from "./schema-recommendation.ts";

/** A file with `extends`: only what it changes of another checklist. Whatever has the id of a part there changes that part; the rest is new. */

const retired = Flag.optional();

/** With the id of an item there: what changes of it. */
const ItemChange = UsedItemFile.partial().extend({ id: Id });

const SectionChange = SectionFile.partial().extend({ section: Text, items: z.array(ItemChange).optional() });

const StepChange = z.union([Text, StepMap.partial()]).optional();

const RecommendationChange = RecommendationFile.partial().extend({
  id: Id,
  steps: z.strictObject({ today: StepChange, low: StepChange, bigger: StepChange }).optional(),
  retired,
});

export const ExtensionFile = ChecklistFile.partial().extend({
  extends: Id,
  version: Text,
  items: z.array(z.union([SectionChange, ItemChange])).optional(),
  tables: z.array(TableFile.partial().extend({ id: Id, retired })).optional(),
  combined: z.array(CombinedFile.partial().extend({ id: Id, retired })).optional(),
  alerts: z.array(AlertFile.partial().extend({ id: Id, retired })).optional(),
  recommendations: z.array(RecommendationChange).optional(),
  rules: z
    .array(
      z
        .strictObject({ ...OutcomesRuleFile.shape, ...MetRuleFile.shape })
        .partial()
        .extend({ id: Id, retired }),
    )
    .optional(),
});

export type ExtensionFile = z.infer<typeof ExtensionFile>;
