import { readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { UserError } from "../model/errors.ts";
import { toInstanceId } from "../model/ids.ts";
import { nearest } from "../model/nearest.ts";
import type { Audience } from "../model/words.ts";
import { codeOf, toDiskError } from "./disk-error.ts";
import { journalFile, readJournal } from "./journal.ts";
import type { JournalContents } from "./journal-lines.ts";
import { recordsFolder } from "./paths.ts";

/** One record as a list shows it. Of a damaged one only the folder and what is wrong are known. */
export interface RecordEntry {
  readonly id: string;
  readonly folder: string;
  readonly label: string | null;
  readonly code: string | null;
  readonly date: string | null;
  readonly by: Audience | null;
  readonly answered: number;
  readonly finished: boolean;
  readonly torn: boolean;
  readonly damaged: string | null;
  /** when the last event was written */
  readonly last: string;
}

/** Every record, the newest first. Never throws for one that is damaged. */
export function listRecords(dataFolder: string): readonly RecordEntry[] {
  return foldersIn(recordsFolder(dataFolder))
    .map(toEntry)
    .sort((a, b) => (a.last === b.last ? a.id.localeCompare(b.id) : a.last < b.last ? 1 : -1));
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

function toEntry(folder: string): RecordEntry {
  try {
    return describe(folder, readJournal(folder));
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    const unknown = { label: null, code: null, date: null, by: null, answered: 0, finished: false, torn: false };
    return { ...unknown, id: basename(folder), folder, damaged: cause.message, last: changedAt(folder) };
  }
}

/** The newest record must not stop being the newest by being damaged: `last` would then open another one. */
function changedAt(folder: string): string {
  const found = statSync(journalFile(folder), { throwIfNoEntry: false }) ?? statSync(folder, { throwIfNoEntry: false });
  return found?.mtime.toISOString() ?? "";
}

function describe(folder: string, { header, entries, torn }: JournalContents): RecordEntry {
  const answered = new Set<string>();
  for (const { event } of entries) {
    if (event.type === "answer") answered.add(event.key);
    if (event.type === "clear") answered.delete(event.key);
  }
  return {
    id: header.id,
    folder,
    label: header.person.label,
    code: header.person.code,
    date: header.date,
    by: header.setting.by,
    answered: answered.size,
    finished: entries.some(({ event }) => event.type === "finished"),
    torn,
    damaged: null,
    last: entries.at(-1)?.at ?? header.created,
  };
}

/** A record by its id, the beginning of it, or `last`. Throws a UserError with the nearest ids, or with all that are meant. */
export function findRecord(dataFolder: string, text: string): RecordEntry {
  const records = listRecords(dataFolder);
  const wanted = text.trim().toLowerCase();
  const newest = records[0];
  if (newest === undefined) throw new UserError("there is no record yet", { hint: "handrail assess begins one" });
  if (wanted === "last" || wanted === "") return newest;
  const exact = records.filter(({ id }) => id === wanted);
  const sameName = records.filter(({ id }) => id.replace(/\.\d+$/, "") === wanted);
  const beginning = records.filter(({ id }) => id.startsWith(wanted));
  const found = [exact, sameName, beginning].find((some) => some.length > 0) ?? [];
  if (found.length > 1) throw severalMeant(text, found);
  return found[0] ?? notFound(text, records);
}

function severalMeant(text: string, found: readonly RecordEntry[]): UserError {
  return new UserError(`"${text}" could be any of ${found.length} records`, {
    lines: found
      .slice(0, 9)
      .map(({ id, date, folder, damaged }) => `  ${id}  ${damaged === null ? (date ?? "") : `damaged, in ${folder}`}`),
    hint: "type its whole id",
  });
}

function notFound(text: string, records: readonly RecordEntry[]): never {
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
  const visits = listRecords(dataFolder).flatMap(({ id }) => {
    const at = id.lastIndexOf(".");
    return id.slice(0, at) === name && /^\d{1,6}$/.test(id.slice(at + 1)) ? [Number(id.slice(at + 1))] : [];
  });
  return `${name}.${Math.max(0, ...visits) + 1}`;
}
