import { record, text, type ViewOf } from "../shape.ts";

/** What stands on it, and nothing else. */
export const actionPlanShape = record({
  date: text,
});

export type ActionPlanView = ViewOf<typeof actionPlanShape>;
