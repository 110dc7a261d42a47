import type { AlertDone, Consent } from "../model/assessment.ts";
import type { SeverityCounts } from "../model/evaluation.ts";
import { SEVERITIES } from "../model/words.ts";
import { therapist } from "./en-therapist.ts";
import * as words from "./en-words.ts";

const { count, listed, longDate } = words;

/** Said by the note for a chart: plain words and facts. What they come to is the therapist's to say. */
export const note = {
  priorities: "Priorities in the person's words",
  wanted: "Wanted first",
  falls: "Falls in 12 months",
  lastFall: "Last fall",
  fell: { fall: "Fell here", "near-fall": "Near fall here" },
  reported: (place: string) => `Reported, ${place}`,
  visit: "Home visit",
  visitOn: (iso: string) => longDate(iso),
  present: (who: readonly string[]) => `present: ${listed(who)}`,
  consent: (consent: Consent) => therapist.consent(consent).replace(/\.$/, ""),
  alert: (urgency: keyof typeof words.urgency) => `Alert, ${words.urgency[urgency].toLowerCase()}`,
  done: (says: string) => `done: ${says}`,
  notDone: "what was done is not recorded",
  openAlerts: "Alerts asked, not answered",
  factors: "Factors",
  tests: "Measured",
  kept: "Not tested",
  found: (place: string) => `Found, ${place}`,
  notEntered: "Not entered",
  open: "Still to check",
  counts: "Findings",
  countsSay: (counts: SeverityCounts) =>
    listed(
      [...SEVERITIES]
        .reverse()
        .filter((severity) => counts[severity] > 0)
        .map((severity) => `${counts[severity]} ${severity}`),
    ) || "none in what was looked at",
  rules: "Published rules",
  assessment: "Assessment",
  blank: "(the therapist's own words)",
  chosen: "Chosen together",
  refer: "Referrals to ask for",
  todo: "To do about alerts",
  group: { today: "Do today", "this-week": "This week", plan: "Plan" },
  declined: "Decided otherwise",
  dropped: "Changed by the therapist",
  because: (what: string, reason: string | null) => (reason === null ? what : `${what} (${reason})`),
  nextLook: "Next look",
  callWhom: ({ did, whom, at }: AlertDone) =>
    did === "will-call" ? [whom, at].filter((part) => part !== null).join(", ") || "call, no time recorded" : null,
  private: "Private",
  privateLeft: (answers: number, alerts: number) => {
    const parts = [
      ...(answers === 0 ? [] : [count(answers, "answer")]),
      ...(alerts === 0 ? [] : [count(alerts, "alert")]),
    ];
    return `${listed(parts)} left out here; see the full report`;
  },
  more: (n: number) => `and ${n} more`,
  shortened: (n: number) => `(${count(n, "entry", "entries")} left out for length; see the full report.)`,
  badMax: (typed: string) => `--max ${typed} is not a number of characters`,
  badMaxHint: "write a number of 200 or more, for example --max 2000",
};
