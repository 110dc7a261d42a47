import { indexOf } from "../../logic/catalogue-index.ts";
import { refsOf } from "../../logic/refs-of.ts";
import { isTimed } from "../../logic/restraints.ts";
import type { Catalogue, Item } from "../../model/checklist.ts";
import type { Condition } from "../../model/condition.ts";
import type { FactorId } from "../../model/ids.ts";
import { type Draft, type LintProblem, type LintRule, siteOf } from "./lint-rule.ts";
import { placeOf, type Standing, standingsOf } from "./standings.ts";

/** What a body does against the clock is held against published rules, side by side: no number of the home may come of it. */
export const testInScore: LintRule = {
  code: "test-in-score",
  check: (draft) => [...inChecklists(draft), ...inConditions(draft), ...inFactors(draft)],
};

function inChecklists(draft: Draft): readonly LintProblem[] {
  return draft.catalogue.checklists
    .filter(({ scored }) => scored)
    .flatMap(({ id, tests }) =>
      tests.map((test) => ({
        at: siteOf(draft, test, "id"),
        message: `"${test.id}" is a timed test, and "${id}" has a number`,
        hint: "put it into a checklist with scored: no",
      })),
    );
}

/** What is asked, found and warned of in a checklist that has a number. Advice and rules have none. */
const WEIGHING: readonly Standing["kind"][] = ["checklist", "item", "unless", "hazard", "combined", "alert"];

function inConditions(draft: Draft): readonly LintProblem[] {
  return standingsOf(draft)
    .filter(({ kind, checklist }) => checklist?.scored === true && WEIGHING.includes(kind))
    .flatMap(({ condition, at, says }) => {
      const named = timedIn(condition, draft.catalogue);
      if (named === null) return [];
      const message = `that ${says} rests on "${named.id}", which is a part of a timed test`;
      return [{ at: placeOf(draft, condition, at), message, hint: "let a published rule speak of it" }];
    });
}

/** A factor makes hazards graver, so it carries what it rests on into the number. */
function inFactors(draft: Draft): readonly LintProblem[] {
  const { checklists, factors } = draft.catalogue;
  const hazards = checklists.flatMap(({ items, combined }) => [
    ...items.flatMap((item) => item.hazards),
    ...combined.map(({ hazard }) => hazard),
  ]);
  const fits = checklists.flatMap(({ items, combined }) => [...items, ...combined].flatMap(({ fit }) => fit));
  const weighing = new Set([
    ...hazards.flatMap(({ worse }) => worse.flatMap((one) => one.factors)),
    ...fits.flatMap((one) => one.factors),
  ]);
  return factors
    .filter(({ id }) => weighing.has(id))
    .flatMap((factor) => {
      const named = timedIn(factor.when, draft.catalogue);
      if (named === null) return [];
      const message = `"${factor.id}" makes hazards graver, and rests on "${named.id}", which is a part of a timed test`;
      return [{ at: siteOf(draft, factor, "when"), message, hint: "let it rest on what the person tells" }];
    });
}

/** The first part of a timed test that a condition rests on, itself or through a factor. */
function timedIn(condition: Condition, catalogue: Catalogue, seen: readonly FactorId[] = []): Item | null {
  const { items, factors } = refsOf(condition, catalogue);
  const found = items.map((ref) => indexOf(catalogue).item(ref.checklist, ref.item));
  const own = found.find((item) => item !== null && (isTimed(item) || item.type === "computed")) ?? null;
  const others = catalogue.factors.filter(({ id }) => factors.includes(id) && !seen.includes(id));
  return others.reduce((first, { id, when }) => first ?? timedIn(when, catalogue, [...seen, id]), own);
}
