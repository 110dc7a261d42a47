// `npm run bench`: builds the program and the benchmarks, then runs them.

import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { rolldown } from "rolldown";
import { leftOut, standardFontsLeftOut } from "../bin/left-out.mjs";

const root = join(import.meta.dirname, "..");
const out = join(root, "node_modules", ".cache", "handrail-bench");
const children = readdirSync(join(import.meta.dirname, "children")).map((file) =>
  join(import.meta.dirname, "children", file),
);

// A certificate file makes every Node start later, and would flatter every ratio.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const run = (...args) => spawnSync(process.execPath, args, { cwd: root, env, stdio: "inherit" }).status ?? 1;

process.exitCode = run(join(root, "bin", "build.mjs"), "--fast");
if (process.exitCode === 0) {
  for (const input of [join(import.meta.dirname, "main.ts"), ...children]) {
    const built = await rolldown({
      input,
      platform: "node",
      logLevel: "warn",
      external: [/^@lydell\//, /^@xterm\//, /^pdfjs-dist\//],
      plugins: [leftOut, standardFontsLeftOut],
    });
    await built.write({ dir: out, format: "esm", entryFileNames: "[name].mjs", codeSplitting: false });
    await built.close();
  }
  process.exitCode = run(join(out, "main.mjs"), ...process.argv.slice(2));
}
