import { list, record, text, type ViewOf } from "../shape.ts";

const row = record({ title: text, says: text, who: text, due: text });

/** What is to be done, by whom and by when. */
export const actionPlanShape = record({
  clinic: text,
  date: text,
  alerts: text,
  sections: list(
    record({
      title: text,
      /** who and when are known */
      settled: list(row),
      /** one of them is for the pen */
      open: list(row),
    }),
  ),
  more: text,
  lookAgain: text,
});

export type ActionPlanView = ViewOf<typeof actionPlanShape>;
