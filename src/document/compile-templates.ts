import type { Diagnostic } from "../model/diagnostic.ts";
import type { Drawing } from "../model/drawing.ts";
import { parseTemplate } from "./parse-template.ts";
import type { FrameTemplate, HandoutTemplate, Template, Templates } from "./template.ts";

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
  readonly handouts: readonly HandoutTemplate[];
  /** what handouts have around them; null if no file holds it */
  readonly frame: FrameTemplate | null;
  readonly diagnostics: readonly Diagnostic[];
} {
  const parsed = files.map(({ file, text }) => parseTemplate(file, text, drawings));
  const made = parsed.flatMap(({ template }) => (template === null ? [] : [template]));
  return {
    templates: made.filter((one): one is Template => one.kind === "report" || one.kind === "sheet"),
    handouts: made.filter((one): one is HandoutTemplate => one.kind === "handout"),
    frame: made.find((one): one is FrameTemplate => one.kind === "frame") ?? null,
    diagnostics: parsed.flatMap(({ diagnostics }) => diagnostics),
  };
}
