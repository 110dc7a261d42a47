import type { ComparedArea } from "../model/comparison.ts";
import type { AreaResult, Evaluation } from "../model/evaluation.ts";

/** Each area before and after, as both visits saw it: a number only where both looked at enough of it. Only a place of the therapist's own can be missing later: nothing is left there. */
export function compareAreas(
  { before, after }: { readonly before: Evaluation; readonly after: Evaluation },
  shared: ReadonlySet<string>,
): readonly ComparedArea[] {
  const count = ({ id }: AreaResult): number => [...shared].filter((key) => key.startsWith(`${id}/`)).length;
  return before.areas.flatMap((one) => {
    const now = after.areas.find(({ id }) => id === one.id);
    const questions = count(one);
    if (questions === 0 && one.points === 0 && (now?.points ?? 0) === 0) return [];
    const bothScored = one.score !== null && (now === undefined || now.score !== null);
    const side = (area: AreaResult | undefined): ComparedArea["before"] => ({
      score: bothScored ? (area?.score ?? 100) : null,
      band:
        area === undefined ? "nothing-found" : bothScored || area.band === "does-not-apply" ? area.band : "not-enough",
      points: area?.points ?? 0,
    });
    const coverage = Math.min(one.coverage, now?.coverage ?? 1);
    return [
      {
        id: one.id,
        title: now?.title ?? one.title,
        scored: one.scored,
        questions,
        coverage,
        before: side(one),
        after: side(now),
      },
    ];
  });
}
