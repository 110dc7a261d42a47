import { join } from "node:path";
import process from "node:process";
import { defineConfig } from "vitest/config";

declare module "vitest" {
  interface ProvidedContext {
    /** `-u`: what the tests keep is written anew */
    update: boolean;
  }
}

export default defineConfig({
  root: join(import.meta.dirname, "..", ".."),
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/config/global-setup.ts"],
    pool: "forks",
    // Modules, and the shipped checklists, are read once for all files of a worker: nothing in them is ever changed.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 120_000,
    restoreMocks: true,
    provide: { update: process.argv.some((one) => one === "-u" || one === "--update") },
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      reporter: ["text", "html"],
      reportsDirectory: "coverage",
    },
  },
});
