import { date, shortDate } from "./en-words.ts";

/** Said by the action plan sheet. */
export const actionPlan = {
  date: (iso: string) => date(iso),
  due: (iso: string) => shortDate(iso),
  alerts: (n: number) =>
    n === 1
      ? "One thing comes first. It stands at the head of the report. Do it before anything on this sheet."
      : `${n} things come first. They stand at the head of the report. Do them before anything on this sheet.`,
  more: (n: number) => `The report has ${n} more.`,
};
