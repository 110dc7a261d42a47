// Prints docs/print/: papers for those who install nothing. `npm run docs` calls it; tests/docs-print.test.ts keeps them as they are.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
/** Each paper with the command that prints it. The moment stands in the papers: what they hold changes them, not the day. */
const { at, papers, commands } = JSON.parse(readFileSync(join(import.meta.dirname, "printed.json"), "utf8"));
const folder = join(root, "docs", "print");
const home = mkdtempSync(join(tmpdir(), "handrail-print-"));

try {
  mkdirSync(folder, { recursive: true });
  for (const [name, args] of Object.entries(commands)) {
    for (const paper of papers) {
      const output = join(folder, `${name}-${paper}.pdf`);
      execFileSync(
        process.execPath,
        [join(root, "bin", "handrail.cjs"), "--quiet", ...args, "--paper", paper, "-o", output, "--force"],
        {
          stdio: "inherit",
          env: { ...process.env, HANDRAIL_HOME: home, SOURCE_DATE_EPOCH: String(Date.parse(at) / 1000), TZ: "UTC" },
        },
      );
    }
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
