import type { Evaluation, Finding, RecommendationResult } from "../model/evaluation.ts";

/**
 * The evaluation as if nothing private had been asked: for every reader but the therapist. It is cut before anything is put into words,
 * so that no sentence can let a private thing slip. An alert that rests on private answers alone is the therapist's too; one that also
 * rests on what everybody may see (water that scalds) speaks to all.
 */
export function withoutPrivate(evaluation: Evaluation): Evaluation {
  const hiddenKeys = new Set<string>(
    [...evaluation.answers, ...evaluation.open].filter((one) => one.private).map(({ key }) => key),
  );
  const hiddenFactors = new Set<string>(evaluation.factors.filter((factor) => factor.private).map(({ id }) => id));
  const gone = evaluation.findings.filter((finding) => finding.private || hiddenKeys.has(finding.question ?? ""));
  const findings = evaluation.findings
    .filter((finding) => !gone.includes(finding))
    .map(
      (finding): Finding => ({
        ...finding,
        fit: finding.fit.filter(({ factor }) => !hiddenFactors.has(factor)),
        raisedBy: finding.raisedBy.filter((factor) => !hiddenFactors.has(factor)),
      }),
    );
  const shown = new Set<string>(findings.map(({ key }) => key));
  const privateOnly = ({ findings: keys, private: isPrivate }: RecommendationResult): boolean =>
    isPrivate || (keys.length > 0 && !keys.some((key) => shown.has(key)));
  const recommendations = evaluation.recommendations
    .filter((one) => !privateOnly(one))
    .map((one): RecommendationResult => ({ ...one, findings: one.findings.filter((key) => shown.has(key)) }));
  return {
    ...evaluation,
    alerts: evaluation.alerts
      .filter(({ because }) => because.length === 0 || !because.every((key) => hiddenKeys.has(key)))
      .map((alert) => ({ ...alert, because: alert.because.filter((key) => !hiddenKeys.has(key)) })),
    alertsOpen: evaluation.alertsOpen.filter((alert) => !alert.private),
    factors: evaluation.factors.filter((factor) => !factor.private),
    guards: evaluation.guards.filter(({ factor }) => !hiddenFactors.has(factor)),
    answers: evaluation.answers.filter((answer) => !answer.private),
    open: evaluation.open.filter((question) => !question.private),
    released: evaluation.released.filter(
      ({ what, of }) => what === "photo" || evaluation.answers.some(({ key, private: own }) => key === of && !own),
    ),
    findings,
    recommendations,
    keptAway: evaluation.keptAway
      .filter(({ because }) => because.length === 0 || !because.every((key) => hiddenKeys.has(key)))
      .map((one) => ({ ...one, because: one.because.filter((key) => !hiddenKeys.has(key)) })),
    tests: evaluation.tests.filter(({ about }) => !about.some((key) => hiddenKeys.has(key))),
  };
}
