import { type At, below, type Report } from "./problems.ts";

/** Something with an id, in a file. */
export interface Entry<T> {
  readonly id: string;
  readonly value: T;
  readonly at: At;
}

/** A clinic's folder overrides by id, and it is said. The same id twice in one folder is a mistake. */
export function pickLast<T>(entries: readonly Entry<T>[], what: string, report: Report): readonly Entry<T>[] {
  const picked = new Map<string, Entry<T>>();
  for (const entry of entries) {
    const before = picked.get(entry.id);
    if (before !== undefined && folderOf(before) === folderOf(entry)) {
      const hint = before.at.yaml.file === entry.at.yaml.file ? null : `see ${before.at.yaml.file}`;
      report(below(entry.at, "id"), {
        code: "duplicate-id",
        message: `there is a ${what} "${entry.id}" already`,
        hint,
      });
      continue;
    }
    if (before !== undefined) {
      const message = `this ${what} takes the place of "${entry.id}" in ${before.at.yaml.file}`;
      report(below(entry.at, "id"), { code: "overrides", severity: "warning", message });
    }
    picked.set(entry.id, entry);
  }
  return [...picked.values()];
}

function folderOf({ at }: Entry<unknown>): string {
  return at.yaml.file.replace(/[^/\\]*$/, "");
}
