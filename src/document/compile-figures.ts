import type { Diagnostic } from "../model/diagnostic.ts";
import type { Drawing } from "../model/drawing.ts";
import type { TemplateFile } from "./compile-templates.ts";
import { parseFigure } from "./figure/parse-figure.ts";

/** The texts of all SVG files → drawings as data, or every problem of every file. Used by the build. */
export function compileFigures(files: readonly TemplateFile[]): {
  readonly drawings: readonly Drawing[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const parsed = files.map(({ file, text }) => parseFigure(file, text));
  return {
    drawings: parsed.flatMap(({ drawing }): readonly Drawing[] => (drawing === null ? [] : [drawing])),
    diagnostics: parsed.flatMap(({ diagnostics }) => diagnostics),
  };
}
