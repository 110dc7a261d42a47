import { isTriable, possibilitiesOf } from "../../logic/can-hold.ts";
import { testsIn } from "../../logic/tests-in.ts";
import type { Catalogue } from "../../model/checklist.ts";
import type { Condition, ItemRef } from "../../model/condition.ts";
import type { Draft, LintProblem, LintRule } from "./lint-rule.ts";
import { keyAt, placeOf, type Standing, standingsOf } from "./standings.ts";

/** "Not yes" is also true of a question that nobody has answered. */
export const notBySilence: LintRule = {
  code: "not-by-silence",
  whole: true,
  severity: "warning",
  check: (draft) =>
    standingsOf(draft)
      .filter(({ condition }) => isTriable(condition))
      .flatMap((standing) => nots(draft, standing, standing.condition, standing.given)),
};

function nots(
  draft: Draft,
  standing: Standing,
  condition: Condition,
  given: readonly Condition[],
): readonly LintProblem[] {
  switch (condition.type) {
    case "all":
      return condition.of.flatMap((part) =>
        nots(draft, standing, part, [...given, ...condition.of.filter((one) => one !== part)]),
      );
    case "any":
    case "at-least":
      return condition.of.flatMap((part) => nots(draft, standing, part, given));
    case "some":
      return nots(draft, standing, condition.where, []);
    case "not":
      return isBySilence(draft, condition, given) ? [toProblem(draft, standing, condition)] : [];
    default:
      return [];
  }
}

/** It holds where the questions it names were never answered; one that asks for an answer at all means just that. */
function isBySilence(
  { catalogue }: Draft,
  condition: Condition & { readonly type: "not" },
  given: readonly Condition[],
): boolean {
  const tests = testsBelow(condition.of, catalogue);
  if (tests.every(({ test }) => test.type === "answered")) return false;
  return possibilitiesOf(catalogue).canHold([...given, condition], { silent: tests.map(({ ref }) => ref) });
}

/** Also the tests of factors; `not: { possible: … }` is true only of what is ruled out. */
function testsBelow(condition: Condition, catalogue: Catalogue): readonly (Condition & { readonly type: "test" })[] {
  const factors = new Set(factorsIn(condition));
  const whens = catalogue.factors.filter(({ id }) => factors.has(id)).map(({ when }) => when);
  return [condition, ...whens].flatMap(testsIn);
}

function factorsIn(condition: Condition): readonly string[] {
  switch (condition.type) {
    case "factor":
      return condition.factors;
    case "all":
    case "any":
    case "at-least":
      return condition.of.flatMap(factorsIn);
    case "not":
      return factorsIn(condition.of);
    default:
      return [];
  }
}

function toProblem(draft: Draft, { at }: Standing, condition: Condition & { readonly type: "not" }): LintProblem {
  const [test, ...others] = testsIn(condition.of);
  const factors = factorsIn(condition.of);
  const what = test === undefined ? `"${factors.join('", "')}" is not known` : `${named(test.ref)} is never answered`;
  return {
    at: keyAt(placeOf(draft, condition, at), "not"),
    message: `this "not" is also true where ${what}`,
    hint: hintFor(condition.of, others.length === 0 ? test : undefined, factors),
  };
}

function named({ item }: ItemRef): string {
  return `"${item}"`;
}

function hintFor(
  inner: Condition,
  test: (Condition & { readonly type: "test" }) | undefined,
  factors: readonly string[],
): string {
  if (inner.type === "factor")
    return `write not: { possible: ${factors.join(", ")} }, which waits until it is ruled out`;
  if (test?.test.type === "is")
    return `write { ${test.ref.item}: { is-not: ${test.test.options.join(", ")} } }, which waits for an answer`;
  return "say what the answer must be, or add { answered: true }";
}
