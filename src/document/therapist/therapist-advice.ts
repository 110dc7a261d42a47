import type { Evaluation, FactorState, Finding, RecommendationResult, StepResult } from "../../model/evaluation.ts";
import { GROUPS } from "../../model/words.ts";
import type { ReportText } from "../../text/en-report.ts";
import type { LookUps } from "../look-ups.ts";
import { shownPoints, shownWeights } from "../weights.ts";
import { sourceNumbers } from "./therapist-rules.ts";
import type { TherapistView } from "./therapist-shape.ts";

type RecommendationView = TherapistView["groups"][number]["recommendations"][number];

export function findingRow(
  finding: Finding,
  { recommendations }: Evaluation,
  look: LookUps,
  text: ReportText,
): TherapistView["findings"][number] {
  const t = text.therapist;
  const marks = [
    ...(finding.own ? [t.own] : []),
    ...(finding.wanted ? [t.wanted] : []),
    ...(finding.private ? [`(${t.private})`] : []),
  ];
  const decisions = recommendations
    .filter(({ findings }) => findings.includes(finding.key))
    .map((one) => decisionOf(one, text));
  const open = t.status.open;
  const told = [...new Set(decisions)].filter((decision) => decision !== open);
  return {
    number: look.number(finding.key),
    place: look.place(finding.area),
    says: [finding.says, ...marks].join(" "),
    weight: weightOf(finding, text),
    decision: told.join("; ") || open,
  };
}

/** The product, or what is left of it where the worst of several things counts for all. */
function weightOf(finding: Finding, text: ReportText): string {
  const { severity, exposure, fit } = shownWeights(finding);
  const product = Number(severity) * Number(exposure) * Number(fit);
  const counted = shownPoints(finding.points);
  return text.therapist.weight([severity, exposure, fit], counted === shownPoints(product) ? null : counted);
}

/** What was decided about it, short: by when stands with the recommendation. */
function decisionOf({ status, who }: RecommendationResult, text: ReportText): string {
  return text.therapist.statusWith({ status, who, due: null, reason: null, used: null, checked: null });
}

/** Those that stand in no table of their own, run on place by place. */
export function runOnByPlace(rows: TherapistView["findings"], text: ReportText): TherapistView["findingsRest"] {
  return [...new Set(rows.map(({ place }) => place))].map((place) => ({
    place,
    findings: rows
      .filter((row) => row.place === place)
      .map((row) => text.therapist.findingRunOn(row))
      .join(" "),
  }));
}

/** The first few in their order, group by group, as they stand in full in the appendix. */
export function firstRecommendations(
  { recommendations }: Evaluation,
  first: number,
  text: ReportText,
): TherapistView["recommendations"] {
  const t = text.therapist;
  const inOrder = GROUPS.flatMap((group) => recommendations.filter((one) => one.group === group));
  const shown = inOrder.slice(0, first);
  return GROUPS.flatMap((group) => {
    const here = shown.filter((one) => one.group === group);
    if (here.length === 0) return [];
    const says = here.map((one) =>
      t.recommendationRunOn(
        inOrder.indexOf(one) + 1,
        titleOf(one, text),
        shownPoints(one.points),
        one.status === "open" ? null : statusOf(one, text),
      ),
    );
    return [{ group: text.words.group[group], recommendations: text.sentence(says.join("; ")) }];
  });
}

export function groupViews(evaluation: Evaluation, look: LookUps, text: ReportText): TherapistView["groups"] {
  let next = 1;
  return GROUPS.flatMap((group) => {
    const recommendations = evaluation.recommendations.filter((one) => one.group === group);
    if (recommendations.length === 0) return [];
    const from = next;
    next += recommendations.length;
    return [
      {
        title: text.words.group[group],
        from: String(from),
        recommendations: recommendations.map((one) => recommendationView(one, { evaluation, look, text })),
      },
    ];
  });
}

function titleOf(one: RecommendationResult, text: ReportText): string {
  const t = text.therapist;
  return [
    one.title,
    ...(one.wanted ? [t.wanted] : []),
    ...(one.own ? [t.ownAdvice] : []),
    ...(one.changed === "reword" ? [t.reworded] : []),
    ...(one.private ? [`(${t.private})`] : []),
  ].join(" ");
}

function statusOf(one: RecommendationResult, text: ReportText): string {
  return text.therapist.statusWith(one);
}

interface Told {
  readonly evaluation: Evaluation;
  readonly look: LookUps;
  readonly text: ReportText;
}

function recommendationView(one: RecommendationResult, told: Told): RecommendationView {
  const { look, text } = told;
  const numbers = one.findings.map(look.number).filter((found) => found !== "");
  return {
    title: titleOf(one, text),
    status: statusOf(one, text),
    full: [
      ...(one.clinical === null ? [] : [text.sentence(one.clinical)]),
      ...one.steps.map((step) => stepLine(step, text)),
      ...factsOf(one, numbers, told),
    ].join(" "),
  };
}

function factsOf(one: RecommendationResult, numbers: readonly string[], { evaluation, text }: Told): readonly string[] {
  const t = text.therapist;
  const covered = one.covers.map((id) => evaluation.recommendations.find((other) => other.id === id)?.title ?? id);
  const source = sourceNumbers(evaluation.sources);
  return [
    ...(one.refer === null ? [] : [t.refer(text.words.referral[one.refer])]),
    ...(one.measure.length === 0 ? [] : [t.measures(one.measure.map(({ what, value }) => t.measure(what, value)))]),
    ...(one.measured.length === 0 ? [] : [t.measured(one.measured.map(({ text: typed }) => typed))]),
    ...(one.buy.length === 0 ? [] : [t.buy(one.buy.map(({ what, count }) => text.buyLine(count, what)))]),
    ...(covered.length === 0 ? [] : [t.covers(covered)]),
    ...(one.buildingWork && rents(evaluation) !== "absent" ? [t.landlord] : []),
    ...(one.why === "" ? [] : [t.why(one.why)]),
    ...(one.noThanks === null ? [] : [t.noThanks(one.noThanks)]),
    t.forFindings(numbers, one.points > 0 ? shownPoints(one.points) : null),
    ...(one.sources.length === 0 ? [] : [t.sources(one.sources.map(source))]),
  ];
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
