import type { Reading } from "../logic/reading.ts";
import type { Recommendation, Step } from "../model/checklist.ts";
import type { EvaluatedAlert, Finding, RecommendationResult, StepResult } from "../model/evaluation.ts";
import type { QuestionKey, RecommendationId } from "../model/ids.ts";
import { COSTS, SEVERITIES, STEP_NAMES, type StepName } from "../model/words.ts";
import { applyChanges, withoutDropped } from "./apply-changes.ts";
import { applyPlan } from "./apply-plan.ts";
import { toGroups } from "./groups.ts";
import { isPrivateKey } from "./is-private-key.ts";
import { toJobResult } from "./job-result.ts";
import { toMeasured, toMeasures } from "./measures.ts";
import { toOwnAdvice } from "./own-findings.ts";
import { worstOf } from "./weights.ts";

/** What is advised, before it is put into words: a recommendation and what led to it. */
interface Advised {
  readonly recommendation: Recommendation;
  readonly findings: readonly Finding[];
  /** general advice, or a publication's rule: the questions it rests on */
  readonly because: readonly QuestionKey[];
}

/** Everything that is advised: merged over rooms, smaller jobs folded into the bigger ones that cover them, in order, in three groups. */
export function recommend(
  reading: Reading,
  {
    findings,
    alerts,
    ruleAdvice,
  }: {
    readonly findings: readonly Finding[];
    readonly alerts: readonly EvaluatedAlert[];
    readonly ruleAdvice: readonly { readonly id: RecommendationId; readonly because: readonly QuestionKey[] }[];
  },
): readonly RecommendationResult[] {
  const all = reading.catalogue.checklists.flatMap(({ recommendations }) => recommendations);
  const leading = byId(findings, ({ advice }) => advice);
  const advised = all.flatMap((recommendation): readonly Advised[] => {
    const led = leading.get(recommendation.id) ?? [];
    const general =
      recommendation.when === null || !reading.holds(recommendation.when, null)
        ? null
        : reading.evidence(recommendation.when, null);
    const ruled = ruleAdvice.filter(({ id }) => id === recommendation.id).flatMap(({ because }) => because);
    const because = [...new Set([...(general ?? []), ...ruled])];
    const isCalledFor = led.length > 0 || general !== null || ruled.length > 0;
    return isCalledFor && canBeDone(reading, recommendation) ? [{ recommendation, findings: led, because }] : [];
  });
  const urgent = new Set(alerts.flatMap(({ because }) => because));
  const results = [
    ...foldCovered(advised).map((one) => toResult(reading, one)),
    ...toOwnAdvice(reading.assessment.own),
  ];
  const { chosen, changes, plan } = reading.assessment;
  const ordered = withoutDropped(results, changes).sort(inOrder(urgent));
  return applyPlan(applyChanges(toGroups(ordered, chosen), changes), plan);
}

/** A step is left that nothing withholds, or somebody to be sent to. Else it covers nothing either. */
function canBeDone(reading: Reading, recommendation: Recommendation): boolean {
  return recommendation.refer !== null || stepsOf(reading, recommendation).length > 0;
}

/**
 * A smaller job is folded into the advised one that covers it, finding by finding: new rails downstairs do not mend the loose rail
 * upstairs. A referral covers everywhere. Covering goes through; what nothing covers stays where it is.
 */
function foldCovered(advised: readonly Advised[]): readonly Advised[] {
  const covering: Covering = byId(advised, ({ recommendation }) => recommendation.covers);
  const folded = new Map(advised.map((one) => [one, { findings: [] as Finding[], because: [] as QuestionKey[] }]));
  for (const one of advised) {
    for (const finding of one.findings) folded.get(covererOf(one, finding, covering))?.findings.push(finding);
    folded.get(covererOf(one, null, covering))?.because.push(...one.because);
  }
  return advised.flatMap((one) => {
    const { findings, because } = folded.get(one) ?? one;
    const isOwn = one.findings.length === 0 && covererOf(one, null, covering) === one;
    return findings.length === 0 && because.length === 0 && !isOwn
      ? []
      : [{ ...one, findings: [...new Set(findings)], because: [...new Set(because)] }];
  });
}

/** The advised jobs that cover a piece of advice. */
type Covering = ReadonlyMap<RecommendationId, readonly Advised[]>;

