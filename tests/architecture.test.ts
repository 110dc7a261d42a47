import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { parseSync } from "rolldown/utils";
import { describe, expect, test } from "vitest";
import { root } from "./support/handrail.ts";

/** What a folder of src/ may import: other folders of src/, packages, modules of Node. `only` narrows a package to one file. */
interface Allowed {
  readonly src: readonly string[];
  readonly packages?: readonly string[];
  readonly node?: readonly string[];
  readonly only?: Readonly<Record<string, string>>;
}

/** Who may import whom. The same table stands in CONTRIBUTING.md. To replace an outside package is to rewrite one folder. */
const TABLE: Readonly<Record<string, Allowed>> = {
  model: { src: [] },
  text: { src: ["model"] },
  checklist: { src: ["model", "logic"], packages: ["yaml", "zod", "flesch-kincaid", "syllable"] },
  logic: { src: ["model"] },
  interview: { src: ["model", "logic"] },
  evaluate: { src: ["model", "logic", "interview"] },
  document: {
    src: ["model", "text", "logic", "interview"],
    packages: [
      "mdast",
      "mdast-util-from-markdown",
      "mdast-util-gfm-table",
      "mdast-util-directive",
      "@rgrove/parse-xml",
      "micromark-extension-gfm-table",
      "micromark-extension-directive",
    ],
  },
  render: {
    src: ["model", "text"],
    packages: [
      "chalk",
      "pdfkit",
      "mdast",
      "mdast-util-to-markdown",
      "mdast-util-gfm-table",
      "mdast-util-gfm-task-list-item",
      "hast",
      "hast-util-to-html",
    ],
    node: ["buffer", "util", "zlib"],
  },
  intake: { src: ["model"], packages: ["@jsquash/jpeg", "age-encryption"], node: ["buffer", "zlib"] },
  store: {
    src: ["model"],
    packages: ["zod"],
    node: ["fs", "crypto", "path", "os", "url", "process", "sea", "util", "zlib", "buffer"],
  },
  prompt: {
    src: ["model", "text", "interview", "logic"],
    packages: ["inquirer", "@inquirer/core", "@inquirer/type", "chalk"],
    node: ["readline", "process", "util"],
  },
  cli: {
    src: [
      "model",
      "text",
      "checklist",
      "logic",
      "interview",
      "evaluate",
      "document",
      "render",
      "intake",
      "store",
      "prompt",
    ],
    packages: ["commander", "env-paths", "../../package.json"],
    node: ["path", "os", "url", "process", "tty", "util", "worker_threads"],
    only: {
      "env-paths": "cli/world.ts",
      "../../package.json": "cli/version.ts",
      "node:child_process": "cli/page-out.ts",
      "node:v8": "cli/commands/score.ts",
      "node:worker_threads": "cli/score-worker.ts, cli/score-in-workers.ts",
    },
  },
};

const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
  .sort();

test("there is source to look at", () => {
  expect(files.length).toBeGreaterThan(10);
  expect(files).toContain("cli/main.ts");
});

