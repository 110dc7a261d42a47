import type { Diagnostic } from "../model/diagnostic.ts";
import type { Drawing } from "../model/drawing.ts";

export interface TemplateProblem {
  readonly code: string;
  /** where in the text, counted in characters from its beginning */
  readonly offset: number;
  readonly length?: number;
  readonly message: string;
  readonly hint?: string;
}

/** The text of one template or drawing, and the problems found in it so far. */
export interface TemplateSource {
  readonly file: string;
  readonly text: string;
  /** what `::figure` may name */
  readonly drawings: readonly Drawing[];
  readonly diagnostics: Diagnostic[];
  report(problem: TemplateProblem): void;
}

export function templateSource(file: string, original: string, drawings: readonly Drawing[] = []): TemplateSource {
  const text = original.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const lines = text.split("\n");
  const diagnostics: Diagnostic[] = [];
  return {
    file,
    text,
    drawings,
    diagnostics,
    report: ({ code, offset, length = 1, message, hint }) => {
      const before = text.slice(0, offset).split("\n");
      const line = before.length;
      diagnostics.push({
        code,
        severity: "error",
        file,
        line,
        column: (before.at(-1) ?? "").length + 1,
        length: Math.max(1, length),
        source: lines[line - 1] ?? "",
        message,
        hint: hint ?? null,
      });
    },
  };
}
