import { expect, test } from "vitest";
import type { z } from "zod";
import type { EvaluationFile } from "../../src/checklist/schema-evaluation.ts";
import type { Evaluation } from "../../src/model/evaluation.ts";

type Readonlys<T> = T extends string | number | boolean | null
  ? T
  : T extends readonly unknown[]
    ? Readonly<{ [K in keyof T]: Readonlys<T[K]> }>
    : { readonly [K in keyof T]: Readonlys<T[K]> };
type Read = Readonlys<z.infer<typeof EvaluationFile>>;

/** Does not compile once the schema and the model are no longer the same. */
const sameAsModel: readonly [(read: Read) => Evaluation, (evaluation: Evaluation) => Read] = [
  (read) => read,
  (evaluation) => evaluation,
];

test("the schema of an evaluation is the model, in both directions", () => {
  const [toModel, toSchema] = sameAsModel;
  const evaluation = { handrail: "evaluation/1" } as Evaluation;
  expect(toModel(toSchema(evaluation))).toBe(evaluation);
});
