import { activeAlerts } from "../logic/find-alerts.ts";
import { type Reading, readAnswers } from "../logic/reading.ts";
import { instancesOf, isForThisVisit, type Spot } from "../logic/scope.ts";
import type { Case, Catalogue, Checklist, Expectation, Item } from "../model/checklist.ts";
import type { Evaluation } from "../model/evaluation.ts";
import type { FactorId } from "../model/ids.ts";
import type { Severity } from "../model/words.ts";
import { evaluate } from "./evaluate.ts";
import { worstOf } from "./weights.ts";

/** One thing that a case expects and that did not come out so. */
export interface CaseFailure {
  readonly what: string;
  readonly expected: string;
  readonly found: string;
}

/** Runs one of a checklist's own cases: its answers go through the program as any answers do. No failures means it holds. */
export function runCase(catalogue: Catalogue, checklist: Checklist, one: Case): readonly CaseFailure[] {
  const reading = readAnswers(catalogue, one.assessment, one.factors);
  const evaluation = evaluate(catalogue, one.assessment, { tool: "cases", factors: one.factors });
  const outcome = toOutcome(reading, evaluation, checklist);
  return [...expected(one.expect, outcome, checklist), ...never(one.never, outcome, checklist)];
}

/** What came of a case, in the words in which cases are written: this checklist's own ids, without its name. */
interface Outcome {
  readonly findings: Readonly<Record<string, Severity>>;
  readonly points: Readonly<Record<string, number>>;
  readonly alerts: Readonly<Record<string, readonly string[]>>;
  readonly recommendations: readonly string[];
  readonly shown: readonly string[];
  readonly factor: Reading["factor"];
  readonly evaluation: Evaluation;
}

