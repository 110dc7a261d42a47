import { indexOf } from "../../logic/catalogue-index.ts";
import { sayCondition } from "../../logic/say-condition.ts";
import type { Recommendation } from "../../model/checklist.ts";
import type { RecommendationResult } from "../../model/evaluation.ts";
import type { ChecklistId } from "../../model/ids.ts";
import { STEP_NAMES } from "../../model/words.ts";
import { exactPoints } from "../weights.ts";
import { answersSaid, type Explained, type Known, sourcesSaid } from "./explained.ts";

/** A recommendation: what called for it, where it stands and why there, what was left out, what was decided. */
export function explainAdvice(one: RecommendationResult, known: Known): Explained {
  const { evaluation, look, t, text } = known;
  const rule = ruleOf(one, known);
  const findings = evaluation.findings.filter(({ key }) => one.findings.includes(key));
  return {
    title: t.advice(one.title),
    says: [
      ...(one.own ? [t.ownAdvice] : []),
      ...findings.map((finding) => t.calledForBy(look.place(finding.area), finding.says, finding.key)),
      ...(rule === null ? [] : generalSaid(rule, known)),
      ...(one.points === 0 ? [] : [t.takesAway(exactPoints(one.points), exactPoints(evaluation.overall.points))]),
      t.order(one.severity === null ? null : text.words.severity[one.severity]),
      groupSaid(one, known),
      ...coveredSaid(one, known),
      ...(rule === null ? [] : leftOut(rule, one, known)),
      ...changesSaid(one, known),
      t.status(text.therapist.status[one.status], one.who, one.due, one.reason),
      ...(rule === null ? [] : [t.standsAt(rule.at)]),
      ...sourcesSaid(one.sources, known),
    ],
  };
}

function ruleOf({ id }: RecommendationResult, { catalogue }: Known): Recommendation | null {
  const checklist = indexOf(catalogue).checklist(id.replace(/\/.*$/, "") as ChecklistId);
  return checklist?.recommendations.find((one) => one.id === id) ?? null;
}

function generalSaid({ id, when }: Recommendation, known: Known): readonly string[] {
  const { catalogue, evaluation, reading, t } = known;
  const general =
    when === null || !reading.holds(when, null)
      ? []
      : [
          t.general(sayCondition(when, catalogue, { checklist: id.replace(/\/.*$/, "") as ChecklistId })),
          ...answersSaid(reading.evidence(when, null), known),
        ];
  const rules = catalogue.checklists
    .flatMap((one) => one.rules)
    .filter((rule) => rule.outcomes.some(({ advice }) => advice.includes(id)));
  const told = evaluation.tests.filter((test) => rules.some((rule) => rule.id === test.id) && test.says !== null);
  return [...general, ...told.map(({ says }) => t.byRule(says ?? ""))];
}

function groupSaid(one: RecommendationResult, { t }: Known): string {
  if (one.changed === "move") return t.moved[one.group];
  return one.chosenStep === null ? t.grouped[one.group] : t.chosen[one.group];
}

function coveredSaid({ covers }: RecommendationResult, { catalogue, t }: Known): readonly string[] {
  const titles = catalogue.checklists
    .flatMap(({ recommendations }) => recommendations)
    .filter(({ id }) => covers.includes(id))
    .map(({ title }) => title);
  return titles.length === 0 ? [] : [t.covers(titles)];
}

/** Steps of the checklist that are not among the person's: withheld by a guard, or for others. */
function leftOut(
  rule: Recommendation,
  { steps }: RecommendationResult,
  { evaluation, catalogue, t }: Known,
): readonly string[] {
  const inForce = new Set(evaluation.guards.map(({ id }) => id));
  return STEP_NAMES.filter((name) => rule.steps[name] !== null && !steps.some((step) => step.name === name)).map(
    (name) => {
      const guard = catalogue.guards.find(
        ({ id, withholds }) =>
          inForce.has(id) &&
          withholds.steps.some(({ recommendation, step }) => recommendation === rule.id && step === name),
      );
      const says = evaluation.guards.find(({ id }) => id === guard?.id)?.says ?? null;
      return t.stepLeftOut(name, says);
    },
  );
}

function changesSaid({ id }: RecommendationResult, { evaluation, text }: Known): readonly string[] {
  return evaluation.changes.filter(({ recommendation }) => recommendation === id).map(text.therapist.changed);
}
