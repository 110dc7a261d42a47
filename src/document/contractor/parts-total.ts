import type { ReportText } from "../../text/en-report.ts";
import type { JobWork } from "./find-work.ts";

/** What all jobs need together, in all their places: the same things added up. */
export function partsTotal(jobs: readonly JobWork[], text: Pick<ReportText, "buyLine">): string {
  const sums = new Map<string, { readonly what: string; readonly count: number }>();
  for (const { job, places } of jobs) {
    for (const { what, count } of job.parts) {
      const key = what.toLowerCase();
      const sum = sums.get(key);
      sums.set(key, { what: sum?.what ?? what, count: (sum?.count ?? 0) + count * Math.max(1, places.length) });
    }
  }
  return [...sums.values()].map(({ what, count }) => text.buyLine(count, what)).join("; ");
}
