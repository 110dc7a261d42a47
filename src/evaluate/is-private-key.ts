import { indexOf } from "../logic/catalogue-index.ts";
import type { Catalogue } from "../model/checklist.ts";
import { parseKey } from "../model/ids.ts";

/** Whether a key names a private question of these checklists. */
export function isPrivateKey(catalogue: Catalogue, key: string): boolean {
  const parts = parseKey(key);
  return parts !== null && indexOf(catalogue).item(parts.checklist, parts.item)?.private === true;
}
