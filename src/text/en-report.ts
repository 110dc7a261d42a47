import type { AlertDone, Visit } from "../model/assessment.ts";
import type { Letterhead } from "../model/settings.ts";
import { actionPlan } from "./en-action-plan.ts";
import { compare } from "./en-compare.ts";
import { contractor } from "./en-contractor.ts";
import { family } from "./en-family.ts";
import { fridge } from "./en-fridge.ts";
import { handout } from "./en-handout.ts";
import { landlord } from "./en-landlord.ts";
import { note } from "./en-note.ts";
import { packet } from "./en-packet.ts";
import { paper } from "./en-paper.ts";
import { physician } from "./en-physician.ts";
import { resident } from "./en-resident.ts";
import { therapist } from "./en-therapist.ts";
import * as words from "./en-words.ts";

const { date, listed, longDate, photoName, sentence } = words;

/** What was done about an alert, in one sentence. */
function alertDone({ did, whom, at, why }: AlertDone): string {
  const toWhom = whom === null ? "" : ` ${whom}`;
  const when = at === null ? "" : ` at ${at}`;
  if (did === "called") return sentence(`Called${toWhom}${when}`);
  if (did === "will-call") return sentence(`Will call${toWhom}${when}`);
  return sentence(`Decided not to call${why === null ? "" : `: ${why}`}`);
}

/** What was decided otherwise, for those who live there. */
const decided = {
  declined: "You decided: no.",
  "not-now": "You decided: not now.",
  dropped: "The therapist took this off the list.",
  because: (reason: string) => `Because: ${sentence(reason)}`,
  askAgain: (due: string) => `Ask again on ${date(due)}.`,
};

/** Said by reports to every reader. */
const shared = {
  words,
  date,
  longDate,
  listed,
  sentence,
  alertDone,
  /** an alert that nobody has told of yet: a line to write on follows */
  alertOpen: "Still to do.",
  decided,
  /** "Clinic, 12 Street. Phone 555-0142."; "" without a letterhead */
  clinicLine: ({ clinic, address, phone }: Letterhead) =>
    [[clinic, address].filter((part) => part !== null).join(", "), phone === null ? "" : `Phone ${phone}`]
      .filter((part) => part !== "")
      .map(sentence)
      .join(" "),
  /** a thing and the places where it was seen */
  saidAt: (says: string, places: readonly string[]) => `${says} (${places.join(", ")})`,
  alertUrgency: (urgency: keyof typeof words.urgency) => words.urgency[urgency],
  /** "Bathroom: Upstairs" */
  place: (area: string, instance: string) => `${area}: ${instance}`,
  /** "Photo 3. Bathroom, upstairs: A suction bar is the only hold" */
  photoShows: (id: string, place: string, found: string) =>
    `${photoName(id)}. ${found === "" ? place : `${place}: ${found}`}`,
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
  letterhead: ({ clinic, phone, address }: Letterhead) =>
    [clinic, address, phone].filter((part) => part !== null).join(" · "),
  /** `10:05-10:58 on site (53 min)` */
  onSite: ({ from, to, minutes }: Visit) => `${from}-${to} on site (${minutes} min)`,
  /** the first sentence of a longer text, without its full stop */
  firstSentence: (text: string) => (/^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text).replace(/\.$/, ""),
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
  note,
  packet,
  paper,
};

export type ReportText = typeof enReport;
