import type { Clock, Hazard, Item } from "../model/checklist.ts";
import type { Condition } from "../model/condition.ts";
import type { ChecklistId, FieldId, ItemId, OptionId, TestId } from "../model/ids.ts";
import { decimalsOf, sameQuantity, UNIT_NAMES, unitsLike } from "../model/quantity.ts";
import { type Audience, isOneOf } from "../model/words.ts";
import type { FlatItem } from "./flatten-items.ts";
import { unitOf } from "./names.ts";
import { ANSWER_KEYS } from "./parse-answer.ts";
import { CONDITION_WORDS, parseCondition } from "./parse-condition.ts";
import { parseFormula } from "./parse-formula.ts";
import { parseTest } from "./parse-test.ts";
import { below, keyOf, type Report, toPlace } from "./problems.ts";
import type { HazardFile, ItemFile } from "./schema-item.ts";
import { findItem } from "./scope.ts";
import { isClock, toClock } from "./to-clock.ts";
import { fillPlace, toFit, toHazard, toSources } from "./to-hazard.ts";
import { toOptions } from "./to-options.ts";
import { isYes, toList } from "./words.ts";
import { placed, type Workshop } from "./workshop.ts";

/** Words that stand beside items in an answers file or a condition. */
const TAKEN: readonly string[] = [...CONDITION_WORDS, "instance", "instances", "fell-here"];

/** One item of a checklist, with its hazards. `exposureFrom` is the checklist's item that says how often an instance is used. */
export function toItem(flat: FlatItem, exposureFrom: string | null, workshop: Workshop): Item {
  const { item, at } = flat;
  const checklist = workshop.scope.own as ChecklistId;
  checkShape(flat, workshop);
  const place = item.place ?? null;
  const filled = (text: string | undefined): string | null => (text === undefined ? null : fillPlace(text, place));
  const sources = toSources(item.sources, at("sources"), workshop);
  const { options, hazards } = toOptions(
    { flat, checklist, sources, saysExposure: item.id === exposureFrom },
    workshop,
  );
  const unit = unitOf(item);
  const clock = toClock(flat, workshop);
  const made: Item = {
    id: item.id as ItemId,
    type: item.type,
    section: flat.section,
    text: fillPlace(item.text, place),
    clinical: filled(item.clinical),
    how: toHow(item.how, filled),
    why: filled(item.why),
    when: toWhen(flat, workshop),
    for: item.for === undefined ? null : toList<Audience>(item.for),
    depth: item.depth ?? "standard",
    once: isYes(item.once),
    optional: isYes(item.optional),
    private: isYes(item.private),
    exposure: item.exposure ?? null,
    unit,
    range: clock === null ? ((item.range ?? {}) as Item["range"]) : rangeOf(clock),
    good: filled(item.good),
    options,
    hazards: [
      ...hazards,
      ...(item.hazards ?? []).flatMap((one, n) => toItemHazard(one, n, { flat, sources }, workshop)),
    ],
    fit: toFit(item.fit, at("fit"), workshop),
    measures: toOwnItem("measures", flat, workshop),
    under: toOwnItem("under", flat, workshop),
    unless: item.unless === undefined ? null : parseCondition(item.unless, at("unless"), workshop.scope),
    place,
    test: flat.test as TestId | null,
    say: filled(item.say),
    clock,
    fields: Object.entries(item.fields ?? {}).map(([id, of]) => ({ id: id as FieldId, unit: of })),
    value: item.value === undefined ? null : parseFormula(item.value, at("value"), unit, workshop.scope),
    decimals: item.decimals ?? (unit === null ? 0 : decimalsOf(unit)),
    renamedFrom: toList(item["renamed-from"]) as readonly ItemId[],
    retired: isYes(item.retired),
    codes: {
      loinc: item.codes?.loinc ?? null,
      snomed: item.codes?.snomed ?? null,
      icd10: toList(item.codes?.icd10),
    },
    sources,
    at: toPlace(flat.home),
  };
  return placed(made, flat.home, workshop);
}

/** What is for all is for each; what is only for a caregiver serves a therapist too, but never somebody alone. */
function toHow(how: ItemFile["how"], filled: (text: string | undefined) => string | null): Item["how"] {
  if (how === undefined || typeof how === "string")
    return { therapist: filled(how), caregiver: filled(how), self: filled(how) };
  const self = filled(how.self);
  const caregiver = filled(how.caregiver) ?? self;
  return { therapist: filled(how.therapist) ?? caregiver, caregiver, self };
}

function toWhen({ item, at, sectionWhen }: FlatItem, workshop: Workshop): Condition | null {
  const scope = { ...workshop.scope, ofItem: true };
  const all = [
    sectionWhen === null ? null : parseCondition(sectionWhen.value, sectionWhen.at, scope),
    item.when === undefined ? null : parseCondition(item.when, at("when"), scope),
  ].filter((one) => one !== null);
  const [only = null, second] = all;
  return second === undefined ? only : { type: "all", of: all };
}

function toOwnItem(key: "measures" | "under", { item, at }: FlatItem, { scope }: Workshop): ItemId | null {
  const name = item[key];
  return name === undefined ? null : (findItem(name, at(key), scope)?.ref.item ?? null);
}

