import type { Item } from "../model/checklist.ts";
import type { Problem } from "./problems.ts";

/** What is wrong with using an item's id of earlier editions: it is another's `renamed-from`, or it is retired; null if it is neither. */
export function findOldName(id: string, items: readonly Item[]): Problem | null {
  const found = items.find((item) => item.id === id);
  if (found !== undefined) return found.retired ? toRetired(id) : null;
  const now = items.find(({ renamedFrom }) => (renamedFrom as readonly string[]).includes(id));
  return now === undefined ? null : toRenamed(id, now.id);
}

export function toRenamed(id: string, now: string): Problem {
  return { code: "renamed-used", message: `"${id}" has another name now`, hint: `did you mean "${now}"?` };
}

export function toRetired(id: string): Problem {
  const hint = "take it out, or name what took its place";
  return { code: "retired-used", message: `"${id}" is retired: it is never asked`, hint };
}
