import { cycle } from "./lint/cycle.ts";
import { duplicateId } from "./lint/duplicate-id.ts";
import { hazardWithoutAdvice } from "./lint/hazard-without-advice.ts";
import { hazardWithoutFinding } from "./lint/hazard-without-finding.ts";
import type { Draft, LintRule } from "./lint/lint-rule.ts";
import { privateCondition } from "./lint/private-condition.ts";
import { tooManyOptions } from "./lint/too-many-options.ts";
import { underExceeds } from "./lint/under-exceeds.ts";
import type { Report } from "./problems.ts";

/** What can be wrong with all files together, though each can be read. To add a rule, add its file and its line. */
const RULES: readonly LintRule[] = [
  cycle,
  duplicateId,
  hazardWithoutAdvice,
  hazardWithoutFinding,
  privateCondition,
  tooManyOptions,
  underExceeds,
];

export function link(draft: Draft, report: Report): void {
  for (const { code, check } of RULES) {
    for (const { at, message, hint = null } of check(draft)) report(at, { code, message, hint });
  }
}
