import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

/** What Handrail is measured beside. None of it is a dependency: it is fetched when somebody runs the benchmark. */
const PEERS = {
  "@react-pdf/renderer": "4.9.0",
  fhirpath: "5.2.2",
  "json-rules-engine": "7.3.1",
  jspdf: "4.2.1",
  "jspdf-autotable": "5.0.9",
  pdfmake: "0.3.11",
  react: "19.3.1",
  "survey-core": "3.1.1",
} as const;

/** Installs the peers beside the benchmarks' own cache, once. Says why where that is not possible. */
export function installPeers(root: string): { readonly folder: string; readonly missing: string | null } {
  const folder = join(root, "node_modules", ".cache", "handrail-peers");
  const manifest = JSON.stringify({ private: true, dependencies: PEERS }, null, 2);
  const file = join(folder, "package.json");
  mkdirSync(folder, { recursive: true });
  const done = existsSync(join(folder, "installed")) && readFileSync(join(folder, "installed"), "utf8") === manifest;
  if (done) return { folder, missing: null };
  writeFileSync(file, manifest);
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const args = ["install", "--prefix", folder, "--no-audit", "--no-fund", "--ignore-scripts", "--no-package-lock"];
  const { status, stderr } = spawnSync("npm", args, { encoding: "utf8", env, timeout: 300_000 });
  if (status !== 0)
    return { folder, missing: `npm could not install them (${(stderr ?? "").trim().split("\n").at(-1)})` };
  writeFileSync(join(folder, "installed"), manifest);
  return { folder, missing: null };
}
