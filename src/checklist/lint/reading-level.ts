import type { LintRule } from "./lint-rule.ts";
import { type Said, saidTexts } from "./said-texts.ts";
import { tooHard } from "./too-hard.ts";

const MEASURED: ReadonlySet<Said> = new Set<Said>([
  "question",
  "how",
  "why",
  "option",
  "finding",
  "good",
  "title",
  "step",
  "instead",
  "no-thanks",
  "because",
  "alert",
  "factor",
  "factor-label",
  "guard",
  "say",
]);

/** What residents and families read is for a reader of grade 6: half of all adults read no better with ease. */
export const readingLevel: LintRule = {
  code: "reading-level",
  check: (draft) =>
    saidTexts(draft)
      .filter(({ said, lay }) => lay && MEASURED.has(said))
      .flatMap(({ text, at }) => {
        const message = tooHard(text.replace(/\{[^}]*\}/g, "it"));
        return message === null
          ? []
          : [
              {
                at,
                message,
                hint: "make two sentences of one, and take the shorter word; clinical: is the place for the other",
              },
            ];
      }),
};
