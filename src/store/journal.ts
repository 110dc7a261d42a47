import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { CATALOGUE_FORMAT } from "../model/catalogue-format.ts";
import type { Catalogue } from "../model/checklist.ts";
import { UserError } from "../model/errors.ts";
import type { JournalEvent } from "../model/event.ts";
import { checkOurs, isThere } from "./check-ours.ts";
import { codeOf, toDiskError } from "./disk-error.ts";
import {
  FORMAT,
  type JournalContents,
  type JournalEnds,
  type JournalEntry,
  type JournalHeader,
  markOf,
  parseEnds,
  parseJournal,
  SUM_LENGTH,
  toLine,
} from "./journal-lines.ts";
import { findLift } from "./lift-catalogue.ts";
import { type Lock, lock } from "./lock.ts";
import { newRecordMaster } from "./lock-file.ts";
import { LEAVE, notSaved, notWritten, whyOf } from "./not-saved.ts";
import { makePrivateFolder, recordsFolder } from "./paths.ts";
import { readAt, readBytes, readEnds } from "./read-file.ts";
import { type Opened, type SealedHead, sealedHead, sealJournal, sealLine, unsealJournal } from "./sealed-journal.ts";
import { emptyTally, type Tally, tallyEvent, toSummary, writeSummary } from "./summary.ts";
import { replaceFile, syncFolder, writeAll } from "./write-file.ts";

/** More than a lifetime of visits; what is longer is not a journal. */
const LIMIT = 100_000_000;

/** A record that is open for writing. Only this process may, until it is closed. */
export interface Journal {
  readonly folder: string;
  readonly file: string;
  readonly fd: number;
  readonly lock: Lock;
  readonly now: () => Date;
  /** of the whole lines, in bytes */
  length: number;
  /** the number of the next event */
  next: number;
  /** nothing may follow what is at the end: half a line that could not be cut off, or lines of somebody else */
  broken: boolean;
  /** what its events come to, for the summary beside it */
  readonly tally: Tally;
  /** the key of a locked one; null for one that is not */
  readonly opened: Opened | null;
}

export interface NewRecord {
  readonly dataFolder: string;
  readonly header: Omit<JournalHeader, "handrail" | "catalogue" | "catalogueFormat">;
  /** what it holds from the start */
  readonly events?: readonly JournalEvent[];
  readonly catalogueJson: string | Uint8Array;
  readonly now: () => Date;
}

export function journalFile(folder: string): string {
  return join(folder, "journal.jsonl");
}

/** Makes a record's folder and opens it. Where new records are locked, it is from the first byte on. */
export function createRecord({ dataFolder, header, events = [], catalogueJson, now }: NewRecord): Journal {
  const catalogue = createHash("sha256").update(catalogueJson).digest("hex");
  const at = now().toISOString();
  const lines = [
    { handrail: FORMAT, ...header, catalogue, catalogueFormat: CATALOGUE_FORMAT } as const,
    ...events.map((event, index) => ({ n: index + 1, at, event })),
  ];
  const master = newRecordMaster(dataFolder);
  const plain = Buffer.concat(lines.map(toLine));
  const journal = master === null ? plain : sealJournal(plain, header, master).journal;
  const folder = placeRecord(dataFolder, now(), (unfinished) => {
    replaceFile(join(unfinished, "catalogue.json"), Buffer.from(catalogueJson));
    replaceFile(journalFile(unfinished), journal);
  });
  return openJournal(folder, now).journal;
}

/** Makes a record's folder, whole or not at all (filled under another name, then renamed). The name says nothing of the person. */
export function placeRecord(dataFolder: string, now: Date, fill: (folder: string) => void): string {
  const records = recordsFolder(dataFolder);
  makePrivateFolder(records);
  sweep(records, now);
  const name = randomBytes(8).toString("hex");
  const unfinished = join(records, `.${name}`);
  const folder = join(records, name);
  try {
    mkdirSync(unfinished, { mode: 0o700 });
    fill(unfinished);
    renameSync(unfinished, folder);
    syncFolder(records);
    return folder;
  } catch (cause) {
    rmSync(unfinished, { recursive: true, force: true });
    throw toDiskError(cause, `a record could not be begun in ${records}`);
  }
}

