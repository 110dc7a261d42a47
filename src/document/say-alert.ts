import type { EvaluatedAlert } from "../model/evaluation.ts";
import type { ReportText } from "../text/en-report.ts";

export interface AlertView {
  readonly urgency: string;
  readonly text: string;
  /** what was done about it; "" if it is still to do */
  readonly done: string;
  /** what is planned about it */
  readonly toDo: string;
  /** says that nothing is known to be done: a line to write on follows */
  readonly open: string;
}

export function sayAlert({ urgency, text: says, done }: EvaluatedAlert, text: ReportText): AlertView {
  return {
    urgency: text.alertUrgency(urgency),
    text: says,
    done: done === null || done.did === "will-call" ? "" : text.alertDone(done),
    toDo: done?.did === "will-call" ? text.alertDone(done) : "",
    open: done === null ? text.alertOpen : "",
  };
}
