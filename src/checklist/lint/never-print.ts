import { FORBIDDEN } from "./forbidden-phrases.ts";
import type { LintRule } from "./lint-rule.ts";
import { isNegated } from "./sentences.ts";
import { writtenTexts } from "./written-texts.ts";

/** Some sentences do harm whoever reads them, wherever they stand. */
export const neverPrint: LintRule = {
  code: "never-print",
  check: (draft) =>
    writtenTexts(draft)
      .filter(({ at }) => at.path[0] !== "sources")
      .flatMap(({ text, at }) => {
        const found = findForbidden(text);
        return found === null
          ? []
          : [
              {
                at,
                message: `"${found.phrase}" must not be printed: ${found.because}`,
                hint: "take it out, or say what to do instead",
              },
            ];
      }),
};

/** The phrase of a text that must not be printed, and why; null where there is none. */
export function findForbidden(text: string): { readonly phrase: string; readonly because: string } | null {
  for (const sentence of text.split(/[.!?]+(?=\s|$)/).map((one) => one.trim())) {
    for (const { pattern, because } of FORBIDDEN) {
      const found = pattern.exec(sentence);
      if (found !== null && !isNegated(sentence, found.index)) return { phrase: found[0].trim(), because };
    }
  }
  return null;
}
