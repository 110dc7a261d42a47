import { listRecords, type RecordEntry } from "../../store/records.ts";
import { padTo, printable, widthOf } from "../../text/cells.ts";
import type { GlobalOptions } from "../global-options.ts";
import type { World } from "../world.ts";

export interface ListOptions extends GlobalOptions {
  readonly json: boolean;
}

/** Lists the assessments kept on this computer, the newest first. A damaged one is listed as such, and hides none of the others. */
export async function list({ json }: ListOptions, world: World): Promise<number> {
  const records = listRecords(world.dataFolder);
  if (json) {
    world.print(JSON.stringify(records.map(withoutFolder), null, 2));
    return 0;
  }
  if (records.length === 0) {
    world.tell("No assessments here yet. Begin one with: handrail assess");
    return 0;
  }
  const rows = [["id", "whose", "date", "answers", ""], ...records.map(toRow)];
  const widths = [0, 1, 2, 3].map((at) => Math.max(...rows.map((row) => widthOf(printable(row[at] ?? "")))));
  for (const row of rows)
    world.print(
      row
        .map((cell, at) => padTo(printable(cell), widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  return 0;
}

/** Where a record lies on this disk is nobody else's business. */
function withoutFolder({
  id,
  label,
  code,
  date,
  by,
  answered,
  finished,
  torn,
  damaged,
  last,
}: RecordEntry): Omit<RecordEntry, "folder"> {
  return { id, label, code, date, by, answered, finished, torn, damaged, last };
}

function toRow({ id, label, code, date, answered, finished, damaged }: RecordEntry): readonly string[] {
  const state = damaged ?? (finished ? "finished" : "open: handrail resume");
  return [id, label ?? code ?? "", date ?? "", String(answered), state];
}
