import { lstatSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../model/errors.ts";
import { codeOf, toDiskError } from "./disk-error.ts";
import type { JournalEntry } from "./journal-lines.ts";
import { makePrivateFolder } from "./paths.ts";
import { readBytes, readEnds } from "./read-file.ts";
import { seal, unseal } from "./seal.ts";
import { type Opened, openHead, sealedHead } from "./sealed-journal.ts";
import { replaceFile, syncFolder } from "./write-file.ts";

/** A photo of a record, cleaned, under its name: `photo-3`. */
export interface Photo {
  readonly name: string;
  readonly jpeg: Uint8Array;
}

/** Far more than a cleaned picture has. */
const LIMIT = 20_000_000;

function photosFolder(folder: string): string {
  return join(folder, "photos");
}

/** `photo-3` → 3; null for any other name, however it looks: a name from an answers file may be anything, also a path. */
export function photoNumber(name: string): number | null {
  const match = /^photo-([1-9]\d{0,3})$/.exec(name);
  return match === null ? null : Number(match[1]);
}

function fileOf(folder: string, name: string): string {
  if (photoNumber(name) === null)
    throw new UserError(`"${name}" is not the name of a photo`, { hint: "for example photo-3" });
  return join(photosFolder(folder), `${name}.jpg`);
}

/** The photos that lie in a record's folder, by number. One that was only reserved has no file; one that no question names any more stays. */
export function photosOf(folder: string): readonly string[] {
  try {
    return readdirSync(photosFolder(folder), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name.replace(/\.jpg$/, ""))
      .filter((name) => photoNumber(name) !== null && isFile(fileOf(folder, name)))
      .sort((a, b) => (photoNumber(a) ?? 0) - (photoNumber(b) ?? 0));
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return [];
    throw toDiskError(cause, `the photos in ${photosFolder(folder)} could not be listed`);
  }
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** The bytes of a photo; null where there is no file of that name, as for one that was only reserved. Throws a UserError for one that is locked and damaged, or whose passphrase is not known yet. */
export function readPhoto(folder: string, name: string): Uint8Array | null {
  if (photoNumber(name) === null) return null;
  const file = fileOf(folder, name);
  if (!isFile(file)) return null;
  const bytes = readBytes(file, LIMIT);
  if (!isLocked(bytes)) return bytes;
  const opened = openedOf(folder);
  const jpeg = opened === null ? null : unseal(opened.key, bytes.subarray(LOCKED.length), placeOf(opened, name));
  if (jpeg === null)
    throw new UserError(`${file} is damaged: it cannot be opened`, { hint: "put a copy back from a backup" });
  return jpeg;
}

/** How a locked photo begins. */
const LOCKED = Buffer.from("handrail photo/1\n");

function isLocked(bytes: Uint8Array): boolean {
  return LOCKED.equals(bytes.subarray(0, LOCKED.length));
}

function toLocked(opened: Opened, { name, jpeg }: Photo): Uint8Array {
  return Buffer.concat([LOCKED, seal(opened.key, jpeg, placeOf(opened, name))]);
}

const placeOf = ({ id }: Opened, name: string): string => `handrail photo ${id} ${name}`;

/** More than the open line of a locked journal takes. */
const HEAD = 4000;

/** The key of a locked record; null for one that is not. */
function openedOf(folder: string): Opened | null {
  const file = join(folder, "journal.jsonl");
  const head = sealedHead(file, readEnds(file, HEAD).first);
  return head === null ? null : openHead(head);
}

/** Locks those photos of a locked record that are not; false if there were none. */
export function sealPhotos(folder: string): boolean {
  const open = photosOf(folder).filter((name) => !isLocked(readEnds(fileOf(folder, name), LOCKED.length).first));
  for (const name of open) writePhotos(folder, [{ name, jpeg: readPhoto(folder, name) ?? new Uint8Array() }]);
  return open.length > 0;
}

/** Opens the locked photos of a record for good. */
export function unsealPhotos(folder: string): void {
  for (const name of photosOf(folder)) replaceFile(fileOf(folder, name), readPhoto(folder, name) ?? new Uint8Array());
}

/** The photo of a record that is this very picture, or null. */
export function findPhoto(folder: string, jpeg: Uint8Array): string | null {
  return photosOf(folder).find((name) => Buffer.from(readPhoto(folder, name) ?? []).equals(jpeg)) ?? null;
}

/** The name of a record's next photo. A number that was ever given is not given again, for it may stand on a camera or a sheet of paper. */
export function nextPhoto(folder: string, entries: readonly JournalEntry[]): string {
  const named = entries.flatMap(({ event }) => (event.type === "photos" ? event.photos : []));
  const numbers = [...named, ...photosOf(folder)].map((name) => photoNumber(name) ?? 0);
  return `photo-${Math.max(0, ...numbers) + 1}`;
}

/** Puts photos into a record, all of them or none, and returns once they are on disk; into a locked one, locked. One that is there under the same name is replaced. */
export function writePhotos(folder: string, photos: readonly Photo[]): void {
  const opened = openedOf(folder);
  const files = photos.map((photo) => ({
    file: fileOf(folder, photo.name),
    staged: stagedFile(folder, photo.name),
    bytes: opened === null ? photo.jpeg : toLocked(opened, photo),
  }));
  makePrivateFolder(photosFolder(folder));
  try {
    for (const { staged, bytes } of files) replaceFile(staged, bytes);
    for (const { staged, file } of files) renameSync(staged, file);
    syncFolder(photosFolder(folder));
  } catch (cause) {
    for (const { staged } of files) rmSync(staged, { force: true });
    throw toDiskError(cause, "the photos could not be saved");
  }
}

function stagedFile(folder: string, name: string): string {
  return join(photosFolder(folder), `.${name}.staged`);
}
