import { carryOver } from "../interview/carry-over.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Catalogue } from "../model/checklist.ts";
import { type ComparedFinding, type Comparison, FINDING_STATES, type FindingState } from "../model/comparison.ts";
import type { Evaluation, Finding } from "../model/evaluation.ts";
import { compareAreas } from "./compare-areas.ts";
import { compareFindings } from "./compare-findings.ts";
import { evaluate } from "./evaluate.ts";
import { likeWithLike, sharedKeys } from "./like-with-like.ts";
import { FORMULA } from "./weights.ts";

/** A visit, with the checklists that it was made with. */
export interface Visit {
  readonly catalogue: Catalogue;
  readonly assessment: Assessment;
}

export interface CompareOptions {
  readonly today: Catalogue;
  readonly tool: string;
  readonly emergencyNumber?: string;
}

/**
 * What became of the findings of an earlier visit. Both are read under today's checklists, and numbers are taken from each other only
 * over the questions that both answered. A record beside itself has nothing new and nothing fixed.
 */
export function compare(before: Visit, after: Visit, { today, ...options }: CompareOptions): Comparison {
  const then = evaluate(before.catalogue, before.assessment, options);
  const foundThen = new Set(then.findings.map(({ key }) => key));
  const [first, second] = [
    carryOver(today, before.catalogue, before.assessment, foundThen),
    carryOver(today, after.catalogue, after.assessment),
  ];
  const visits = { before: first.assessment, after: second.assessment };
  const evaluations = {
    before: evaluate(today, visits.before, options),
    after: evaluate(today, visits.after, options),
  };
  const findings = [
    ...lostFindings(then, evaluations.before, first.keyOf),
    ...compareFindings(today, visits, evaluations),
  ];
  const shared = sharedKeys(visits);
  const like = likeWithLike(visits, shared);
  const alike = { before: evaluate(today, like.before, options), after: evaluate(today, like.after, options) };
  return {
    handrail: "comparison/1",
    tool: options.tool,
    formula: FORMULA,
    person: after.assessment.person,
    before: { date: before.assessment.date },
    after: { date: after.assessment.date },
    falls: after.assessment.earlier?.date === before.assessment.date ? after.assessment.earlier.falls : null,
    alerts: evaluations.after.alerts,
    counts: countsOf(findings),
    findings: inOrder(findings),
    points: {
      before: alike.before.overall.points,
      after: alike.after.overall.points,
      questions: shared.size,
      coverage: alike.after.overall.coverage,
    },
    areas: compareAreas(alike, shared),
    recommendations: standing(then, after.assessment),
    lost: first.lost,
  };
}

/** What was found by a question that nobody asks any more may still be there. What today's rules do not count is no finding any more. */
function lostFindings(
  then: Evaluation,
  before: Evaluation,
  keyOf: (key: string) => string | null,
): readonly ComparedFinding[] {
  const known = new Set(before.findings.map(({ key }) => key));
  const gone = then.findings.filter(({ key, own }) => !own && !known.has(keyOf(key) ?? ""));
  const places = new Map(then.areas.map(({ id, title }) => [id, title]));
  return gone.map((one: Finding) => {
    const key = keyOf(one.key);
    const isLost = key === null || isUnanswered(before, key);
    return {
      key: key ?? one.key,
      state: isLost ? "not-looked" : "gone",
      area: one.area,
      place: places.get(one.area) ?? one.area,
      says: one.says,
      severity: { before: one.severity, after: null },
      points: { before: one.points, after: null },
      own: false,
      note: isLost ? "no-longer-asked" : "other-rules",
    };
  });
}

function isUnanswered({ answers }: Evaluation, key: string): boolean {
  return !answers.some((one) => one.key === key.replace(/=.*$/, ""));
}

function countsOf(findings: readonly ComparedFinding[]): Comparison["counts"] {
  const count = (state: FindingState): number => findings.filter((one) => one.state === state).length;
  return {
    "not-looked": count("not-looked"),
    "still-there": count("still-there"),
    new: count("new"),
    fixed: count("fixed"),
    gone: count("gone"),
  };
}

function inOrder(findings: readonly ComparedFinding[]): readonly ComparedFinding[] {
  const points = ({ points: { before, after } }: ComparedFinding): number => Math.max(before ?? 0, after ?? 0);
  return FINDING_STATES.flatMap((state) =>
    findings.filter((one) => one.state === state).sort((a, b) => points(b) - points(a)),
  );
}

/** What was said later counts: at the later visit, or in a call before it. */
function standing({ recommendations }: Evaluation, { plan }: Assessment): Comparison["recommendations"] {
  return recommendations.map(({ id, title, status, who, due, reason, used, checked }) => {
    const said = plan[id] ?? { status, who, due, reason, used, checked };
    return {
      id,
      title,
      status: said.status,
      who: said.who,
      due: said.due,
      reason: said.reason,
      used: said.used,
      checked: said.checked,
    };
  });
}
