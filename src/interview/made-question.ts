import type { Answer } from "../model/answer.ts";
import type { OptionId } from "../model/ids.ts";
import type { Input } from "./question.ts";

/** What the program's own questions have in common. */
export const blank = {
  area: null,
  areaTitle: null,
  section: null,
  text: null,
  how: null,
  why: null,
  say: null,
  test: null,
  optional: false,
  private: false,
  given: null,
  skipped: false,
  alert: null,
} as const;

export const words = (...ids: readonly string[]): Input => ({
  type: "choice",
  choices: ids.map((id) => ({ id, label: null, exclusive: false })),
});

/** Of the program's own questions about a room, a pair or an aid. */
export const PAPER_INPUTS = { fell: words("fall", "near-fall", "no"), yesNo: words("yes", "no") };

/** The answer that is this option. */
export const choice = (option: string): Answer => ({ type: "choice", option: option as OptionId });
