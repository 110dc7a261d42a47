import { join } from "node:path";
import { UserError } from "../model/errors.ts";
import { toDiskError } from "./disk-error.ts";
import { keyFor, type Locked, unlock } from "./keyring.ts";
import { makePrivateFolder } from "./paths.ts";
import { readIfThere } from "./rewrite-file.ts";
import { isStretch, newStretch, type Stretch, seal, stretch } from "./seal.ts";
import type { Master } from "./sealed-journal.ts";
import { replaceFile } from "./write-file.ts";

const FORMAT = "lock/1";
const PLACE = "handrail lock";

/** Whether this computer locks new records, and what its passphrase is told by. */
interface LockFile {
  readonly handrail: typeof FORMAT;
  /** new records are locked */
  readonly on: boolean;
  readonly stretch: Stretch;
  /** a word, sealed: it opens with the right passphrase only */
  readonly check: string;
}

function lockFile(dataFolder: string): string {
  return join(dataFolder, "lock.json");
}

/** Null where no passphrase was ever set here. Throws a UserError for a file that cannot be read: new records would be left open unnoticed. */
function readLock(dataFolder: string): LockFile | null {
  const file = lockFile(dataFolder);
  const text = readIfThere(file);
  if (text === null) return null;
  const told = parse(text);
  if (told !== null) return told;
  throw new UserError(`${file} is damaged: whether new records are locked cannot be told`, {
    hint: "put a copy back from a backup; or delete it, and set a passphrase again: handrail settings encrypt on",
  });
}

function parse(text: string): LockFile | null {
  try {
    const { handrail, on, stretch: how, check } = (JSON.parse(text) ?? {}) as Partial<Record<keyof LockFile, unknown>>;
    if (handrail !== FORMAT || typeof on !== "boolean" || typeof check !== "string" || !isStretch(how)) return null;
    return { handrail, on, stretch: how, check };
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

/** A passphrase was set here. */
export function hasPassphrase(dataFolder: string): boolean {
  return readLock(dataFolder) !== null;
}

/** New records are locked. */
export function locksNewRecords(dataFolder: string): boolean {
  return readLock(dataFolder)?.on ?? false;
}

/** This computer's key. Throws a UserError that asks for the passphrase while it is not known. */
export function masterOf(dataFolder: string): Master {
  const told = readLock(dataFolder);
  if (told === null)
    throw new UserError("no passphrase was set here yet", { hint: "handrail settings encrypt on sets one" });
  return { stretch: told.stretch, key: keyFor(toLocked(told)) };
}

/** The key for a record that is to be begun; null where such are not locked. */
export function newRecordMaster(dataFolder: string): Master | null {
  return locksNewRecords(dataFolder) ? masterOf(dataFolder) : null;
}

/** Sets the passphrase of this computer; records that are locked already keep theirs. */
export function setPassphrase(dataFolder: string, passphrase: string, on: boolean): void {
  const how = newStretch();
  const check = seal(stretch(passphrase, how), Buffer.from("handrail"), PLACE).toString("base64");
  const told: LockFile = { handrail: FORMAT, on, stretch: how, check };
  write(dataFolder, told);
  unlock(toLocked(told), passphrase);
}

/** From now on new records are locked, or are not. */
export function setLocking(dataFolder: string, on: boolean): void {
  const told = readLock(dataFolder);
  if (told !== null) write(dataFolder, { ...told, on });
}

function toLocked({ stretch: how, check }: LockFile): Locked {
  return { stretch: how, sealed: Buffer.from(check, "base64"), place: PLACE };
}

function write(dataFolder: string, told: LockFile): void {
  makePrivateFolder(dataFolder);
  try {
    replaceFile(lockFile(dataFolder), Buffer.from(`${JSON.stringify(told, null, 2)}\n`));
  } catch (cause) {
    throw toDiskError(cause, `${lockFile(dataFolder)} could not be written`);
  }
}
