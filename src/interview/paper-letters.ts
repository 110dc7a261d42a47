import type { Absence } from "../model/words.ts";
import type { Input } from "./question.ts";

/** An answer to tick on paper, and the letter that is typed for it. */
export interface Lettered {
  readonly letter: string;
  readonly id: string;
  readonly label: string | null;
  readonly exclusive: boolean;
}

/** Without the letters that always mean the same: yes, no, and why there is no answer. */
const LETTERS = "abcdefghijklmopqstvwz";
const YES_NO: Readonly<Record<string, string>> = { yes: "y", no: "n" };

/** Typed in place of an answer, at every question: did not see, does not apply, rather not say. */
export const ABSENCE_LETTERS: Readonly<Record<Absence, string>> = {
  unknown: "u",
  "not-applicable": "x",
  declined: "r",
};

/** Typed at a timed test that the person could not do: that is a result. */
export const UNABLE_LETTER = "w";

/** The letters beside the options of a question: `y` and `n` for yes and no, else from `a` on. */
export function lettersOf(input: Input): readonly Lettered[] {
  if (input.type !== "choice" && input.type !== "choices") return [];
  const isYesNo = input.choices.every(({ id }) => id in YES_NO);
  return input.choices.map(({ id, label, exclusive }, at) => ({
    letter: (isYesNo ? YES_NO[id] : LETTERS[at]) ?? `o${at}`,
    id,
    label,
    exclusive,
  }));
}
