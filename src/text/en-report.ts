import type { AlertDone } from "../model/assessment.ts";
import { actionPlan } from "./en-action-plan.ts";
import { compare } from "./en-compare.ts";
import { contractor } from "./en-contractor.ts";
import { family } from "./en-family.ts";
import { fridge } from "./en-fridge.ts";
import { handout } from "./en-handout.ts";
import { landlord } from "./en-landlord.ts";
import { paper } from "./en-paper.ts";
import { physician } from "./en-physician.ts";
import { resident } from "./en-resident.ts";
import { therapist } from "./en-therapist.ts";
import * as words from "./en-words.ts";

const { date, listed, longDate, sentence } = words;

/** What was done about an alert, in one sentence. */
function alertDone({ did, whom, at, why }: AlertDone): string {
  const toWhom = whom === null ? "" : ` ${whom}`;
  const when = at === null ? "" : ` at ${at}`;
  if (did === "called") return sentence(`Called${toWhom}${when}`);
  if (did === "will-call") return sentence(`Will call${toWhom}${when}`);
  return sentence(`Decided not to call${why === null ? "" : `: ${why}`}`);
}

/** Said by reports to every reader. */
const shared = {
  words,
  date,
  longDate,
  listed,
  sentence,
  alertDone,
  alertUrgency: (urgency: keyof typeof words.urgency) => words.urgency[urgency],
  /** "Bathroom: Upstairs" */
  place: (area: string, instance: string) => `${area}: ${instance}`,
  buyLine: (n: number, what: string) => `${n} × ${what}`,
  who: (doers: readonly (keyof typeof words.doer)[]) =>
    listed(
      doers.map((doer) => words.doer[doer]),
      "or",
    ),
  whoShort: (doers: readonly (keyof typeof words.doer)[]) =>
    listed(
      doers.map((doer) => words.shortDoer[doer]),
      "or",
    ),
  whoClinical: (doers: readonly (keyof typeof words.doer)[]) =>
    listed(
      doers.map((doer) => words.clinicalDoer[doer]),
      "or",
    ),
  /** what was asked, and the answer: "Is the person unsteady? yes", "Tub rim height: 16 in" */
  asked: (question: string, shown: string | null) =>
    shown === null ? question : `${question}${question.endsWith("?") ? "" : ":"} ${shown}`,
  /** what takes the place of a hold, rail, aid or route that a step takes away */
  instead: (instead: string) => `Use instead: ${instead.replace(/\.$/, "")}.`,
  validity: "not validated, not a prediction",
  footer: (iso: string) => `Home check, ${date(iso)}`,
};

/** Every sentence that reports say. What a checklist says stands in the checklist. */
export const enReport = {
  ...shared,
  family,
  therapist,
  resident,
  physician,
  contractor,
  fridge,
  handout,
  landlord,
  actionPlan,
  compare,
  paper,
};

export type ReportText = typeof enReport;