function toOutcome(reading: Reading, evaluation: Evaluation, checklist: Checklist): Outcome {
  const own = evaluation.findings.filter(
    ({ area }) => String(area) === checklist.id || area.startsWith(`${checklist.id}@`),
  );
  const nameOf = (key: string) => key.replace(/^.*\//, "").replace(/=.*$/, "");
  const byItem = (name: string) => own.filter(({ key }) => nameOf(key) === name);
  const names = [...new Set(own.map(({ key }) => nameOf(key)))];
  const alerts = activeAlerts(reading).filter(({ spot }) => spot.checklist.id === checklist.id);
  return {
    findings: Object.fromEntries(
      names.map((name) => [name, worstOf(byItem(name).map(({ severity }) => severity)) ?? "minor"]),
    ),
    points: Object.fromEntries(names.map((name) => [name, byItem(name).reduce((sum, { points }) => sum + points, 0)])),
    alerts: Object.fromEntries(
      alerts.map(({ alert }) => [
        alert.id,
        alerts.filter((other) => other.alert.id === alert.id).flatMap(({ spot }) => spot.instance?.id ?? []),
      ]),
    ),
    recommendations: evaluation.recommendations.map(({ id }) => id),
    shown: shownItems(reading, checklist).map(({ id }) => id),
    factor: reading.factor,
    evaluation,
  };
}

function shownItems(reading: Reading, checklist: Checklist): readonly Item[] {
  const { setting } = reading.assessment;
  const { list } = instancesOf(reading.assessment, checklist);
  const spots: readonly Spot[] = [{ checklist, instance: null }, ...list.map((instance) => ({ checklist, instance }))];
  return checklist.items.filter(
    (item) => isForThisVisit({ checklist, item, setting }) && spots.some((spot) => reading.shown(item, spot)),
  );
}

function expected(expectation: Expectation, outcome: Outcome, checklist: Checklist): readonly CaseFailure[] {
  const { evaluation } = outcome;
  const { findings, alerts, recommendations, asked, hidden, band, points, rules, values, factors, groups } =
    expectation;
  return [
    ...(findings === null ? [] : same("findings", findings, withoutSeverities(outcome.findings, findings))),
    ...(alerts === null ? [] : same("alerts", alerts, withoutPlaces(outcome.alerts, alerts))),
    ...missing("recommendations", recommendations, (id) => outcome.recommendations.includes(fullId(id, checklist))),
    ...missing("asked", asked, (id) => outcome.shown.includes(id)),
    ...missing("hidden", hidden, (id) => !outcome.shown.includes(id)),
    ...(band === null ? [] : same("band", band, bandOf(evaluation, checklist))),
    ...each("points", points, (id) => outcome.points[id] ?? 0),
    ...each("rules", rules, (id) => evaluation.tests.find((one) => one.id === id)?.outcome ?? null),
    ...each("values", values, (id) => computedAt(id, outcome, checklist)),
    ...each("factors", factors, (id) => outcome.factor(id as FactorId)),
    ...Object.entries(groups ?? {}).flatMap(([group, ids]) =>
      missing(`group ${group}`, ids, (id) =>
        evaluation.recommendations.some((one) => one.id === fullId(id, checklist) && one.group === group),
      ),
    ),
  ];
}

function never(ruledOut: Expectation, outcome: Outcome, checklist: Checklist): readonly CaseFailure[] {
  const { findings, alerts, recommendations, asked } = ruledOut;
  return [
    ...missing(
      "never recommendations",
      recommendations,
      (id) => !outcome.recommendations.includes(fullId(id, checklist)),
    ),
    ...missing("never asked", asked, (id) => !outcome.shown.includes(id)),
    ...missing(
      "never findings",
      findings === null ? null : Object.keys(findings),
      (id) => !isFound(outcome.findings[id], findings?.[id]),
    ),
    ...missing("never alerts", alerts === null ? null : Object.keys(alerts), (id) => outcome.alerts[id] === undefined),
  ];
}

function computedAt(id: string, { evaluation }: Outcome, checklist: Checklist): number | null {
  const answer = evaluation.answers.find(({ key }) => key === `${checklist.id}/${id}`)?.answer;
  return answer?.type === "number" ? answer.value : null;
}

/** A case that only lists findings does not say how grave they are. */
function withoutSeverities(
  found: Outcome["findings"],
  asked: NonNullable<Expectation["findings"]>,
): NonNullable<Expectation["findings"]> {
  return Object.fromEntries(Object.entries(found).map(([id, severity]) => [id, asked[id] === null ? null : severity]));
}

function isFound(severity: Severity | undefined, ruledOut: Severity | null | undefined): boolean {
  return severity !== undefined && (ruledOut === null || severity === ruledOut);
}

/** A case that only lists alerts does not say where they are. */
function withoutPlaces(
  found: Outcome["alerts"],
  asked: NonNullable<Expectation["alerts"]>,
): NonNullable<Expectation["alerts"]> {
  return Object.fromEntries(
    Object.entries(found).map(([id, places]) => [id, asked[id] === null ? null : (places as (typeof asked)[string])]),
  );
}

function bandOf({ areas }: Evaluation, checklist: Checklist): string {
  const own = areas.filter((area) => area.checklist === checklist.id);
  return (own.find(({ instance }) => instance !== null) ?? own[0])?.band ?? "none";
}

function fullId(id: string, checklist: Checklist): string {
  return id.includes("/") ? id : `${checklist.id}/${id}`;
}

function missing(what: string, ids: readonly string[] | null, holds: (id: string) => boolean): readonly CaseFailure[] {
  return (ids ?? []).filter((id) => !holds(id)).map((id) => ({ what, expected: id, found: "not so" }));
}

function each<T>(
  what: string,
  all: Readonly<Record<string, T>> | null,
  found: (id: string) => unknown,
): readonly CaseFailure[] {
  return Object.entries(all ?? {}).flatMap(([id, value]) => same(`${what} ${id}`, value, found(id)));
}

function same(what: string, wanted: unknown, found: unknown): readonly CaseFailure[] {
  const [left, right] = [ordered(wanted), ordered(found)];
  return left === right ? [] : [{ what, expected: left, found: right }];
}

/** As JSON with sorted keys, so that order says nothing. */
function ordered(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
