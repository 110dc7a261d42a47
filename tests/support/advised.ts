import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Guard, Item, Recommendation, Rule, Step } from "../../src/model/checklist.ts";
import type { RecommendationResult } from "../../src/model/evaluation.ts";
import {
  catalogue,
  checklist,
  factorOf,
  hazard,
  id,
  is,
  item,
  option,
  personWith,
  type Value,
  visit,
} from "./build.ts";

/** A step that a caregiver can do for nothing. */
export const step = (more: Partial<Step> = {}): Step => ({
  text: "Do it.",
  cost: "free",
  who: ["caregiver"],
  when: null,
  instead: null,
  buy: [],
  doneIf: null,
  ...more,
});
/** A question whose "bad" leads to this advice. */
export const leads = (name: string, ...advice: readonly string[]): Item =>
  item(name, {
    options: [option("good"), option("bad")],
    hazards: [hazard(is("hall", name, "bad"), "minor", { advice: advice.map((one) => id(`hall/${one}`)) })],
  });

/** A hall: what is asked there, and what is advised. */
export interface Home {
  readonly items: readonly Item[];
  readonly recommendations: readonly Recommendation[];
  readonly rules?: readonly Rule[];
  readonly guards?: readonly Guard[];
}
/** What is advised there, in order. */
export function advised(
  { items, recommendations, rules = [], guards = [] }: Home,
  answers: Readonly<Record<string, Value>>,
  more: Partial<Assessment> = {},
): readonly RecommendationResult[] {
  const hall = checklist("hall", items, { recommendations, rules });
  const known = catalogue([personWith("numb"), hall], [factorOf("numb")], { guards });
  return evaluate(known, visit(["person", "hall"], answers, more), { tool: "t" }).recommendations;
}
export const names = (...args: Parameters<typeof advised>): readonly string[] =>
  advised(...args).map(({ id: name }) => name.replace("hall/", ""));
