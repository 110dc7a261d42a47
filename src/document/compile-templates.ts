import type { Diagnostic } from "../model/diagnostic.ts";
import type { Drawing } from "../model/drawing.ts";
import { parseTemplate } from "./parse-template.ts";
import type { Template, Templates } from "./template.ts";

export interface TemplateFile {
  readonly file: string;
  readonly text: string;
}

/** The texts of all templates → templates as data, or every problem of every file. Used by the build. */
export function compileTemplates(
  files: readonly TemplateFile[],
  drawings: readonly Drawing[] = [],
): {
  readonly templates: Templates;
  readonly diagnostics: readonly Diagnostic[];
} {
  const parsed = files.map(({ file, text }) => parseTemplate(file, text, drawings));
  return {
    templates: parsed.flatMap(({ template }): readonly Template[] => (template === null ? [] : [template])),
    diagnostics: parsed.flatMap(({ diagnostics }) => diagnostics),
  };
}
