import type { Review } from "../model/checklist.ts";
import { SIGNATURE } from "./content-of.ts";
import { isDate } from "./is-date.ts";
import { type At, below } from "./problems.ts";
import type { ReviewFile } from "./schema-review.ts";
import type { Workshop } from "./workshop.ts";

/** The signature of a checklist, if it is for what the checklist says now (`hash`); a change takes it away, and that is told. */
export function toReview(
  file: ReviewFile | undefined,
  hash: string,
  root: At,
  { scope: { report } }: Workshop,
): Review | null {
  if (file === undefined) return null;
  const { by, credentials = null, on, next = null } = file;
  const at = below(root, SIGNATURE);
  for (const key of ["on", "next"] as const) {
    const day = file[key];
    if (day !== undefined && !isDate(day))
      report(below(at, key), { code: "wrong-type", message: `"${day}" is not a day that exists` });
  }
  if (file.hash === hash) return { by, credentials, on, next, hash };
  const id = String((root.yaml.root as { readonly id?: unknown }).id);
  report(below(at, "hash"), {
    code: "signature-stale",
    severity: "warning",
    message: `"${id}" was changed after ${by} signed it on ${on}, so it counts as not signed`,
    hint: `handrail show checklist ${id} --since-signed shows what changed`,
  });
  return null;
}
