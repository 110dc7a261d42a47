import type { LintRule } from "./lint-rule.ts";
import { saidTexts } from "./said-texts.ts";

const PRONOUN = /\b(you|your|yours|yourself|he|she|his|her|hers|him|himself|herself)\b/i;
const MEDICINE = /\bon your own\b/gi;

/** The same sentence is read by the person, a daughter and a doctor; only what a factor means is said to "you". */
export const noPronoun: LintRule = {
  code: "no-pronoun",
  severity: "warning",
  check: (draft) =>
    saidTexts(draft)
      .filter(({ said }) => said === "finding" || said === "title" || said === "step" || said === "why")
      .flatMap(({ text, at }) => {
        const [found] = PRONOUN.exec(text.replace(MEDICINE, "")) ?? [];
        return found === undefined
          ? []
          : [
              {
                at,
                message: `"${found}" does not fit every reader of this sentence`,
                hint: `say it without: "Hold the rail", "the hands are full"`,
              },
            ];
      }),
};
