import type { Evaluation } from "../model/evaluation.ts";
import { addDays } from "../text/add-days.ts";

const LOOK_AGAIN_DAYS = 14;

/** The day that was agreed on, else two weeks after the visit. */
export function lookAgainOn({ nextLook, date }: Evaluation): string {
  return nextLook ?? addDays(date, LOOK_AGAIN_DAYS);
}
