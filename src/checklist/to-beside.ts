import type { ChecklistSet, Factor, Guard, Source } from "../model/checklist.ts";
import type { ChecklistId, FactorId, GuardId, HandoutId, SetId, SourceId } from "../model/ids.ts";
import { isOneOf, STEP_NAMES } from "../model/words.ts";
import { parseCondition } from "./parse-condition.ts";
import { type At, below, toPlace, unknownWord } from "./problems.ts";
import type { FactorEntry, GuardEntry, SetEntry, SourceEntry } from "./schema-beside.ts";
import { findChecklist, toFactor, toRecommendationId } from "./scope.ts";
import { nth } from "./to-hazard.ts";
import { isYes, toList } from "./words.ts";
import { placed, type Workshop } from "./workshop.ts";

/** What stands beside the checklists: factors, sources, guards and sets. */

export function toFactorEntry(file: FactorEntry, at: At, workshop: Workshop): Factor {
  const made: Factor = {
    id: file.id as FactorId,
    label: file.label,
    text: file.text,
    clinical: file.clinical ?? null,
    when: parseCondition(file.when, below(at, "when"), workshop.scope) ?? { type: "all", of: [] },
    private: isYes(file.private),
    gate: isYes(file.gate),
    at: toPlace(at),
  };
  return placed(made, at, workshop);
}

export function toSourceEntry(file: SourceEntry, at: At, workshop: Workshop): Source {
  const { id, by, title, year = null, where = null, licence, checked = null } = file;
  return placed({ id: id as SourceId, by, title, year, where, licence, checked }, at, workshop);
}

export function toGuard(file: GuardEntry, at: At, workshop: Workshop): Guard {
  const { withholds } = file;
  const made: Guard = {
    id: file.id as GuardId,
    unlessRuledOut: toFactor(file["unless-ruled-out"], below(at, "unless-ruled-out"), workshop.scope),
    withholds: {
      handouts: toList(withholds.handouts) as readonly HandoutId[],
      steps: toList(withholds.steps).flatMap((text, n) =>
        toGuardedStep(text, nth(below(at, "withholds", "steps"), withholds.steps, n), workshop),
      ),
      tests: toList(withholds.tests).flatMap((text, n) =>
        toGuardedTest(text, nth(below(at, "withholds", "tests"), withholds.tests, n), workshop),
      ),
    },
    says: file.says,
    saysPresent: file["says-present"] ?? null,
  };
  return placed(made, at, workshop);
}

/** `bathroom/fix-grab-bar.low`. */
function toGuardedStep(text: string, at: At, { scope }: Workshop): Guard["withholds"]["steps"] {
  const [reference = "", step] = text.split(".");
  if (!isOneOf(STEP_NAMES, step)) return [];
  const recommendation = toRecommendationId(reference, "", at, scope);
  const [name = "", id = ""] = recommendation.split("/");
  const steps = scope.names.checklists.get(name)?.recommendations.get(id);
  if (steps !== undefined && steps !== null && !steps.includes(step)) {
    scope.report(
      at,
      unknownWord({ code: "unknown-step", word: step, what: `a step of "${recommendation}"`, known: steps }),
    );
  }
  return [{ recommendation, step }];
}

/** `function/tug`. */
function toGuardedTest(text: string, at: At, { scope }: Workshop): readonly string[] {
  const [name = "", id = ""] = text.split("/");
  const checklist = findChecklist(name, at, scope);
  if (checklist === null || checklist.broken || checklist.tests.has(id)) return [text];
  const known = checklist.tests.keys();
  scope.report(at, unknownWord({ code: "unknown-test", word: id, what: `a timed test of "${name}"`, known }));
  return [];
}

export function toSet(file: SetEntry, at: At, workshop: Workshop): ChecklistSet {
  const { names, report } = workshop.scope;
  for (const [n, id] of file.checklists.entries()) {
    const place = below(at, "checklists", n);
    const found = names.checklists.get(id);
    const known = [...names.checklists.values()].filter(({ library }) => !library).map((one) => one.id);
    if (found === undefined || found.library)
      report(place, unknownWord({ code: "unknown-checklist", word: id, what: "a checklist", known }));
  }
  return placed(
    {
      id: file.id as SetId,
      title: file.title,
      depth: file.depth,
      checklists: file.checklists as readonly string[] as readonly ChecklistId[],
    },
    at,
    workshop,
  );
}
