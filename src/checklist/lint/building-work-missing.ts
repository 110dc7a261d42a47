import { isYes } from "../words.ts";
import type { LintRule } from "./lint-rule.ts";
import { findPhrase } from "./sentences.ts";
import { writtenRecommendations } from "./written-steps.ts";

/** Words of work that a landlord must agree to. */
const BUILDING: readonly RegExp[] = [
  /\bdrill(s|ed|ing)?\b/i,
  /\bscrew(s|ed|ing)?\b[^.]*\b(in|into|to|across|onto)\b/i,
  /\bstuds?\b/i,
  /\bwir(e|es|ed|ing)\b (?!mesh|basket|rack)/i,
  /\b(electricians?|plumbers?|carpenters?|builders?)\b/i,
];

/** In a rented home building work gets the landlord's sentence and letter; that needs the flag. */
export const buildingWorkMissing: LintRule = {
  code: "building-work-missing",
  check: (draft) =>
    writtenRecommendations(draft)
      .filter(({ keys }) => !isYes(keys["building-work"]))
      .flatMap(({ steps }) => {
        const step = steps.find(({ text }) => findPhrase(text, BUILDING) !== null);
        return step === undefined
          ? []
          : [
              {
                at: step.at,
                message: `this is building work ("${findPhrase(step.text, BUILDING)}"), and the recommendation does not say so`,
                hint: "write building-work: true beside its title: a rented home then gets a letter to the landlord",
              },
            ];
      }),
};
