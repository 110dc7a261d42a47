// Run by the build as `compile ROOT OUT`: checks and compiles ROOT's checklists, templates and worked example to JSON in OUT.

import { join } from "node:path";
import process from "node:process";
import { jsonSchemas } from "../checklist/json-schemas.ts";
import { parseAssessment } from "../checklist/parse-assessment.ts";
import { readCatalogue } from "../checklist/read-catalogue.ts";
import { saveFiles } from "../checklist/save-files.ts";
import { showDiagnostic } from "../checklist/show-diagnostic.ts";
import { withoutCases } from "../checklist/without-cases.ts";
import { compileFigures } from "../document/compile-figures.ts";
import { compileTemplates } from "../document/compile-templates.ts";
import { unknownSources } from "../document/unknown-sources.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { makeFolder } from "../store/output-folder.ts";
import { readText } from "../store/read-file.ts";
import { readTree } from "../store/read-tree.ts";
import { sha256 } from "../store/sha256.ts";
import { writeWhole } from "../store/write-file.ts";
import type { Shipped } from "./shipped-files.ts";

const [root = ".", out = "dist"] = process.argv.slice(2);
const problems: Diagnostic[] = [];

const { drawings, diagnostics: inFigures } = compileFigures(readTree(join(root, "templates"), ".svg"));
const {
  templates,
  handouts,
  frame,
  diagnostics: inTemplates,
} = compileTemplates(readTree(join(root, "templates"), ".md"), drawings);
problems.push(...inFigures, ...inTemplates);
write("figures.json", JSON.stringify(drawings));
write("templates.json", JSON.stringify(templates));
write("handouts.json", JSON.stringify({ frame, handouts }));

const files = readTree(join(root, "checklists"), ".yaml");
const { catalogue, diagnostics } = readCatalogue(files, {
  hash: sha256,
  lint: true,
  handouts: handouts.map(({ id, title, group, exercise }) => ({ id, title, group, exercise })),
});
problems.push(...diagnostics);

if (catalogue !== null) {
  problems.push(
    ...unknownSources(
      handouts,
      catalogue.sources.map(({ id }) => id),
    ),
  );
  write("catalogue.json", inAscii(JSON.stringify(withoutCases(catalogue))));
  const answers = readText(join(root, "assets", "demo-answers.yaml"));
  const demo = parseAssessment("assets/demo-answers.yaml", answers, catalogue, "9999-12-31");
  if (demo.ok) write("demo.json", JSON.stringify(demo.assessment));
  else problems.push(...demo.diagnostics);
  write("demo-answers.yaml", answers);
}

const saved = saveFiles(files);
const shipped: Shipped = {
  files: files.map(({ file, text }) => ({ file, text, yaml: saved[file] ?? null })),
  diagnostics,
  cases: Object.fromEntries((catalogue?.checklists ?? []).map(({ id, cases }) => [id, cases])),
};
write("checklists.json", JSON.stringify(shipped));
makeFolder(join(out, "schemas"));
for (const [name, schema] of Object.entries(jsonSchemas())) write(`schemas/${name}.json`, JSON.stringify(schema));
write("starter-checklist.yaml", readText(join(root, "assets", "starter-checklist.yaml")));

for (const problem of problems) process.stderr.write(`${showDiagnostic(problem)}\n`);
if (catalogue === null || problems.some(({ severity }) => severity === "error")) process.exitCode = 1;

/** The same JSON: a text without other letters is read in half the time, and every start reads this one. */
function inAscii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function write(name: string, content: string): void {
  writeWhole(join(out, name), content);
}
