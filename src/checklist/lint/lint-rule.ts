import type { Catalogue } from "../../model/checklist.ts";
import { type At, below } from "../problems.ts";

/** All files together, made into the model, and where each part of it was written. */
export interface Draft {
  readonly catalogue: Catalogue;
  readonly sites: ReadonlyMap<object, At>;
  /** the files whose problems are wanted; a rule may look no further than these */
  readonly concerns: (file: string) => boolean;
}

export interface LintProblem {
  readonly at: At;
  readonly message: string;
  readonly hint?: string | null;
}

/** One thing that can be wrong with files that can each be read. */
export interface LintRule {
  readonly code: string;
  /** an error where it is not said */
  readonly severity?: "error" | "warning";
  /** speaks of what is missing or never comes about: only where no part of any file is lost */
  readonly whole?: boolean;
  readonly check: (draft: Draft) => readonly LintProblem[];
}

/** Where a part of the model, or a key of it, was written. */
export function siteOf({ sites }: Draft, part: object, ...keys: readonly (string | number)[]): At {
  const at = sites.get(part);
  if (at === undefined) throw new Error("a part of the model that no file wrote");
  return below(at, ...keys);
}