/** Those that name a piece of advice, in their order: found without looking through all of them for each. */
function byId<T>(
  all: readonly T[],
  named: (one: T) => readonly RecommendationId[],
): ReadonlyMap<RecommendationId, readonly T[]> {
  const found = new Map<RecommendationId, T[]>();
  for (const one of all)
    for (const id of new Set(named(one))) {
      const others = found.get(id);
      if (others === undefined) found.set(id, [one]);
      else others.push(one);
    }
  return found;
}

/** The biggest advised job that covers this one for a finding (null: for what is advised without any), or itself. */
function covererOf(
  one: Advised,
  finding: Finding | null,
  covering: Covering,
  seen: readonly Advised[] = [one],
): Advised {
  const next = covering
    .get(one.recommendation.id)
    ?.find(
      (other) =>
        !seen.includes(other) &&
        (other.recommendation.refer !== null || other.findings.some(({ area }) => area === finding?.area)),
    );
  return next === undefined ? one : covererOf(next, finding, covering, [...seen, next]);
}

function toResult(reading: Reading, { recommendation, findings, because }: Advised): RecommendationResult {
  const steps = stepsOf(reading, recommendation);
  return {
    id: recommendation.id,
    title: recommendation.title,
    clinical: recommendation.clinical,
    group: "plan",
    severity: worstOf(findings.map(({ severity }) => severity)),
    points: findings.reduce((sum, { points }) => sum + points, 0),
    findings: findings.map(({ key }) => key),
    steps,
    refer: recommendation.refer,
    covers: recommendation.covers,
    buildingWork: recommendation.buildingWork,
    measure: toMeasures(reading, recommendation, findings),
    measured: toMeasured(reading, findings),
    job: toJobResult(reading, recommendation, findings),
    buy: steps.flatMap(({ buy }) => buy),
    why: recommendation.why,
    noThanks: recommendation.noThanks,
    sources: recommendation.sources,
    handouts: recommendation.handouts,
    private: isPrivate(reading, findings, because),
    status: "open",
    chosenStep: null,
    who: null,
    due: null,
    reason: null,
    used: null,
    checked: null,
    wanted: findings.some(({ wanted }) => wanted),
    changed: null,
    own: false,
  };
}

/** The steps that hold for this person, and that no guard withholds. */
function stepsOf(reading: Reading, recommendation: Recommendation): readonly StepResult[] {
  return STEP_NAMES.flatMap((name) => {
    const step = recommendation.steps[name];
    return step === null ||
      isWithheld(reading, recommendation, name) ||
      (step.when !== null && !reading.holds(step.when, null))
      ? []
      : [toStep(name, step)];
  });
}

/** Advice that only private answers led to is itself private. */
function isPrivate(reading: Reading, findings: readonly Finding[], because: readonly QuestionKey[]): boolean {
  const shareable =
    findings.some((one) => !one.private) || because.some((key) => !isPrivateKey(reading.catalogue, key));
  return !shareable && (findings.length > 0 || because.length > 0);
}

/** A guard withholds a step unless its factor is ruled out. */
function isWithheld(reading: Reading, { id }: Recommendation, name: StepName): boolean {
  return reading.catalogue.guards.some(
    ({ unlessRuledOut, withholds }) =>
      reading.factor(unlessRuledOut) !== "absent" &&
      withholds.steps.some(({ recommendation, step }) => recommendation === id && step === name),
  );
}

function toStep(name: StepName, { text, cost, who, instead, buy, doneIf }: Step): StepResult {
  return { name, text, cost, who, instead, buy, doneIf };
}

/** Alerts first, then the gravest, then what takes away most, then what is cheaper to begin; ids settle the rest. */
function inOrder(urgent: ReadonlySet<string>) {
  const rank = (one: RecommendationResult): readonly number[] => [
    one.findings.some((key) => urgent.has(key.replace(/=.*$/, ""))) ? 0 : 1,
    one.severity === null ? SEVERITIES.length : SEVERITIES.length - 1 - SEVERITIES.indexOf(one.severity),
    -one.points,
    Math.min(...one.steps.map(({ cost }) => COSTS.indexOf(cost)), COSTS.length),
  ];
  return (a: RecommendationResult, b: RecommendationResult): number => {
    const [left, right] = [rank(a), rank(b)];
    const at = left.findIndex((value, index) => value !== right[index]);
    return at < 0 ? (a.id < b.id ? -1 : 1) : (left[at] ?? 0) - (right[at] ?? 0);
  };
}
