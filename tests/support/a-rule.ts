import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Rule, RuleOutcome } from "../../src/model/checklist.ts";
import type { Comparison, Condition } from "../../src/model/condition.ts";
import type { RecommendationResult, RuleResult } from "../../src/model/evaluation.ts";
import { catalogue, checklist, choice, id, item, recommendation, tests, type Value, visit } from "./build.ts";

export const seconds = (value: number): Value => ({ value, unit: "s" });
/** How the walk compares with so many seconds. */
export const walk = (comparison: Comparison, s: number): Condition =>
  tests("gym", "walk", { type: "compare", comparison, to: { type: "threshold", threshold: { s } } });
export const outcome = (name: string, when: Condition, more: Partial<RuleOutcome> = {}): RuleOutcome => ({
  id: name,
  when,
  says: `It is ${name}.`,
  advice: [],
  ...more,
});
/** "Slow": a walk of 12 seconds or more. */
export const aRule = (more: Partial<Rule>): Rule => ({
  id: id("slow"),
  source: id("a-paper"),
  about: [id("walk")],
  applies: null,
  outcomes: [outcome("met", walk("gte", 12), { advice: [id("gym/see")] })],
  otherwise: "It is not.",
  noNorm: null,
  at: "gym.yaml:9",
  ...more,
});
const items = [
  item("walk", { type: "stopwatch", unit: "s", clock: { type: "stopwatch", max: 60 } }),
  item("stands", { type: "number", unit: "count" }),
  item("age", { type: "number", unit: "years" }),
  choice("gym", "sex", { male: null, female: null, other: null }),
  choice("gym", "aid", { yes: null, no: null }),
];
const table = {
  id: id<never>("norm"),
  source: id<never>("a-paper"),
  age: { checklist: id<never>("gym"), item: id<never>("age"), field: null },
  sex: { checklist: id<never>("gym"), item: id<never>("sex"), field: null },
  rows: [{ from: 60, to: 69, values: { male: 14, female: 12 } }],
};
const repeats = { ask: "One?", again: "More?", namedBy: null, one: "Usual pair", always: true, speakingNames: false };
export const shoes = checklist("shoes", [choice("shoes", "heel", { low: null, high: null })], { repeats });

interface Ruled {
  readonly rule: RuleResult | undefined;
  readonly advised: readonly RecommendationResult[];
}

/** What such a rule says of these answers, and what is advised. */
export function ruled(
  rule: Partial<Rule>,
  answers: Readonly<Record<string, Value>>,
  more: Partial<Assessment> = {},
): Ruled {
  const gym = checklist("gym", items, {
    scored: false,
    rules: [aRule(rule)],
    tables: [table],
    recommendations: [recommendation("gym/see")],
  });
  const made = visit(["gym", "shoes"], answers, more);
  const evaluation = evaluate(catalogue([gym, shoes]), made, { tool: "t" });
  return { rule: evaluation.tests[0], advised: evaluation.recommendations };
}
