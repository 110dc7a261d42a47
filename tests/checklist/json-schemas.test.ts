import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { jsonSchemas } from "../../src/checklist/json-schemas.ts";
import { ComparisonFile } from "../../src/checklist/schema-comparison.ts";
import { EvaluationFile } from "../../src/checklist/schema-evaluation.ts";
import { compare as compareVisits } from "../../src/evaluate/compare.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import { SCHEMA_NAMES } from "../../src/model/words.ts";
import { readAssetJson } from "../../src/store/read-asset.ts";
import { readTree } from "../../src/store/read-tree.ts";
import { shipped } from "../support/catalogue.ts";
import { root } from "../support/handrail.ts";
import { home, visitOf } from "../support/random-home.ts";

type Schema = Parameters<typeof z.fromJSONSchema>[0];
const schemas = jsonSchemas();
const files = readTree(join(root, "checklists"), ".yaml");
const demo = readAssetJson<Assessment>(join(root, "dist"), "demo.json");

/** What an editor makes of a file: the JSON Schema alone, without our reader. */
function accepts(schema: object, value: unknown): boolean {
  const reads = readers.get(schema) ?? z.fromJSONSchema(schema as Schema);
  readers.set(schema, reads);
  return reads.safeParse(value).success;
}

const readers = new WeakMap<object, z.ZodType>();

test("there is one for each kind of file", () => {
  expect(Object.keys(schemas).sort()).toEqual([...SCHEMA_NAMES].sort());
});

describe("an editor finds the shipped files sound, each by the schema that its first line names", () => {
  test.each(files.map(({ file, text }) => [file, text] as const))("%s", (file, text) => {
    const [, name = ""] = /^# yaml-language-server: \$schema=\.\.\/dist\/schemas\/([a-z]+)\.json\n/.exec(text) ?? [];
    const own = file.replace(".yaml", "");
    expect(name).toBe((SCHEMA_NAMES as readonly string[]).includes(own) ? own : "checklist");
    const schema = schemas[name as keyof typeof schemas];

    expect(accepts(schema, parse(text))).toBe(true);
  });
});

test("it finds fault with a mistyped key and a mistyped word, and takes a file with extends", () => {
  const whole = { id: "shed", version: "1.0.0", title: "Shed" };
  const { checklist } = schemas;

  expect(accepts(checklist, whole)).toBe(true);
  expect(accepts(checklist, { ...whole, titel: "Shed" })).toBe(false);
  expect(accepts(checklist, { ...whole, items: [{ id: "a", type: "yesno", text: "A?" }] })).toBe(false);
  expect(accepts(checklist, { extends: "stairs", version: "1", items: [{ id: "light", depth: "quick" }] })).toBe(true);
  expect(accepts(checklist, { extends: "stairs", version: "1", items: [{ id: "light", depth: "qick" }] })).toBe(false);
});

test("the demo's answers are taken by the schema of answers", () => {
  const text = readFileSync(join(root, "assets", "demo-answers.yaml"), "utf8");
  expect(accepts(schemas.answers, parse(text))).toBe(true);
  expect(accepts(schemas.answers, { ...(parse(text) as object), dat: 1 })).toBe(false);
});

test("a comparison is as its schema says, and one with a key too many is not", () => {
  const compared = (answers: Assessment["answers"]) =>
    compareVisits(
      { catalogue: shipped(), assessment: demo },
      { catalogue: shipped(), assessment: { ...demo, date: "2026-12-05", answers } },
      { today: shipped(), tool: "test" },
    );
  const fewer = Object.fromEntries(Object.entries(demo.answers).filter((_, at) => at % 3 > 0)) as Assessment["answers"];
  for (const answers of [demo.answers, fewer]) {
    const comparison = JSON.parse(JSON.stringify(compared(answers))) as object;
    expect(ComparisonFile.safeParse(comparison).error?.issues ?? []).toEqual([]);
    expect(accepts(schemas.comparison, comparison)).toBe(true);
    expect(accepts(schemas.comparison, { ...comparison, better: true })).toBe(false);
  }
  expect(compared(fewer).counts["not-looked"]).toBeGreaterThan(0);
});

describe("an evaluation is as its schema says", () => {
  test("the demo's", () => {
    const evaluation = JSON.parse(JSON.stringify(evaluate(shipped(), demo, { tool: "test" }))) as unknown;

    expect(EvaluationFile.safeParse(evaluation).error?.issues ?? []).toEqual([]);
    expect(accepts(schemas.evaluation, evaluation)).toBe(true);
  });

  test("any home's", () => {
    fc.assert(
      fc.property(home, (one) => {
        const evaluation = JSON.parse(JSON.stringify(evaluate(one.known, visitOf(one), { tool: "test" }))) as unknown;
        expect(EvaluationFile.safeParse(evaluation).error?.issues ?? []).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test("and one with a key too many or too few is not", () => {
    const evaluation = evaluate(shipped(), demo, { tool: "test" });
    const { goals: _, ...less } = evaluation;

    expect(EvaluationFile.safeParse(less).success).toBe(false);
    expect(EvaluationFile.safeParse({ ...evaluation, extra: 1 }).success).toBe(false);
  });
});