const A_DAY = 86_400_000;

/** Takes away what a crash left half made, or half removed. A day is long enough for whoever may still be at it. */
function sweep(records: string, now: Date): void {
  for (const name of readdirSync(records).filter((one) => /^\.[0-9a-f]{16}$/.test(one))) {
    const path = join(records, name);
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (changed === undefined || now.getTime() - changed < A_DAY) continue;
    try {
      rmSync(path, { recursive: true, force: true });
    } catch (cause) {
      if (!["EPERM", "EACCES", "EBUSY", "ENOTEMPTY"].includes(codeOf(cause))) throw cause;
    }
  }
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
  { length, entries, torn, opened }: JournalContents,
  rest: Pick<Journal, "lock" | "now">,
): Journal {
  const file = journalFile(folder);
  try {
    chmodSync(file, 0o600);
    // Not "a": Windows does not let what is opened for appending be cut.
    const fd = openSync(file, "r+");
    try {
      if (torn) ftruncateSync(fd, length);
    } catch (cause) {
      closeSync(fd);
      throw cause;
    }
    const tally = emptyTally();
    for (const { event } of entries) tallyEvent(tally, event);
    return { folder, file, fd, length, next: (entries.at(-1)?.n ?? 0) + 1, broken: false, tally, opened, ...rest };
  } catch (cause) {
    throw toDiskError(cause, `${file} could not be opened for writing`);
  }
}

/** Reads a record without locking or changing anything. Throws a UserError that names the line where it is damaged. */
export function readJournal(folder: string): JournalContents {
  const { file, plain, ...onDisk } = readPlain(folder);
  return { ...parseJournal(file, plain), ...(onDisk.opened === null ? {} : onDisk) };
}

/** The whole lines of a journal; of a locked one as they are when it is open. */
export function readJournalBytes(folder: string): Uint8Array {
  const { plain } = readPlain(folder);
  return plain.subarray(0, plain.lastIndexOf(10) + 1);
}

/** A journal as plain lines, and how long its whole lines are on the disk. Throws a UserError that asks for the passphrase where one is needed. */
function readPlain(folder: string): {
  readonly file: string;
  readonly plain: Uint8Array;
  readonly length: number;
  readonly torn: boolean;
  readonly opened: Opened | null;
} {
  const file = journalFile(folder);
  const bytes = readBytes(file, LIMIT);
  const head = sealedHead(file, bytes);
  if (head === null) return { file, plain: bytes, length: bytes.length, torn: false, opened: null };
  const { plain, length, opened } = unsealJournal(file, bytes, head);
  return { file, plain, length, torn: length < bytes.length, opened };
}

/** More than a header or an event takes; where it is not, all is read. */
const END = 6000;

/** Whose record it is and when it was last written to, without reading all of it. Of a locked one only its open line. Throws a UserError if it cannot be told whose it is. */
export function readJournalEnds(folder: string): JournalEnds | SealedHead {
  const file = journalFile(folder);
  const read = readEnds(file, END);
  const head = sealedHead(file, read.first);
  if (head !== null) return head;
  const ends = parseEnds(file, read);
  if (ends !== null) return ends;
  const { header, entries } = readJournal(folder);
  return { header, last: entries.at(-1)?.at ?? header.created, mark: null };
}

/**
 * Returns once the events are on disk: all of them or, where that fails, none. Synchronous: no key of the same burst can overtake it. A
 * failed write is cut back, so nothing follows half a line; the interview then stands where it stood.
 */
