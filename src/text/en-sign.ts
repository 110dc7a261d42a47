import type { EvaluatedAlert, OpenAlert } from "../model/evaluation.ts";
import * as words from "./en-words.ts";

const { date } = words;

/** Said when a record is signed. */
export const enSign = {
  openAlerts: (n: number) => (n === 1 ? "1 alert is open" : `${n} alerts are open`),
  nothingDone: ({ urgency, clinical, text }: EvaluatedAlert) =>
    `  ${words.urgency[urgency]}: ${clinical ?? text} (what was done is not recorded)`,
  notAnswered: ({ urgency, clinical, text }: OpenAlert) =>
    `  ${words.urgency[urgency]}: ${clinical ?? text} (asked, not answered)`,
  ask: "Sign all the same?",
  sayYes: "record what was done with handrail resume, or sign all the same with --yes",
  notSigned: "Not signed.",
  signed: (id: string, by: string, on: string) =>
    `${id} is signed by ${by} on ${date(on)}. Any later answer or change makes it a draft again.`,
};
