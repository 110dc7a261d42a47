import { z } from "zod";
import type { SchemaName } from "../model/words.ts";
import { describeKeys } from "./describe-keys.ts";
import { ChecklistFile } from "./schema.ts";
import { AssessmentFile } from "./schema-assessment.ts";
import { FactorsFile, GuardsFile, SetsFile, SourcesFile } from "./schema-beside.ts";
import { ComparisonFile } from "./schema-comparison.ts";
import { EvaluationFile } from "./schema-evaluation.ts";
import { ExtensionFile } from "./schema-extension.ts";

type Json = Record<string, unknown>;

/** Editors know draft 7 best. */
const DIALECT = "http://json-schema.org/draft-07/schema#";

/** The JSON Schema of every kind of file, for editors and for programs that read our JSON. */
export function jsonSchemas(): Readonly<Record<SchemaName, Json>> {
  return {
    checklist: {
      ...head("A checklist of Handrail, or what a file with `extends` changes of one"),
      anyOf: [written(ChecklistFile), written(ExtensionFile)],
    },
    factors: { ...head("What about a person changes what matters"), ...written(FactorsFile) },
    sources: { ...head("What checklists rest on"), ...written(SourcesFile) },
    guards: { ...head("Rules that protect"), ...written(GuardsFile) },
    sets: { ...head("Named lists of checklists"), ...written(SetsFile) },
    answers: { ...head("One visit's answers"), ...bodyOf(AssessmentFile) },
    evaluation: { ...head("What follows from one visit's answers: report --format json"), ...bodyOf(EvaluationFile) },
    comparison: { ...head("What has changed between two visits: compare --format json"), ...bodyOf(ComparisonFile) },
  };
}

function head(title: string): Json {
  return { $schema: DIALECT, title };
}

function bodyOf(schema: z.ZodType): Json {
  const { $schema: _, ...body } = z.toJSONSchema(schema, { target: "draft-7", io: "input" });
  return body;
}

/** With words for whoever writes such a file. */
function written(schema: z.ZodType): Json {
  return describeKeys(bodyOf(schema)) as Json;
}
