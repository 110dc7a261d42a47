import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAssessment } from "../../src/checklist/parse-assessment.ts";
import { evaluateFor } from "../../src/cli/evaluate-for.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Evaluation } from "../../src/model/evaluation.ts";
import type { Reader } from "../../src/model/words.ts";
import { shipped } from "./catalogue.ts";
import { root } from "./handrail.ts";

/** The answers of the worked example. */
export function demoAssessment(): Assessment {
  const text = readFileSync(join(root, "assets", "demo-answers.yaml"), "utf8");
  const read = parseAssessment("demo-answers.yaml", text, shipped(), "9999-12-31");
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join("\n"));
  return read.assessment;
}

/** The worked example as this reader may have it, with the checklists that the program ships. */
export function demoEvaluation(reader: Reader, change: Partial<Assessment> = {}): Evaluation {
  return evaluateFor(reader, shipped(), { ...demoAssessment(), ...change });
}
