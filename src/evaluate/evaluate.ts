import { findAlerts } from "../logic/find-alerts.ts";
import { type Reading, readAnswers } from "../logic/reading.ts";
import { checklistsOf } from "../logic/scope.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Catalogue, Item } from "../model/checklist.ts";
import type { Counts, Evaluation, OpenQuestion } from "../model/evaluation.ts";
import { areaId, type FactorId, type QuestionKey, questionKey } from "../model/ids.ts";
import { answersOf } from "./answers.ts";
import { toChanges } from "./apply-changes.ts";
import { type Area, areasOf } from "./area.ts";
import { toAreaResult, toOverall, toOwnAreas } from "./area-results.ts";
import { findFindings } from "./find-findings.ts";
import { handoutsOf } from "./handouts-of.ts";
import { keptAwayTests } from "./kept-away.ts";
import { openAlerts } from "./open-alerts.ts";
import { recommend } from "./recommend.ts";
import { applyRules } from "./rules.ts";
import { saidOf } from "./said-of.ts";
import { FORMULA, worstOf } from "./weights.ts";

export interface EvaluateOptions {
  /** name and version of the program */
  readonly tool: string;
  /** factors taken as present without an answer (a checklist's cases do that) */
  readonly factors?: readonly FactorId[];
  readonly emergencyNumber?: string;
}

/** What follows from an assessment under these checklists: findings, advice, alerts, scores, coverage. The same input gives the same output. */
export function evaluate(
  catalogue: Catalogue,
  assessment: Assessment,
  { tool, factors = [], emergencyNumber = "911" }: EvaluateOptions,
): Evaluation {
  const reading = readAnswers(catalogue, assessment, factors);
  const alerts = findAlerts(reading, emergencyNumber);
  const areas = areasOf(reading);
  const findings = findFindings(reading, areas);
  const results = areas.map((area) => toAreaResult(area, findings));
  const ownAreas = toOwnAreas(results, findings);
  const rules = applyRules(reading);
  const recommendations = recommend(reading, { findings, alerts, ruleAdvice: rules.advice });
  const checklists = checklistsOf(catalogue, assessment);
  const open = openQuestions(reading, areas);
  const cited = new Set(
    [...findings, ...recommendations, ...alerts]
      .flatMap(({ sources }) => sources)
      .concat(rules.results.map(({ source }) => source)),
  );
  return {
    handrail: "evaluation/1",
    tool,
    formula: FORMULA,
    checklists: checklists.map(({ id, version, hash, title, review }) => ({ id, version, hash, title, review })),
    person: assessment.person,
    date: assessment.date,
    setting: assessment.setting,
    present: assessment.present,
    visit: assessment.visit,
    signed: assessment.signed,
    goals: assessment.goals,
    lastFall: assessment.lastFall,
    consent: assessment.consent,
    chosen: assessment.chosen,
    released: assessment.released,
    nextLook: assessment.nextLook,
    calls: assessment.calls,
    earlier: earlierOf(assessment),
    changes: toChanges(catalogue, assessment.changes),
    alerts,
    alertsOpen: openAlerts(reading, emergencyNumber),
    counts: countsOf(areas, open),
    overall: toOverall(areas, findings, ownAreas),
    areas: [...results, ...ownAreas],
    factors: factorsOf(reading),
    guards: guardsOf(reading),
    answers: answersOf(reading, findings),
    open,
    findings,
    recommendations,
    handouts: handoutsOf(reading, { recommendations, alerts }),
    tests: rules.results,
    keptAway: keptAwayTests(reading, alerts),
    sources: catalogue.sources.filter(({ id }) => cited.has(id)),
  };
}

function earlierOf({ earlier }: Assessment): Evaluation["earlier"] {
  return earlier === null ? null : { id: earlier.id, date: earlier.date, falls: earlier.falls };
}

/** Questions, in plain counts. Private ones are not among them: a count that others see must not tell of them. */
function countsOf(areas: readonly Area[], open: readonly OpenQuestion[]): Counts {
  const shared = (items: readonly Item[]): readonly Item[] => items.filter((item) => !item.private);
  const safer = areas.flatMap(({ found }) => [...new Set(shared(found.flatMap(({ item }) => item ?? [])))]).length;
  const looked = areas.reduce((sum, area) => sum + shared(area.looked).length, 0);
  return { looked, fine: Math.max(looked - safer, 0), safer, open: open.filter((one) => !one.private).length };
}

/** What could matter and was not seen, asked or measured: the gravest first. */
function openQuestions({ assessment, given }: Reading, areas: readonly Area[]): readonly OpenQuestion[] {
  const unreached = areas.filter((area) => area.unreached).map(toUnreached);
  const ranked = areas.flatMap(({ spot, open }) =>
    open.map(({ item, worst, weight }) => {
      const key = questionKey(spot.checklist.id, spot.instance?.id ?? null, item.id);
      const answer = given(item, spot)?.answer;
      const absent = answer?.type === "absent" && answer.reason !== "not-applicable" ? answer.reason : null;
      const reason: OpenQuestion["reason"] = absent ?? (assessment.skipped.includes(key) ? "skipped" : "not-reached");
      const { text, clinical, how } = item;
      const area = areaId(spot.checklist.id, spot.instance?.id ?? null);
      return {
        weight,
        question: {
          key,
          area,
          text,
          clinical,
          reason,
          worst,
          for: item.for,
          how: how[assessment.setting.by],
          private: item.private,
        },
      };
    }),
  );
  return [...unreached, ...ranked.sort((a, b) => b.weight - a.weight).map(({ question }) => question)];
}

/** A room that nobody has looked for yet could hold anything. */
function toUnreached({ spot: { checklist } }: Area): OpenQuestion {
  const severities = checklist.items.flatMap(({ hazards }) =>
    hazards.flatMap(({ severity }) => (severity === "none" ? [] : [severity])),
  );
  return {
    key: `${checklist.id}/#more-0` as QuestionKey,
    area: areaId(checklist.id, null),
    text: checklist.repeats?.ask ?? checklist.title,
    clinical: null,
    reason: "not-reached",
    worst: worstOf(severities) ?? "minor",
    for: checklist.for,
    how: null,
    private: false,
  };
}

function factorsOf(reading: Reading): Evaluation["factors"] {
  return reading.catalogue.factors
    .filter(({ gate }) => !gate)
    .map((factor) => {
      const { id, label, text, clinical, when, private: isPrivate } = factor;
      const state = reading.factor(id);
      return {
        id,
        label,
        text,
        clinical,
        state,
        because: state === "present" ? reading.evidence(when, null) : [],
        private: isPrivate,
      };
    });
}

function guardsOf(reading: Reading): Evaluation["guards"] {
  return reading.catalogue.guards.flatMap((guard) => {
    const { id, unlessRuledOut } = guard;
    const state = reading.factor(unlessRuledOut);
    return state === "absent" ? [] : [{ id, factor: unlessRuledOut, state, says: saidOf(guard, state) }];
  });
}
