import { hasInstance } from "../interview/carry-over.ts";
import { indexOf } from "../logic/catalogue-index.ts";
import { type Reading, readAnswers } from "../logic/reading.ts";
import { instancesOf, type Spot } from "../logic/scope.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Catalogue, Item } from "../model/checklist.ts";
import type { ComparedFinding, FindingState } from "../model/comparison.ts";
import type { Evaluation, Finding } from "../model/evaluation.ts";
import { parseKey, questionKey } from "../model/ids.ts";
import { ownState, type Visits } from "./like-with-like.ts";

interface Evaluations {
  readonly before: Evaluation;
  readonly after: Evaluation;
}

/** Every finding of either visit with what became of it. Both are in the names of `today`. */
export function compareFindings(
  today: Catalogue,
  visits: Visits,
  { before, after }: Evaluations,
): readonly ComparedFinding[] {
  const reading = readAnswers(today, visits.after);
  const nameOf = (finding: Finding, visit: Assessment): string => thingOf(today, finding, visit);
  const later = byName(after.findings, (one) => nameOf(one, visits.after));
  const earlier = byName(before.findings, (one) => nameOf(one, visits.before));
  const places = placesOf({ before, after });
  const told = [...earlier].map(([name, then]) => {
    const now = later.get(name) ?? null;
    const state = now !== null ? "still-there" : stateOf(then, reading, visits);
    return toCompared(then, now, { state, note: null, places });
  });
  const found = [...later]
    .filter(([name]) => !earlier.has(name))
    .map(([, now]) => {
      const note = wasLookedAt(today, now, visits.before) ? null : "not-looked-before";
      return toCompared(null, now, { state: "new", note, places });
    });
  return [...told, ...found];
}

/** Where two findings share a name (an estimate that was left beside its measurement), the second keeps its own: none is lost. */
function byName(findings: readonly Finding[], nameOf: (one: Finding) => string): ReadonlyMap<string, Finding> {
  const named = new Map<string, Finding>();
  for (const one of findings) {
    const name = nameOf(one);
    named.set(named.has(name) ? `${name}, also ${one.key}` : name, one);
  }
  return named;
}

function placesOf({ before, after }: Evaluations): ReadonlyMap<string, string> {
  return new Map([...before.areas, ...after.areas].map(({ id, title }) => [id, title]));
}

function toCompared(
  then: Finding | null,
  now: Finding | null,
  { state, note, places }: Pick<ComparedFinding, "state" | "note"> & { readonly places: ReadonlyMap<string, string> },
): ComparedFinding {
  const one = now ?? then;
  if (one === null) throw new Error("a finding of neither visit");
  return {
    key: one.key,
    state,
    area: one.area,
    place: places.get(one.area) ?? one.area,
    says: one.says,
    severity: { before: then?.severity ?? null, after: now?.severity ?? null },
    points: { before: then?.points ?? null, after: now?.points ?? null },
    own: one.own,
    note,
  };
}

/** The same thing at both visits: an estimate and its measurement are one, and an own finding is known by its place and its words. */
function thingOf(today: Catalogue, { key, own, question }: Finding, visit: Assessment): string {
  if (own) {
    const one = visit.own[Number(key.replace("own/", "")) - 1];
    return `own: ${one?.area ?? ""}: ${one?.finding ?? key}`;
  }
  const parts = parseKey(question ?? "");
  const item = parts === null ? null : indexOf(today).item(parts.checklist, parts.item);
  if (parts === null || item === null || item.measures === null) return key;
  const tick = key.includes("=") ? key.slice(key.indexOf("=")) : "";
  return questionKey(parts.checklist, parts.instance, item.measures) + tick;
}

/** What became of a finding that the later visit does not have. */
function stateOf({ key, own, question }: Finding, reading: Reading, { before, after }: Visits): FindingState {
  if (own) {
    const one = before.own[Number(key.replace("own/", "")) - 1];
    return (one === undefined ? null : ownState(one, after)) ?? "not-looked";
  }
  if (!hasInstance(after, key)) return "gone";
  const place = placeOf(reading, key);
  if (place === null) return "not-looked";
  const { spot, item } = place;
  if (question === null || item === null) return combinedState(reading, key, spot);
  if (reading.mayShow(item, spot) === false) return "gone";
  const now = reading.given(item, spot)?.answer ?? null;
  if (now === null) return isMeasured(reading, spot, item) ? "fixed" : "not-looked";
  if (now.type === "absent") return now.reason === "not-applicable" ? "gone" : "not-looked";
  // The same answer that is no hazard any more: somebody's feet, not the floor, have changed.
  const then = before.answers[question]?.answer;
  if (JSON.stringify(then) === JSON.stringify(now)) return "gone";
  const tick = key.split("=")[1];
  return now.type === "choices" && now.options.some((one) => one === tick) ? "gone" : "fixed";
}

function combinedState(reading: Reading, key: string, spot: Spot): FindingState {
  const id = parseKey(key)?.item;
  const combined = spot.checklist.combined.find((one) => one.id === id);
  if (combined === undefined) return "not-looked";
  return reading.tell(combined.hazard.when, spot) === false ? "fixed" : "not-looked";
}

function placeOf(
  { catalogue, assessment }: Reading,
  key: string,
): { readonly spot: Spot; readonly item: Item | null } | null {
  const parts = parseKey(key.replace(/=.*$/, ""));
  const checklist = catalogue.checklists.find(({ id }) => id === parts?.checklist);
  if (parts === null || checklist === undefined) return null;
  const instance = instancesOf(assessment, checklist).list.find(({ id }) => id === parts.instance) ?? null;
  if (parts.instance !== null && instance === null) return null;
  return { spot: { checklist, instance }, item: indexOf(catalogue).item(checklist.id, parts.item) };
}

/** Measured this time, where it was only estimated before. */
function isMeasured(reading: Reading, spot: Spot, item: Item): boolean {
  return indexOf(reading.catalogue)
    .measuring(spot.checklist.id, item.id)
    .some((one) => {
      const answer = reading.given(one, spot)?.answer;
      return answer !== undefined && answer.type !== "absent";
    });
}

/** Whether the earlier visit had an answer where something is found now. */
function wasLookedAt(today: Catalogue, { key, question, own }: Finding, before: Assessment): boolean {
  if (own) return false;
  if (question !== null) {
    const answer = before.answers[question]?.answer;
    return answer !== undefined && (answer.type !== "absent" || answer.reason === "not-applicable");
  }
  const reading = readAnswers(today, before);
  const place = placeOf(reading, key);
  const combined = place?.spot.checklist.combined.find((one) => one.id === parseKey(key)?.item);
  return place !== null && combined !== undefined && reading.tell(combined.hazard.when, place.spot) !== null;
}
