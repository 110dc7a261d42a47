import { adviceNeverReached } from "./lint/advice-never-reached.ts";
import { adviceWithoutSource } from "./lint/advice-without-source.ts";
import { adviceWithoutWhy } from "./lint/advice-without-why.ts";
import { alwaysTrue } from "./lint/always-true.ts";
import { areaWithoutGood } from "./lint/area-without-good.ts";
import { badCode } from "./lint/bad-code.ts";
import { buildingWorkMissing } from "./lint/building-work-missing.ts";
import { clockOutsideTest } from "./lint/clock-outside-test.ts";
import { combinedUnder } from "./lint/combined-under.ts";
import { commentAfterText } from "./lint/comment-after-text.ts";
import { computedLoop } from "./lint/computed-loop.ts";
import { contradiction } from "./lint/contradiction.ts";
import { controlCharacters } from "./lint/control-characters.ts";
import { cycle } from "./lint/cycle.ts";
import { depthGap } from "./lint/depth-gap.ts";
import { duplicateId } from "./lint/duplicate-id.ts";
import { factorNobodyCanHave } from "./lint/factor-nobody-can-have.ts";
import { followUpWithoutUnder } from "./lint/follow-up-without-under.ts";
import { hazardWithoutAdvice } from "./lint/hazard-without-advice.ts";
import { hazardWithoutFinding } from "./lint/hazard-without-finding.ts";
import { hazardWithoutSource } from "./lint/hazard-without-source.ts";
import { heaterBelow120 } from "./lint/heater-below-120.ts";
import { instrumentWording } from "./lint/instrument-wording.ts";
import { itemWithoutClinical } from "./lint/item-without-clinical.ts";
import { itemWithoutSource } from "./lint/item-without-source.ts";
import { itemWithoutWhy } from "./lint/item-without-why.ts";
import { jargon } from "./lint/jargon.ts";
import { jobSaysWhy } from "./lint/job-says-why.ts";
import type { Draft, LintRule } from "./lint/lint-rule.ts";
import { measureMissing } from "./lint/measure-missing.ts";
import { neverPrint } from "./lint/never-print.ts";
import { noNormMissing } from "./lint/no-norm-missing.ts";
import { noPronoun } from "./lint/no-pronoun.ts";
import { noSteps } from "./lint/no-steps.ts";
import { notBySilence } from "./lint/not-by-silence.ts";
import { outOfRangeCondition } from "./lint/out-of-range-condition.ts";
import { placeholder } from "./lint/placeholder.ts";
import { privateCondition } from "./lint/private-condition.ts";
import { protectiveFactor } from "./lint/protective-factor.ts";
import { readingLevel } from "./lint/reading-level.ts";
import { retiredUsed } from "./lint/retired-used.ts";
import { stepWithoutCost } from "./lint/step-without-cost.ts";
import { stepWithoutDoer } from "./lint/step-without-doer.ts";
import { tableGap } from "./lint/table-gap.ts";
import { tableOverlap } from "./lint/table-overlap.ts";
import { takesAwayWithoutInstead } from "./lint/takes-away-without-instead.ts";
import { testInScore } from "./lint/test-in-score.ts";
import { textTooLong } from "./lint/text-too-long.ts";
import { tooManyOptions } from "./lint/too-many-options.ts";
import { underExceeds } from "./lint/under-exceeds.ts";
import { unknownHandout } from "./lint/unknown-handout.ts";
import { unsafeHow } from "./lint/unsafe-how.ts";
import { worseAndFit } from "./lint/worse-and-fit.ts";
import type { Report } from "./problems.ts";

/** What makes files unsound together, though each can be read: looked for whenever they are read. To add a rule, add its file and its line. */
const LINKS: readonly LintRule[] = [
  adviceWithoutWhy,
  computedLoop,
  cycle,
  duplicateId,
  hazardWithoutAdvice,
  hazardWithoutFinding,
  jobSaysWhy,
  noSteps,
  privateCondition,
  tooManyOptions,
  combinedUnder,
  tableOverlap,
  testInScore,
  underExceeds,
];

/** What an author should know: looked for by `handrail check` and by the build. */
const LINT: readonly LintRule[] = [
  adviceNeverReached,
  adviceWithoutSource,
  alwaysTrue,
  areaWithoutGood,
  badCode,
  buildingWorkMissing,
  clockOutsideTest,
  commentAfterText,
  contradiction,
  controlCharacters,
  depthGap,
  factorNobodyCanHave,
  followUpWithoutUnder,
  hazardWithoutSource,
  heaterBelow120,
  instrumentWording,
  itemWithoutClinical,
  itemWithoutSource,
  itemWithoutWhy,
  jargon,
  measureMissing,
  neverPrint,
  noNormMissing,
  noPronoun,
  notBySilence,
  outOfRangeCondition,
  placeholder,
  protectiveFactor,
  readingLevel,
  retiredUsed,
  stepWithoutCost,
  stepWithoutDoer,
  tableGap,
  takesAwayWithoutInstead,
  textTooLong,
  unknownHandout,
  unsafeHow,
  worseAndFit,
];

/** `lint` says of which files an author wants to hear more than what makes them unsound; false is none. `whole`: every part of every file could be read. */
export function link(
  draft: Omit<Draft, "concerns">,
  report: Report,
  { lint, whole }: { readonly lint: boolean | ((file: string) => boolean); readonly whole: boolean },
): void {
  for (const rule of LINKS) tell(rule, { ...draft, concerns: () => true }, report);
  if (lint === false) return;
  const concerned: Draft = { ...draft, concerns: lint === true ? () => true : lint };
  for (const rule of LINT) if (whole || rule.whole !== true) tell(rule, concerned, report);
}

function tell({ code, severity = "error", check }: LintRule, draft: Draft, report: Report): void {
  for (const { at, message, hint = null } of check(draft)) {
    if (draft.concerns(at.yaml.file)) report(at, { code, severity, message, hint });
  }
}
