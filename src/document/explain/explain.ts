import { readAnswers } from "../../logic/reading.ts";
import type { Assessment } from "../../model/assessment.ts";
import type { Catalogue } from "../../model/checklist.ts";
import type { Evaluation } from "../../model/evaluation.ts";
import { enExplain } from "../../text/en-explain.ts";
import { enReport } from "../../text/en-report.ts";
import { lookUps } from "../look-ups.ts";
import { explainAdvice } from "./explain-advice.ts";
import { explainAlert } from "./explain-alert.ts";
import { explainFactor } from "./explain-factor.ts";
import { explainFinding } from "./explain-finding.ts";
import { explainArea, explainHome } from "./explain-score.ts";
import type { Explained, Known } from "./explained.ts";

/** Something that can be explained: what one types, what it is, and its explanation. */
export interface Explainable {
  readonly key: string;
  readonly kind: keyof typeof enExplain.kinds;
  readonly title: string;
  readonly explain: () => Explained;
}

/** Whatever a report says that does not stand in an answer: the home's number, each area's, alerts, findings, advice, what is known of the person. */
export function explainables(
  evaluation: Evaluation,
  catalogue: Catalogue,
  assessment: Assessment,
): readonly Explainable[] {
  const known: Known = {
    evaluation,
    catalogue,
    reading: readAnswers(catalogue, assessment),
    look: lookUps(evaluation, enReport),
    text: enReport,
    t: enExplain,
  };
  const { areas, alerts, findings, recommendations, factors, overall } = evaluation;
  return [
    { key: "home", kind: "home", title: enExplain.home(overall.score), explain: () => explainHome(known) },
    ...alerts.map(
      (one): Explainable => ({
        key: one.key,
        kind: "alert",
        title: one.text,
        explain: () => explainAlert(one, known),
      }),
    ),
    ...findings.map(
      (one): Explainable => ({
        key: one.key,
        kind: "finding",
        title: one.says,
        explain: () => explainFinding(one, known),
      }),
    ),
    ...recommendations.map(
      (one): Explainable => ({
        key: one.id,
        kind: "advice",
        title: one.title,
        explain: () => explainAdvice(one, known),
      }),
    ),
    ...areas.map(
      (one): Explainable => ({
        key: one.id,
        kind: "area",
        title: one.title,
        explain: () => explainArea(one, known),
      }),
    ),
    ...factors.map(
      (one): Explainable => ({
        key: one.id,
        kind: "factor",
        title: `${one.label}: ${enExplain.state[one.state]}`,
        explain: () => explainFactor(one, known),
      }),
    ),
  ];
}

/** What a typed key names: `alert:…`, `finding:…` and the like tell apart what goes by one name. */
export function findExplainable(typed: string, all: readonly Explainable[]): readonly Explainable[] {
  const [, kind, key] = /^([a-z]+):(.+)$/.exec(typed) ?? [null, null, typed];
  return all.filter((one) => one.key === key && (kind === null || one.kind === kind));
}
