import { createHash, randomBytes } from "node:crypto";
import { chmodSync, closeSync, fsyncSync, ftruncateSync, mkdirSync, openSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Catalogue } from "../model/checklist.ts";
import { UserError } from "../model/errors.ts";
import type { JournalEvent } from "../model/event.ts";
import { toDiskError } from "./disk-error.ts";
import { FORMAT, type JournalContents, type JournalHeader, parseJournal, toLine } from "./journal-lines.ts";
import { type Lock, lock } from "./lock.ts";
import { makePrivateFolder, recordsFolder } from "./paths.ts";
import { readBytes } from "./read-file.ts";
import { replaceFile, syncFolder, writeAll } from "./write-file.ts";

/** More than a lifetime of visits; what is longer is not a journal. */
const LIMIT = 100_000_000;

/** A record that is open for writing. Only this process may, until it is closed. */
export interface Journal {
  readonly folder: string;
  readonly fd: number;
  readonly lock: Lock;
  readonly now: () => Date;
  /** of the whole lines, in bytes */
  length: number;
  /** the number of the next event */
  next: number;
  /** half a line is at the end and could not be cut off: nothing may follow it */
  broken: boolean;
}

export interface NewRecord {
  readonly dataFolder: string;
  readonly header: Omit<JournalHeader, "handrail" | "catalogue">;
  readonly catalogueJson: string;
  readonly now: () => Date;
}

export function journalFile(folder: string): string {
  return join(folder, "journal.jsonl");
}

/** Makes a record's folder, whole or not at all (made under another name, then renamed), and opens it. The name says nothing of the person. */
export function createRecord({ dataFolder, header, catalogueJson, now }: NewRecord): Journal {
  const records = recordsFolder(dataFolder);
  makePrivateFolder(records);
  const name = randomBytes(8).toString("hex");
  const unfinished = join(records, `.${name}`);
  const folder = join(records, name);
  const catalogue = createHash("sha256").update(catalogueJson).digest("hex");
  try {
    mkdirSync(unfinished, { mode: 0o700 });
    replaceFile(join(unfinished, "catalogue.json"), Buffer.from(catalogueJson));
    replaceFile(journalFile(unfinished), toLine({ handrail: FORMAT, ...header, catalogue }));
    renameSync(unfinished, folder);
    syncFolder(records);
  } catch (cause) {
    rmSync(unfinished, { recursive: true, force: true });
    throw toDiskError(cause, `a record could not be begun in ${records}`);
  }
  return openJournal(folder, now).journal;
}

/** Opens a record to go on with it. Half a line at its end, from a crash, is cut off here and nowhere else. */
export function openJournal(
  folder: string,
  now: () => Date,
): { readonly journal: Journal; readonly contents: JournalContents } {
  const held = lock(folder);
  try {
    const contents = readJournal(folder);
    return { journal: openAt(folder, contents, { lock: held, now }), contents };
  } catch (cause) {
    held.release();
    throw cause;
  }
}

function openAt(
  folder: string,
  { length, entries, torn }: JournalContents,
  rest: Pick<Journal, "lock" | "now">,
): Journal {
  const file = journalFile(folder);
  try {
    chmodSync(file, 0o600);
    const fd = openSync(file, "a");
    if (torn) ftruncateSync(fd, length);
    return { folder, fd, length, next: entries.length + 1, broken: false, ...rest };
  } catch (cause) {
    throw toDiskError(cause, `${file} could not be opened for writing`);
  }
}

/** Reads a record without locking or changing anything. Throws a UserError that names the line where it is damaged. */
export function readJournal(folder: string): JournalContents {
  const file = journalFile(folder);
  return parseJournal(file, readBytes(file, LIMIT));
}

/**
 * Returns once the event is on disk. Synchronous: no key of the same burst can overtake it. A failed write is cut back, so nothing
 * follows half a line; the interview then stands where it stood.
 */
export function append(journal: Journal, event: JournalEvent): void {
  if (journal.broken)
    throw notSaved("this record cannot take more answers until it is opened again", "q leaves; then: handrail resume");
  const line = toLine({ n: journal.next, at: journal.now().toISOString(), event });
  try {
    writeAll(journal.fd, line);
    fsyncSync(journal.fd);
  } catch (cause) {
    cutBack(journal, cause);
    throw notSaved("this answer could not be saved", "free some space, then answer again", cause);
  }
  journal.length += line.length;
  journal.next += 1;
}

function cutBack(journal: Journal, before: unknown): void {
  try {
    ftruncateSync(journal.fd, journal.length);
  } catch (cause) {
    journal.broken = true;
    const both = new AggregateError([before, cause], "write and truncate failed");
    throw notSaved(
      "this answer could not be saved, and half of it could not be removed",
      "q leaves; free some space, then: handrail resume",
      both,
    );
  }
}

function notSaved(message: string, hint: string, cause?: unknown): UserError {
  return new UserError(message, { hint, cause });
}

/** Lets others have the record. */
export function closeJournal(journal: Journal): void {
  closeSync(journal.fd);
  journal.lock.release();
}

/** The checklists that the record was made with, as they were. */
export function readRecordCatalogue(folder: string, { catalogue }: JournalHeader): Catalogue {
  const file = join(folder, "catalogue.json");
  const bytes = readBytes(file, LIMIT);
  if (createHash("sha256").update(bytes).digest("hex") !== catalogue) {
    throw new UserError(`${file} is not what this record was made with: it is damaged or was changed`, {
      hint: "put a copy back from a backup",
    });
  }
  return JSON.parse(Buffer.from(bytes).toString("utf8")) as Catalogue;
}
