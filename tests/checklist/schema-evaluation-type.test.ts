import { expect, test } from "vitest";
import type { z } from "zod";
import type { ComparisonFile } from "../../src/checklist/schema-comparison.ts";
import type { EvaluationFile } from "../../src/checklist/schema-evaluation.ts";
import type { Comparison } from "../../src/model/comparison.ts";
import type { Evaluation } from "../../src/model/evaluation.ts";

type Readonlys<T> = T extends string | number | boolean | null
  ? T
  : T extends readonly unknown[]
    ? Readonly<{ [K in keyof T]: Readonlys<T[K]> }>
    : { readonly [K in keyof T]: Readonlys<T[K]> };
type Read = Readonlys<z.infer<typeof EvaluationFile>>;
type ReadComparison = Readonlys<z.infer<typeof ComparisonFile>>;

/** Does not compile once the schema and the model are no longer the same. */
const sameAsModel: readonly [(read: Read) => Evaluation, (evaluation: Evaluation) => Read] = [
  (read) => read,
  (evaluation) => evaluation,
];

const comparisonToo: readonly [(read: ReadComparison) => Comparison, (comparison: Comparison) => ReadComparison] = [
  (read) => read,
  (comparison) => comparison,
];

test("the schema of a comparison is the model, in both directions", () => {
  const [toModel, toSchema] = comparisonToo;
  const comparison = { handrail: "comparison/1" } as Comparison;
  expect(toModel(toSchema(comparison))).toBe(comparison);
});

test("the schema of an evaluation is the model, in both directions", () => {
  const [toModel, toSchema] = sameAsModel;
  const evaluation = { handrail: "evaluation/1" } as Evaluation;
  expect(toModel(toSchema(evaluation))).toBe(evaluation);
});
