import type { Evaluation } from "../model/evaluation.ts";

/** The handouts that some advice names and nothing withholds, those that much hangs on first. */
export function handoutsThatFit({ handouts, recommendations }: Evaluation): Evaluation["handouts"] {
  const points = new Map(recommendations.map((one) => [one.id, one.points]));
  const weight = ({ because }: Evaluation["handouts"][number]): number =>
    because.reduce((sum, id) => sum + (points.get(id) ?? 0), 0);
  return handouts
    .filter(({ because, withheld }) => because.length > 0 && withheld === null)
    .sort((a, b) => weight(b) - weight(a));
}
