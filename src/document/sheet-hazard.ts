import type { Hazard } from "../model/checklist.ts";
import type { OptionId } from "../model/ids.ts";
import { enSheet } from "../text/en-sheet.ts";
import type { Sheet } from "./sheet-blocks.ts";

/** How grave, for whom it is graver, what is said, and what is advised. */
export function hazardWords({ severity, worse, finding, advice }: Hazard, sheet: Sheet): string {
  const graver = worse.map((one) => enSheet.worse(one.severity, sheet.factors(one.factors)));
  const titles = sheet.advice(advice);
  const says = enSheet.hazard(enSheet.severity(severity), graver, finding);
  return titles.length === 0 ? says : `${says} ${enSheet.advice(titles)}`;
}

/** The choice of one option is all that the hazard asks. */
export function isOfOption({ when }: Hazard, option: OptionId): boolean {
  return when.type === "test" && when.test.type === "is" && isOnly(when.test.options, option);
}

/** The hazard is that this option of a multi-choice is not ticked. */
export function isWithoutOption({ when, tick }: Hazard, option: OptionId): boolean {
  return tick === option && when.type === "test" && when.test.type === "is-not" && isOnly(when.test.options, option);
}

function isOnly(options: readonly OptionId[], option: OptionId): boolean {
  return options.length === 1 && options[0] === option;
}
