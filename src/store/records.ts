import { readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { UserError } from "../model/errors.ts";
import { toInstanceId } from "../model/ids.ts";
import { nearest } from "../model/nearest.ts";
import type { Audience } from "../model/words.ts";
import { codeOf, toDiskError } from "./disk-error.ts";
import { journalFile, readJournal, readJournalEnds } from "./journal.ts";
import { recordsFolder } from "./paths.ts";
import type { SealedHead } from "./sealed-journal.ts";
import { emptyTally, type JournalMark, readSummary, type Summary, tallyEvent, toSummary } from "./summary.ts";

/** Whose record it is and when it was last written to: the first line and the last tell it. Of one whose first line is damaged only the folder is known. */
export interface RecordHead {
  readonly id: string;
  readonly folder: string;
  readonly label: string | null;
  readonly code: string | null;
  readonly date: string | null;
  readonly by: Audience | null;
  readonly damaged: string | null;
  /** when the last event was written */
  readonly last: string;
  /** which state of the journal that is; null where its end is torn or damaged */
  readonly mark: JournalMark | null;
  /** with a passphrase: only its id and its day can be told */
  readonly locked: boolean;
}

/** One record as a list shows it. */
export interface RecordEntry extends RecordHead, Summary {
  readonly torn: boolean;
}

/** Every record, the newest first. Never throws for one that is damaged. */
export function listRecords(dataFolder: string): readonly RecordEntry[] {
  return recordHeads(dataFolder).map(toEntry);
}

/** The heads of all of them, the newest first. */
export function recordHeads(dataFolder: string): readonly RecordHead[] {
  return foldersIn(recordsFolder(dataFolder))
    .map(toHead)
    .sort((a, b) => (a.last === b.last ? (a.id < b.id ? -1 : 1) : a.last < b.last ? 1 : -1));
}

function foldersIn(records: string): readonly string[] {
  try {
    return readdirSync(records, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
      .map((entry) => join(records, entry.name));
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return [];
    throw toDiskError(cause, `the records in ${records} could not be listed`);
  }
}

function toHead(folder: string): RecordHead {
  try {
    const ends = readJournalEnds(folder);
    if ("stretch" in ends) return { ...lockedHead(ends), folder, last: changedAt(folder) };
    const { header, last, mark } = ends;
    const { id, person, date, setting } = header;
    const whose = { label: person.label, code: person.code, date, by: setting.by };
    return { id, folder, ...whose, damaged: null, last: last ?? changedAt(folder), mark, locked: false };
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    const nobody = { label: null, code: null, date: null, by: null };
    return {
      id: basename(folder),
      folder,
      ...nobody,
      damaged: cause.message,
      last: changedAt(folder),
      mark: null,
      locked: false,
    };
  }
}

function lockedHead({ id, date }: SealedHead): Omit<RecordHead, "folder" | "last"> {
  return { id, date, label: null, code: null, by: null, damaged: null, mark: null, locked: true };
}

/** The newest record must not stop being the newest by being damaged: `last` would then open another one. */
function changedAt(folder: string): string {
  const found = statSync(journalFile(folder), { throwIfNoEntry: false }) ?? statSync(folder, { throwIfNoEntry: false });
  return found?.mtime.toISOString() ?? "";
}

/** What a record takes on the disk, in bytes. */
export function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => statSync(join(folder, name), { throwIfNoEntry: false }))
    .reduce((all, found) => all + (found?.isFile() === true ? found.size : 0), 0);
}

/** What was left beside the journal when it was last closed is believed where it is of this very journal; else all of it is read. */
function toEntry(head: RecordHead): RecordEntry {
  if (head.locked) return { ...head, ...toSummary(emptyTally()), torn: false };
  const known = head.mark === null ? null : readSummary(head.folder, head.mark);
  if (known !== null) return { ...head, ...known, torn: false };
  try {
    const { entries, torn } = readJournal(head.folder);
    const tally = emptyTally();
    for (const { event } of entries) tallyEvent(tally, event);
    return { ...head, ...toSummary(tally), torn };
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    return { ...head, ...toSummary(emptyTally()), torn: false, damaged: cause.message };
  }
}

/** A record by its id, the beginning of it, its folder's name, or `last`. Throws a UserError with the nearest ids, or with all that are meant. */
export function findRecord(dataFolder: string, text: string): RecordHead {
  const records = recordHeads(dataFolder);
  const wanted = text.trim().toLowerCase();
  const newest = records[0];
  if (newest === undefined) throw new UserError("there is no record yet", { hint: "handrail assess begins one" });
  if (wanted === "last" || wanted === "") return newest;
  const ways: readonly ((record: RecordHead) => boolean)[] = [
    ({ id }) => id === wanted,
    ({ folder }) => basename(folder) === wanted,
    ({ id }) => id.replace(/\.\d+$/, "") === wanted,
    ({ id }) => id.startsWith(wanted),
    ({ folder }) => basename(folder).startsWith(wanted),
  ];
  const found = ways.map((way) => records.filter(way)).find((some) => some.length > 0) ?? [];
  if (found.length > 1) throw severalMeant(text, found);
  return found[0] ?? notFound(text, records);
}

/** Two records of one id (one of them copied back, say) are told apart by their folders. */
function severalMeant(text: string, found: readonly RecordHead[]): UserError {
  const twins = new Set(found.map(({ id }) => id)).size < found.length;
  const show = ({ id, date, folder, damaged }: RecordHead): string => {
    if (damaged !== null) return `  ${id}  damaged, in ${folder}`;
    return `  ${id}  ${date ?? ""}${twins ? `  in ${basename(folder)}` : ""}`;
  };
  return new UserError(`"${text}" could be any of ${found.length} records`, {
    lines: found.slice(0, 9).map(show),
    hint: twins ? "type its whole id; where that is the same, the name of its folder" : "type its whole id",
  });
}

function notFound(text: string, records: readonly RecordHead[]): never {
  const ids = records.map(({ id }) => id);
  const near = nearest(text.trim(), ids);
  throw new UserError(`there is no record "${text}"`, {
    hint: near === null ? "handrail list shows them all" : `did you mean ${near}?`,
  });
}

/** The id of somebody's next visit: `mb-12.2`. Only letters, digits and hyphens of the code or label come into it. */
export function nextId(
  dataFolder: string,
  { code, label }: { readonly code: string | null; readonly label: string | null },
): string {
  const name = toInstanceId(code ?? label ?? "home", []);
  const visits = recordHeads(dataFolder).flatMap(({ id }) => {
    const at = id.lastIndexOf(".");
    return id.slice(0, at) === name && /^\d{1,6}$/.test(id.slice(at + 1)) ? [Number(id.slice(at + 1))] : [];
  });
  return `${name}.${Math.max(0, ...visits) + 1}`;
}
