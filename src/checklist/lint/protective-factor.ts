import { possibilitiesOf } from "../../logic/can-hold.ts";
import { partsOf, testsIn } from "../../logic/tests-in.ts";
import type { Hazard } from "../../model/checklist.ts";
import type { Condition } from "../../model/condition.ts";
import type { FactorId } from "../../model/ids.ts";
import { type At, keyOf } from "../problems.ts";
import { type Draft, type LintProblem, type LintRule, siteOf } from "./lint-rule.ts";
import { placeOf } from "./standings.ts";

/** Dangers to skin that may not feel them. */
const SKIN = /\b(burn|hot|heat|scald|soak|barefoot|bare (?:foot|feet|skin)|wounds?|sores?|blister)/i;

/** What protects skin holds until a factor is ruled out: with `factor`, an answer that nobody gave would count as "feels well". */
export const protectiveFactor: LintRule = {
  code: "protective-factor",
  severity: "warning",
  check: (draft) => {
    const guarded = guardedFactors(draft);
    return protectedOnes(draft).flatMap((one) => unguarded(draft, one, guarded));
  },
};

interface Protected {
  readonly text: string;
  readonly condition: Condition;
  /** the same answers' hazards: where one of them has the factor as `possible`, this one tells the surer case apart */
  readonly beside: readonly Hazard[];
  readonly at: At;
}

function protectedOnes(draft: Draft): readonly Protected[] {
  return draft.catalogue.checklists.flatMap(({ id, items, combined, alerts }) => {
    const groups = [...items.map(({ hazards }) => hazards), ...combined.map(({ hazard }) => [hazard])];
    const hazardsOn = (condition: Condition): readonly Hazard[] =>
      testsIn(condition).flatMap(({ ref }) =>
        items.filter((item) => ref.checklist === id && ref.item === item.id).flatMap(({ hazards }) => hazards),
      );
    return [
      ...groups.flatMap((hazards) =>
        hazards.map((hazard) => ({
          text: hazard.finding,
          condition: hazard.when,
          beside: hazards,
          at: siteOf(draft, hazard),
        })),
      ),
      ...alerts.map((alert) => ({
        text: alert.text,
        condition: alert.when,
        beside: hazardsOn(alert.when),
        at: siteOf(draft, alert, "when"),
      })),
    ];
  });
}

function unguarded(
  draft: Draft,
  { text, condition, beside, at }: Protected,
  guarded: ReadonlyMap<FactorId, FactorId>,
): readonly LintProblem[] {
  const [word] = SKIN.exec(text) ?? [];
  if (word === undefined) return [];
  const parts = beside.flatMap(({ when }) => partsOf(when));
  const possible = parts.flatMap((part) => (part.type === "possible" ? part.factors : []));
  return partsOf(condition).flatMap((part) => {
    if (part.type !== "factor") return [];
    const found = part.factors.find((id) => guarded.has(id) && !possible.some((wider) => covers(draft, wider, id)));
    if (found === undefined) return [];
    const message = `this is about "${word.toLowerCase()}", and where "${found}" is not known it would let it pass`;
    return [
      {
        at: keyOf(placeOf(draft, part, at)),
        message,
        hint: `write possible: ${guarded.get(found)}, which holds until it is ruled out`,
      },
    ];
  });
}

/** The factors that guards protect until they are ruled out, and those that are a part of one: each with the guard's. */
function guardedFactors(draft: Draft): ReadonlyMap<FactorId, FactorId> {
  const { factors, guards } = draft.catalogue;
  return new Map(
    factors.flatMap(({ id }) => {
      const guard = guards.find(({ unlessRuledOut }) => covers(draft, unlessRuledOut, id));
      return guard === undefined ? [] : [[id, guard.unlessRuledOut] as const];
    }),
  );
}

/** Whoever has `factor` has `wider`: to protect all of those protects these. */
function covers({ catalogue }: Draft, wider: FactorId, factor: FactorId): boolean {
  const whenOf = (id: FactorId): readonly Condition[] =>
    catalogue.factors.filter((one) => one.id === id).map(({ when }) => when);
  const { canHold } = possibilitiesOf(catalogue);
  return wider === factor || (canHold(whenOf(factor)) && !canHold(whenOf(factor), {}, whenOf(wider)));
}
