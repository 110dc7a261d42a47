import { activeAlerts, spotsWithAlerts } from "../logic/find-alerts.ts";
import { type Reading, readAnswers } from "../logic/reading.ts";
import { checklistsOf, instancesOf, type Spot } from "../logic/scope.ts";
import type { Alert, Catalogue, Checklist, Factor, Hazard, Item, Option, Place } from "../model/checklist.ts";
import type { ChecklistId } from "../model/ids.ts";
import { asItStands, combinedAt, hazardsAt } from "./hazards-at.ts";
import { nameHazard } from "./name-hazard.ts";

/** What no case reaches, and in which way: an option is only ever chosen, everything else should be seen true and false. */
export interface Unreached {
  readonly checklist: ChecklistId | null;
  readonly name: string;
  readonly at: Place;
  readonly never: "true" | "false" | "either";
}

export interface Reached {
  readonly reached: number;
  readonly total: number;
  readonly missing: readonly Unreached[];
}

export interface Coverage {
  readonly options: Reached;
  readonly hazards: Reached;
  readonly alerts: Reached;
}

/** What the cases of all checklists reach together. */
export interface CaseCoverage extends Coverage {
  readonly factors: Reached;
  readonly checklists: readonly (Coverage & { readonly id: ChecklistId })[];
}

/** The things that were seen true, and those that were seen false. */
interface Seen {
  readonly yes: Set<object>;
  readonly no: Set<object>;
}

/**
 * Runs every case and notes what it reaches: each option chosen; each hazard found, and not found though its question was answered;
 * each alert true, and false whatever is still open; each factor present, and ruled out. `todo` cases reach nothing.
 */
export function caseCoverage(catalogue: Catalogue): CaseCoverage {
  const seen: Seen = { yes: new Set(), no: new Set() };
  for (const { assessment, factors, todo } of catalogue.checklists.flatMap(({ cases }) => cases)) {
    if (!todo) note(readAnswers(catalogue, assessment, factors), seen);
  }
  const checklists = catalogue.checklists
    .filter(({ items }) => items.length > 0)
    .map((checklist) => ({ id: checklist.id, ...coverageOf(checklist, seen) }));
  return {
    options: together(checklists.map(({ options }) => options)),
    hazards: together(checklists.map(({ hazards }) => hazards)),
    alerts: together(checklists.map(({ alerts }) => alerts)),
    factors: tally(
      catalogue.factors.map((factor) => toThing(null, factor.id, factor)),
      seen,
    ),
    checklists,
  };
}

function note(reading: Reading, seen: Seen): void {
  for (const spot of spotsOf(reading)) {
    for (const item of spot.checklist.items) if (isAskedAt(item, spot)) noteItem(reading, spot, item, seen);
    if (spot.checklist.repeats === null || spot.instance !== null) noteCombined(reading, spot, seen);
  }
  const active = activeAlerts(reading).map(({ alert }) => alert);
  for (const { spot, alert } of spotsWithAlerts(reading)) {
    if (active.includes(alert)) seen.yes.add(alert);
    else if (reading.tell(alert.when, spot) === false) seen.no.add(alert);
  }
  for (const factor of reading.catalogue.factors) {
    const state = reading.factor(factor.id);
    if (state !== "unknown") seen[state === "present" ? "yes" : "no"].add(factor);
  }
}

/** Where questions are asked: a checklist, or what it asks once and each of its instances. */
function spotsOf({ catalogue, assessment }: Reading): readonly Spot[] {
  return checklistsOf(catalogue, assessment).flatMap((checklist) => {
    const instances = instancesOf(assessment, checklist).list.map((instance) => ({ checklist, instance }));
    return [{ checklist, instance: null }, ...(checklist.repeats === null ? [] : instances)];
  });
}

function isAskedAt(item: Item, { checklist, instance }: Spot): boolean {
  return checklist.repeats === null || item.once === (instance === null);
}

function noteItem(reading: Reading, spot: Spot, item: Item, seen: Seen): void {
  const answer = reading.given(item, spot)?.answer;
  if (answer === undefined) return;
  const chosen: readonly string[] =
    answer.type === "choice" ? [answer.option] : answer.type === "choices" ? answer.options : [];
  for (const option of item.options) if (chosen.includes(option.id)) seen.yes.add(option);
  const found = hazardsAt(reading, asItStands(reading), spot, item).map(({ hazard }) => hazard);
  for (const hazard of item.hazards) seen[found.includes(hazard) ? "yes" : "no"].add(hazard);
}

function noteCombined(reading: Reading, spot: Spot, seen: Seen): void {
  for (const combined of spot.checklist.combined) {
    const isMet = combinedAt(reading, asItStands(reading), spot, combined).length > 0;
    if (isMet) seen.yes.add(combined.hazard);
    else if (reading.tell(combined.hazard.when, spot) === false) seen.no.add(combined.hazard);
  }
}

/** Something that a case should reach. */
interface Thing {
  readonly checklist: ChecklistId | null;
  readonly name: string;
  readonly at: Place;
  readonly of: Alert | Factor | Hazard | Option;
}

function toThing(checklist: ChecklistId | null, name: string, of: Alert | Factor | Hazard): Thing {
  return { checklist, name, at: of.at, of };
}

function coverageOf(checklist: Checklist, seen: Seen): Coverage {
  const { id, alerts, combined } = checklist;
  const items = checklist.items.filter(({ retired }) => !retired);
  const options = items.flatMap((item) =>
    item.options.map((option) => ({ checklist: id, name: `${id}/${item.id} = ${option.id}`, at: item.at, of: option })),
  );
  const hazards = [
    ...items.flatMap((item) => item.hazards.map((hazard) => toThing(id, nameHazard(id, item.id, hazard), hazard))),
    ...combined.map((one) => toThing(id, `${id}/${one.id}`, one.hazard)),
  ];
  return {
    options: tally(options, { yes: seen.yes, no: new Set(options.map(({ of }) => of)) }),
    hazards: tally(hazards, seen),
    alerts: tally(
      alerts.map((alert) => toThing(id, `${id}/${alert.id}`, alert)),
      seen,
    ),
  };
}

function tally(things: readonly Thing[], { yes, no }: Seen): Reached {
  const missing = things.flatMap(({ of, ...thing }): readonly Unreached[] => {
    const [isTrue, isFalse] = [yes.has(of), no.has(of)];
    if (isTrue && isFalse) return [];
    return [{ ...thing, never: isTrue ? "false" : isFalse ? "true" : "either" }];
  });
  return { reached: things.length - missing.length, total: things.length, missing };
}

function together(all: readonly Reached[]): Reached {
  return {
    reached: all.reduce((sum, { reached }) => sum + reached, 0),
    total: all.reduce((sum, { total }) => sum + total, 0),
    missing: all.flatMap(({ missing }) => missing),
  };
}
