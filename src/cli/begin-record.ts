import { withoutCases } from "../checklist/without-cases.ts";
import type { JournalEvent } from "../model/event.ts";
import { createRecord, type Journal } from "../store/journal.ts";
import { nextId } from "../store/records.ts";
import type { Loaded } from "./load-assessment.ts";
import { shippedJson } from "./load-catalogue.ts";
import { tool } from "./version.ts";
import type { World } from "./world.ts";

export interface Begun extends Omit<Loaded, "folder"> {
  /** what is known already: written together with the record, or not at all */
  readonly events: readonly JournalEvent[];
}

/** Makes a record, in which nothing is asked yet. */
export function beginRecord(
  { catalogue, assessment: { person, date, setting }, events }: Begun,
  world: World,
): { readonly journal: Journal; readonly id: string } {
  const id = nextId(world.dataFolder, person);
  const checklists = catalogue.checklists.map(({ id: name, version, hash }) => ({ id: name, version, hash }));
  const header = { tool, created: world.now().toISOString(), id, person, date, setting, checklists };
  return {
    id,
    journal: createRecord({
      dataFolder: world.dataFolder,
      header,
      events,
      catalogueJson: shippedJson(catalogue) ?? JSON.stringify(withoutCases(catalogue)),
      now: world.now,
    }),
  };
}