/** `{ is: a test of this item's answer, when: the rest, finding, hazard, … }`. */
function toItemHazard(
  written: HazardFile,
  n: number,
  { flat, sources }: { readonly flat: FlatItem; readonly sources: Hazard["sources"] },
  workshop: Workshop,
): readonly Hazard[] {
  const at = below(flat.at("hazards"), n);
  const { scope } = workshop;
  const found = findItem(flat.item.id, at, scope);
  if (written.is === undefined && written.when === undefined) {
    scope.report(at, { code: "missing-key", message: '"is" is missing here: which answer is a hazard?' });
    return [];
  }
  const is = written.is === undefined || found === null ? null : parseTest(written.is, below(at, "is"), found, scope);
  const when = written.when === undefined ? null : parseCondition(written.when, below(at, "when"), scope);
  const [only, second] = [is, when].filter((one) => one !== null);
  if (only === undefined) return [];
  const hazard = toHazard(
    {
      keys: written,
      at,
      from: flat.from("hazards"),
      when: second === undefined ? only : { type: "all", of: [only, second] },
      tick: flat.item.type === "multi-choice" && typeof written.is === "string" ? (written.is as OptionId) : null,
      sources: written.sources === undefined ? sources : toSources(written.sources, below(at, "sources"), workshop),
      place: flat.item.place ?? null,
    },
    workshop,
  );
  return hazard === null ? [] : [hazard];
}

/** What the clock can show. A tally is of what the body does, which is not four times a second. */
function rangeOf(clock: Clock): Item["range"] {
  if (clock.type === "stopwatch") return { s: [0, clock.max] };
  return clock.type === "tally" ? { count: [0, Math.ceil(clock.lasts * 4)] } : { s: [0, clock.lasts] };
}

function checkShape(flat: FlatItem, { scope: { report } }: Workshop): void {
  const { item, at, home } = flat;
  if (TAKEN.includes(item.id))
    report(at("id"), {
      code: "bad-id",
      message: `"${item.id}" means something else in conditions and answers`,
      hint: "take another name",
    });
  for (const name of Object.keys(item.fields ?? {}).filter((one) => isOneOf(ANSWER_KEYS, one)))
    report(keyOf(below(at("fields"), name)), {
      code: "bad-id",
      message: `"${name}" means something else in answers`,
      hint: "take another name",
    });
  const stray = (keys: readonly (keyof ItemFile)[]): void => {
    for (const key of keys.filter((one) => item[one] !== undefined)) {
      report(keyOf(at(key)), { code: "unknown-key", message: `"${key}" does not go with a ${item.type}` });
    }
  };
  const isTimed = isClock(item.type) || item.type === "readings" || item.type === "computed";
  if (item.type !== "number" && item.type !== "readings") stray(["range"]);
  if (item.type !== "number" && item.type !== "computed") stray(["unit"]);
  if (item.type !== "stopwatch") stray(["max"]);
  if (item.type !== "hold" && item.type !== "tally" && item.type !== "rest") stray(["lasts"]);
  if (item.type !== "rest") stray(["since"]);
  if (item.type !== "readings") stray(["fields"]);
  if (item.type !== "computed") stray(["value", "decimals"]);
  if (!isClock(item.type)) stray(["say"]);
  if (item.type !== "choice" && item.type !== "multi-choice" && item.type !== "yes-no") stray(["options"]);
  // What is measured on the clock is held against published rules; it is never a hazard of the home.
  if (item.type === "note" || isTimed) stray(["hazards", "good", "fit", "under", "measures", "unless"]);
  const needs = (key: keyof ItemFile, hint: string): void => {
    if (item[key] !== undefined) return;
    report(home, { code: "missing-key", message: `"${key}" is missing here: "${item.id}" is a ${item.type}`, hint });
  };
  if (item.type === "readings") needs("fields", "write fields: { systolic: mmHg, diastolic: mmHg }");
  checkRange(flat, report);
  if (item.type === "computed") needs("value", "write value: { difference: [ …, … ] }");
  if (item.type !== "number" && item.type !== "computed") return;
  needs("unit", `write unit: ${UNIT_NAMES.join(", ")}`);
}

/** What is believable: in units that measure what the item, or one of its fields, does; the lower number first. */
function checkRange({ item, at }: FlatItem, report: Report): void {
  const units =
    item.type === "readings"
      ? [...new Set(Object.values(item.fields ?? {}))]
      : item.unit === undefined
        ? []
        : [item.unit];
  for (const [unit, bounds] of Object.entries(item.range ?? {}) as readonly [
    (typeof UNIT_NAMES)[number],
    [number, number] | undefined,
  ][]) {
    const place = below(at("range"), unit);
    if (units.length > 0 && !units.some((one) => sameQuantity(unit, one))) {
      report(keyOf(place), {
        code: "wrong-unit",
        message: `"${unit}" does not measure what "${units.join('", "')}" does`,
        hint: `its units: ${units.flatMap(unitsLike).join(", ")}`,
      });
    }
    if (bounds !== undefined && bounds[0] > bounds[1])
      report(place, {
        code: "range-upside-down",
        message: `${bounds[0]} is more than ${bounds[1]}: the lower number comes first`,
        hint: `write [${bounds[1]}, ${bounds[0]}]`,
      });
  }
}
