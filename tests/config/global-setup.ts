import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** The tests that start the program start what is in dist/, so it is made from the present source first, once. */
export function setup(): void {
  execFileSync(process.execPath, [join(import.meta.dirname, "..", "..", "bin", "build.mjs"), "--fast"], {
    stdio: "inherit",
  });
}
