import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Checklist, Item } from "../../src/model/checklist.ts";
import type { AreaResult, Evaluation, Finding } from "../../src/model/evaluation.ts";
import { catalogue, checklist, choice, factorOf, personWith, type Value, visit } from "./build.ts";

/** So many questions of one name: `a-0`, `a-1`. */
export function things(
  count: number,
  name: string,
  severity: "minor" | "major" = "major",
  more: Partial<Item> = {},
): readonly Item[] {
  return Array.from({ length: count }, (_, n) => choice("hall", `${name}-${n}`, { good: null, bad: severity }, more));
}

/** The good answer to each of them. */
export function good(count: number, name: string): Readonly<Record<string, Value>> {
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`hall/${name}-${n}`, "good"]));
}

/** What follows from these answers in one hall. */
export function run(
  items: readonly Item[],
  answers: Readonly<Record<string, Value>>,
  list: Partial<Checklist> = {},
  more: Partial<Assessment> = {},
): Evaluation {
  const hall = checklist("hall", items, { title: "Hall", workTitle: "the hall", ...list });
  const known = catalogue([hall, personWith("numb")], [factorOf("numb")]);
  return evaluate(known, visit(["hall"], answers, more), { tool: "t" });
}

/** The hall, or its first room. */
export const area = (...args: Parameters<typeof run>): AreaResult | undefined => run(...args).areas[0];

/** What is found there, for a person who may be numb, weak or calm. */
export function found(
  items: readonly Item[],
  answers: Readonly<Record<string, Value>>,
  { list = {}, more = {} }: { readonly list?: Partial<Checklist>; readonly more?: Partial<Assessment> } = {},
): readonly Finding[] {
  const factors = ["numb", "weak", "calm"];
  const known = catalogue(
    [personWith(...factors), checklist("hall", items, list)],
    factors.map((name) => factorOf(name)),
  );
  return evaluate(known, visit(["person", "hall"], answers, more), { tool: "t" }).findings;
}