test("every folder of src has its line in the table", () => {
  const folders = readdirSync(join(root, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());

  expect(folders.map(({ name }) => name).filter((name) => !(name in TABLE))).toEqual([]);
});

test("every file keeps to the house rules on imports, exports and names", () => {
  expect(files.flatMap((file) => problemsOf(file, readFileSync(join(root, "src", file), "utf8")))).toEqual([]);
});

test("CONTRIBUTING.md shows the table as it is", () => {
  const text = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
  for (const [folder, { src }] of Object.entries(TABLE)) {
    const allowed = folder === "cli" ? "everything" : src.join(", ") || "–";
    expect(text).toMatch(new RegExp(`^\\| ${folder} +\\| ${allowed} *\\|`, "m"));
  }
});

describe("this test notices", () => {
  test.each([
    ["a forbidden folder", "model/a.ts", 'import { b } from "../store/b.ts";', "model may not import store"],
    [
      "a type from a forbidden folder",
      "logic/a.ts",
      'import type { B } from "../cli/b.ts";',
      "logic may not import cli",
    ],
    ["a type in passing", "logic/a.ts", 'type B = import("../cli/b.ts").B;', "logic may not import cli"],
    ["an export from elsewhere", "text/a.ts", 'export { b } from "../logic/b.ts";', "text may not import logic"],
    ["an export of everything", "text/a.ts", 'export * from "../logic/b.ts";', "text may not import logic"],
    ["an import at run time", "render/a.ts", 'await import("../document/b.ts");', "render may not import document"],
    [
      "an import that only a run would show",
      "cli/a.ts",
      "await import(name);",
      "an import's target must be written out",
    ],
    ["require", "cli/a.ts", 'const b = require("commander");', "require is not used here"],
    ["a package behind another door", "cli/a.ts", 'import chalk from "chalk";', "cli may not import chalk"],
    [
      "a package in the wrong file",
      "cli/a.ts",
      'import envPaths from "env-paths";',
      "only cli/world.ts may import env-paths",
    ],
    ["a part of a package", "model/a.ts", 'import { z } from "zod/mini";', "model may not import zod"],
    ["files outside store", "cli/a.ts", 'import { readFileSync } from "node:fs";', "cli may not import node:fs"],
    ["files by another name", "cli/a.ts", 'import { readFile } from "node:fs/promises";', "cli may not import node:fs"],
    ["files by their old name", "store/a.ts", 'import { readFileSync } from "fs";', "store may not import fs"],
    ["the network", "store/a.ts", 'import { get } from "node:https";', "store may not import node:https"],
    [
      "a way out of src",
      "cli/a.ts",
      'import { b } from "../../tests/b.ts";',
      "an import from outside src: ../../tests/b.ts",
    ],
    ["a missing ending", "model/a.ts", 'import { b } from "./b";', "an import must name the file: ./b"],
    ["an unknown folder", "utils/a.ts", "", "src/utils is not in the table"],
    ["a file in no folder", "a.ts", "", "src/a.ts stands in no folder"],
    ["a default export", "model/a.ts", "export default 1;", "exports by name only"],
    ["a default export by name", "model/a.ts", "const b = 1; export { b as default };", "exports by name only"],
    ["a name in another style", "model/findHazards.ts", "", "file names are kebab-case"],
  ])("%s", (_, file, source, problem) => {
    expect(problemsOf(file, source)).toEqual([`${file}: ${problem}`]);
  });

  test("and is content with what is allowed", () => {
    const source = `
      import { readFileSync } from "node:fs";
      import type { Answer } from "../model/answer.ts";
      import { append } from "./journal.ts";
      export type { Answer } from "../model/answer.ts";
      // import { x } from "../cli/x.ts";
      const text = 'import { x } from "../cli/x.ts"';`;

    expect(problemsOf("store/read-record.ts", source)).toEqual([]);
    expect(
      problemsOf(
        "store/lock/take.ts",
        'import { append } from "../journal.ts"; import type { Answer } from "../../model/answer.ts";',
      ),
    ).toEqual([]);
  });
});

/** What is wrong with one file, given by its path within src. */
function problemsOf(file: string, source: string): readonly string[] {
  const [folder = "", ...rest] = file.split("/");
  if (rest.length === 0) return [`${file}: src/${file} stands in no folder`];
  const allowed = TABLE[folder];
  if (!allowed) return [`${file}: src/${folder} is not in the table`];

  const { program, errors } = parseSync(file, source);
  const problems = errors.map(({ message }) => message);
  if (!file.split("/").every((name) => /^[a-z0-9]+(-[a-z0-9]+)*(\.d)?(\.ts)?$/.test(name)))
    problems.push("file names are kebab-case");
  // A declaration file describes another's module, which may well have a default export.
  if (!file.endsWith(".d.ts") && exportsDefault(program)) problems.push("exports by name only");
  for (const target of importsOf(program)) problems.push(...importProblems({ file, folder, allowed, target }));
  return problems.map((problem) => `${file}: ${problem}`);
}

function importProblems(given: {
  file: string;
  folder: string;
  allowed: Allowed;
  target: string | null;
}): readonly string[] {
  const { file, folder, allowed, target } = given;
  if (target === null) return ["an import's target must be written out"];
  if (target === "require") return ["require is not used here"];

  const owner = allowed.only?.[target];
  if (owner !== undefined) return owner.split(", ").includes(file) ? [] : [`only ${owner} may import ${target}`];

  if (target.startsWith(".")) {
    const path = posix.join(posix.dirname(file), target);
    if (path.startsWith("..")) return [`an import from outside src: ${target}`];
    if (!path.endsWith(".ts")) return [`an import must name the file: ${target}`];
    const other = path.split("/")[0] ?? "";
    return other === folder || allowed.src.includes(other) ? [] : [`${folder} may not import ${other}`];
  }

  const name = target.startsWith("@") ? target.split("/").slice(0, 2).join("/") : (target.split("/")[0] ?? "");
  const known = name.startsWith("node:") ? allowed.node?.map((module) => `node:${module}`) : allowed.packages;
  return known?.includes(name) ? [] : [`${folder} may not import ${name}`];
}

/** Every import in a file, of values or types, written at the top or in passing. null: its target is computed. */
function importsOf(node: unknown): readonly (string | null)[] {
  if (Array.isArray(node)) return node.flatMap(importsOf);
  if (!isNode(node)) return [];
  const inside = Object.values(node).flatMap(importsOf);
  switch (node["type"]) {
    case "ImportDeclaration":
    case "ExportAllDeclaration":
    case "ExportNamedDeclaration":
    case "ImportExpression":
    case "TSImportType":
      return node["source"] ? [literal(node["source"]), ...inside] : inside;
    case "TSExternalModuleReference":
      return ["require", ...inside];
    case "CallExpression":
      return isNode(node["callee"]) && node["callee"]["name"] === "require" ? ["require", ...inside] : inside;
    default:
      return inside;
  }
}

function exportsDefault(program: { readonly body: readonly unknown[] }): boolean {
  return program.body.filter(isNode).some((node) => {
    if (node["type"] === "ExportDefaultDeclaration") return true;
    const specifiers = node["type"] === "ExportNamedDeclaration" ? (node["specifiers"] as readonly unknown[]) : [];
    return specifiers.filter(isNode).some(({ exported }) => isNode(exported) && exported["name"] === "default");
  });
}

function literal(node: unknown): string | null {
  return isNode(node) && node["type"] === "Literal" && typeof node["value"] === "string" ? node["value"] : null;
}

function isNode(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
