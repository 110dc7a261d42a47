import type { Earlier } from "../model/assessment.ts";
import { PERSON } from "./from-earlier.ts";
import type { Question } from "./question.ts";

const OPENING = ["goals", "last-fall", "consent-visit", "consent-photos", "consent-share"];

/**
 * A second visit: falls since then, the person, what was found (place by place, the gravest place first), what was still to check, and
 * then the rest, as the checklists stand.
 */
export function inFollowUpOrder(asked: readonly Question[], { first, next }: Earlier): readonly Question[] {
  const places = new Map<string, number>([
    ...next.map((key, index) => [key as string, 20_000 + index] as const),
    ...first.map((key, index) => [key as string, 10_000 + index] as const),
  ]);
  const rank = ({ key, type, area }: Question): number => {
    if (type === "falls-since") return 0;
    if (type === "lost") return 1;
    if (OPENING.includes(type)) return 2;
    if (area === PERSON) return 3;
    if (type === "own-now") return 19_000;
    if (type === "rest") return 30_000;
    return places.get(key) ?? 40_000;
  };
  return asked
    .map((question, index) => ({ question, index, at: rank(question) }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ question }) => question);
}
