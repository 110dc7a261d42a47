import type { Catalogue } from "../model/checklist.ts";

/** What it takes to ask, to report and to go on. The checklists' own tests are half of a catalogue, and not that. */
export function withoutCases(catalogue: Catalogue): Catalogue {
  return { ...catalogue, checklists: catalogue.checklists.map((checklist) => ({ ...checklist, cases: [] })) };
}
