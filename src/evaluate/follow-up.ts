import { carryOver } from "../interview/carry-over.ts";
import { fromEarlier, PERSON } from "../interview/from-earlier.ts";
import { indexOf } from "../logic/catalogue-index.ts";
import { type Reading, readAnswers } from "../logic/reading.ts";
import { checklistsOf, instancesOf } from "../logic/scope.ts";
import type { Assessment, Earlier, Instance, PlanEntry } from "../model/assessment.ts";
import type { Catalogue } from "../model/checklist.ts";
import type { Evaluation } from "../model/evaluation.ts";
import type { JournalEvent } from "../model/event.ts";
import { parseKey, type QuestionKey, type RecommendationId } from "../model/ids.ts";
import { evaluate } from "./evaluate.ts";
import { isPrivateKey } from "./is-private-key.ts";
import { combinedAtKey, spotOf } from "./spot-of.ts";

export interface FollowUpOptions {
  /** the checklists of the new visit */
  readonly today: Catalogue;
  /** those of the earlier one */
  readonly before: Catalogue;
  readonly visit: Assessment;
  /** the id of its record */
  readonly id: string;
  readonly tool: string;
}

/**
 * What a second visit begins with: what is known of the person, the rooms, where the plan stands, and beside it (not as answers of
 * today) what was answered and found. What can raise an alert is asked anew, and so is all that was found.
 */
export function followUp({ today, before, visit, id, tool }: FollowUpOptions): readonly JournalEvent[] {
  const found = new Set(evaluate(before, visit, { tool }).findings.map(({ key }) => key));
  const { assessment, lost } = carryOver(today, before, visit, found);
  const known = fromEarlier(today, assessment);
  const kept = new Set(known.flatMap((event) => (event.type === "answer" ? [event.key as string] : [])));
  const evaluation = evaluate(today, assessment, { tool });
  const reading = readAnswers(today, assessment);
  const earlier: Earlier = {
    id,
    date: visit.date,
    falls: null,
    answers: Object.fromEntries(
      Object.entries(assessment.answers).filter(
        ([key, { answer }]) =>
          !kept.has(key) && !isPrivateKey(today, key) && answer.type !== "text" && answer.type !== "date",
      ),
    ),
    first: firstKeys(reading, evaluation, kept),
    next: stillToCheck(evaluation),
    own: visit.own.filter(({ finding }) => finding !== null).map((one) => ({ ...one, now: null })),
    lost,
  };
  return [{ type: "earlier", earlier }, ...roomsOf(today, assessment), ...known, ...planOf(visit)];
}

/** The same rooms, pairs and aids. Where a fall was told of stays so; else it is asked again. */
function roomsOf(today: Catalogue, { instances }: Assessment): readonly JournalEvent[] {
  return Object.entries(instances).flatMap(([name, { list, more }]): readonly JournalEvent[] => {
    const checklist = today.checklists.find(({ id }) => id === name);
    if (checklist === undefined || checklist.repeats === null) return [];
    const again = (one: Instance): Instance => ({ ...one, fell: one.fell === "no" ? null : one.fell });
    return [
      { type: "instances", checklist: checklist.id, list: list.map(again) },
      { type: "more", checklist: checklist.id, more },
    ];
  });
}

/** What is neither done nor thrown out goes on; a choice that nobody spoke of since is planned still. */
function planOf({ plan, chosen, date }: Assessment): readonly JournalEvent[] {
  const planned = chosen
    .filter(({ recommendation }) => plan[recommendation] === undefined)
    .map(({ recommendation, step, who, by }): readonly [RecommendationId, PlanEntry] => [
      recommendation,
      { status: "planned", step, who, due: by, reason: null, used: null, checked: null, on: date },
    ]);
  const said = Object.entries(plan).map(([id, entry]) => [id as RecommendationId, entry] as const);
  return [...planned, ...said]
    .filter(([id, { status }]) => !id.startsWith("own/") && status !== "done" && status !== "open")
    .map(([recommendation, entry]) => ({ type: "plan", recommendation, entry }));
}

/** The questions of what was found, with those that lead to them: place by place, the gravest place first. */
function firstKeys(
  reading: Reading,
  { findings, alerts }: Evaluation,
  kept: ReadonlySet<string>,
): readonly QuestionKey[] {
  const wanted = [
    ...alerts.map(({ area, because }) => ({ area, keys: because })),
    ...findings
      .filter((one) => !one.own)
      .map(({ area, key, question }) => ({ area, keys: question === null ? combinedKeys(reading, key) : [question] })),
  ];
  const areas = [...new Set(wanted.map(({ area }) => area))];
  const natural = inNaturalOrder(reading);
  const ordered = areas.flatMap((area) => {
    const keys = new Set(wanted.filter((one) => one.area === area).flatMap((one) => one.keys));
    const all = [...withGates(reading, keys)].sort((a, b) => (natural.get(a) ?? 0) - (natural.get(b) ?? 0));
    const own = all.filter((key) => key.startsWith(`${area}/`));
    return [...all.filter((key) => !own.includes(key)), ...own];
  });
  const asked = ordered.filter(
    (key) => !kept.has(key) && !isPrivateKey(reading.catalogue, key) && parseKey(key)?.checklist !== PERSON,
  );
  return [...new Set(asked)];
}

/** A hazard that rests on several answers: the questions that it rests on. */
function combinedKeys(reading: Reading, key: string): readonly QuestionKey[] {
  const found = combinedAtKey(reading, key);
  return found === null ? [] : reading.evidence(found.hazard.when, found.spot);
}

/** A question shows only once others are answered: those come with it, and so does the one that says how often a place is used. */
function withGates(reading: Reading, keys: ReadonlySet<QuestionKey>): ReadonlySet<QuestionKey> {
  const all = new Set<QuestionKey>();
  const add = (key: QuestionKey): void => {
    if (all.has(key)) return;
    all.add(key);
    const spot = spotOf(reading, key);
    const parts = parseKey(key);
    if (spot === null || parts === null) return;
    const item = indexOf(reading.catalogue).item(parts.checklist, parts.item);
    const conditions = [item?.when ?? null, spot.checklist.when].filter((one) => one !== null);
    for (const condition of conditions) for (const one of reading.evidence(condition, spot)) add(one);
    const { exposureFrom } = spot.checklist;
    if (exposureFrom === null || exposureFrom === parts.item) return;
    const exposure = indexOf(reading.catalogue).key(parts.checklist, parts.instance, exposureFrom);
    if (reading.assessment.answers[exposure] !== undefined) add(exposure);
  };
  for (const key of keys) add(key);
  return all;
}

/** As the checklists stand: room by room. */
function inNaturalOrder({ catalogue, assessment }: Reading): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  const index = indexOf(catalogue);
  for (const checklist of checklistsOf(catalogue, assessment)) {
    const { list } = instancesOf(assessment, checklist);
    const places = checklist.repeats === null ? [null] : [null, ...list.map(({ id }) => id)];
    for (const place of places)
      for (const { id } of checklist.items) order.set(index.key(checklist.id, place, id), order.size);
  }
  return order;
}

/** What somebody meant to look at and could not, and what could be severe. */
function stillToCheck({ open }: Evaluation): readonly QuestionKey[] {
  return open
    .filter((one) => !one.private && !one.key.includes("#"))
    .filter(({ reason, worst }) => reason === "unknown" || reason === "skipped" || worst === "severe")
    .map(({ key }) => key);
}
