import { showDiagnostic } from "../checklist/show-diagnostic.ts";
import { parseTemplate } from "../document/parse-template.ts";
import type { AnyTemplate } from "../document/template.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Drawing } from "../model/drawing.ts";
import { UserError } from "../model/errors.ts";
import { didYouMean } from "../model/nearest.ts";
import type { TemplateFile } from "./template-files.ts";

export interface OwnTemplates {
  /** by path, for each that takes the place of a shipped one */
  readonly templates: ReadonlyMap<string, AnyTemplate>;
  /** files that take no template's place */
  readonly notices: readonly string[];
}

/**
 * A clinic's own templates, parsed and checked against what their readers may see. A file is what the shipped one of its path is: a
 * report stays for its reader. Throws a UserError with every problem of every file.
 */
export function parseOwnTemplates(
  own: readonly TemplateFile[],
  shipped: readonly TemplateFile[],
  drawings: readonly Drawing[],
): OwnTemplates {
  const problems: Diagnostic[] = [];
  const notices: string[] = [];
  const templates = new Map<string, AnyTemplate>();
  const paths = shipped.map(({ file }) => file);
  for (const { file, text, from } of own) {
    const original = shipped.find((one) => one.file === file);
    if (original === undefined) {
      notices.push(`${from} takes no template's place; ${didYouMean(file, paths) ?? "see: handrail show template"}`);
      continue;
    }
    const { template, diagnostics } = parseTemplate(from, text, drawings);
    const place = parseTemplate(file, original.text, drawings).template;
    problems.push(...diagnostics);
    if (template === null) continue;
    const other = place === null ? null : differs(template, place);
    if (other === null) templates.set(file, template);
    else problems.push(otherThing(from, text, other));
  }
  if (problems.length > 0)
    throw new UserError(
      problems.length === 1 ? "a template has a problem" : `templates have ${problems.length} problems`,
      {
        lines: problems.map(showDiagnostic),
        hint: "mend it, or take it out of the folder: then the shipped one is used",
      },
    );
  return { templates, notices };
}

interface Other {
  readonly key: "id" | "kind" | "reader";
  readonly is: string;
  readonly wanted: string;
}

function differs(own: AnyTemplate, shipped: AnyTemplate): Other | null {
  for (const key of ["kind", "id", "reader"] as const) {
    const [is, wanted] = [wordOf(own, key), wordOf(shipped, key)];
    if (is !== wanted) return { key, is, wanted };
  }
  return null;
}

function wordOf(template: AnyTemplate, key: Other["key"]): string {
  return key === "reader" ? ("reader" in template ? template.reader : "") : template[key];
}

function otherThing(file: string, text: string, { key, is, wanted }: Other): Diagnostic {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
  const at = Math.max(
    0,
    lines.findIndex((line) => line.startsWith(`${key}:`)),
  );
  const source = lines[at] ?? "";
  return {
    code: "other-template",
    severity: "error",
    file,
    line: at + 1,
    column: Math.max(0, source.indexOf(is)) + 1,
    length: Math.max(1, is.length),
    source,
    message: `the ${key} of the template here is "${wanted}", not "${is}"`,
    hint: "a template takes the place of the one with its path",
  };
}
