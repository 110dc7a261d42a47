import type { LintRule } from "./lint-rule.ts";
import { writtenTexts } from "./written-texts.ts";

/** Controls, terminal escapes, marks that turn the direction of writing, private use, characters without a shape, and what joins emoji. A new line is fine. */
const CONTROL = /[^\P{C}\n]|\p{Variation_Selector}/u;

/** They could change what a screen shows, hide what a text says, or print as empty boxes. */
export const controlCharacters: LintRule = {
  code: "control-characters",
  check: (draft) =>
    writtenTexts(draft).flatMap(({ text, at }) => {
      const [found] = CONTROL.exec(text) ?? [];
      if (found === undefined) return [];
      const code = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
      return [
        {
          at,
          message: `there is a character here that cannot be seen (${code})`,
          hint: "type the text again, without it",
        },
      ];
    }),
};
