import type { Block } from "../../model/document.ts";
import { UserError } from "../../model/errors.ts";
import { textsOf } from "../texts-of.ts";
import type { Fonts } from "./fonts.ts";

/** Throws a UserError for the first letter that no font has: it names the letter, the text and the heading that it stands under. */
export function checkLetters(blocks: readonly Block[], fonts: Fonts): void {
  for (const { text, under } of textsOf(blocks)) {
    const letter = fonts.missing(text);
    if (letter === null) continue;
    const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    const place = under === null || under === text ? "" : `, under "${under}"`;
    throw new UserError(
      `the PDF fonts have no letter for "${letter}" (U+${code}), in "${around(text, letter)}"${place}`,
      { hint: "change that text, or print the report in the terminal" },
    );
  }
}

/** The words around the letter. */
function around(text: string, letter: string): string {
  const at = text.indexOf(letter);
  const [from, to] = [Math.max(0, at - 40), at + 40];
  return `${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
}
