import type { LintRule } from "./lint-rule.ts";
import { saidTexts } from "./said-texts.ts";

/** A `#` after a space begins a comment: what was meant as text is gone, and nothing tells of it. A real comment stands apart, by two spaces or after a full stop. */
export const commentAfterText: LintRule = {
  code: "comment-after-text",
  check: (draft) =>
    saidTexts(draft).flatMap(({ text, at }) => {
      const comment = at.yaml.commentAfter(at.path);
      if (comment === null || !cuts(text, comment)) return [];
      const rest = comment.trim();
      const shown = rest.length > 40 ? `${rest.slice(0, 40)}…` : rest;
      const hint = "put the text in quotes; before a comment leave two spaces";
      return [{ at, message: `the text ends here: "${shown}" is taken for a comment`, hint }];
    }),
};

/** `bar #2` is a number, `bar # two` may be one; `Is there a bar? # ask gently` is a comment. */
function cuts(text: string, comment: string): boolean {
  if (/^(?: {2}|\t)/.test(comment)) return false;
  return /^ #[^\s#]/.test(comment) || !/[.?!:;)]$/.test(text);
}
