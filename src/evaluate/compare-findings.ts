import { hasInstance } from "../interview/carry-over.ts";
import { indexOf } from "../logic/catalogue-index.ts";
import { type Reading, readAnswers } from "../logic/reading.ts";
import type { Spot } from "../logic/scope.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Catalogue, Item } from "../model/checklist.ts";
import type { ComparedFinding, FindingState } from "../model/comparison.ts";
import type { Evaluation, Finding } from "../model/evaluation.ts";
import { parseKey, type QuestionKey } from "../model/ids.ts";
import { ownState, type Visits } from "./like-with-like.ts";
import { combinedAtKey, spotOf } from "./spot-of.ts";

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
  const nameOf = (finding: Finding): string => thingOf(today, finding);
  const later = byName(after.findings, nameOf);
  const earlier = byName(before.findings, nameOf);
  const places = placesOf({ before, after });
  const told = [...earlier].map(([name, then]) => {
    const now = later.get(name) ?? null;
    const state = now !== null ? "still-there" : stateOf(then, reading, visits);
    return toCompared(now ?? then, { before: then, after: now, state, note: null, places });
  });
  const found = [...later]
    .filter(([name]) => !earlier.has(name))
    .map(([, now]) => {
      const note = wasLookedAt(today, now, visits.before) ? null : "not-looked-before";
      return toCompared(now, { before: null, after: now, state: "new", note, places });
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

interface Told extends Pick<ComparedFinding, "state" | "note"> {
  readonly before: Finding | null;
  readonly after: Finding | null;
  readonly places: ReadonlyMap<string, string>;
}

function toCompared(one: Finding, { before, after, state, note, places }: Told): ComparedFinding {
  return {
    key: one.key,
    state,
    area: one.area,
    place: places.get(one.area) ?? one.area,
    says: one.says,
    severity: { before: before?.severity ?? null, after: after?.severity ?? null },
    points: { before: before?.points ?? null, after: after?.points ?? null },
    own: one.own,
    note,
  };
}

/** The same thing at both visits: an estimate and its measurement are one, and an own finding is known by its place and its words. */
function thingOf(today: Catalogue, { key, own, question, area, says }: Finding): string {
  if (own) return `own: ${area}: ${says}`;
  const item = question === null ? null : itemAt(today, question);
  if (item === null || item.measures === null) return key;
  return key.replace(`/${item.id}`, `/${item.measures}`);
}

function itemAt(catalogue: Catalogue, question: QuestionKey): Item | null {
  const parts = parseKey(question);
  return parts === null ? null : indexOf(catalogue).item(parts.checklist, parts.item);
}

/** What became of a finding that the later visit does not have. */
function stateOf({ key, own, question }: Finding, reading: Reading, { before, after }: Visits): FindingState {
  if (own) {
    const one = before.own[Number(key.replace("own/", "")) - 1];
    return (one === undefined ? null : ownState(one, after)) ?? "not-looked";
  }
  if (!hasInstance(after, key)) return "gone";
  if (question === null) return combinedState(reading, key);
  const [spot, item] = [spotOf(reading, key), itemAt(reading.catalogue, question)];
  if (spot === null || item === null) return "not-looked";
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

function combinedState(reading: Reading, key: string): FindingState {
  const holds = tellCombined(reading, key);
  // All answers as they were, and no hazard any more: the person has changed.
  return holds === null ? "not-looked" : holds ? "gone" : "fixed";
}

/** Whether a hazard of several answers holds; null cannot be told. */
function tellCombined(reading: Reading, key: string): boolean | null {
  const found = combinedAtKey(reading, key);
  return found === null ? null : reading.tell(found.hazard.when, found.spot);
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
function wasLookedAt(today: Catalogue, { key, question }: Finding, before: Assessment): boolean {
  if (question === null) return tellCombined(readAnswers(today, before), key) !== null;
  const answer = before.answers[question]?.answer;
  return answer !== undefined && (answer.type !== "absent" || answer.reason === "not-applicable");
}
