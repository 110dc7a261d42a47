import { parseDocument } from "../checklist/parse-assessment.ts";
import { readJsonLine } from "../checklist/read-json-line.ts";
import type { Catalogue } from "../model/checklist.ts";
import { enScore as t } from "../text/en-score.ts";
import { evaluateFor } from "./evaluate-for.ts";

export interface Scoring {
  readonly catalogue: Catalogue;
  /** the last day a visit may be on */
  readonly today: string;
  /** the number to call */
  readonly emergency: string;
}

export type ScoredLine =
  | { readonly type: "scored"; readonly json: string }
  | { readonly type: "blank" }
  | { readonly type: "bad"; readonly problems: readonly string[] };

/** Some of them say enough: the line is mended and tried again. */
const MOST = 5;

/** One line, which is an assessment document, as the line that says what follows from it. */
export function scoreLine(text: string, line: number, { catalogue, today, emergency }: Scoring): ScoredLine {
  if (text.trim() === "") return { type: "blank" };
  const yaml = readJsonLine(text, line);
  if (yaml === null) return { type: "bad", problems: [t.noJson] };
  const read = parseDocument(yaml, catalogue, today);
  if (!read.ok) {
    const shown = read.diagnostics
      .slice(0, MOST)
      .map(({ source, message }) => (source === "" ? message : `${source}: ${message}`));
    const more = read.diagnostics.length - shown.length;
    return { type: "bad", problems: more > 0 ? [...shown, t.more(more)] : shown };
  }
  const evaluation = evaluateFor("therapist", catalogue, read.assessment, { emergency });
  return { type: "scored", json: JSON.stringify(evaluation) };
}