export function appendAll(journal: Journal, events: readonly JournalEvent[]): void {
  if (events.length === 0) return;
  if (journal.broken) throw notSaved("this record must be opened again first", LEAVE);
  checkOurs(journal);
  const at = journal.now().toISOString();
  const lines = Buffer.concat(events.map((event, index) => lineOf({ n: journal.next + index, at, event }, journal)));
  try {
    writeAll(journal.fd, lines, journal.length);
    fsyncSync(journal.fd);
  } catch (cause) {
    cutBack(journal, cause);
    throw notWritten(cause);
  }
  journal.length += lines.length;
  journal.next += events.length;
  for (const event of events) tallyEvent(journal.tally, event);
}

function lineOf(entry: JournalEntry, { opened }: Journal): Buffer {
  const line = toLine(entry);
  return opened === null ? line : sealLine(opened, entry.n, line);
}

export function append(journal: Journal, event: JournalEvent): void {
  appendAll(journal, [event]);
}

function cutBack(journal: Journal, before: unknown): void {
  try {
    ftruncateSync(journal.fd, journal.length);
  } catch (cause) {
    journal.broken = true;
    const both = new AggregateError([before, cause], "write and truncate failed");
    throw notSaved(`${whyOf(before)}, and half of it could not be removed`, LEAVE, both);
  }
}

/** Lets others have the record; beside it is left what a list says of it. */
export function closeJournal(journal: Journal): void {
  try {
    summarise(journal);
    closeSync(journal.fd);
  } finally {
    journal.lock.release();
  }
}

/** Of a locked record nothing is told. */
function summarise({ folder, file, fd, length, broken, tally, opened }: Journal): void {
  if (broken || opened !== null || !isThere({ file, fd })) return;
  const size = Math.min(length, SUM_LENGTH + 1);
  const mark = markOf(readAt(fd, length - size, size), length);
  if (mark !== null) writeSummary(folder, mark, toSummary(tally));
}

/** Closes a record and takes it away, at once or not at all: first its name, then what is in it. */
export function discardJournal(journal: Journal): void {
  const { folder } = journal;
  const gone = join(dirname(folder), `.${basename(folder)}`);
  closeJournal(journal);
  if (!existsSync(folder)) return;
  try {
    renameSync(folder, gone);
    rmSync(gone, { recursive: true, force: true });
  } catch (cause) {
    throw toDiskError(cause, `the empty record in ${folder} could not be removed`);
  }
}

/** The checklists that the record was made with, as they were; what an older Handrail kept is lifted, the file stays as it is. */
export function readRecordCatalogue(folder: string, header: JournalHeader): Catalogue {
  return catalogueFrom(readRecordCatalogueBytes(folder, header), header);
}

/** The same from its bytes. Throws a UserError for a format that there is no way from. */
export function catalogueFrom(bytes: Uint8Array, { catalogueFormat, tool }: JournalHeader): Catalogue {
  const lift = findLift(catalogueFormat);
  if (lift === null) throw otherFormat(catalogueFormat, tool);
  return lift(JSON.parse(Buffer.from(bytes).toString("utf8")));
}

/** The same as it was kept. Throws a UserError where it is not what the record was made with. */
export function readRecordCatalogueBytes(folder: string, { catalogue }: JournalHeader): Uint8Array {
  const file = join(folder, "catalogue.json");
  const bytes = readBytes(file, LIMIT);
  if (createHash("sha256").update(bytes).digest("hex") !== catalogue) {
    throw new UserError(`${file} is not what this record was made with: it is damaged or was changed`, {
      hint: "put a copy back from a backup",
    });
  }
  return bytes;
}

function otherFormat(format: string, tool: string): UserError {
  const number = (name: string): number => Number(name.replace(/^.*\//, ""));
  const newer = number(format) > number(CATALOGUE_FORMAT);
  return new UserError(
    `this record was made by ${newer ? "a newer" : "an older"} Handrail (${tool}): it keeps its checklists as ${format}, and this one reads ${CATALOGUE_FORMAT}`,
    { hint: newer ? `install ${tool} or newer` : `nothing is lost: ${tool} still opens it` },
  );
}
