import { enScore as t } from "../text/en-score.ts";
import type { StreamLine } from "./lines-of.ts";
import { type ScoredLine, type Scoring, scoreLine } from "./score-line.ts";

/** A line's number, and what came of it. */
export interface NumberedScore {
  readonly number: number;
  readonly result: ScoredLine;
}

/** Of one document; a whole home's is a hundredth of that. */
export const LONGEST = 5_000_000;

/** What follows from a line; one that is no text, or too long, is as bad as any other. */
export function scoreStreamLine({ number, text, isTooLong }: StreamLine, scoring: Scoring): NumberedScore {
  if (text !== null) return { number, result: scoreLine(text, number, scoring) };
  return { number, result: { type: "bad", problems: [isTooLong ? t.tooLong(LONGEST / 1_000_000) : t.noText] } };
}

/** Every line in its turn. */
export async function* scoreHere(
  lines: AsyncIterable<StreamLine>,
  scoring: Scoring,
): AsyncGenerator<NumberedScore, void, void> {
  for await (const line of lines) yield scoreStreamLine(line, scoring);
}
