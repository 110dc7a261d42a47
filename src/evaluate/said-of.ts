import type { Guard } from "../model/checklist.ts";
import type { FactorState } from "../model/evaluation.ts";

/** What a guard says where its factor is present, or not known. */
export function saidOf({ says, saysPresent }: Guard, state: FactorState): string {
  return state === "present" ? (saysPresent ?? says) : says;
}
