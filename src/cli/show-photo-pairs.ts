import type { JournalEntry } from "../store/journal-lines.ts";
import { printable } from "../text/cells.ts";
import { enPhotos as t } from "../text/en-photos.ts";
import { inColumns } from "../text/in-columns.ts";
import type { TimedPicture } from "./match-photos.ts";
import { toLocalTime } from "./to-local-time.ts";
import type { World } from "./world.ts";

/** A photo number, the question that names it, and a picture. */
export interface PhotoPair {
  readonly photo: string;
  readonly key: string;
  readonly picture: TimedPicture;
}

/** The visit that they belong to. */
interface Visit {
  readonly entries: readonly JournalEntry[];
  readonly day: string;
}

/** Prints the pairs, one a line, with both times: when the number was given, and when the picture was taken. */
export function showPhotoPairs(
  pairs: readonly PhotoPair[],
  { entries, day }: Visit,
  world: Pick<World, "print">,
): void {
  const rows = pairs.map(({ photo, key, picture: { name, time, byFile } }) => {
    const taken = clock(time, day);
    return [photo, clock(givenAt(photo, entries), day), key, name, byFile ? t.byFile(taken) : taken].map(printable);
  });
  world.print(inColumns([t.columns, ...rows]).join("\n"));
}

/** When the number was given in the interview, by the clock on the wall. */
function givenAt(photo: string, entries: readonly JournalEntry[]): string {
  const entry = entries.find(({ event }) => event.type === "photos" && event.photos.includes(photo));
  return entry === undefined ? "" : toLocalTime(new Date(entry.at));
}

/** `10:05`, with its day where that is not the day of the visit. */
function clock(time: string, day: string): string {
  const [date = "", hours = ""] = time.split("T");
  return date === day ? hours.slice(0, 5) : `${date} ${hours.slice(0, 5)}`.trim();
}
