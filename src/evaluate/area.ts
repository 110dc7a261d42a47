import { type AlertAt, activeAlerts } from "../logic/find-alerts.ts";
import type { Reading } from "../logic/reading.ts";
import { refsOf } from "../logic/refs-of.ts";
import { areaTitle, checklistsOf, instancesOf, isForThisVisit, type Spot } from "../logic/scope.ts";
import type { OwnFinding } from "../model/assessment.ts";
import type { Item } from "../model/checklist.ts";
import type { Severity, Urgency } from "../model/words.ts";
import {
  asItStands,
  atItsWorst,
  combinedAt,
  hasValue,
  hazardsAt,
  isExempt,
  isMeasured,
  type Met,
  type View,
  weightOf,
  worstPoints,
} from "./hazards-at.ts";
import { isOwnAt, ownPoints } from "./own-findings.ts";
import { bandOf, scoreOf } from "./score.ts";
import { type MetAt, sharePoints } from "./share-points.ts";
import { worstOf } from "./weights.ts";

/** One area with what was found there. */
export interface Area {
  readonly spot: Spot;
  readonly title: string;
  /** the checklist's first question ("Is there a bathroom?") is still open */
  readonly unreached: boolean;
  readonly found: readonly Found[];
  readonly open: readonly OpenItem[];
  /** how many questions that can be a hazard were answered with a value */
  readonly looked: readonly Item[];
  readonly answeredWeight: number;
  readonly applicableWeight: number;
  /** something that applies was answered with more than "does not apply" */
  readonly applies: boolean;
  /** exact, not yet rounded */
  readonly score: number;
  readonly lowest: number;
}

export interface Found {
  readonly id: Item["id"];
  /** null: a combined hazard stands in no item of its own */
  readonly item: Item | null;
  readonly met: Met;
  readonly points: number;
}

export interface OpenItem {
  readonly item: Item;
  readonly worst: Severity;
  /** points it could cost, for ranking what is still to check */
  readonly weight: number;
}

/** Every area of the visit: each checklist, or each of its instances and what is asked once. */
export function areasOf(reading: Reading): readonly Area[] {
  const alerts = activeAlerts(reading);
  return checklistsOf(reading.catalogue, reading.assessment).flatMap((checklist) => {
    if (checklist.repeats === null) return [toArea(reading, { checklist, instance: null }, alerts)];
    const { list, more } = instancesOf(reading.assessment, checklist);
    const once = checklist.items.some((item) => item.once);
    const unreached = list.length === 0 && more !== "no";
    const general =
      once || list.length === 0 ? [toArea(reading, { checklist, instance: null }, alerts, unreached)] : [];
    return [...general, ...list.map((instance) => toArea(reading, { checklist, instance }, alerts))];
  });
}

function toArea(reading: Reading, spot: Spot, alerts: readonly AlertAt[], unreached = false): Area {
  const items = itemsAt(reading, spot);
  const shown = items.filter((item) => reading.shown(item, spot));
  const found = findAll(reading, asItStands(reading), spot, items, shown);
  const counted = shown.filter((item) => counts(reading, spot, item));
  const answered = counted.filter((item) => reading.given(item, spot) !== null && !isOpenAt(reading, spot, item));
  const weigh = (some: readonly Item[]) => some.reduce((sum, item) => sum + weightOf(reading, spot, item), 0);
  const here = alerts.filter((one) => isAt(one, spot)).map(({ alert }) => alert.urgency);
  const own = reading.assessment.own.filter((one) => isOwnAt(one, spot));
  const mayCome = items.filter((item) => reading.mayShow(item, spot) !== false);
  const worst = findAll(reading, atItsWorst(reading), spot, items, mayCome);
  return {
    spot,
    title: areaTitle(spot),
    unreached,
    found,
    open: openItems(reading, spot, mayCome),
    looked: counted.filter((item) => hasValue(reading, spot, item)),
    answeredWeight: weigh(answered),
    applicableWeight: weigh(counted),
    applies:
      unreached ||
      here.length > 0 ||
      own.length > 0 ||
      counted.some((item) => reading.given(item, spot)?.answer.type !== "absent" || isOpenAt(reading, spot, item)),
    score: numberOf(found, own, here),
    lowest: unreached ? 0 : numberOf(worst, own, possibleAlerts(reading, spot)),
  };
}

