import type { StepResult } from "../model/evaluation.ts";
import type { ReportText } from "../text/en-report.ts";

/** A step in full, with what takes the place of the hold, rail, aid or route that it takes away. */
export function sayStep({ text: says, instead }: StepResult, text: ReportText): string {
  return withInstead(text.sentence(says), instead, text);
}

/** Its first sentence, for a sheet with few words. */
export function sayStepShort({ text: says, instead }: StepResult, text: ReportText): string {
  const first = /^.*?[.!?](?=\s|$)/s.exec(says)?.[0] ?? says;
  return withInstead(text.sentence(first), instead, text);
}

function withInstead(says: string, instead: string | null, text: ReportText): string {
  return instead === null || names(says, instead) ? says : `${says} ${text.instead(instead)}`;
}

/** Whether a step already says what takes the place. Words are compared by how they begin. */
function names(says: string, instead: string): boolean {
  const stems = (of: string): readonly string[] =>
    (of.toLowerCase().match(/[a-z]{4,}/g) ?? []).map((word) => word.slice(0, 4));
  const said = stems(says);
  return stems(instead).every((stem) => said.includes(stem));
}

/** The same sentence but for capitals and the full stop. */
export function isSame(one: string, other: string): boolean {
  const bare = (says: string): string => says.trim().replace(/\.$/, "").toLowerCase();
  return bare(one) === bare(other);
}
