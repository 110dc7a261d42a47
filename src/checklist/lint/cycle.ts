import { indexOf } from "../../logic/catalogue-index.ts";
import { inputsOf } from "../../logic/formula.ts";
import { refsOf } from "../../logic/refs-of.ts";
import type { Catalogue, Item } from "../../model/checklist.ts";
import type { Condition, ItemRef } from "../../model/condition.ts";
import { type Draft, type LintProblem, type LintRule, siteOf } from "./lint-rule.ts";

/** Two questions that wait for one another would never be asked; a factor may stand between them. */
export const cycle: LintRule = {
  code: "cycle",
  check: (draft) => {
    const waits = waitsOf(draft.catalogue);
    const told = new Set<string>();
    return [...waits.keys()].flatMap((from) => {
      const path = findWay(from, waits);
      const name = path === null ? "" : [...path].sort().join(" ");
      if (path === null || told.has(name)) return [];
      told.add(name);
      return [toProblem(path, draft)];
    });
  },
};

interface Waiting {
  readonly part: object;
  readonly for: readonly string[];
}

type Waits = ReadonlyMap<string, Waiting>;

/** `stairs/rails` and `factor numb-feet`, and what each waits for. */
function waitsOf(catalogue: Catalogue): Waits {
  const { checklists, factors } = catalogue;
  const needs = (...conditions: readonly (Condition | null)[]): readonly string[] =>
    conditions
      .map((one) => refsOf(one, catalogue))
      .flatMap(({ items, factors: named }) => [...namesOf(items), ...named.map((id) => `factor ${id}`)]);
  return new Map<string, Waiting>([
    ...checklists.flatMap((checklist) =>
      checklist.items.map(
        (item) =>
          [
            `${checklist.id}/${item.id}`,
            { part: item, for: [...needs(item.when, checklist.when), ...namesOf(askedFor(item, catalogue))] },
          ] as const,
      ),
    ),
    ...factors.map((factor) => [`factor ${factor.id}`, { part: factor, for: needs(factor.when) }] as const),
  ]);
}

function namesOf(refs: readonly ItemRef[]): readonly string[] {
  return refs.map((ref) => `${ref.checklist}/${ref.item}`);
}

/** What is asked so that a value can be worked out; values that are worked out of one another are told by themselves. */
function askedFor(item: Item, catalogue: Catalogue, seen: readonly Item[] = []): readonly ItemRef[] {
  const inputs = item.value === null || seen.includes(item) ? [] : inputsOf(item.value);
  return inputs.flatMap((ref) => {
    const input = indexOf(catalogue).item(ref.checklist, ref.item);
    return input === null || input.value === null ? [ref] : askedFor(input, catalogue, [...seen, item]);
  });
}

/** The shortest way from a name back to itself; null if there is none. */
function findWay(from: string, waits: Waits): readonly string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  for (const here of cameFrom.keys()) {
    for (const next of waits.get(here)?.for ?? []) {
      if (next === from) return wayTo(here, cameFrom);
      if (!cameFrom.has(next)) cameFrom.set(next, here);
    }
  }
  return null;
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string | null>): readonly string[] {
  const way: string[] = [];
  for (let at: string | null = end; at !== null; at = cameFrom.get(at) ?? null) way.unshift(at);
  return way;
}

function toProblem(path: readonly string[], draft: Draft): LintProblem {
  const [first = ""] = path;
  const part = waitsOf(draft.catalogue).get(first)?.part ?? draft.catalogue;
  return {
    at: siteOf(draft, part, "when"),
    message:
      path.length === 1 ? `${first} waits for itself` : `these wait for one another: ${[...path, first].join(" → ")}`,
    hint: "let one of them be asked without the other",
  };
}
