// `npm run bench` runs every benchmark and writes docs/benchmarks.md; `npm run bench -- start` only some, and writes nothing.
// With `--checklists DIR` the checklists of that folder are walked through instead of the shipped ones, and nothing is written.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { arch, cpus, loadavg, platform, release, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { parseArgs } from "node:util";
import manifest from "../package.json" with { type: "json" };
import { readCatalogue } from "../src/checklist/read-catalogue.ts";
import { showDiagnostic } from "../src/checklist/show-diagnostic.ts";
import type { Catalogue } from "../src/model/checklist.ts";
import { readTree } from "../src/store/read-tree.ts";
import { sha256 } from "../src/store/sha256.ts";
import type { Bench, BenchResult, BenchWorld } from "./bench.ts";
import { evaluate } from "./evaluate.ts";
import { interview } from "./interview.ts";
import { pdf } from "./pdf.ts";
import { records } from "./records.ts";
import { score } from "./score.ts";
import { start } from "./start.ts";
import { table } from "./table.ts";
import { wholeHome } from "./whole-home.ts";

/** Every benchmark, in the order of the table. A new one is a file of its own, and its name here. */
const ALL: readonly Bench[] = [interview, start, wholeHome, records, evaluate, score, pdf];

const root = process.cwd();
const { values, positionals } = parseArgs({ options: { checklists: { type: "string" } }, allowPositionals: true });
const unknown = positionals.filter((name) => !ALL.some((one) => one.name === name));
if (unknown.length > 0)
  throw new Error(`there is no benchmark ${unknown.join(", ")}: ${ALL.map(({ name }) => name).join(", ")}`);
const chosen = ALL.filter(({ name }) => positionals.length === 0 || positionals.includes(name));

const temporary = mkdtempSync(join(tmpdir(), "handrail-bench-"));
try {
  const world: BenchWorld = {
    catalogue: readChecklists(values.checklists ?? join(root, "checklists")),
    executable: join(root, "bin", "handrail.cjs"),
    child: (name) => join(import.meta.dirname, `${name}.mjs`),
    folder: () => mkdtempSync(join(temporary, "home-")),
  };
  const load = loadavg();
  const results: BenchResult[] = [];
  for (const bench of chosen) {
    const begun = performance.now();
    process.stderr.write(`${bench.name} …`);
    results.push(await bench.run(world));
    process.stderr.write(` ${Math.round((performance.now() - begun) / 1000)} s\n`);
  }
  const text = page(results, load[0] ?? 0);
  process.stdout.write(text);
  if (chosen.length === ALL.length && values.checklists === undefined) {
    writeFileSync(join(root, "docs", "benchmarks.md"), text);
    for (const { name, svg } of results.flatMap(({ pictures = [] }) => pictures))
      writeFileSync(join(root, "docs", "images", name), svg);
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

/** As the program has it: through JSON. */
function readChecklists(folder: string): Catalogue {
  const { catalogue, diagnostics } = readCatalogue(readTree(folder, ".yaml"), { hash: sha256 });
  if (catalogue === null) throw new Error(diagnostics.map(showDiagnostic).join("\n\n"));
  return JSON.parse(JSON.stringify(catalogue)) as Catalogue;
}

function page(results: readonly BenchResult[], loadBefore: number): string {
  const [cpu] = cpus();
  const machine = [
    `${cpus().length} × ${cpu?.model ?? "unknown processor"}`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `${platform()} ${release()} ${arch()}`,
    `Node ${process.versions.node} (V8 ${process.versions.v8})`,
    `Handrail ${manifest.version}`,
    `inquirer ${manifest.devDependencies.inquirer}`,
    `load ${loadBefore.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after`,
  ];
  return `${[
    "# Benchmarks",
    `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine.join("; ")}.`,
    "Compare figures of one run only; on another machine, or a busier one, all of them are others. A ratio is the median of pairs measured one after the other.",
    table(results.flatMap(({ figures }) => figures)),
    ...results.flatMap(({ notes }) => notes),
  ].join("\n\n")}\n`;
}
