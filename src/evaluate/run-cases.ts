import type { Case, Catalogue, Checklist } from "../model/checklist.ts";
import { explainFailure } from "./explain-failure.ts";
import { type CaseFailure, runCase } from "./run-case.ts";

/** How one case came out. A `todo` case is told of, and never fails. */
export interface CaseRun {
  readonly case: Case;
  readonly state: "holds" | "fails" | "todo" | "todo-holds";
  readonly failures: readonly (CaseFailure & { readonly why: string | null })[];
}

export interface ChecklistRun {
  readonly checklist: Checklist;
  readonly cases: readonly CaseRun[];
}

/** Runs all cases of these checklists. */
export function runCases(catalogue: Catalogue, checklists: readonly Checklist[]): readonly ChecklistRun[] {
  return checklists.map((checklist) => ({
    checklist,
    cases: checklist.cases.map((one) => {
      const failures = runCase(catalogue, checklist, one);
      const holds = failures.length === 0;
      return {
        case: one,
        state: one.todo ? (holds ? "todo-holds" : "todo") : holds ? "holds" : "fails",
        failures: failures.map((failure) => ({
          ...failure,
          why: explainFailure(catalogue, { checklist, one, failure }),
        })),
      };
    }),
  }));
}
