import { indexOf } from "../../logic/catalogue-index.ts";
import { sayCondition } from "../../logic/say-condition.ts";
import type { Spot } from "../../logic/scope.ts";
import type { Checklist, Hazard } from "../../model/checklist.ts";
import type { Finding } from "../../model/evaluation.ts";
import { parseKey } from "../../model/ids.ts";
import { exactPoints, shownWeights } from "../weights.ts";
import { answersSaid, type Explained, type Known, sourcesSaid } from "./explained.ts";

/** A finding: the answer, the rule that it met, how its points come about, what is advised. */
export function explainFinding(finding: Finding, known: Known): Explained {
  const { look, t, evaluation } = known;
  const rule = ruleOf(finding, known);
  const answered = finding.question === null ? evidenceOf(rule, known) : [finding.question];
  return {
    title: t.finding(look.place(finding.area), finding.says),
    says: [
      ...(finding.own ? [t.own] : answersSaid(answered, known)),
      ...(rule === null ? [] : ruleSaid(rule, finding, known)),
      ...personSaid(finding, known),
      ...pointsSaid(finding, known),
      ...adviceSaid(finding, evaluation.recommendations, t),
      ...sourcesSaid(finding.sources, known),
    ],
  };
}

interface Rule {
  readonly hazard: Hazard;
  readonly spot: Spot;
}

/** The hazard in the checklists that was met. Several may stand in one line of a file: then the one that holds. */
function ruleOf(finding: Finding, { catalogue, reading }: Known): Rule | null {
  const key = parseKey(finding.key.replace(/=.*$/, ""));
  const checklist = key === null ? null : indexOf(catalogue).checklist(key.checklist);
  if (key === null || checklist === null) return null;
  const spot: Spot = { checklist, instance: instanceOf(checklist, key.instance, reading) };
  const tick = /=(.*)$/.exec(finding.key)?.[1] ?? null;
  const all = [
    ...(checklist.items.find(({ id }) => id === key.item)?.hazards ?? []),
    ...checklist.combined.filter(({ id }) => id === key.item).map(({ hazard }) => hazard),
  ];
  const met = all.filter((one) => one.at === finding.at && one.tick === tick && reading.holds(one.when, spot));
  const hazard = met.find(({ advice }) => advice.join() === finding.advice.join()) ?? met[0];
  return hazard === undefined ? null : { hazard, spot };
}

function instanceOf(checklist: Checklist, id: string | null, { assessment }: Known["reading"]): Spot["instance"] {
  return assessment.instances[checklist.id]?.list.find((one) => one.id === id) ?? null;
}

function evidenceOf(rule: Rule | null, { reading }: Known): readonly string[] {
  return rule === null ? [] : reading.evidence(rule.hazard.when, rule.spot);
}

function ruleSaid({ hazard, spot }: Rule, finding: Finding, { catalogue, t, text }: Known): readonly string[] {
  const when = sayCondition(hazard.when, catalogue, { checklist: spot.checklist.id });
  const severity = hazard.severity === "none" ? null : text.words.severity[hazard.severity];
  const labels = finding.raisedBy.map((id) => indexOf(catalogue).factor(id)?.label ?? id);
  return [
    t.rule(severity, when, finding.at),
    ...(labels.length === 0 ? [] : [t.raised(text.words.severity[finding.severity], labels)]),
  ];
}

/** What is known of the person that made it graver, and from which answers. */
function personSaid({ raisedBy, fit }: Finding, known: Known): readonly string[] {
  const { evaluation, t } = known;
  const ids = new Set<string>([...raisedBy, ...fit.map(({ factor }) => factor)]);
  return evaluation.factors
    .filter(({ id }) => ids.has(id))
    .flatMap(({ label, because }) => [t.factorPresent(label), ...answersSaid(because, known)]);
}

function pointsSaid(finding: Finding, { t, text }: Known): readonly string[] {
  const { severity, exposure, fit } = shownWeights(finding);
  const product = Number(severity) * Number(exposure) * Number(fit);
  return [
    t.points({
      severity,
      severityWord: text.words.severity[finding.severity],
      exposure,
      exposureWord: text.words.exposure[finding.exposure],
      fit,
      because: finding.fit.map(({ because }) => because),
      product: exactPoints(product),
    }),
    ...(exactPoints(product) === exactPoints(finding.points) ? [] : [t.pointsShared(exactPoints(finding.points))]),
  ];
}

function adviceSaid(
  { key, advice }: Finding,
  recommendations: Known["evaluation"]["recommendations"],
  t: Known["t"],
): readonly string[] {
  const given = recommendations.filter(({ findings }) => findings.includes(key));
  if (given.length > 0) return [t.leadsTo(given.map(({ title, id }) => t.titleAndKey(title, id)))];
  return advice.length === 0 ? [] : [t.leadsToNothing(advice)];
}