/** The items of an area that are asked in this visit, or were answered all the same. */
function itemsAt(reading: Reading, spot: Spot): readonly Item[] {
  const { checklist } = spot;
  const { setting } = reading.assessment;
  return checklist.items.filter(
    (item) =>
      (checklist.repeats === null || item.once === isGeneral(spot)) &&
      (isForThisVisit({ checklist, item, setting }) || reading.given(item, spot) !== null),
  );
}

function findAll(
  reading: Reading,
  view: View,
  spot: Spot,
  items: readonly Item[],
  shown: readonly Item[],
): readonly Found[] {
  const met: MetAt[] = shown.flatMap((item) => hazardsAt(reading, view, spot, item).map((one) => ({ item, met: one })));
  const points = sharePoints(met, items, (item) => worstPoints(reading, view, spot, item));
  const combined = isGeneral(spot)
    ? []
    : spot.checklist.combined.flatMap((one) =>
        combinedAt(reading, view, spot, one).map((hazard) => ({
          id: one.id,
          item: null,
          met: hazard,
          points: hazard.points,
        })),
      );
  return [
    ...met.map(({ item, met: one }, at) => ({ id: item.id, item, met: one, points: points[at] ?? one.points })),
    ...combined,
  ];
}

function isGeneral({ checklist, instance }: Spot): boolean {
  return checklist.repeats !== null && instance === null;
}

/** What could still turn out to be a hazard: asked (or about to be), and without an answer. */
function openItems(reading: Reading, spot: Spot, items: readonly Item[]): readonly OpenItem[] {
  const own = items.flatMap((item) => {
    if (!counts(reading, spot, item) || !isOpenAt(reading, spot, item)) return [];
    return toOpenItem(item, hazardsAt(reading, atItsWorst(reading), spot, item));
  });
  const known = new Set(own.map(({ item }) => item));
  return [...own, ...openForCombined(reading, spot, items).filter(({ item }) => !known.has(item))];
}

function toOpenItem(item: Item, met: readonly Met[]): readonly OpenItem[] {
  const worst = worstOf(met.map(({ severity }) => severity));
  return worst === null ? [] : [{ item, worst, weight: Math.max(...met.map(({ points }) => points)) }];
}

/** A question without a hazard of its own is open all the same while a hazard that rests on several answers waits for it. */
function openForCombined(reading: Reading, spot: Spot, items: readonly Item[]): readonly OpenItem[] {
  if (isGeneral(spot)) return [];
  const waiting = spot.checklist.combined.filter(({ hazard }) => reading.tell(hazard.when, spot) === null);
  return waiting.flatMap((combined) => {
    const named = new Set(refsOf(combined.hazard.when, reading.catalogue).items.map(({ item }) => item));
    const met = combinedAt(reading, atItsWorst(reading), spot, combined);
    const open = items.filter((item) => named.has(item.id) && isOpenAt(reading, spot, item));
    return open.flatMap((item) => toOpenItem(item, met));
  });
}

function isOpenAt(reading: Reading, spot: Spot, item: Item): boolean {
  const answer = reading.given(item, spot)?.answer ?? null;
  return answer === null || (answer.type === "absent" && answer.reason !== "not-applicable");
}

/** Counts in the coverage: it can be a hazard here, and neither its measurement nor its estimate stands in for it. */
function counts(reading: Reading, spot: Spot, item: Item): boolean {
  if (item.hazards.length === 0 || isMeasured(reading, spot, item)) return false;
  if (isExempt(reading, spot, item)) return false;
  const estimate = spot.checklist.items.find(({ id }) => id === item.measures);
  return estimate === undefined || hasValue(reading, spot, item) || !hasValue(reading, spot, estimate);
}

/** The alerts that hold here, or may once the open questions are answered. */
function possibleAlerts(reading: Reading, spot: Spot): readonly Urgency[] {
  const { list } = instancesOf(reading.assessment, spot.checklist);
  if (isGeneral(spot) && list.length > 0) return [];
  return spot.checklist.alerts.filter(({ when }) => reading.tell(when, spot) !== false).map(({ urgency }) => urgency);
}

function isAt({ spot }: AlertAt, { checklist, instance }: Spot): boolean {
  return spot.checklist.id === checklist.id && spot.instance?.id === instance?.id;
}

function numberOf(found: readonly Found[], own: readonly OwnFinding[], urgencies: readonly Urgency[]): number {
  const severities = [...found.map(({ met }) => met.severity), ...own.flatMap(({ hazard }) => hazard ?? [])];
  const points = [...found.map((one) => one.points), ...own.map(ownPoints)];
  return scoreOf(
    bandOf(severities, urgencies),
    points.reduce((sum, one) => sum + one, 0),
  );
}
