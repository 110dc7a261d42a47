import { rmSync } from "node:fs";
import { toDiskError } from "./disk-error.ts";
import { journalFile, readJournal, readJournalBytes } from "./journal.ts";
import { holdKey } from "./keyring.ts";
import { lock } from "./lock.ts";
import { sealPhotos, unsealPhotos } from "./photos.ts";
import { readEnds } from "./read-file.ts";
import { isSealed, type Master, sealJournal } from "./sealed-journal.ts";
import { summaryFile } from "./summary.ts";
import { replaceFile } from "./write-file.ts";

/**
 * Locks a record, whole or not at all: first the journal, then its photos one by one. A locked record may have photos that are not
 * (a crash came between): locking it once more goes on there. False if all of it was locked already.
 */
export function lockRecord(folder: string, master: () => Master, tool: string): boolean {
  return whileHeld(folder, "locked", () => {
    const wasOpen = !isLocked(folder);
    if (wasOpen) {
      const { id, date } = readJournal(folder).header;
      const known = master();
      holdKey(known);
      const { journal } = sealJournal(readJournalBytes(folder), { id, date, tool }, known);
      replaceFile(journalFile(folder), journal);
      rmSync(summaryFile(folder), { force: true });
    }
    return sealPhotos(folder) || wasOpen;
  });
}

/** Opens a locked record for good: first its photos, then the journal, so that none is ever left without its key. False if it was open. */
export function unlockRecord(folder: string): boolean {
  return whileHeld(folder, "unlocked", () => {
    if (!isLocked(folder)) return false;
    const plain = readJournalBytes(folder);
    unsealPhotos(folder);
    replaceFile(journalFile(folder), plain);
    return true;
  });
}

function isLocked(folder: string): boolean {
  return isSealed(readEnds(journalFile(folder), 100).first);
}

function whileHeld<T>(folder: string, what: string, work: () => T): T {
  const held = lock(folder);
  try {
    return work();
  } catch (cause) {
    throw toDiskError(cause, `the record in ${folder} could not be ${what}`);
  } finally {
    held.release();
  }
}
