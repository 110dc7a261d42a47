import type { Evaluation, RecommendationResult } from "../model/evaluation.ts";
import type { ReportText } from "../text/en-report.ts";

export interface Decided {
  readonly title: string;
  readonly says: string;
}

/** What was decided otherwise: a no or a not now of whoever lives there, and what the therapist dropped, with its reason. */
export function decidedOtherwise(evaluation: Evaluation, text: ReportText): readonly Decided[] {
  return [...evaluation.recommendations.flatMap((one) => declined(one, text)), ...dropped(evaluation, text)];
}

function declined(one: RecommendationResult, text: ReportText): readonly Decided[] {
  if (one.status !== "declined" && one.status !== "not-now") return [];
  const t = text.decided;
  const says = [
    t[one.status],
    ...(one.reason === null ? [] : [t.because(one.reason)]),
    ...(one.noThanks === null ? [] : [text.sentence(one.noThanks)]),
    ...(one.due === null ? [] : [t.askAgain(one.due)]),
  ];
  return [{ title: one.title, says: says.join(" ") }];
}

/** Told only where something that everybody may see had led to it: nobody learns here of what was asked alone. */
function dropped({ changes, findings }: Evaluation, text: ReportText): readonly Decided[] {
  return changes
    .filter(({ change }) => change === "drop")
    .filter(({ recommendation }) => findings.some(({ advice }) => advice.includes(recommendation)))
    .map(({ title, why }) => ({ title, says: [text.decided.dropped, text.decided.because(why)].join(" ") }));
}
