import { type At, below, type Report } from "./problems.ts";

/** Something with an id, in a file. */
export interface Entry<T> {
  readonly id: string;
  readonly value: T;
  readonly at: At;
  /** where the file comes from: what shipped, a clinic's folder */
  readonly shelf: string;
}

/** A clinic's folder overrides by id, and it is said. The same id twice on one shelf is a mistake. */
export function pickLast<T>(entries: readonly Entry<T>[], what: string, report: Report): readonly Entry<T>[] {
  const picked = new Map<string, Entry<T>>();
  for (const entry of entries) {
    const before = picked.get(entry.id);
    if (before !== undefined && before.shelf === entry.shelf) {
      const hint = before.at.yaml.file === entry.at.yaml.file ? null : `see ${before.at.yaml.file}`;
      report(below(entry.at, "id"), {
        code: "duplicate-id",
        message: `there is a ${what} "${entry.id}" already`,
        hint,
      });
      continue;
    }
    if (before !== undefined) {
      const message = `the ${what} "${entry.id}" of ${entry.at.yaml.file} takes the place of that of ${before.at.yaml.file}`;
      report(below(entry.at, "id"), { code: "overrides", severity: "warning", message });
    }
    picked.set(entry.id, entry);
  }
  return [...picked.values()];
}
