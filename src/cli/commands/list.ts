import { listRecords, type RecordEntry } from "../../store/records.ts";
import { printable } from "../../text/cells.ts";
import { enRecords as t } from "../../text/en-records.ts";
import { inColumns } from "../../text/in-columns.ts";
import type { GlobalOptions } from "../global-options.ts";
import { type Picked, pickRecords, stateOf } from "../pick-records.ts";
import type { World } from "../world.ts";

export interface ListOptions extends GlobalOptions, Picked {
  readonly json: boolean;
}

/** Lists the assessments kept on this computer, the newest first. A damaged one is listed as such, and hides none of the others. */
export async function list({ json, ...picked }: ListOptions, world: World): Promise<number> {
  const all = listRecords(world.dataFolder);
  const records = pickRecords(all, picked);
  if (json) {
    world.print(JSON.stringify(records.map(toJson), null, 2));
    return 0;
  }
  if (records.length === 0) {
    world.tell(all.length === 0 ? t.none : t.noneSuch);
    return 0;
  }
  const rows = [t.columns, ...records.map(toRow)].map((cells) => cells.map(printable));
  world.print(inColumns(rows).join("\n"));
  return 0;
}

/** Where a record lies on this disk is nobody else's business. */
function toJson(record: RecordEntry): object {
  const { id, label, code, date, by, answered, photos, finished, signed, torn, damaged, last } = record;
  return { id, label, code, date, by, state: stateOf(record), answered, photos, finished, signed, torn, damaged, last };
}

function toRow(record: RecordEntry): readonly string[] {
  const { id, label, code, date, answered, damaged, locked } = record;
  const state = stateOf(record);
  return [
    id,
    label ?? code ?? "",
    date ?? "",
    locked ? "" : String(answered),
    state === "damaged" ? (damaged ?? "") : t.states[state],
  ];
}
