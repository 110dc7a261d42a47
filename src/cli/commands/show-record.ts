import { readJournal } from "../../store/journal.ts";
import { photosOf } from "../../store/photos.ts";
import { findRecord, listRecords, sizeOf } from "../../store/records.ts";
import { emptyTally, tallyEvent, toSummary } from "../../store/summary.ts";
import { printable } from "../../text/cells.ts";
import { enRecords } from "../../text/en-records.ts";
import type { GlobalOptions } from "../global-options.ts";
import { foldJournal } from "../load-assessment.ts";
import { stateOf } from "../pick-records.ts";
import { toLocalTime } from "../to-local-time.ts";
import type { World } from "../world.ts";

export interface ShowRecordOptions extends GlobalOptions {
  readonly id: string;
  readonly json: boolean;
}

const t = enRecords.show;

/** Shows what a record holds, without any of its answers. Throws a UserError that names the line where it is damaged. */
export async function showRecord({ id, json }: ShowRecordOptions, world: World): Promise<number> {
  const { folder } = findRecord(world.dataFolder, id);
  const contents = readJournal(folder);
  const all = listRecords(world.dataFolder);
  const entry = all.find((one) => one.folder === folder);
  if (entry === undefined) throw new Error(`${folder} is not listed`);
  const { header, entries, torn } = contents;
  const tally = emptyTally();
  for (const { event } of entries) tallyEvent(tally, event);
  const { photos } = foldJournal(contents);
  const named = new Set(Object.values(photos).flat());
  const about = {
    id: entry.id,
    label: header.person.label,
    code: header.person.code,
    date: header.date,
    setting: header.setting,
    began: header.created,
    last: entries.at(-1)?.at ?? header.created,
    tool: header.tool,
    answered: toSummary(tally).answered,
    photos: { named: named.size, here: photosOf(folder).filter((name) => named.has(name)).length },
    state: entry.locked ? ("locked" as const) : stateOf(entry),
    torn,
    visits: all
      .filter((one) => nameOf(one.id) === nameOf(entry.id))
      .map((one) => ({ id: one.id, date: one.date }))
      .toSorted((a, b) => a.id.localeCompare(b.id, "en", { numeric: true })),
    bytes: sizeOf(folder),
  };
  if (json) world.print(JSON.stringify(about, null, 2));
  else world.print(linesOf(about).join("\n"));
  if (torn && !json) world.tell(t.torn);
  return 0;
}

/** `mb-12.2` is the second visit of `mb-12`. */
function nameOf(id: string): string {
  return id.replace(/\.\d+$/, "");
}

interface About {
  readonly id: string;
  readonly label: string | null;
  readonly code: string | null;
  readonly date: string;
  readonly setting: { readonly by: string; readonly sets: readonly string[]; readonly depth: string };
  readonly began: string;
  readonly last: string;
  readonly tool: string;
  readonly answered: number;
  readonly photos: { readonly named: number; readonly here: number };
  readonly state: keyof typeof enRecords.states | "damaged";
  readonly visits: readonly { readonly id: string; readonly date: string | null }[];
  readonly bytes: number;
}

function linesOf(about: About): readonly string[] {
  const { id, label, code, setting, photos, state } = about;
  const time = (at: string): string => toLocalTime(new Date(at)).replace("T", " ").slice(0, 16);
  const rows: readonly (readonly [string, string])[] = [
    [t.whose, label ?? code ?? ""],
    [t.date, about.date],
    [t.by, setting.by],
    [t.sets, `${setting.sets.join(", ")} (${setting.depth})`],
    [t.began, time(about.began)],
    [t.last, time(about.last)],
    [t.answers, String(about.answered)],
    [t.photos, t.photosOf(photos.here, photos.named)],
    [t.state, state === "damaged" ? "" : enRecords.states[state]],
    [t.visits, about.visits.map((one) => `${one.id} (${one.date ?? ""})`).join(", ")],
    [t.size, t.bytes(about.bytes)],
    [t.made, about.tool],
  ];
  const widest = Math.max(...rows.map(([name]) => name.length));
  return [id, ...rows.map(([name, value]) => `  ${name.padEnd(widest)}  ${value}`.trimEnd())].map(printable);
}
