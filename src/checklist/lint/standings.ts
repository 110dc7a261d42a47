import { partsOf } from "../../logic/tests-in.ts";
import type { Checklist, Item } from "../../model/checklist.ts";
import type { Condition } from "../../model/condition.ts";
import { STEP_NAMES } from "../../model/words.ts";
import type { At } from "../problems.ts";
import { type Draft, siteOf } from "./lint-rule.ts";

/** A condition, and where it stands. */
export interface Standing {
  readonly kind:
    | "checklist"
    | "item"
    | "unless"
    | "hazard"
    | "combined"
    | "alert"
    | "advice"
    | "step"
    | "applies"
    | "outcome"
    | "factor";
  readonly condition: Condition;
  /** what holds there anyway */
  readonly given: readonly Condition[];
  /** what does not hold there: a rule's earlier outcomes */
  readonly failing: readonly Condition[];
  readonly checklist: Checklist | null;
  readonly item: Item | null;
  /** what the condition decides about, as a message begins: `"rail-firm" is asked` */
  readonly says: string;
  readonly at: At;
}

const known = new WeakMap<Draft, readonly Standing[]>();

/** Every condition of the files whose problems are wanted. */
export function standingsOf(draft: Draft): readonly Standing[] {
  const found = known.get(draft) ?? allOf(draft).filter((standing) => isConcern(draft, standing));
  known.set(draft, found);
  return found;
}

function allOf(draft: Draft): readonly Standing[] {
  return [
    ...draft.catalogue.checklists.flatMap((checklist) => inChecklist(draft, checklist)),
    ...draft.catalogue.factors.map((factor): Standing => {
      const says = `the person has "${factor.id}"`;
      return { ...NOWHERE, kind: "factor", condition: factor.when, says, at: siteOf(draft, factor, "when") };
    }),
  ];
}

/** The condition or a part of it stands in such a file: an item of a library is written in one, and asked in another. */
function isConcern({ sites, concerns }: Draft, { condition, at }: Standing): boolean {
  const isIn = (place: At | undefined): boolean => place !== undefined && concerns(place.yaml.file);
  return isIn(at) || partsOf(condition).some((part) => isIn(sites.get(part)));
}

const NOWHERE = { given: [], failing: [], checklist: null, item: null } as const;

function inChecklist(draft: Draft, checklist: Checklist): readonly Standing[] {
  const { id, when, items, combined, alerts, recommendations, rules } = checklist;
  const here = { ...NOWHERE, checklist };
  const shown = when === null ? [] : [when];
  const all: readonly (Omit<Standing, "condition"> & { readonly condition: Condition | null })[] = [
    { ...here, kind: "checklist", condition: when, says: `"${id}" is asked`, at: siteOf(draft, checklist, "when") },
    ...items.filter(({ retired }) => !retired).flatMap((item) => inItem(draft, checklist, item)),
    ...combined.map(({ id: name, hazard }) => ({
      ...here,
      kind: "combined" as const,
      condition: hazard.when,
      given: shown,
      says: `"${name}" is found`,
      at: siteOf(draft, hazard, "when"),
    })),
    ...alerts.map((alert) => ({
      ...here,
      kind: "alert" as const,
      condition: alert.when,
      says: `the alert "${alert.id}" speaks`,
      at: siteOf(draft, alert, "when"),
    })),
    ...recommendations.flatMap((one) => {
      const name = one.id.replace(/^.*\//, "");
      const at = siteOf(draft, one, "when");
      return [
        { ...here, kind: "advice" as const, condition: one.when, says: `"${name}" is advised to all`, at },
        ...STEP_NAMES.map((step) => ({
          ...here,
          kind: "step" as const,
          condition: one.steps[step]?.when ?? null,
          says: `the step "${step}" is advised`,
          at: siteOf(draft, one, "steps", step, "when"),
        })),
      ];
    }),
    ...rules.flatMap((rule) => [
      {
        ...here,
        kind: "applies" as const,
        condition: rule.applies,
        says: `the rule "${rule.id}" applies`,
        at: siteOf(draft, rule, "applies"),
      },
      ...rule.outcomes.map((outcome, n) => ({
        ...here,
        kind: "outcome" as const,
        condition: outcome.when,
        given: rule.applies === null ? [] : [rule.applies],
        failing: rule.outcomes.slice(0, n).map((one) => one.when),
        says: `"${outcome.id}" comes out`,
        at: siteOf(draft, rule),
      })),
    ]),
  ];
  return all.flatMap((one) => (one.condition === null ? [] : [{ ...one, condition: one.condition }]));
}

function inItem(draft: Draft, checklist: Checklist, item: Item) {
  const around = checklist.when === null ? [] : [checklist.when];
  const shown = item.when === null ? around : [...around, item.when];
  const here = { ...NOWHERE, checklist, item };
  return [
    {
      ...here,
      kind: "item" as const,
      condition: item.when,
      given: around,
      says: `"${item.id}" is asked`,
      at: siteOf(draft, item, "when"),
    },
    {
      ...here,
      kind: "unless" as const,
      condition: item.unless,
      given: shown,
      says: `"${item.id}" is let pass`,
      at: siteOf(draft, item, "unless"),
    },
    ...item.hazards.map((hazard) => ({
      ...here,
      kind: "hazard" as const,
      condition: hazard.when,
      given: shown,
      says: "this hazard is found",
      at: siteOf(draft, hazard),
    })),
  ];
}

/** Where a condition, or a part of one, was written; `otherwise` for what no file wrote by itself. */
export function placeOf({ sites }: Draft, condition: Condition, otherwise: At): At {
  return sites.get(condition) ?? otherwise;
}

/** The key under which a condition stands: `not`, `factor`, the item's name. */
export function keyAt({ yaml, path }: At, ...names: readonly string[]): At {
  const last = path.findLastIndex((step) => names.includes(String(step)));
  return last < 0 ? { yaml, path } : { yaml, path: path.slice(0, last + 1), part: "key" };
}

/** The parts that a file wrote, where two were put together: a section's condition and an item's own, a hazard's `is` and its `when`. */
export function writtenParts({ sites }: Draft, condition: Condition): readonly Condition[] {
  return condition.type === "all" && !sites.has(condition) ? condition.of : [condition];
}
