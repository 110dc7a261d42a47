import type { LintRule } from "./lint-rule.ts";
import { doersOf, writtenSteps } from "./written-steps.ts";

/** Only what is done by who is there, with what is there, is free without saying so. */
export const stepWithoutCost: LintRule = {
  code: "step-without-cost",
  check: (draft) =>
    writtenSteps(draft)
      .filter((step) => step.keys !== null && step.keys["cost"] === undefined)
      .filter(
        (step) =>
          step.keys?.["buy"] !== undefined || doersOf(step).some((one) => one !== "resident" && one !== "caregiver"),
      )
      .map(({ at }) => ({
        at,
        message: "this step does not say what it costs",
        hint: "write cost: free, under-50, 50-250, 250-1000, over-1000 or varies",
      })),
};
