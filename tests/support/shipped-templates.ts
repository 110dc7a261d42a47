import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compileFigures } from "../../src/document/compile-figures.ts";
import { compileTemplates } from "../../src/document/compile-templates.ts";
import type { Handouts, Templates } from "../../src/document/template.ts";
import type { Drawing } from "../../src/model/drawing.ts";
import { readTree } from "../../src/store/read-tree.ts";

const ROOT = join(import.meta.dirname, "..", "..");

/** The templates as the build compiles them. */
export function shippedTemplates(): Templates {
  return compiled().templates;
}

/** The handouts and what stands around them. */
export function shippedHandouts(): Handouts {
  const { frame, handouts } = compiled();
  if (frame === null) throw new Error("the handouts have no frame");
  return { frame, handouts };
}

function compiled(): ReturnType<typeof compileTemplates> {
  const made = compileTemplates(readTree(join(ROOT, "templates"), ".md"), shippedDrawings());
  if (made.diagnostics.length > 0)
    throw new Error(made.diagnostics.map(({ file, line, message }) => `${file}:${line} ${message}`).join("\n"));
  return made;
}

/** The drawings as the build makes them. */
export function shippedDrawings(): readonly Drawing[] {
  const { drawings, diagnostics } = compileFigures(readTree(join(ROOT, "templates"), ".svg"));
  if (diagnostics.length > 0)
    throw new Error(diagnostics.map(({ file, line, message }) => `${file}:${line} ${message}`).join("\n"));
  return drawings;
}

/** The fonts that the package carries. */
export function shippedFonts(): {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly fallback: Uint8Array;
} {
  const font = (name: string): Uint8Array => readFileSync(join(ROOT, "assets", "fonts", `${name}.ttf`));
  return {
    regular: font("AtkinsonHyperlegibleNext-Regular"),
    bold: font("AtkinsonHyperlegibleNext-Bold"),
    fallback: font("NotoSans-Regular"),
  };
}
