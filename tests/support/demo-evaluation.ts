import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAssessment } from "../../src/checklist/parse-assessment.ts";
import { showDiagnostic } from "../../src/checklist/show-diagnostic.ts";
import { evaluateFor } from "../../src/cli/evaluate-for.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Evaluation } from "../../src/model/evaluation.ts";
import type { Reader } from "../../src/model/words.ts";
import { shipped } from "./catalogue.ts";
import { root } from "./handrail.ts";

let demo: Assessment | null = null;

/** The worked example that `handrail demo` shows. */
export function demoAssessment(): Assessment {
  demo ??= read();
  return demo;
}

/** What a reader may have of the worked example. The name of the program has no version here, so that a release changes no golden text. */
export function demoEvaluation(reader: Reader): Evaluation {
  return { ...evaluateFor(reader, shipped(), demoAssessment()), tool: "handrail" };
}

function read(): Assessment {
  const text = readFileSync(join(root, "assets", "demo-answers.yaml"), "utf8");
  const parsed = parseAssessment("demo-answers.yaml", text, shipped(), "9999-12-31");
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(showDiagnostic).join("\n\n"));
  return parsed.assessment;
}
