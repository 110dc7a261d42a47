import { z } from "zod";
import { Text } from "./schema-parts.ts";

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "write the day as 2026-01-31");

/** Who signed a checklist, and what: written by `handrail sign`. */
export const ReviewFile = z.strictObject({
  by: Text,
  credentials: Text.optional(),
  on: Day,
  next: Day.optional(),
  hash: z.string().regex(/^[0-9a-f]{64}$/, "handrail sign writes it"),
});

export type ReviewFile = z.infer<typeof ReviewFile>;
