import type { Assessment } from "../model/assessment.ts";
import type { Catalogue } from "../model/checklist.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { ASSESSMENT_FORMAT } from "./assessment-format.ts";
import { checkNames } from "./check-names.ts";
import { fromDeIdentified, isDeIdentified } from "./de-identified.ts";
import { parseFile } from "./parse-file.ts";
import { parseArea } from "./parse-sheet.ts";
import { type At, gather, keyOf, unknownWord } from "./problems.ts";
import { readYaml, type Yaml } from "./read-yaml.ts";
import { AssessmentFile } from "./schema-assessment.ts";
import { emptySheet, type Sheet } from "./sheet.ts";
import { toAssessment } from "./to-assessment.ts";
import { isMap, toWord } from "./words.ts";

export type AssessmentResult =
  | { readonly ok: true; readonly assessment: Assessment; readonly notices: readonly string[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * One visit's answers, in YAML or JSON, against the checklists: all problems at once. `today` (YYYY-MM-DD) is the last day a visit may be on.
 * Answers to questions that are not shown are kept.
 */
export function parseAssessment(file: string, text: string, catalogue: Catalogue, today: string): AssessmentResult {
  const read = readYaml(file, text);
  if (!read.ok) return read;
  return parseDocument(read.yaml, catalogue, today);
}

/** The same of a document that is read already. */
export function parseDocument(written: Yaml, catalogue: Catalogue, today: string): AssessmentResult {
  const known = isDeIdentified(written.root);
  const yaml = known ? { ...written, root: fromDeIdentified(catalogue, written.root as Json) } : written;
  const problems = gather();
  const format = formatProblem(yaml);
  if (format !== null) {
    problems.report(...format);
    return { ok: false, diagnostics: problems.all() };
  }
  const parsed = parseFile(yaml, AssessmentFile, problems.report);
  const sheet = emptySheet(catalogue, problems.report, false);
  parseAnswers(yaml, sheet);
  checkNames({ yaml, path: [] }, sheet, today);
  const diagnostics = problems.all();
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  return {
    ok: true,
    assessment: toAssessment(parsed.value, sheet),
    notices: [...(known ? [DE_IDENTIFIED] : []), ...sheet.notices],
  };
}

type Json = Readonly<Record<string, unknown>>;
const DE_IDENTIFIED =
  "this was exported without what tells who it is: of the visit the year is known, and 90 is 90 or over";

function formatProblem({ root, ...yaml }: Yaml): Parameters<ReturnType<typeof gather>["report"]> | null {
  const at = (...path: readonly string[]): At => ({ yaml: { root, ...yaml }, path });
  const hint = `begin with handrail: ${ASSESSMENT_FORMAT}`;
  if (!isMap(root)) return [at(), { code: "wrong-type", message: "this is not an answers file", hint }];
  const format = root["handrail"];
  if (format === ASSESSMENT_FORMAT) return null;
  if (format === undefined) return [at(), { code: "missing-key", message: '"handrail" is missing here', hint }];
  const isNewer = /^assessment\/\d+$/.test(toWord(format));
  const message = isNewer
    ? `"${toWord(format)}" is a format that this version cannot read`
    : `"${toWord(format)}" is not an answers file`;
  return [
    at("handrail"),
    {
      code: "unknown-format",
      message,
      hint: isNewer ? `this version reads ${ASSESSMENT_FORMAT}; a newer one may read both` : hint,
    },
  ];
}

function parseAnswers(yaml: Yaml, sheet: Sheet): void {
  const all = isMap(yaml.root) ? yaml.root["answers"] : undefined;
  if (!isMap(all)) return;
  const known = sheet.catalogue.checklists.filter(({ items }) => items.length > 0);
  for (const [id, value] of Object.entries(all)) {
    const at: At = { yaml, path: ["answers", id] };
    const checklist = known.find((one) => one.id === id);
    if (checklist !== undefined) parseArea(checklist, value, at, sheet);
    else
      sheet.report(
        keyOf(at),
        unknownWord({ code: "unknown-checklist", word: id, what: "a checklist", known: known.map((one) => one.id) }),
      );
  }
}
