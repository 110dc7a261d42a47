import { mergeConfig } from "vitest/config";
import config from "./vitest.config.ts";

/** Tests that read the shipped checklists or let chance search long: too slow to be run once for each of some thousand mutants. */
const SLOW = ["compare", "compare-laws", "laws", "timed-laws", "timed-rules"].map(
  (one) => `tests/evaluate/${one}.test.ts`,
);

/** The quick tests of the logic and the evaluation, for mutants of these: they read sources, never a build. */
export default mergeConfig(
  { ...config, test: { ...config.test, include: [], globalSetup: [], provide: { update: false } } },
  {
    test: {
      include: ["tests/logic/**/*.test.ts", "tests/evaluate/**/*.test.ts"],
      exclude: [...SLOW, "tests/logic/timed.test.ts"],
      setupFiles: ["tests/config/mutation-setup.ts"],
    },
  },
);
