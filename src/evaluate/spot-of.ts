import { indexOf } from "../logic/catalogue-index.ts";
import type { Reading } from "../logic/reading.ts";
import { instancesOf, type Spot } from "../logic/scope.ts";
import type { Hazard } from "../model/checklist.ts";
import { parseKey } from "../model/ids.ts";

/** Where a question or a finding stands; null where its room is not known. A tick (`=sore`) is of no matter. */
export function spotOf({ catalogue, assessment }: Reading, key: string): Spot | null {
  const parts = parseKey(key.replace(/=.*/, ""));
  const checklist = parts === null ? null : indexOf(catalogue).checklist(parts.checklist);
  if (parts === null || checklist === null) return null;
  if (parts.instance === null) return { checklist, instance: null };
  const instance = instancesOf(assessment, checklist).list.find(({ id }) => id === parts.instance);
  return instance === undefined ? null : { checklist, instance };
}

/** The hazard of several answers that a finding's key names, and where. */
export function combinedAtKey(reading: Reading, key: string): { readonly hazard: Hazard; readonly spot: Spot } | null {
  const spot = spotOf(reading, key);
  const combined = spot?.checklist.combined.find(({ id }) => key.endsWith(`/${id}`));
  return spot === null || combined === undefined ? null : { hazard: combined.hazard, spot };
}
