import type { Evaluation, FactorState, Finding, RecommendationResult, StepResult } from "../../model/evaluation.ts";
import { GROUPS } from "../../model/words.ts";
import type { ReportText } from "../../text/en-report.ts";
import type { LookUps } from "../look-ups.ts";
import { shownPoints, shownWeights } from "../weights.ts";
import type { TherapistView } from "./therapist-shape.ts";

export function chosenLines({ chosen, recommendations }: Evaluation, text: ReportText): readonly string[] {
  return chosen.map(({ recommendation, step, who, by, sure }) => {
    const found = recommendations.find(({ id }) => id === recommendation);
    const says = found?.steps.find(({ name }) => name === step)?.text ?? text.words.step[step];
    return text.therapist.chosen(found?.title ?? recommendation, says.replace(/\.$/, ""), who, by, sure);
  });
}

export function findingRow(
  finding: Finding,
  { recommendations }: Evaluation,
  look: LookUps,
  text: ReportText,
): TherapistView["findings"][number] {
  const t = text.therapist;
  const marks = [...(finding.own ? [t.own] : []), ...(finding.private ? [`(${t.private})`] : [])];
  const statuses = recommendations
    .filter(({ findings }) => findings.includes(finding.key))
    .map(({ status }) => t.status[status]);
  return {
    number: look.number(finding.key),
    place: look.place(finding.area),
    says: [finding.says, ...marks].join(" "),
    ...shownWeights(finding),
    points: shownPoints(finding.points),
    status: [...new Set(statuses)].join("; ") || t.status.open,
  };
}

export function groupViews(evaluation: Evaluation, look: LookUps, text: ReportText): TherapistView["groups"] {
  let next = 1;
  return GROUPS.flatMap((group) => {
    const recommendations = evaluation.recommendations.filter((one) => one.group === group);
    if (recommendations.length === 0) return [];
    const from = String(next);
    next += recommendations.length;
    return [
      {
        title: text.words.group[group],
        from,
        recommendations: recommendations.map((one, index) =>
          recommendationView(one, next - recommendations.length + index, { evaluation, look, text }),
        ),
      },
    ];
  });
}

interface Told {
  readonly evaluation: Evaluation;
  readonly look: LookUps;
  readonly text: ReportText;
}

function recommendationView(
  one: RecommendationResult,
  number: number,
  { evaluation, look, text }: Told,
): TherapistView["groups"][number]["recommendations"][number] {
  const t = text.therapist;
  const covered = one.covers.map((id) => evaluation.recommendations.find((other) => other.id === id)?.title ?? id);
  const numbers = one.findings.map(look.number).filter((found) => found !== "");
  const facts = [
    t.forFindings(numbers),
    ...(one.points > 0 ? [t.takesAway(shownPoints(one.points), shownPoints(evaluation.overall.points))] : []),
    ...(one.refer === null ? [] : [t.refer(text.words.referral[one.refer])]),
    ...(one.measure.length === 0 ? [] : [t.measures(one.measure.map(({ what, value }) => t.measure(what, value)))]),
    ...(one.buy.length === 0 ? [] : [t.buy(one.buy.map(({ what, count }) => text.buyLine(count, what)))]),
    ...(covered.length === 0 ? [] : [t.covers(covered)]),
    ...(one.measured.length === 0 ? [] : [t.measured(one.measured.map(({ text: typed }) => typed))]),
    ...(one.buildingWork && rents(evaluation) !== "absent" ? [t.landlord] : []),
    ...(one.why === "" ? [] : [t.why(one.why)]),
    ...(one.sources.length === 0 ? [] : [t.sources(one.sources)]),
  ];
  return {
    number: String(number),
    group: text.words.group[one.group],
    forFindings: numbers.join(", "),
    points: shownPoints(one.points),
    title: [
      one.title,
      ...(one.wanted ? [t.wanted] : []),
      ...(one.own ? [t.ownAdvice] : []),
      ...(one.private ? [`(${t.private})`] : []),
    ].join(" "),
    clinical: one.clinical ?? "",
    status: t.statusWith(one),
    lines: one.steps.map((step) => stepLine(step, text)),
    facts: facts.join(" "),
  };
}

/** Nobody needs a landlord's leave in a home of their own. */
function rents({ factors }: Evaluation): FactorState {
  return factors.find(({ id }) => id === "rents")?.state ?? "absent";
}

/** Free, and for the resident or a caregiver: said once for all such steps. */
function isUsual({ cost, who }: StepResult): boolean {
  return cost === "free" && who.length === 2 && who.includes("resident") && who.includes("caregiver");
}

function stepLine(step: StepResult, text: ReportText): string {
  const t = text.therapist;
  return [
    t.stepLine(step.name, step.text),
    ...(step.instead === null ? [] : [text.instead(step.instead)]),
    ...(step.doneIf === null ? [] : [t.doneIf(step.doneIf)]),
    ...(isUsual(step) ? [] : [t.costWho(text.words.cost[step.cost], text.whoClinical(step.who))]),
  ].join(" ");
}
