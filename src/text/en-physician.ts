import type { Consent } from "../model/assessment.ts";
import { date, sentence } from "./en-words.ts";

/** Said by the physician's page. */
export const physician = {
  who: (code: string | null, age: string | null, sex: string | null) => {
    const parts = [code === null ? null : `Code ${code}`, age, sex?.toLowerCase() ?? null];
    return sentence(parts.filter((part) => part !== null).join(", "));
  },
  visit: (iso: string, consent: Consent | null) =>
    `Home visit ${date(iso)}: a screening, no diagnosis. Consent to share with the physician: ${shared(consent)}.`,
  draft: "Draft: not yet signed by the therapist.",
  signed: (by: string, on: string) => `Signed by ${by} on ${date(on)}.`,
  refer: (who: string) => `Referral to: ${who}`,
  noAsks: "Nothing is asked of you. This is for your information.",
  andMore: (n: number) => `${n} more in the full report`,
  more: (n: number) => `${n} more in the full report.`,
  noAlerts: "None in what was asked.",
  notDone: "What was done is not recorded.",
  what: {
    falls: "Falls",
    pressure: "Blood pressure",
    feet: "Feeling in the feet",
    thinner: "Blood thinner",
    tests: "Timed tests",
    declined: "Does not want",
  },
  falls: (shown: string | null, last: string | null) =>
    [
      ...(shown === null ? [] : [`${shown} in 12 months`]),
      ...(last === null ? [] : [`last: ${last.replace(/\.$/, "")}`]),
    ].join("; "),
  notAsked: "Not asked or not measured.",
  declined: (title: string, reason: string | null, later: boolean) =>
    `${title}: ${later ? "not now" : "no"}${reason === null ? "" : `, "${reason.replace(/\.$/, "")}"`}`,
};

function shared(consent: Consent | null): string {
  if (consent === null || consent.share === null) return "not recorded";
  return consent.share.includes("physician") ? "yes" : "NO";
}
