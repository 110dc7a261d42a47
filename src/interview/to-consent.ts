import type { Answer } from "../model/answer.ts";
import type { Consent } from "../model/assessment.ts";

const NONE: Consent = { visit: null, photos: null, share: null };

/** The consent after one of its three questions. What is not known or declined is no consent. */
export function toConsent(
  before: Consent | null,
  question: "consent-visit" | "consent-photos" | "consent-share",
  given: Answer,
): Consent {
  const consent = before ?? NONE;
  if (question === "consent-share") {
    const share = given.type === "choices" ? given.options.filter((id) => id !== "nobody") : [];
    return { ...consent, share };
  }
  const said = given.type === "choice" && given.option === "yes";
  return question === "consent-visit" ? { ...consent, visit: said } : { ...consent, photos: said };
}
