import { UserError } from "../../model/errors.ts";
import { findRecord, listRecords, type RecordEntry } from "../../store/records.ts";
import { removeRecord } from "../../store/remove-record.ts";
import { enRecords } from "../../text/en-records.ts";
import type { World } from "../world.ts";

export interface PurgeOptions {
  readonly ids: readonly string[];
  readonly yes: boolean;
}

const t = enRecords.purge;

/** Removes records for good, once that was said yes to; all of them are found before the first one goes. */
export async function purge({ ids, yes }: PurgeOptions, world: World): Promise<number> {
  const folders = [...new Set(ids.map((id) => findRecord(world.dataFolder, id).folder))];
  const records = listRecords(world.dataFolder).filter(({ folder }) => folders.includes(folder));
  for (const record of records) world.tell(whatOf(record));
  world.tell(t.warning);
  if (!yes && !(await maySo(records.length, world))) {
    world.tell(t.kept);
    return 0;
  }
  for (const { folder, id } of records) {
    removeRecord(folder);
    world.tell(t.done(id));
  }
  return 0;
}

function whatOf({ id, label, code, date, answered, photos, locked }: RecordEntry): string {
  if (locked) return t.locked(id, date);
  return t.what(id, label ?? code, date, answered, photos);
}

async function maySo(count: number, world: World): Promise<boolean> {
  if (!world.isTerminal) throw new UserError(t.nobodyToAsk, { hint: t.nobodyToAskHint });
  const { askYes } = await import("../../prompt/ask-yes.ts");
  return askYes(t.ask(count), world, false);
}
