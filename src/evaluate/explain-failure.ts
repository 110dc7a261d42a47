import { readAnswers } from "../logic/reading.ts";
import { sayCondition } from "../logic/say-condition.ts";
import type { Case, Catalogue, Checklist } from "../model/checklist.ts";
import type { Evaluation } from "../model/evaluation.ts";
import { evaluate } from "./evaluate.ts";
import type { CaseFailure } from "./run-case.ts";

interface Failed {
  readonly checklist: Checklist;
  readonly one: Case;
  readonly failure: CaseFailure;
}

/** Why a case came out as it did, in one line: the answers behind a finding, what an alert asks for, what else was advised. Null where the failure says all. */
export function explainFailure(catalogue: Catalogue, { checklist, one, failure }: Failed): string | null {
  const evaluation = evaluate(catalogue, one.assessment, { tool: "cases", factors: one.factors });
  const { what, expected, found } = failure;
  if (what === "findings")
    return together(differing(expected, found).map((id) => whyFinding(id, checklist, evaluation)));
  if (what === "alerts") {
    return together(differing(expected, found).map((id) => whyAlert(id, { catalogue, checklist, evaluation })));
  }
  if (what.startsWith("points ")) return whyFinding(what.slice("points ".length), checklist, evaluation);
  if (what === "recommendations") {
    const ids = evaluation.recommendations.map(({ id }) => id);
    return `advised: ${ids.length === 0 ? "nothing" : ids.join(", ")}`;
  }
  if (what === "never recommendations") {
    const id = expected.includes("/") ? expected : `${checklist.id}/${expected}`;
    const because = evaluation.recommendations.find((each) => each.id === id)?.findings ?? [];
    return because.length === 0 ? null : `it follows from ${because.join(", ")}`;
  }
  if (what === "never findings") return whyFinding(expected, checklist, evaluation);
  if (what.startsWith("factors ")) return whyFactor(what.slice("factors ".length), { catalogue, one });
  return null;
}

function together(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join("; ");
}

/** The names that are not the same on both sides. Both are JSON, as the failure tells them. */
function differing(expected: string, found: string): readonly string[] {
  const [left, right] = [toRecord(expected), toRecord(found)];
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  return names.filter((name) => JSON.stringify(left[name]) !== JSON.stringify(right[name]));
}

function toRecord(json: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(json);
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function whyFinding(item: string, { id }: Checklist, { findings, answers }: Evaluation): string {
  const isHere = (key: string): boolean => key.startsWith(id) && key.replace(/^.*\//, "").replace(/=.*$/, "") === item;
  const answered = answers.filter(({ key }) => isHere(key)).map(({ shown }) => `"${shown}"`);
  const raised = findings.filter(({ key }) => isHere(key)).flatMap(({ raisedBy }) => raisedBy);
  const says = findings.filter(({ key }) => isHere(key)).map((one) => `"${one.says}"`);
  const answer = answered.length === 0 ? `${item} has no answer that counts` : `${item} is ${answered.join(" and ")}`;
  const found = says.length === 0 ? "no hazard of it is met" : `which says ${says.join(" and ")}`;
  return `${answer}, ${found}${raised.length === 0 ? "" : `, raised by ${raised.join(", ")}`}`;
}

function whyAlert(
  id: string,
  { catalogue, checklist, evaluation }: { catalogue: Catalogue; checklist: Checklist; evaluation: Evaluation },
): string {
  const because = evaluation.alerts.filter((alert) => alert.id === id).flatMap((alert) => alert.because);
  const when = checklist.alerts.find((alert) => alert.id === id)?.when;
  if (because.length > 0) return `${id} rests on ${because.join(", ")}`;
  return when === undefined ? id : `${id} asks that ${sayCondition(when, catalogue, { checklist: checklist.id })}`;
}

function whyFactor(id: string, { catalogue, one }: { catalogue: Catalogue; one: Case }): string | null {
  const factor = catalogue.factors.find((each) => each.id === id);
  if (factor === undefined) return null;
  const because = readAnswers(catalogue, one.assessment, one.factors).evidence(factor.when, null);
  return because.length > 0
    ? `${id} rests on ${because.join(", ")}`
    : `${id} asks that ${sayCondition(factor.when, catalogue, { checklist: null })}`;
}
