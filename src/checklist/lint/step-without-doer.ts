import type { LintRule } from "./lint-rule.ts";
import { writtenSteps } from "./written-steps.ts";

/** What costs money is done by somebody; a plan says by whom. */
export const stepWithoutDoer: LintRule = {
  code: "step-without-doer",
  check: (draft) =>
    writtenSteps(draft)
      .filter(({ keys }) => keys?.["who"] === undefined && keys?.["cost"] !== undefined && keys["cost"] !== "free")
      .map(({ at }) => ({
        at,
        message: "this step costs something and does not say who does it",
        hint: "write who: [resident], [caregiver], [handyman] …",
      })),
};
